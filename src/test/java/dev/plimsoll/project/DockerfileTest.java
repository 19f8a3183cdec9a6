package dev.plimsoll.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A Dockerfile")
class DockerfileTest {

    @Nested
    @DisplayName("tells its ports")
    class Ports {

        @Test
        @DisplayName("in order, with protocols and ranges, but no UDP and nothing twice")
        void forms() {
            assertThat(exposed("""
                    FROM busybox
                    expose 8000/tcp 53/udp 9000-9002
                    EXPOSE "8080" 8000 70000 0 http
                    """)).containsExactly(8000, 9000, 9001, 9002, 8080);
        }

        @Test
        @DisplayName("with the defaults of ARG and the values of ENV")
        void variables() {
            assertThat(exposed("""
                    ARG BASE=busybox
                    ARG PORT=8000
                    FROM ${BASE}:1.37
                    ARG PORT
                    ARG OTHER=${PORT}
                    ENV GRPC=50051 ADMIN="9000"
                    ENV OLD 7000
                    EXPOSE $PORT ${GRPC}/tcp $ADMIN $OLD ${NONE:-${LATER:-1234}} ${UNKNOWN} ${OTHER:+8001}
                    """)).containsExactly(8000, 50051, 9000, 7000, 1234, 8001);
        }

        @Test
        @DisplayName("not of a global ARG that the stage does not declare")
        void globalNotDeclared() {
            assertThat(exposed("ARG PORT=8000\nFROM busybox\nEXPOSE $PORT\n")).isEmpty();
        }

        @Test
        @DisplayName("of the stage that is built and those it is made from")
        void stages() {
            Dockerfile file = Dockerfile.of("""
                    FROM busybox AS base
                    ENV P=1000
                    EXPOSE 1000
                    FROM golang AS build
                    EXPOSE 2000
                    FROM --platform=linux/amd64 Base AS web
                    EXPOSE 3000
                    FROM web
                    EXPOSE 4000 ${P}
                    """);
            assertThat(file.exposed(null)).containsExactly(1000, 3000, 4000);
            assertThat(file.exposed("build")).containsExactly(2000);
            assertThat(file.exposed("WEB")).containsExactly(1000, 3000);
            assertThat(file.exposed("0")).containsExactly(1000);
            assertThat(file.baseImage(null)).contains("busybox");
            assertThat(file.baseImage("build")).contains("golang");
        }

        @Test
        @DisplayName("whatever continued lines, comments and heredocs hold")
        void noise() {
            assertThat(exposed("""
                    # syntax=docker/dockerfile:1
                    FROM busybox
                    # EXPOSE 1
                    RUN echo a \\
                      # EXPOSE 2

                      EXPOSE 3
                    RUN <<EOF cat <<-'END'
                    EXPOSE 4
                    EOF
                    EXPOSE 5
                    \tEND
                    RUN echo $((1 << 2)) <<<EOF
                    LABEL a="<<EOF"
                    EXPOSE 6 \\
                           7
                    """)).containsExactly(6, 7);
        }

