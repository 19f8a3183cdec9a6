package dev.plimsoll.yaml;

import dev.plimsoll.yaml.Corpus.Sample;
import java.util.List;

/** Small compose files, one for each trait of real ones that an editor can stumble over. */
final class Samples {

    private static final String PLAIN = """
            services:
              web:
                image: nginx:1.27
                ports:
                  - "80:80"

              db:
                image: postgres:17
                volumes:
                  - data:/var/lib/postgresql/data

            volumes:
              data:
            """;

    private Samples() {}

    static List<Sample> all() {
        return List.of(
                new Sample("plain", PLAIN),
                new Sample("crlf", PLAIN.replace("\n", "\r\n")),
                new Sample("bare cr", PLAIN.replace("\n", "\r")),
                new Sample("mixed line ends", PLAIN.replaceFirst("\n", "\r\n")),
                new Sample("byte order mark", "\uFEFF" + PLAIN),
                new Sample("no final newline", PLAIN.stripTrailing()),
                new Sample("blank lines at the end", PLAIN + "\n\n"),
                new Sample("blanks on the last line", PLAIN + "  "),
                new Sample("four wide", PLAIN.replace("  ", "    ")),
                new Sample("three wide", PLAIN.replace("  ", "   ")),
                new Sample("lists not indented", PLAIN.replace("      - ", "    - ")),
                new Sample("root indented", PLAIN.replaceAll("(?m)^(?=.)", "  ")),
                new Sample("document marks", "---\n" + PLAIN + "...\n"),
                new Sample("several documents", PLAIN + "---\nservices:\n  web:\n    restart: always\n"),
                new Sample("astral", PLAIN.replace("nginx:1.27", "nginx:1.27 # \uD83D\uDE00 \u00A0")),
                new Sample("tab behind colon", PLAIN.replace("image: ", "image:\t")),
                new Sample("tab before comment", PLAIN.replace("nginx:1.27", "nginx:1.27\t# web")),
                new Sample("tab behind quotes", PLAIN.replace("\"80:80\"", "\"80:80\"\t")),
                new Sample("tab-indented comment", PLAIN.replace("  db:", "  # the\n\t# database\n  db:")),
                new Sample("trailing blanks", PLAIN.replace("\n", "  \n")),
                new Sample("json", """
                        {"services": {"web": {"image": "nginx", "ports": ["80:80"]}}, "volumes": {"data": null}}
                        """),
                new Sample("json, laid out", """
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
                        """),
                new Sample("flow", "services: {web: {image: nginx, ports: ['80:80']}, db: {image: postgres}}\n"),
                new Sample(
                        "empty sections", "services:\n  web:\n    image: nginx\nvolumes:\nnetworks: {}\nsecrets: ~\n"),
                new Sample("anchors", """
                        x-base: &base
                          restart: always
                          logging: &log
                            driver: json-file

                        services:
                          web:
                            <<: *base
                            image: nginx
                          db:
                            <<: [*base]
                            image: postgres
                            logging: *log
                        """),
                new Sample("comments", """
                        # at the top

                        services: # the services
                          # the web server
                          web:
                            image: nginx # pinned later
                            # ports:
                            #   - 80:80

                          # the database
                          db:
                            image: postgres
                        #    ports:
                        #      - 5432:5432

                        # what is kept
                        volumes:
                          data:
                          # more: {}
                        # the end
                        """),
                new Sample("block texts", """
                        services:
                          web:
                            image: nginx
                            command: |
                              echo one
                              # no comment

                              echo two

                          db:
                            image: postgres
                            entrypoint: >-
                              sh
                              -c
                        """),
                new Sample("kept blank lines", "services:\n  web:\n    image: nginx\n    command: |+\n      a\n\n\n"),
                new Sample(
                        "long plain",
                        "services:\n  web:\n    image: nginx\n    command: one\n      two\n\n      three\n"),
                new Sample("blank before colon", PLAIN.replace("image:", "image :")),
                new Sample("key on its own", "services:\n  ? web\n  : image: nginx\n"),
                new Sample("wide dash", PLAIN.replace("- ", "-   ")),
                new Sample("items with keys", """
                        services:
                          web:
                            image: nginx
                            ports:
                              - target: 80
                                published: "8080"

                              - target: 443
                                published: "8443"
                        """));
    }
}
