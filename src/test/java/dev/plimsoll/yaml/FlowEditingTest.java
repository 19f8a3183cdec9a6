package dev.plimsoll.yaml;

import static dev.plimsoll.yaml.Edits.append;
import static dev.plimsoll.yaml.Edits.edit;
import static dev.plimsoll.yaml.Edits.put;
import static dev.plimsoll.yaml.Edits.remove;
import static dev.plimsoll.yaml.Edits.thereAndBack;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Editing YAML in braces and brackets")
class FlowEditingTest {

    @Nested
    @DisplayName("on one line")
    class OneLine {

        @Test
        @DisplayName("adds behind the last child, with the blanks of the others")
        void added() {
            thereAndBack("a: {b: 1, c: 2}\n", put("3", "a", "d"), "a: {b: 1, c: 2, d: 3}\n", remove("a", "d"));
            thereAndBack("a: { b: 1 }\n", put("x: 1", "a", "d"), "a: { b: 1, d: { x: 1 } }\n", remove("a", "d"));
            thereAndBack("a: [1,2]\n", append("3", "a"), "a: [1,2,3]\n", remove("a", 2));
            thereAndBack("a: [1 ,2 ]\n", append("3", "a"), "a: [1 ,2 ,3 ]\n", remove("a", 2));
            thereAndBack("a: ['1', '2']\n", append("3", "a"), "a: ['1', '2', '3']\n", remove("a", 2));
            thereAndBack("a: [1, 2, ]\n", append("3", "a"), "a: [1, 2, 3, ]\n", remove("a", 2));
        }

        @Test
        @DisplayName("adds into nothing")
        void intoNothing() {
            thereAndBack("a: {}\n", put("3", "a", "d"), "a: {d: 3}\n", remove("a", "d"));
            thereAndBack("a: { }\n", put("3", "a", "d"), "a: { d: 3 }\n", remove("a", "d"));
            thereAndBack("a: []\n", append("x", "a"), "a: [x]\n", remove("a", 0));
            assertThat(edit("a: {b: , c}\n", put("1", "a", "b", "x"), put("2", "a", "c", "y")))
                    .isEqualTo("a: {b: {x: 1} , c: {y: 2}}\n");
        }

        @Test
        @DisplayName("adds behind a named child")
        void behind() {
            Edit.Put put = new Edit.Put(YamlPath.of("a"), "d", Fragment.text("3"), "b");
            thereAndBack("a: {b: 1, c: 2}\n", put, "a: {b: 1, d: 3, c: 2}\n", remove("a", "d"));
        }

        @Test
        @DisplayName("makes what is missing")
        void missing() {
            thereAndBack(
                    "services: {web: {image: x}}\n",
                    append("80:80", "services", "web", "ports"),
                    "services: {web: {image: x, ports: [\"80:80\"]}}\n",
                    remove("services", "web", "ports", 0));
        }

        @Test
        @DisplayName("breaks lines for what is long")
        void longOne() {
            String value = "image: prom/prometheus:v3.5.1\nvolumes:\n  - a:/etc/prometheus/prometheus.yml:ro\n"
                    + "restart: unless-stopped\ncontainer_name: prometheus\n";
            thereAndBack("services: {}\n", put(value, "services", "prometheus"), """
                    services: {
                      prometheus: {
                        image: prom/prometheus:v3.5.1,
                        volumes: [a:/etc/prometheus/prometheus.yml:ro],
                        restart: unless-stopped,
                        container_name: prometheus
                      }
                    }
                    """, remove("services", "prometheus"));
        }

        @Test
        @DisplayName("removes first, middle and last")
        void removed() {
            assertThat(edit("a: {b: 1, c: 2, d: 3}\n", remove("a", "b"))).isEqualTo("a: {c: 2, d: 3}\n");
            assertThat(edit("a: {b: 1, c: 2, d: 3}\n", remove("a", "c"))).isEqualTo("a: {b: 1, d: 3}\n");
            assertThat(edit("a: [1, 2, 3]\n", remove("a", 2))).isEqualTo("a: [1, 2]\n");
        }

        @Test
        @DisplayName("quotes what would end a value there, and leaves comments out")
        void quoted() {
            assertThat(edit("a: {b: 1}\n", put("c: x, y # why\nd: |\n  e\n", "a", "z")))
                    .isEqualTo("a: {b: 1, z: {c: \"x, y\", d: \"e\\n\"}}\n");
        }
    }

    @Nested
    @DisplayName("on several lines")
    class SeveralLines {

        @Test
        @DisplayName("gives each child its line, and leaves comments where they are")
        void added() {
            thereAndBack(
                    "a: {\n  b: 1, # one\n  c: 2 # two\n}\n",
                    put("3", "a", "d"),
                    "a: {\n  b: 1, # one\n  c: 2, # two\n  d: 3\n}\n",
                    remove("a", "d"));
            thereAndBack(
                    "a: [\n    1,\n    2, # two\n  ]\n",
                    append("3", "a"),
                    "a: [\n    1,\n    2, # two\n    3,\n  ]\n",
                    remove("a", 2));
            thereAndBack("a: [\n  1,\n  2]\n", append("3", "a"), "a: [\n  1,\n  2,\n  3]\n", remove("a", 2));
        }

        @Test
        @DisplayName("removes whole lines")
        void removed() {
            assertThat(edit("a: {\n  b: 1, # one\n  c: 2, # two\n  d: 3\n}\n", remove("a", "c")))
                    .isEqualTo("a: {\n  b: 1, # one\n  d: 3\n}\n");
        }
    }

    @Nested
    @DisplayName("in JSON")
    class Json {

        @Test
        @DisplayName("stays JSON on one line")
        void oneLine() {
            thereAndBack(
                    "{\"a\":{\"b\":\"x\"}}",
                    put("c: yes # no comment\nd: 1\ne:\nf: true\ng: 'h'\n", "a", "z"),
                    "{\"a\":{\"b\":\"x\",\"z\":{\"c\":\"yes\",\"d\":1,\"e\":null,\"f\":true,\"g\":\"h\"}}}",
                    remove("a", "z"));
        }

        @Test
        @DisplayName("stays JSON laid out, with missing parents")
        void laidOut() {
            String before = """
                    {
                      "services": {
                        "web": {
                          "image": "nginx",
                          "ports": [
                            "80:80"
                          ]
                        }
                      }
                    }
                    """;
            thereAndBack(
                    before,
                    put("image: redis\nports: ['1:1']\n", "services", "cache"),
                    """
                    {
                      "services": {
                        "web": {
                          "image": "nginx",
                          "ports": [
                            "80:80"
                          ]
                        },
                        "cache": {
                          "image": "redis",
                          "ports": [
                            "1:1"
                          ]
                        }
                      }
                    }
                    """,
                    remove("services", "cache"));
            thereAndBack(
                    before,
                    put("", "volumes", "data"),
                    before.replace("\n}\n", """
                    ,
                      "volumes": {
                        "data": null
                      }
                    }
                    """.stripTrailing() + "\n").replace("}\n,", "},"),
                    remove("volumes", "data"));
        }
    }
}
