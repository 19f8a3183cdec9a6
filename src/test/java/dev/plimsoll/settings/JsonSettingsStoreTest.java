package dev.plimsoll.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.settings.Settings.Theme;
import dev.plimsoll.settings.Settings.WindowBounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Settings")
class JsonSettingsStoreTest {

    @TempDir
    Path temp;

    @Test
    @DisplayName("come back as they were saved")
    void roundTrip() {
        Settings settings = new Settings(
                Theme.DARK,
                List.of(Path.of("/made/ada/shop"), Path.of("/made/ada/blög")),
                new WindowBounds(10, 20, 1200, 800.5, true));
        store().save(settings);
        assertThat(store().load()).isEqualTo(settings);
    }

    @Test
    @DisplayName("are the defaults before the first run")
    void first() {
        assertThat(store().load()).isEqualTo(Settings.DEFAULT);
        store().save(Settings.DEFAULT);
        assertThat(store().load()).isEqualTo(Settings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "null", "{\"recent\": 3} trailing"})
    @DisplayName("that are broken are the defaults, and the broken file is kept aside")
    void broken(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
        assertThat(store().load()).isEqualTo(Settings.DEFAULT);
        assertThat(file().resolveSibling("settings.json.broken")).hasContent(text);
    }

    @Test
    @DisplayName("with odd values keep the rest")
    void odd() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(
                file(), "{\"theme\": \"purple\", \"recent\": [\"/a\", \"/a\", \"\", 3], \"window\": {\"width\": -1}}");
        assertThat(store().load()).isEqualTo(new Settings(Theme.SYSTEM, List.of(Path.of("/a"), Path.of("3")), null));
    }

    @Test
    @DisplayName("name at most ten recent folders")
    void recent() {
        List<Path> many =
                IntStream.range(0, 30).mapToObj(each -> Path.of("/p" + each)).toList();
        store().save(new Settings(Theme.LIGHT, many, null));
        assertThat(store().load().recent()).isEqualTo(many.subList(0, 10));
    }

    @Test
    @DisplayName("that cannot be saved do not disturb")
    void unwritable() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "").resolve("settings.json");
        new JsonSettingsStore(file).save(Settings.DEFAULT);
        assertThat(file).doesNotExist();
    }

    @Test
    @DisplayName("lie where the desktop's rules say")
    void place() {
        assertThat(JsonSettingsStore.standardFile(Map.of("XDG_CONFIG_HOME", "/config")))
                .hasToString("/config/plimsoll/settings.json");
        assertThat(JsonSettingsStore.standardFile(Map.of("HOME", "/made/ada")))
                .hasToString("/made/ada/.config/plimsoll/settings.json");
    }

    private JsonSettingsStore store() {
        return new JsonSettingsStore(file());
    }

    private Path file() {
        return temp.resolve("config/plimsoll/settings.json");
    }
}
