package dev.plimsoll.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Made-up documents in made-up styles, edited everywhere. */
@Label("Editing any document")
class EditingPropertyTest {

    private static final List<String> FRAGMENTS = List.of(
            "1",
            "",
            "a: 1\nb:\n  - x\n  - y: 2\n    z: 3\n",
            "- 1\n- 2\n",
            "|\n  one\n\n  two\n",
            "[1, {a: b}]",
            "'q' # why");

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.randomValue(random -> new RandomDocument(random).text());
    }

    @Property(tries = 300)
    @Label("inserts only, and removing gives the document back")
    void thereAndBack(@ForAll("documents") String text, @ForAll("fragments") String value) {
        YamlFile file = Edits.read(text);
        for (YamlPath path : collections(file.root(), YamlPath.of(), new ArrayList<>())) {
            YamlNode node = file.find(path).orElseThrow();
            boolean list = node instanceof SequenceNode;
            Fragment fragment = Fragment.parse(value);
            Edit edit = list ? new Edit.Append(path, fragment) : new Edit.Put(path, "new-key", fragment);
            YamlPath added =
                    path.then(node instanceof SequenceNode items ? items.items().size() : "new-key");

            YamlFile there = Edits.edited(text, edit);

            assertThat(Edits.withoutInsertions(there)).isEqualTo(text);
            YamlNode made = there.find(added).orElseThrow();
            assertThat(value.isEmpty() || Trees.same(made, fragment.node())).isTrue();
            boolean lineEndAdded = there.text().endsWith("\n") && !text.endsWith("\n");
            if (!lineEndAdded) {
                assertThat(Edits.edit(there.text(), new Edit.Remove(added, true)))
                        .isEqualTo(text);
            }
        }
    }

    @Property(tries = 300)
    @Label("sets every value to any text, and changes nothing else")
    void setsAnything(@ForAll("documents") String text, @ForAll String value) {
        YamlFile file = Edits.read(text);
        String printable = value.codePoints()
                .filter(each -> Character.isDefined(each) && each != 0xFFFE && each != 0xFFFF)
                .filter(each -> each < Character.MIN_SURROGATE || each > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        for (YamlPath path : scalars(file.root(), YamlPath.of(), new ArrayList<>())) {
            YamlFile edited = Edits.edited(text, new Edit.Set(path, printable));
            assertThat(((ScalarNode) edited.find(path).orElseThrow()).value()).isEqualTo(printable);
        }
    }

    @Property(tries = 300)
    @Label("removes anything, and nothing else")
    void removesAnything(@ForAll("documents") String text) {
        YamlFile file = Edits.read(text);
        List<YamlPath> paths = scalars(file.root(), YamlPath.of(), new ArrayList<>());
        paths.addAll(collections(file.root(), YamlPath.of(), new ArrayList<>()));
        for (YamlPath path : paths) {
            if (!path.steps().isEmpty()) {
                Edits.edited(text, new Edit.Remove(path));
            }
        }
    }

    @Provide
    Arbitrary<String> fragments() {
        return Arbitraries.of(FRAGMENTS);
    }

    private static List<YamlPath> collections(YamlNode node, YamlPath path, List<YamlPath> into) {
        if (!(node instanceof ScalarNode)) {
            into.add(path);
        }
        children(node, path).forEach(each -> collections(each.node(), each.path(), into));
        return into;
    }

    private static List<YamlPath> scalars(YamlNode node, YamlPath path, List<YamlPath> into) {
        if (node instanceof ScalarNode) {
            into.add(path);
        }
        children(node, path).forEach(each -> scalars(each.node(), each.path(), into));
        return into;
    }

    private record Child(YamlNode node, YamlPath path) {}

    private static List<Child> children(YamlNode node, YamlPath path) {
        return switch (node) {
            case MappingNode map ->
                map.entries().stream()
                        .map(each -> new Child(each.value(), path.then(each.key())))
                        .toList();
            case SequenceNode list ->
                java.util.stream.IntStream.range(0, list.items().size())
                        .mapToObj(each -> new Child(list.items().get(each), path.then(each)))
                        .toList();
            case ScalarNode _ -> List.of();
        };
    }

    /** A document of its own style. */
    private static final class RandomDocument {

        private final Random random;
        private final int step;
        private final int listStep;
        private final String dash;
        private final String eol;
        private final int blanks;
        private int keys;

        RandomDocument(Random random) {
            this.random = random;
            this.step = 1 + random.nextInt(4);
            this.listStep = random.nextBoolean() ? 0 : step;
            this.dash = random.nextInt(5) == 0 ? "-   " : "- ";
            this.eol = random.nextInt(4) == 0 ? "\r\n" : "\n";
            this.blanks = random.nextInt(3) == 0 ? 1 : 0;
        }

        String text() {
            List<String> lines = new ArrayList<>();
            if (random.nextBoolean()) {
                lines.add("# at the top");
                lines.add("");
            }
            mapping(lines, random.nextInt(4) == 0 ? 2 : 0, 3);
            String text = String.join(eol, lines);
            return random.nextInt(4) == 0 ? text : text + eol.repeat(1 + random.nextInt(2));
        }

        private void mapping(List<String> lines, int indent, int depth) {
            int size = 1 + random.nextInt(3);
            for (int each = 0; each < size; each++) {
                if (each > 0 && depth > 1) {
                    lines.addAll(java.util.Collections.nCopies(blanks, ""));
                }
                comment(lines, indent);
                entry(lines, indent, depth);
            }
        }

        private void comment(List<String> lines, int indent) {
            if (random.nextInt(6) == 0) {
                lines.add(" ".repeat(indent) + "# about this");
            }
        }

        private void entry(List<String> lines, int indent, int depth) {
            String head = " ".repeat(indent) + "k" + keys++ + ":";
            switch (depth == 0 ? 0 : random.nextInt(5)) {
                case 1, 2 -> {
                    lines.add(head + trailing());
                    mapping(lines, indent + step, depth - 1);
                }
                case 3 -> {
                    lines.add(head + trailing());
                    list(lines, indent + listStep, depth - 1);
                }
                case 4 -> lines.add(head + " " + flow(2) + trailing());
                default -> scalar(lines, head, indent);
            }
        }

        private void list(List<String> lines, int indent, int depth) {
            for (int each = random.nextInt(3); each >= 0; each--) {
                comment(lines, indent);
                if (depth > 0 && random.nextInt(3) == 0) {
                    int at = lines.size();
                    int inner = indent + dash.length();
                    entry(lines, inner, 0);
                    lines.set(at, " ".repeat(indent) + dash + lines.get(at).stripLeading());
                    entry(lines, inner, depth - 1);
                } else {
                    scalar(lines, " ".repeat(indent) + dash.stripTrailing(), indent);
                }
            }
        }

        private void scalar(List<String> lines, String head, int indent) {
            switch (random.nextInt(8)) {
                case 0 -> lines.add(head + trailing());
                case 1 -> lines.add(head + " 'it''s'" + trailing());
                case 2 -> lines.add(head + " \"a: #b\"" + trailing());
                case 3 -> {
                    lines.add(head + (random.nextBoolean() ? " |-" : " >-"));
                    lines.add(" ".repeat(indent + step) + "text # no comment");
                    lines.add("");
                    lines.add(" ".repeat(indent + step) + "more");
                }
                default -> lines.add(head + " plain value" + trailing());
            }
        }

        private String flow(int depth) {
            boolean list = random.nextBoolean();
            List<String> children = new ArrayList<>();
            for (int each = random.nextInt(3); each > 0; each--) {
                String value = depth > 0 && random.nextInt(3) == 0 ? flow(depth - 1) : "v" + each;
                children.add(list ? value : "f" + keys++ + ": " + value);
            }
            return (list ? "[" : "{") + String.join(", ", children) + (list ? "]" : "}");
        }

        private String trailing() {
            return random.nextInt(5) == 0 ? " # why" : random.nextInt(8) == 0 ? "  " : "";
        }
    }
}
