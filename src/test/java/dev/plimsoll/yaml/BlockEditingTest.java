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

@DisplayName("Editing YAML in block style")
class BlockEditingTest {

    private static final String CACHE = "image: redis\nports:\n  - \"6379:6379\"\n";

    private static final Edit PUT_CACHE = put(CACHE, "services", "cache");
    private static final Edit REMOVE_CACHE = remove("services", "cache");

    @Nested
    @DisplayName("a new entry")
    class NewEntry {

        @Test
        @DisplayName("goes behind the last one, with the blank line that parts the others")
        void blankLineBetween() {
            thereAndBack("""
                    services:
                      web:
                        image: nginx

                      db:
                        image: postgres

                    volumes:
                      data:
                    """, PUT_CACHE, """
                    services:
                      web:
                        image: nginx

                      db:
                        image: postgres

                      cache:
                        image: redis
                        ports:
                          - "6379:6379"

                    volumes:
                      data:
                    """, REMOVE_CACHE);
        }

        @Test
        @DisplayName("stands close where the others do")
        void noBlankLine() {
            thereAndBack("""
                    services:
                      web:
                        image: nginx
                      db:
                        image: postgres
                    volumes:
                      data:
                    """, PUT_CACHE, """
                    services:
                      web:
                        image: nginx
                      db:
                        image: postgres
                      cache:
                        image: redis
                        ports:
                          - "6379:6379"
                    volumes:
                      data:
                    """, REMOVE_CACHE);
        }

        @Test
        @DisplayName("takes widths and list style from its neighbours")
        void widths() {
            thereAndBack("""
                    services:
                        web:
                           image: nginx
                           volumes:
                           -   a:/a
                    """, PUT_CACHE, """
                    services:
                        web:
                           image: nginx
                           volumes:
                           -   a:/a

                        cache:
                           image: redis
                           ports:
                           -   "6379:6379"
                    """, REMOVE_CACHE);
        }

        @Test
        @DisplayName("goes behind the comments of the last entry and before those of the next section")
        void comments() {
            thereAndBack("""
                    services:
                      # the web
                      web:
                        image: nginx # pinned
                        # ports:
                        #   - 80:80

                      # the database
                      db:
                        image: postgres # pinned
                        # ports:
                        #   - 5432:5432
                    #    more: 1

                    # what is kept
                    volumes:
                      data:
                    """, PUT_CACHE, """
                    services:
                      # the web
                      web:
                        image: nginx # pinned
                        # ports:
                        #   - 80:80

                      # the database
                      db:
                        image: postgres # pinned
                        # ports:
                        #   - 5432:5432
                    #    more: 1

                      cache:
                        image: redis
                        ports:
                          - "6379:6379"

                    # what is kept
                    volumes:
                      data:
                    """, REMOVE_CACHE);
        }

        @Test
        @DisplayName("goes before entries that are commented out in its own column")
        void commentedOut() {
            thereAndBack("""
                    services:
                      web:
                        image: nginx

                      # db:
                      #   image: postgres
                    """, PUT_CACHE, """
                    services:
                      web:
                        image: nginx

                      cache:
                        image: redis
                        ports:
                          - "6379:6379"

                      # db:
                      #   image: postgres
                    """, REMOVE_CACHE);
        }

        @Test
        @DisplayName("goes behind a named one")
        void behind() {
            String before = "services:\n  a:\n    image: x\n\n  b:\n    image: y\n";
            Edit.Put put = new Edit.Put(YamlPath.of("services"), "c", Fragment.parse("image: z"), "a");
            thereAndBack(
                    before,
                    put,
                    "services:\n  a:\n    image: x\n\n  c:\n    image: z\n\n  b:\n    image: y\n",
                    remove("services", "c"));
        }

