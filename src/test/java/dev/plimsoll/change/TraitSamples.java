package dev.plimsoll.change;

import dev.plimsoll.change.Situations.Situation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Small compose files, each with some of the traits by which texts of real ones stress an editor. */
final class TraitSamples {

    private TraitSamples() {}

    /** As situations: the three components are added to each. */
    static Stream<Situation> all() {
        return texts().entrySet().stream()
                .map(each -> new Situation(each.getKey(), Trial.of(each.getValue()), Trial.bare()));
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        indents(texts);
        blanks(texts);
        comments(texts);
        scalars(texts);
        flows(texts);
        anchors(texts);
        variables(texts);
        lists(texts);
        services(texts);
        sections(texts);
        return texts;
    }

    private static void indents(Map<String, String> texts) {
        texts.put("three and five spaces mixed", """
                services:
                   web:
                        image: nginx
                        ports:
                             - 80:80
                   db:
                        image: postgres
                """);
        texts.put("lists indented differently", """
                services:
                  web:
                    image: nginx
                    ports:
                    - "80:80"
                    dns:
                          - 9.9.9.9
                    cap_add:
                      - SYS_TIME
                """);
        texts.put("a text indented at its root", "  services:\n    web:\n      image: nginx\n");
        texts.put("wide dashes", "services:\n  web:\n    image: nginx\n    ports:\n      -   \"80:80\"\n");
    }

    private static void blanks(Map<String, String> texts) {
        texts.put("two blank lines between services", """
                services:
                  web:
                    image: nginx


                  db:
                    image: postgres
                """);
        texts.put("blank lines here and there", """

                services:

                  web:

                    image: nginx
                  db:
                    image: postgres

                  cache:
                    image: redis
                """);
        texts.put(
                "trailing blanks and lines of blanks",
                "services:   \n  web: \n    image: nginx  \n    \n  db:\n    image: postgres\t\n   \n");
        texts.put("a line of blanks at the end", "services:\n  web:\n    image: nginx\n  ");
        texts.put(
                "tabs before a value and before a comment",
                "services:\n  web:\n    image:\tnginx\t# server\n    restart: always #\tkept\n");
        texts.put("bare CR", "services:\r  web:\r    image: nginx\r");
        texts.put("LF and CRLF mixed", "services:\r\n  web:\n    image: nginx\r\n  db:\n    image: postgres\r\n");
        texts.put(
                "letters of other scripts, an astral one, no-break and zero-width blanks",
                "services:\n  web:\n    image: nginx # caf\u00e9 \u65e5\u672c \ud83d\udc33 a\u00a0b a\u200bb\n");
    }

    private static void comments(Map<String, String> texts) {
        texts.put("a header, comments everywhere and a service that is commented out", """
                # The shop
                # --------

                services: # all of them
                  # the front
                  web:
                    # pinned
                    image: nginx #no blank
                  #  old:
                  #    image: apache

                  ## the store
                  db:
                    image: postgres
                    #ports:
                    #  - "5432:5432"

                # ---- the end ----
                # nothing follows
                """);
        texts.put("a comment at the margin between services", """
                services:
                  web:
                    image: nginx
                # second
                  db:
                    image: postgres
                """);
        texts.put("comments behind a key, a block header and in brackets", """
                services:
                  web: # here
                    image: nginx
                    command: | # as it is
                      echo # no comment
                    ports: [ # in brackets
                      "80:80", # the first
                    ]
                """);
    }

    private static void scalars(Map<String, String> texts) {
        texts.put("literal, folded and stripped texts over lines", """
                services:
                  web:
                    image: nginx
                    environment:
                      A: |-
                        one
                          two
                      B: >
                        three

                        four
                      C: plain text
                        over lines
                      D: "double
                        over lines"
                      E: 'single
                        over lines'
                """);
        texts.put("words and numbers that YAML 1.1 takes for something else", """
                version: "3.8"
                services:
                  web:
                    image: nginx
                    ports:
                      - 22:22
                    environment:
                      A: "yes"
                      B: 0755
                      C: !!str 1
                      D: 1_000
                    privileged: false
                """);
        texts.put("quoted keys, a key with a blank before its colon and a value on the next line", """
                "services":
                  "web":
                    'image' : nginx
                    hostname:
                      shop
                  db.main:
                    image: postgres
                  UPPER:
                    image: redis
                """);
        texts.put("a long line and paths with backslashes", """
                services:
                  web:
                    image: nginx
                    command: sh -c "%s"
                    volumes:
                      - 'C:\\data:/data'
                """.formatted("echo a; ".repeat(60)));
        texts.put("a key written with a question mark", """
                services:
                  ? web
                  : image: nginx
                """);
    }

    private static void flows(Map<String, String> texts) {
        texts.put("flow over lines with commas at the end and nothing in it", """
                services:
                  web: {
                    image: nginx,
                    ports: [
                      "80:80",
                    ],
                    labels: {},
                    dns: [],
                  }
                """);
        texts.put("volumes with null, flow and settings", """
                services:
                  web:
                    image: nginx
                    volumes: [data:/data, more:/more, cache:/cache]
                volumes:
                  data:
                  more: {}
                  cache: {driver: local}
                """);
        texts.put("keys that are null", "services:\n  web:\n    image: nginx\n    command:\n    depends_on: []\n");
    }

