package dev.plimsoll.change;

import dev.plimsoll.change.ConfigSource.Elsewhere;
import dev.plimsoll.change.ConfigSource.Inline;
import dev.plimsoll.change.ConfigSource.OnDisk;
import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The configuration of a Prometheus while it is edited, wherever it stands. */
final class ConfigText {

    private final Draft draft;
    private final @Nullable InlineConfig inline;
    private final boolean baked;

    private ConfigText(Draft draft, @Nullable InlineConfig inline, boolean baked) {
        this.draft = draft;
        this.inline = inline;
        this.baked = baked;
    }

    /** What there is of it. */
    sealed interface Found {
        /** A text that can be read. */
        record Text(ConfigText text) implements Found {}

        /**
         * None.
         *
         * @param why a sentence
         */
        record Nothing(String why) implements Found {}
    }

    static Found of(Planning planning, Service prometheus) {
        return switch (ConfigSearch.of(planning.project(), prometheus)) {
            case OnDisk(Path file, boolean baked) -> onDisk(planning.drafts().of(file), baked);
            case Inline place ->
                readable(new ConfigText(planning.drafts().of(place.file()), new InlineConfig(planning, place), false));
            case Elsewhere elsewhere -> new Found.Nothing(elsewhere.why());
        };
    }

    private static Found onDisk(Draft draft, boolean baked) {
        if (!draft.exists()) {
            return new Found.Nothing("There is no file " + draft.path() + ".");
        }
        return Configuration.isThere(draft)
                ? readable(new ConfigText(draft, null, baked))
                : new Found.Nothing(
                        draft.path().getFileName() + " is a template that is filled in before Prometheus reads it.");
    }

    private static Found readable(ConfigText text) {
        return text.read().isPresent()
                ? new Found.Text(text)
                : new Found.Nothing(
                        "It stands in " + text.path().getFileName() + " in a way that cannot be read here.");
    }

    /** The file that it stands in. */
    Path path() {
        return draft.path();
    }

    /** Whether it is copied into the image when that is built. */
    boolean baked() {
        return baked;
    }

    private Optional<YamlFile> read() {
        return inline == null ? draft.yaml() : inline.read();
    }

    /** It as it is now. */
    YamlFile yaml() {
        return read().orElseThrow();
    }

    /** How many lines of its file stand above its first. */
    int above() {
        return inline == null ? 0 : inline.above();
    }

    /**
     * Edits it; where that is refused in a file of its own, that is found.
     *
     * @return false where nothing was changed
     */
    boolean edit(List<Edit> edits) {
        if (inline != null) {
            return inline.edit(file -> edits);
        }
        String before = draft.text();
        draft.edit(edits);
        return !draft.text().equals(before);
    }
}
