package dev.plimsoll.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an alias leads to")
class AliasBoundsTest {

    private static final String SHARED = """
            services:
              web: &web
                image: nginx
                dns:
                  - 9.9.9.9
              other: *web
            """;

    private static EditResult.Refused refused(String text, Edit edit) {
        YamlFile file = ((ReadResult.Read) YamlFile.read(text)).file();
        EditResult result = file.edit(List.of(edit));
        assertThat(result).isInstanceOf(EditResult.Refused.class);
        return (EditResult.Refused) result;
    }

    @Test
    @DisplayName("is an anchor of its own document")
    void otherDocument() {
        assertThat(YamlFile.read("a: &x 1\n---\nb: *x\n")).isInstanceOfSatisfying(ReadResult.Unreadable.class, no -> {
            assertThat(no.line()).isEqualTo(3);
            assertThat(no.what()).contains("x");
        });
        assertThat(YamlFile.read("a: &x 1\n---\nb: &x 2\nc: *x\n"))
                .isInstanceOfSatisfying(ReadResult.Read.class, read -> assertThat(read.file()
                                .find(YamlPath.of("c").inDocument(1))
                                .map(each -> ((YamlNode.ScalarNode) each).value()))
                        .hasValue("2"));
    }

    @Test
    @DisplayName("is not taken away behind it, and the alias is named")
    void removal() {
        EditResult.Refused no = refused(SHARED, new Edit.Remove(YamlPath.of("services", "other", "image")));
        assertThat(no.line()).isEqualTo(6);
        assertThat(no.reason()).contains("services.other is the alias *web");
    }

    @Test
    @DisplayName("gets no place of its own below it before what is above it has one")
    void owning() {
        EditResult.Refused no = refused(SHARED, new Edit.Own(YamlPath.of("services", "other", "dns"), null));
        assertThat(no.line()).isEqualTo(6);
        assertThat(no.reason()).contains("services.other is the alias *web");
    }
}
