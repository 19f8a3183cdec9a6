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

    static Edit.Append item(String yaml, Object... path) {
        return new Edit.Append(YamlPath.of(path), Fragment.parse(yaml));
    }

    static Edit.Set set(String value, Object... path) {
        return new Edit.Set(YamlPath.of(path), value);
    }

    static Edit.Remove remove(Object... path) {
        return new Edit.Remove(YamlPath.of(path));
    }

    static Edit.Replace replace(String value, Object... path) {
        return new Edit.Replace(YamlPath.of(path), Fragment.parse(value));
    }

    static Edit.Own own(Object... path) {
        return new Edit.Own(YamlPath.of(path), null);
    }

    static Edit.Keyed keyed(String value, Object... path) {
        return new Edit.Keyed(YamlPath.of(path), Fragment.parse(value));
    }

    static Edit.Reword reword(String words, String now, Object... path) {
        return new Edit.Reword(YamlPath.of(path), words, now);
    }

    /** Sees that a refusal names that line and reason, and a way out. */
    static void says(Refused refused, int line, String reason) {
        assertThat(refused.reason()).contains(reason).endsWith(".");
        assertThat(refused.wayOut()).endsWith(".");
        assertThat(refused.line()).isEqualTo(line);
    }

    /** Sees that an edit gives what is expected, with other line ends too. */
    static void gives(String before, Edit edit, String after) {
        for (String eol : List.of("\n", "\r\n", "\r")) {
            assertThat(edit(before.replace("\n", eol), edit)).isEqualTo(after.replace("\n", eol));
        }
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