    private static void anchors(Map<String, String> texts) {
        texts.put("anchors on a service, a list, a mapping and a text", """
                x-tag: &tag nginx
                x-ports: &ports
                  - "80:80"
                x-check: &check
                  test: ["CMD", "true"]
                services:
                  web: &web
                    image: *tag
                    ports: *ports
                    healthcheck: *check
                  other:
                    <<: *web
                    ports: []
                    healthcheck:
                      <<: *check
                      interval: 5s
                  third: *web
                """);
        texts.put("keys that are all aliases", """
                x-log: &log
                  driver: json-file
                x-env: &env
                  A: b
                x-wait: &wait
                  db: {condition: service_started}
                services:
                  web:
                    image: nginx
                    logging: *log
                    environment: *env
                    depends_on: *wait
                  db:
                    image: postgres
                    x-note: kept
                """);
        texts.put("several merge keys", """
                x-a: &a
                  restart: always
                x-b: &b
                  init: true
                services:
                  web:
                    <<:
                      - *a
                      - *b
                    image: nginx
                """);
    }

    private static void variables(Map<String, String> texts) {
        texts.put("variables with and without defaults, and dollar signs", """
                services:
                  web:
                    image: ${REPO:-nginx}:${TAG-latest}
                    command: echo $$HOME ${A:-${B:-c}} ${D:+e}
                    environment:
                      - F=$G
                      - H
                      - I=
                    ports:
                      - "${PORT:-8000}:80"
                """);
    }

    private static void lists(Map<String, String> texts) {
        texts.put("ports of every kind", """
                services:
                  web:
                    image: nginx
                    ports:
                      - "80"
                      - 127.0.0.1:81:81
                      - "6000:6000/udp"
                      - 7000-7002:7000-7002
                      - target: 90
                        published: "91"
                        protocol: tcp
                        mode: host
                """);
        texts.put("volumes of every kind", """
                services:
                  web:
                    image: nginx
                    volumes:
                      - /anonymous
                      - data:/data:ro
                      - ~/mine:/mine
                      - ./here:/here
                      - type: tmpfs
                        target: /tmp
                        tmpfs:
                          size: 1000
                volumes:
                  data: {external: false}
                """);
        texts.put("mappings and lists for the same key", """
                services:
                  web:
                    image: nginx
                    labels:
                      - a=b
                    environment:
                      C: d
                      E:
                    extra_hosts:
                      - "one:10.0.0.1"
                    sysctls:
                      net.core.somaxconn: 1024
                    ulimits:
                      nofile: {soft: 1000, hard: 2000}
                  db:
                    image: postgres
                    labels: {a: b}
                    extra_hosts:
                      two: 10.0.0.2
                    sysctls:
                      - net.core.somaxconn=1024
                """);
    }

    private static void services(Map<String, String> texts) {
        texts.put("what few services say", """
                services:
                  web:
                    image: nginx
                    platform: linux/amd64
                    init: true
                    ipc: shareable
                    pid: host
                    dns: 9.9.9.9
                    tmpfs: /tmp
                    devices: ["/dev/null:/dev/null"]
                    pull_policy: missing
                    entrypoint: ["nginx"]
                    external_links: [other]
                    links: [db]
                    scale: 1
                    runtime: runc
                  db:
                    image: postgres
                    healthcheck: {disable: true}
                    volumes_from: [store]
                  store:
                    image: busybox
                    isolation: default
                """);
        texts.put("one service extends another", """
                services:
                  base:
                    image: nginx
                    healthcheck:
                      test: curl -f http://localhost || exit 1
                  web:
                    extends: base
                    build:
                      context: .
                      dockerfile_inline: |
                        FROM nginx
                    develop:
                      watch: []
                """);
        texts.put("limits, logging and waits in full", """
                services:
                  web:
                    image: nginx
                    depends_on:
                      db:
                        condition: service_healthy
                        restart: true
                    deploy:
                      replicas: 2
                      resources: {limits: {memory: 100M}}
                    logging:
                      driver: json-file
                  db:
                    image: postgres
                    healthcheck:
                      test: ["CMD-SHELL", "pg_isready"]
                    profiles: []
                """);
    }

    private static void sections(Map<String, String> texts) {
        texts.put("services in the middle, with networks, configs and secrets", """
                name: shop
                networks:
                  front:
                    name: front
                services:
                  web:
                    image: nginx
                    networks:
                      front:
                        aliases: [shop]
                    configs: [site]
                    secrets:
                      - source: key
                        target: key
                configs:
                  site:
                    content: |
                      server {}
                secrets:
                  key:
                    environment: KEY
                x-end:
                  deep: {er: 1}
                """);
        texts.put("a tag of its own", """
                services:
                  web:
                    image: nginx
                    ports: !override
                      - "80:80"
                    dns: !reset []
                """);
        texts.put("marks around it and blank lines at the end", "---\nservices:\n  web:\n    image: nginx\n...\n\n\n");
    }
}
