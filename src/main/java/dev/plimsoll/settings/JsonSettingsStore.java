package dev.plimsoll.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.settings.Settings.Theme;
import dev.plimsoll.settings.Settings.WindowBounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings as a JSON file. A file that cannot be understood is kept aside as {@code settings.json.broken}. */
public final class JsonSettingsStore implements SettingsStore {

    private static final Logger LOG = LoggerFactory.getLogger(JsonSettingsStore.class);
    private static final int MOST_RECENT = 10;

    private final Path file;
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Keeps the settings in that file; its folder is made when needed. */
    public JsonSettingsStore(Path file) {
        this.file = file;
    }

    /** {@code plimsoll/settings.json} in {@code XDG_CONFIG_HOME}, or in {@code ~/.config} where that is unset or relative. */
    public static Path standardFile(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        Path config = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""));
        Path base = config.isAbsolute() ? config : Path.of(home, ".config");
        return base.resolve("plimsoll").resolve("settings.json");
    }

    @Override
    public synchronized Settings load() {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        try {
            JsonNode root = json.readTree(Files.readAllBytes(file));
            if (!root.isObject()) {
                throw new IOException("not a JSON object");
            }
            return read(root);
        } catch (IOException | IllegalArgumentException problem) {
            LOG.warn("The settings in {} cannot be read, so the defaults are used: {}", file, problem.getMessage());
            keepAside();
            return Settings.DEFAULT;
        }
    }

    @Override
    public synchronized void save(Settings settings) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(folder, ".settings", ".json");
            try {
                json.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), written(settings));
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException problem) {
            LOG.warn("The settings could not be kept in {}: {}", file, problem.toString());
        }
    }

    private void keepAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            LOG.warn("{} could not be kept aside: {}", file, problem.toString());
        }
    }

    private static Settings read(JsonNode root) {
        List<Path> recent = new ArrayList<>();
        root.path("recent").forEach(each -> recent.addAll(path(each.asText())));
        return new Settings(
                theme(root.path("theme").asText()),
                recent.stream().distinct().limit(MOST_RECENT).toList(),
                bounds(root.path("window")));
    }

    private static List<Path> path(String text) {
        try {
            return text.isBlank() ? List.of() : List.of(Path.of(text));
        } catch (InvalidPathException foreign) {
            return List.of();
        }
    }

    private static Theme theme(String word) {
        return Stream.of(Theme.values())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(Theme.SYSTEM);
    }

    private static @Nullable WindowBounds bounds(JsonNode window) {
        double width = window.path("width").asDouble();
        double height = window.path("height").asDouble();
        if (!(width > 0 && height > 0)) {
            return null;
        }
        return new WindowBounds(
                window.path("x").asDouble(),
                window.path("y").asDouble(),
                width,
                height,
                window.path("maximised").asBoolean());
    }

    private ObjectNode written(Settings settings) {
        ObjectNode root = json.createObjectNode();
        root.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
        ArrayNode recent = root.putArray("recent");
        settings.recent().stream().limit(MOST_RECENT).forEach(each -> recent.add(each.toString()));
        WindowBounds window = settings.window();
        if (window != null) {
            root.putObject("window")
                    .put("x", window.x())
                    .put("y", window.y())
                    .put("width", window.width())
                    .put("height", window.height())
                    .put("maximised", window.maximised());
        }
        return root;
    }
}