        @Test
        @DisplayName("keeps the end of the file as it is")
        void endOfFile() {
            String base = "services:\n  web:\n    image: nginx";
            String cache = "\n\n  cache:\n    image: redis\n    ports:\n      - \"6379:6379\"";
            for (String end : new String[] {"", "\n", "\n\n\n", "\n  ", "\n...\n", "\n# end\n"}) {
                thereAndBack(base + end, PUT_CACHE, base + cache + end, REMOVE_CACHE);
            }
        }

        @Test
        @DisplayName("ends its lines as the line above does")
        void lineEnds() {
            for (String end : new String[] {"\r\n", "\r"}) {
                String base = "services:\n  web:\n    image: nginx\n".replace("\n", end);
                String cache = "\n  cache:\n    image: redis\n    ports:\n      - \"6379:6379\"\n".replace("\n", end);
                thereAndBack(base, PUT_CACHE, base + cache, REMOVE_CACHE);
            }
        }

        @Test
        @DisplayName("gets quotes around its key where the others have them")
        void quotedKeys() {
            assertThat(edit("services:\n  'a':\n    image: x\n", put("image: y", "services", "b")))
                    .contains("  'b':\n");
            assertThat(edit("a:\n  b: 1\n", put("2", "a", "yes"))).isEqualTo("a:\n  b: 1\n  \"yes\": 2\n");
        }

        @Test
        @DisplayName("keeps comments, quotes, literal texts and flow style of what is put in, and moves their lines")
        void fragmentStyle() {
            String value = """
                    # how
                    test: [ "CMD", 'a' ] # why
                    script: |
                      one
                        two

                      three
                    list:
                      # first
                      - a: 1
                        b: 2
                      - c
                    deep:
                      deeper: {x: 1,
                        y: 2}
                    """;
            assertThat(edit(
                            "services:\n    web:\n        image: nginx\n        ports:\n        - a\n",
                            put(value, "services", "web", "x-test")))
                    .isEqualTo("""
                            services:
                                web:
                                    image: nginx
                                    ports:
                                    - a
                                    x-test:
                                        # how
                                        test: [ "CMD", 'a' ] # why
                                        script: |
                                            one
                                              two

                                            three
                                        list:
                                        # first
                                        - a: 1
                                          b: 2
                                        - c
                                        deep:
                                            deeper: {x: 1,
                                              y: 2}
                            """);
        }

        @Test
        @DisplayName("takes the quotes of its neighbours when it may")
        void neighbourQuotes() {
            Fragment value = Fragment.parse("p:\n  - \"1:1\"\n  - \"it's\"\nt: [\"a\"]\n")
                    .withNeighbourQuotes();
            Edit put = new Edit.Put(YamlPath.of("b"), "c", value);
            assertThat(edit("a: '1'\nb:\n  d: e\n", put))
                    .isEqualTo("a: '1'\nb:\n  d: e\n  c:\n    p:\n      - '1:1'\n      - \"it's\"\n    t: [\"a\"]\n");
            assertThat(edit("b:\n  d: e\n", put)).contains("- \"1:1\"");
        }

        @Test
        @DisplayName("goes into the document that is meant")
        void documents() {
            Edit put = new Edit.Put(YamlPath.of("b").inDocument(1), "y", Fragment.text("2"));
            assertThat(edit("a:\n  x: 1\n---\nb:\n  x: 1\n...\n---\nc: 1\n", put))
                    .isEqualTo("a:\n  x: 1\n---\nb:\n  x: 1\n  y: 2\n...\n---\nc: 1\n");
        }

        @Test
        @DisplayName("with nothing in it is written as the others with nothing are")
        void nothing() {
            thereAndBack("v:\n  a: {}\n", put("", "v", "b"), "v:\n  a: {}\n  b: {}\n", remove("v", "b"));
            thereAndBack(
                    "v:\n  a:\n    driver: x\n",
                    put("", "v", "b"),
                    "v:\n  a:\n    driver: x\n  b:\n",
                    remove("v", "b"));
        }