        @Test
        @DisplayName("with another escape character")
        void escape() {
            assertThat(exposed("# escape=`\nFROM busybox\nRUN dir c:\\\nEXPOSE 80 `\n 81\n"))
                    .containsExactly(80, 81);
            assertThat(exposed("# a comment\n# escape=`\nFROM busybox\nRUN dir c:\\\nEXPOSE 80\n"))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("tells of its healthcheck")
    class Healthcheck {

        @Test
        @DisplayName("its own or an earlier stage's, unless it is switched off")
        void healthcheck() {
            assertThat(Dockerfile.of("FROM a\nHEALTHCHECK CMD true\n").hasHealthcheck(null))
                    .isTrue();
            assertThat(Dockerfile.of("FROM a AS b\nHEALTHCHECK CMD true\nFROM b\nRUN x\n")
                            .hasHealthcheck(null))
                    .isTrue();
            assertThat(Dockerfile.of("FROM a AS b\nHEALTHCHECK CMD true\nFROM b\nHEALTHCHECK none\n")
                            .hasHealthcheck(null))
                    .isFalse();
            assertThat(Dockerfile.of("FROM a\n").hasHealthcheck(null)).isFalse();
        }
    }

    @Nested
    @DisplayName("gets a port")
    class Adding {

        @Test
        @DisplayName("behind the last EXPOSE of the stage")
        void behindExpose() {
            assertAdded("""
                    FROM busybox
                    # gRPC
                    EXPOSE 50051
                    CMD ["/app/start.sh"]
                    """, """
                    FROM busybox
                    # gRPC
                    EXPOSE 50051
                    EXPOSE 8000
                    CMD ["/app/start.sh"]
                    """);
        }

        @Test
        @DisplayName("in the stage that is built, not in another one")
        void stage() {
            String before = """
                    FROM golang AS build
                    EXPOSE 1
                    FROM busybox AS web
                      expose 2
                    FROM busybox
                    """;
            assertThat(Dockerfile.of(before).withExpose(8000, "web"))
                    .isEqualTo(before.replace("  expose 2\n", "  expose 2\n  expose 8000\n"));
            assertThat(Dockerfile.of(before).withExpose(8000, null)).isEqualTo(before + "EXPOSE 8000\n");
        }

        @Test
        @DisplayName("before CMD or ENTRYPOINT and the comment that belongs to it")
        void beforeCommand() {
            assertAdded("""
                    FROM busybox
                    HEALTHCHECK CMD true

                    # starts it
                    # and stays
                    ENTRYPOINT ["/a"]
                    CMD ["b"]
                    """, """
                    FROM busybox
                    HEALTHCHECK CMD true

                    EXPOSE 8000
                    # starts it
                    # and stays
                    ENTRYPOINT ["/a"]
                    CMD ["b"]
                    """);
        }

        @Test
        @DisplayName("at the end, with the line ends of the file, and none where there was none")
        void atTheEnd() {
            assertAdded("FROM busybox\r\nUSER a\r\n", "FROM busybox\r\nUSER a\r\nEXPOSE 8000\r\n");
            assertAdded("FROM busybox\r\nUSER a", "FROM busybox\r\nUSER a\r\nEXPOSE 8000");
            assertAdded("FROM busybox", "FROM busybox\nEXPOSE 8000");
            assertAdded("FROM busybox\nEXPOSE 1", "FROM busybox\nEXPOSE 1\nEXPOSE 8000");
            assertAdded("", "EXPOSE 8000");
        }

        @Test
        @DisplayName("behind a heredoc, and before what runs on to the end of the file")
        void openEnds() {
            assertAdded("FROM a\nRUN <<EOF\nb\nEOF\n# end\n", "FROM a\nRUN <<EOF\nb\nEOF\nEXPOSE 8000\n# end\n");
            assertAdded("FROM a\nEXPOSE 1 \\\n", "FROM a\nEXPOSE 8000\nEXPOSE 1 \\\n");
        }

        @Test
        @DisplayName("only where it has none")
        void alreadyThere() {
            String before = "FROM a AS b\nEXPOSE 8000\nFROM b\nCMD c\n";
            assertThat(Dockerfile.of(before).withExpose(8000, null)).isEqualTo(before);
        }

        private void assertAdded(String before, String after) {
            assertThat(Dockerfile.of(before).withExpose(8000, null)).isEqualTo(after);
            assertThat(Dockerfile.of(after).withoutExpose(8000, null)).isEqualTo(before);
        }
    }

    @Nested
    @DisplayName("loses a port")
    class Removing {

        @Test
        @DisplayName("only where the line says nothing else")
        void alone() {
            String several = "FROM a\nEXPOSE 8000 9000\nEXPOSE 80\n";
            assertThat(Dockerfile.of(several).withoutExpose(8000, null)).isEqualTo(several);
        }
    }

    private static List<Integer> exposed(String text) {
        return Dockerfile.of(text).exposed(null);
    }
}
