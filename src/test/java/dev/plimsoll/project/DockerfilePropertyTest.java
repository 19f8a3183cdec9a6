package dev.plimsoll.project;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("A Dockerfile of any shape")
class DockerfilePropertyTest {

    @Property
    @Label("comes back byte for byte when its port is taken out again")
    void everyTextComesBack(@ForAll("files") String before) {
        String after = Dockerfile.of(before).withExpose(8000, null);
        assertThat(after).contains("8000");
        assertThat(Dockerfile.of(after).withoutExpose(8000, null)).isEqualTo(before);
    }

    @Property
    @Label("exposes the port that was added to its stage")
    void everyFileWithAStageExposesThePortThen(@ForAll("files") String rest) {
        assertThat(Dockerfile.of(Dockerfile.of("FROM a\n" + rest).withExpose(8000, null))
                        .exposed(null))
                .contains(8000);
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> line = Arbitraries.of(
                "FROM a",
                "FROM a AS b",
                "FROM b",
                "EXPOSE 80",
                "  expose 81/tcp",
                "EXPOSE 82 \\",
                "# c",
                "",
                "RUN x \\",
                "RUN <<E",
                "E",
                "CMD y",
                "ENTRYPOINT z",
                "ARG P=1",
                "\t",
                "# escape=`",
                "RUN q `");
        Arbitrary<String> end = Arbitraries.of("\n", "\n", "\r\n", "\n\n");
        return Combinators.combine(line, end)
                .as((a, b) -> a + b)
                .list()
                .ofMaxSize(9)
                .flatMap(lines -> Arbitraries.of("", "CMD last", "RUN last \\", "# last")
                        .map(last -> String.join("", lines) + last));
    }
}
