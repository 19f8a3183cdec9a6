package dev.plimsoll.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.yaml.EditResult.Edited;
import dev.plimsoll.yaml.EditResult.Refused;
import java.util.List;

/** Edits of texts, for tests. */
final class Edits {

    private Edits() {}

    static YamlFile read(String text) {
        return switch (YamlFile.read(text)) {
            case ReadResult.Read read -> read.file();
            case ReadResult.Unreadable problem -> throw new AssertionError(problem + "\n" + text);
        };
    }

    static YamlFile edited(String text, Edit... edits) {
        return switch (read(text).edit(List.of(edits))) {
            case Edited edited -> edited.file();
            case Refused refused -> throw new AssertionError(refused + "\n" + text);
        };
    }

    static String edit(String text, Edit... edits) {
        return edited(text, edits).text();
    }

    static Refused refused(String text, Edit... edits) {
        return switch (read(text).edit(List.of(edits))) {
            case Edited edited ->
                throw new AssertionError("was edited to\n" + edited.file().text());
            case Refused refused -> refused;
        };
    }

    static Edit.Put put(String value, Object... path) {
        YamlPath mapping = YamlPath.of(List.of(path).subList(0, path.length - 1).toArray());
        return new Edit.Put(mapping, (String) path[path.length - 1], Fragment.parse(value));
    }

    static Edit.Append append(String text, Object... path) {
        return new Edit.Append(YamlPath.of(path), Fragment.text(text));
    }

    static Edit.Set set(String value, Object... path) {
        return new Edit.Set(YamlPath.of(path), value);
    }

    static Edit.Remove remove(Object... path) {
        return new Edit.Remove(YamlPath.of(path));
    }

    /** Sees that an edit gives what is expected, that it only inserts, and that another takes it back. */
    static void thereAndBack(String before, Edit edit, String after, Edit back) {
        YamlFile there = edited(before, edit);
        assertThat(there.text()).isEqualTo(after);
        assertThat(withoutInsertions(there)).isEqualTo(before);
        assertThat(edit(after, back)).isEqualTo(before);
    }

    static String withoutInsertions(YamlFile file) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Span span : file.insertions()) {
            text.append(file.text(), done, span.start());
            done = span.end();
        }
        return text.append(file.text().substring(done)).toString();
    }
}
