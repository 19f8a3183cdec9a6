package dev.plimsoll.change;

import dev.plimsoll.change.ConfigSource.Inline;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.EditResult;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A configuration that stands as a text in a compose file. */
final class InlineConfig {

    private final Draft draft;
    private final Inline place;

    InlineConfig(Planning planning, Inline place) {
        this.draft = planning.drafts().of(place.file());
        this.place = place;
    }

    /** It as it is now; empty where it cannot be edited in place. */
    Optional<YamlFile> read() {
        return text().flatMap(InlineConfig::yaml);
    }

    /**
     * Edits it.
     *
     * @return false where that cannot be done safely; nothing is changed then
     */
    boolean edit(Function<YamlFile, List<Edit>> edits) {
        Optional<LiteralText> text = text();
        Optional<YamlFile> before = text.flatMap(InlineConfig::yaml);
        if (text.isEmpty() || before.isEmpty()) {
            return false;
        }
        List<Edit> wanted = edits.apply(before.get());
        if (wanted.isEmpty()) {
            return true;
        }
        Optional<String> whole = before.get().edit(wanted) instanceof EditResult.Edited edited
                ? text.get().with(edited.file().text())
                : Optional.empty();
        whole.ifPresent(draft::become);
        return whole.isPresent();
    }

    /** How many lines of the compose file stand above it. */
    int above() {
        return text().map(each -> each.file().line(each.start()) - 1).orElse(0);
    }

    private Optional<LiteralText> text() {
        return draft.yaml().flatMap(file -> LiteralText.at(file, place.content()));
    }

    private static Optional<YamlFile> yaml(LiteralText text) {
        return YamlFile.read(text.text()) instanceof ReadResult.Read read ? Optional.of(read.file()) : Optional.empty();
    }
}
