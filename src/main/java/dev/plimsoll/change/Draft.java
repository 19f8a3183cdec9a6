package dev.plimsoll.change;

import dev.plimsoll.project.SourceFile;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.EditResult;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file on its way from what it is to what it will be. */
final class Draft {

    private final Path path;
    private final Findings findings;
    private final @Nullable String before;
    private final @Nullable String sha256;
    private @Nullable String text;
    private @Nullable YamlFile yaml;
    private final List<Edit> later = new ArrayList<>();

    Draft(Path path, Optional<SourceFile> source, Findings findings) {
        this.path = path;
        this.findings = findings;
        this.before = source.map(SourceFile::text).orElse(null);
        this.sha256 = source.map(SourceFile::sha256).orElse(null);
        this.text = before;
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return text != null;
    }

    /** Its text so far, empty where there is no file. */
    String text() {
        return text == null ? "" : text;
    }

    /** The text it will have, null for none. */
    void become(@Nullable String next) {
        text = next;
        yaml = null;
    }

    /** It as YAML; where it is not, that is found and nothing comes back. */
    Optional<YamlFile> yaml() {
        if (yaml == null) {
            switch (YamlFile.read(text())) {
                case ReadResult.Read read -> yaml = read.file();
                case ReadResult.Unreadable unreadable ->
                    findings.error(
                            path.getFileName() + " cannot be read: " + unreadable.what(),
                            unreadable.why(),
                            "Correct the file, then plan again.",
                            new Place(path, unreadable.line()));
            }
        }
        return Optional.ofNullable(yaml);
    }

    /** It as it was before the plan; empty where it was not, or cannot be read. */
    Optional<YamlFile> original() {
        return before != null && YamlFile.read(before) instanceof ReadResult.Read(YamlFile file)
                ? Optional.of(file)
                : Optional.empty();
    }

    /** Edits it; where that is refused, that is found and the text stays. */
    void edit(List<Edit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        yaml().ifPresent(file -> {
            switch (file.edit(edits)) {
                case EditResult.Edited edited -> {
                    text = edited.file().text();
                    yaml = edited.file();
                }
                case EditResult.Refused refused ->
                    findings.error(
                            path.getFileName() + " cannot be edited safely.",
                            Words.sentence(refused.reason()),
                            Words.sentence(refused.wayOut()),
                            new Place(path, refused.line()));
            }
        });
    }

    /** Edits it when all edits are known: every edit is proved by reading the text anew. */
    void later(Edit edit) {
        later.add(edit);
    }

    /** Makes the edits that were put off. */
    void now() {
        edit(List.copyOf(later));
        later.clear();
    }

    boolean changed() {
        return !Objects.equals(before, text);
    }

    FileChange change(boolean mountedSingly) {
        return new FileChange(path, before, sha256, text, mountedSingly);
    }
}
