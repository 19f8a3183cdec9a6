package dev.plimsoll.yaml;

import dev.plimsoll.yaml.Edit.Set;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import java.util.List;

/** Works out {@link Set}. */
final class Setting {

    private final YamlFile file;

    Setting(YamlFile file) {
        this.file = file;
    }

    Change set(Set edit) {
        Route route = Route.of(file, edit.scalar());
        if (!(route.destination() instanceof ScalarNode scalar)) {
            throw new Refusal(
                    route.last().span().start(),
                    Route.words(edit.scalar()) + " is not a single value here.",
                    "Change it by hand.");
        }
        if (scalar.shared()) {
            return override(route, scalar, edit);
        }
        return change(route, splices(route, scalar, edit.value()), scalar, edit.value());
    }

    /** An alias gives way to a value of its own, and a merged key to a key of its own; what they share stays as it is. */
    private Change override(Route route, ScalarNode scalar, Set edit) {
        if (route.reached() == 0 || route.parent().shared()) {
            route.refuseShared();
        }
        Object step = edit.scalar().steps().getLast();
        if (route.parent() instanceof MappingNode map && step instanceof String key && Trees.index(map, key) < 0) {
            YamlPath parent =
                    new YamlPath(edit.scalar().document(), edit.scalar().steps().subList(0, route.reached() - 1));
            return new Adding(file).put(new Edit.Put(parent, key, Fragment.text(edit.value())));
        }
        Span alias = scalar.span();
        String text = ScalarText.of(edit.value(), quote(route, scalar), route.inFlow());
        return change(route, List.of(new Splice(alias.start(), alias.end(), text)), scalar, edit.value());
    }

    private static Change change(Route route, List<Splice> splices, ScalarNode old, String value) {
        String tag = old.shared() ? null : old.tag();
        ScalarNode made = new ScalarNode(old.span(), tag, false, value, ScalarStyle.DOUBLE_QUOTED);
        YamlNode root = route.document().root();
        return new Change(
                splices,
                route.path().document(),
                Trees.change(root, route.path().steps(), _ -> made));
    }

    private List<Splice> splices(Route route, ScalarNode scalar, String value) {
        Span span = scalar.span();
        return switch (scalar.style()) {
            case PLAIN ->
                span.length() == 0
                        ? List.of(intoNothing(route, scalar, value))
                        : List.of(new Splice(span.start(), span.end(), plain(route, scalar, value)));
            case SINGLE_QUOTED -> List.of(new Splice(span.start(), span.end(), ScalarText.quoted(value, '\'')));
            case DOUBLE_QUOTED -> List.of(new Splice(span.start(), span.end(), ScalarText.quoted(value, '"')));
            case LITERAL, FOLDED -> BlockText.splices(file, scalar, value, quote(route, scalar));
        };
    }

    private String plain(Route route, ScalarNode scalar, String value) {
        boolean likeBefore = !scalar.isNull()
                && ((ScalarText.number(scalar.value()) && ScalarText.number(value))
                        || (!ScalarText.unmistakable(scalar.value()) && !ScalarText.number(scalar.value())));
        boolean json = route.inFlow()
                && FlowStyle.around(file, route.document().root(), route.parent())
                        .json();
        if (json) {
            return ScalarText.json(value) ? value : ScalarText.quoted(value, '"');
        }
        boolean safe = ScalarText.unmistakable(value) || ScalarText.mapped(value);
        return (likeBefore || safe) && ScalarText.plain(value, route.inFlow())
                ? value
                : ScalarText.quoted(value, quote(route, scalar));
    }

    private Splice intoNothing(Route route, ScalarNode scalar, String value) {
        int at = scalar.span().start();
        String text = plain(route, scalar, value);
        boolean key = false;
        if (route.reached() > 0 && route.parent() instanceof MappingNode map) {
            Entry entry = map.entries()
                    .get(Trees.index(map, (String) route.path().steps().getLast()));
            String between = file.text()
                    .substring(entry.keySpan().end(), Math.max(entry.keySpan().end(), at));
            key = !between.contains(":");
        }
        boolean apart = at == 0 || Syntax.separates(file.text().charAt(at - 1));
        return Splice.insert(at, (key ? ": " : apart ? "" : " ") + text);
    }

    private char quote(Route route, YamlNode scalar) {
        YamlNode near = route.reached() == 0 ? scalar : route.parent();
        return new Habits(file, route.document().root()).near(near.span()).quote(route.reached());
    }
}
