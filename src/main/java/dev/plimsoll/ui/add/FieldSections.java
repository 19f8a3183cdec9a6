package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.form.FieldState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The fields of a form in their sections; those that are rarely needed in a fold. */
final class FieldSections {

    private final Fields all;
    private final List<Field> fields;
    private final List<FieldLine> plain = new ArrayList<>();
    private final List<FieldLine> folded = new ArrayList<>();
    private final List<Node> sections;
    private final Fold fold;

    FieldSections(Fields all, List<Field> fields) {
        this.all = all;
        this.fields = fields;
        this.sections = sections(false);
        VBox rest = new VBox();
        rest.getChildren().addAll(sections(true));
        fold = new Fold(Nodes.id("advanced", all.owner()), foldTitle(), rest);
        Nodes.show(fold, !folded.isEmpty());
    }

    List<Node> sections() {
        return sections;
    }

    Fold fold() {
        return fold;
    }

    /** Shows what is in a field; one that cannot be used is never hidden. */
    void show(FieldState state) {
        String field = state.field().id();
        lines().filter(each -> each.has(field)).forEach(each -> each.show(state));
        boolean hidden = folded.stream().anyMatch(each -> each.has(field));
        if (hidden && FormView.isWrong(state.validation())) {
            fold.open();
        }
    }

    /** Puts the caret into the first field. */
    void focus() {
        lines().findFirst().ifPresent(FieldLine::focus);
    }

    /** Says beside the lines where their values are written. */
    void say(Function<String, String> places) {
        lines().forEach(line -> line.say(fields.stream()
                .map(Field::id)
                .filter(line::has)
                .map(places)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("")));
    }

    private Stream<FieldLine> lines() {
        return Stream.concat(plain.stream(), folded.stream());
    }

    private List<Node> sections(boolean advanced) {
        Map<String, List<Field>> bySection = fields.stream()
                .filter(each -> each.advanced() == advanced)
                .collect(Collectors.groupingBy(Field::section, LinkedHashMap::new, Collectors.toList()));
        List<Node> found = new ArrayList<>();
        bySection.forEach((title, some) -> {
            List<FieldLine> lines = FieldLine.lines(some.stream()).stream()
                    .map(each -> new FieldLine(all, each))
                    .toList();
            (advanced ? folded : plain).addAll(lines);
            found.add(new Section(title, lines.toArray(Node[]::new)));
        });
        if (advanced && found.size() == 1 && found.getFirst() instanceof Section only) {
            only.withoutTitle();
        }
        return found;
    }

    /** What is in it, so that nobody unfolds it in vain. */
    private String foldTitle() {
        List<String> titles = fields.stream()
                .filter(Field::advanced)
                .map(Field::section)
                .distinct()
                .toList();
        return Titles.joined(titles);
    }
}