        @Test
        @DisplayName("hides a merged one of its name")
        void overMerged() {
            String before = "x: &x\n  restart: no\na:\n  <<: *x\n  image: y\n";
            thereAndBack(before, put("always", "a", "restart"), before + "  restart: always\n", remove("a", "restart"));
        }

        @Test
        @DisplayName("goes behind a text that keeps its blank lines")
        void keptBlankLines() {
            thereAndBack(
                    "a:\n  b: |+\n    x\n\n\nc: 1\n",
                    put("2", "a", "d"),
                    "a:\n  b: |+\n    x\n\n\n  d: 2\nc: 1\n",
                    remove("a", "d"));
            thereAndBack("b: 1\n\na: |+\n  x\n", put("2", "d"), "b: 1\n\na: |+\n  x\nd: 2\n", remove("d"));
        }

        @Test
        @DisplayName("goes before a text that ends with the file, and would get a line end more")
        void openText() {
            thereAndBack("b: 1\na: |\n  x", put("2", "d"), "b: 1\nd: 2\na: |\n  x", remove("d"));
            thereAndBack("b: 1\na: |-\n  x", put("2", "d"), "b: 1\na: |-\n  x\nd: 2", remove("d"));
        }
    }

    @Nested
    @DisplayName("a parent")
    class Parents {

        @Test
        @DisplayName("that is missing is made, and goes again")
        void missing() {
            String before = "services:\n  web:\n    image: nginx\n";
            thereAndBack(
                    before, put("", "volumes", "data"), before + "\nvolumes:\n  data:\n", remove("volumes", "data"));
            thereAndBack(
                    before,
                    put("1G", "services", "web", "deploy", "resources", "limits", "memory"),
                    before + "    deploy:\n      resources:\n        limits:\n          memory: 1G\n",
                    remove("services", "web", "deploy", "resources", "limits", "memory"));
            thereAndBack(
                    before,
                    append("80:80", "services", "web", "ports"),
                    before + "    ports:\n      - \"80:80\"\n",
                    remove("services", "web", "ports", 0));
        }

        @Test
        @DisplayName("that is empty is filled, and stays when asked to")
        void empty() {
            String before = "services:\n  web:\n    image: nginx\n\nvolumes:\n";
            thereAndBack(
                    before,
                    put("", "volumes", "data"),
                    before + "  data:\n",
                    new Edit.Remove(YamlPath.of("volumes", "data"), true));
        }

        @Test
        @DisplayName("that is empty stays when it is not last, or has comments")
        void emptyInTheMiddle() {
            thereAndBack(
                    "volumes:\n\nservices:\n  web:\n    image: nginx\n",
                    put("", "volumes", "data"),
                    "volumes:\n  data:\n\nservices:\n  web:\n    image: nginx\n",
                    remove("volumes", "data"));
            thereAndBack(
                    "services:\n  web:\n    image: nginx\nvolumes: # none\n",
                    put("", "volumes", "data"),
                    "services:\n  web:\n    image: nginx\nvolumes: # none\n  data:\n",
                    remove("volumes", "data"));
            thereAndBack(
                    "services:\n  web:\n    image: nginx\nvolumes:\n  # more:\n",
                    put("", "volumes", "data"),
                    "services:\n  web:\n    image: nginx\nvolumes:\n  data:\n  # more:\n",
                    remove("volumes", "data"));
        }

        @Test
        @DisplayName("that is written as null gives way")
        void tilde() {
            assertThat(edit("a:\n  b: ~ # none\n", put("1", "a", "b", "c"))).isEqualTo("a:\n  b: # none\n    c: 1\n");
            assertThat(edit("a: null\n", append("x", "a"))).isEqualTo("a:\n  - x\n");
        }

