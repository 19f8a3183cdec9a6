package dev.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What several files say is found where it is written:")
class PlacesTest {

    @TempDir
    private Path folder;

    private Places places;

    @BeforeEach
    void read() throws IOException {
        Files.createDirectory(folder.resolve("more"));
        Path first = write("compose.yaml", """
                include: [more/included.yaml]
                x-logging: &logging
                  driver: json-file
                x-common: &common
                  restart: always
                services:
                  web:
                    extends: {file: more/base.yaml, service: base}
                    image: nginx:1
                    ports: ["80:80"]
                    networks: [front, back]
                  api:
                    <<: *common
                    image: api:1
                    logging: *logging
                networks: {front: , back: }
                """);
        Path over = write("compose.override.yaml", """
                services:
                  web:
                    image: nginx:2
                    mem_limit: 1g
                """);
        write("more/included.yaml", """
                services:
                  db:
                    image: postgres:17
                volumes: {data: }
                """);
        write("more/base.yaml", """
                services:
                  base:
                    restart: always
                    image: base:1
                """);
        places = ((ComposeReading.AsWritten)
                        ComposeReader.read(new Project("shop", folder, List.of(first, over), new DiskFileSource())))
                .model()
                .places();
    }

    @ParameterizedTest(name = "{0}: {1}, line {2}, column {3}")
    @CsvSource(textBlock = """
            services web,                compose.yaml,          7,  3, false
            services web image,          compose.override.yaml, 3,  5, false
            services web mem_limit,      compose.override.yaml, 4,  5, false
            services web restart,        more/base.yaml,        3,  5, false
            services web ports,          compose.yaml,          10, 5, false
            services web networks back,  compose.yaml,          11, 23, false
            services db,                 more/included.yaml,    2,  3, false
            services db image,           more/included.yaml,    3,  5, false
            services api restart,        compose.yaml,          5,  3, true
            services api logging,        compose.yaml,          15, 5, true
            services api logging driver, compose.yaml,          3,  3, true
            volumes data,                more/included.yaml,    4,  11, false
            networks back,               compose.yaml,          16, 21, false
            """)
    @DisplayName("in its own file, and at the anchor where others share it")
    void places(String keys, String file, int line, int column, boolean shared) {
        TextPlace place = places.at(keys.split(" ", -1)).orElseThrow();
        assertThat(folder.relativize(place.file())).hasToString(file);
        assertThat(place.line()).isEqualTo(line);
        assertThat(place.column()).isEqualTo(column);
        assertThat(place.shared()).isEqualTo(shared);
    }

    @Test
    @DisplayName("and what Compose resolves has the same places")
    void resolved() {
        ComposeModel model = ComposeReader.resolved("{\"name\": \"shop\", \"services\": {\"db\": {}, \"web\": {}}}");
        ComposeModel written = new ComposeModel("shop", List.of(), List.of(), List.of(), false, places, Set.of());
        assertThat(model.arrangedLike(written).places()).isEqualTo(places);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