        @Test
        @DisplayName("in braces that are empty is filled in braces")
        void braces() {
            String before = "services:\n  web:\n    image: nginx\nvolumes: {}\n";
            thereAndBack(
                    before,
                    put("", "volumes", "data"),
                    "services:\n  web:\n    image: nginx\nvolumes: {data: null}\n",
                    remove("volumes", "data"));
        }

        @Test
        @DisplayName("can be the document itself")
        void document() {
            thereAndBack("", put("1", "a"), "a: 1\n", remove("a"));
            thereAndBack("# head\n", put("1", "a", "b"), "# head\n\na:\n  b: 1\n", remove("a", "b"));
            thereAndBack("---\n", put("1", "a"), "---\na: 1\n", remove("a"));
        }
    }

    @Nested
    @DisplayName("an item")
    class Items {

        @Test
        @DisplayName("is quoted as its neighbours are")
        void quotes() {
            thereAndBack(
                    "ports:\n  - '80:80'\n",
                    append("81:81", "ports"),
                    "ports:\n  - '80:80'\n  - '81:81'\n",
                    remove("ports", 1));
            thereAndBack(
                    "ports:\n- 80:80\nx: 1\n",
                    append("81:81", "ports"),
                    "ports:\n- 80:80\n- 81:81\nx: 1\n",
                    remove("ports", 1));
            assertThat(edit("ports:\n- 80:80\n- \"90:90\"\n", append("81:81", "ports")))
                    .endsWith("- \"81:81\"\n");
        }

        @Test
        @DisplayName("goes before a comment of the next key")
        void comment() {
            thereAndBack(
                    "web:\n  ports:\n  - a # one\n  # what it needs\n  needs:\n  - b\n",
                    append("c", "web", "ports"),
                    "web:\n  ports:\n  - a # one\n  - c\n  # what it needs\n  needs:\n  - b\n",
                    remove("web", "ports", 1));
        }

        @Test
        @DisplayName("with keys is laid out as its neighbours are")
        void mappings() {
            Edit item = new Edit.Append(YamlPath.of("ports"), Fragment.parse("target: 81\nhost: 91"));
            thereAndBack(
                    "ports:\n  - target: 80\n    host: 90\n\n  - target: 1\n    host: 2\n",
                    item,
                    "ports:\n  - target: 80\n    host: 90\n\n  - target: 1\n    host: 2\n\n  - target: 81\n    host: 91\n",
                    remove("ports", 2));
        }
    }

    @Nested
    @DisplayName("what is removed")
    class Removed {

        @Test
        @DisplayName("takes its comments along and leaves those of others")
        void comments() {
            String before = """
                    services:
                      # the web
                      web:
                        image: nginx # pinned
                        # more

                      # the database
                      # of all
                      db:
                        image: postgres

                      # the cache
                      cache:
                        image: redis
                    """;
            assertThat(edit(before, remove("services", "db"))).isEqualTo("""
                    services:
                      # the web
                      web:
                        image: nginx # pinned
                        # more

                      # the cache
                      cache:
                        image: redis
                    """);
            assertThat(edit(before, remove("services", "web"))).isEqualTo("""
                    services:
                      # the database
                      # of all
                      db:
                        image: postgres

                      # the cache
                      cache:
                        image: redis
                    """);
        }

        @Test
        @DisplayName("leaves the dash of its item")
        void behindDash() {
            assertThat(edit("a:\n  - b: 1\n    c: 2\n", remove("a", 0, "b"))).isEqualTo("a:\n  - c: 2\n");
            assertThat(edit("a:\n  - b: 1\n  - c: 2\n", remove("a", 0, "b"))).isEqualTo("a:\n  - c: 2\n");
        }

        @Test
        @DisplayName("can be the last line of a file that has no line end")
        void noLineEnd() {
            assertThat(edit("a: 1\nb: 2", remove("b"))).isEqualTo("a: 1");
            assertThat(edit("a: 1\nb: 2", remove("a"))).isEqualTo("b: 2");
        }
    }
}
