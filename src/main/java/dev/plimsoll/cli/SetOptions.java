package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.catalog.QuotedWords;
import dev.plimsoll.form.EditForm;
import dev.plimsoll.form.FieldState;
import dev.plimsoll.form.Written;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings of {@code plimsoll set}, put into the form of the service. */
final class SetOptions {

    private static final String TEST = "healthcheck";
    private static final String RUN = "healthcheck-run";
    private static final String SCRAPE = "scrape";
    private static final String SHELL = "CMD-SHELL";
    private static final Pattern RUNNER = Pattern.compile("(CMD-SHELL|CMD) (?s:(.*))");

    /** Names below keys of the compose file, as that has them and as the fields are called. */
    private static final Pattern ENTRY = Pattern.compile("(labels\\.|label-|depends[_-]on[.-])(.+)");

    private final EditForm form;
    private final List<String> settings;

    SetOptions(EditForm form, List<String> settings) {
        this.form = form;
        this.settings = settings;
    }

    /** What makes no sense of them; empty when all do. */
    Optional<Words> apply() {
        return settings.stream()
                .map(this::set)
                .flatMap(Optional::stream)
                .findFirst()
                .or(this::idle);
    }

    private Optional<Words> set(String setting) {
        int equals = setting.indexOf('=');
        String name = setting.substring(0, equals);
        String value = setting.substring(equals + 1);
        Optional<String> field = field(name);
        if (field.isEmpty() && addEntry(name, value)) {
            return Optional.empty();
        }
        if (field.isEmpty()) {
            return Optional.of(new Words(
                    form.service().name() + " has no field " + name + ".",
                    "Its fields and what is in them:\n" + String.join("\n", table(form, null)),
                    name.startsWith(SCRAPE)
                            ? "Where no job scrapes it yet, write one with: plimsoll add prometheus --scrape "
                                    + form.service().name() + ":PORT"
                            : ""));
        }
        if (field.get().equals(TEST)) {
            test(value);
        } else {
            form.set(field.get(), value);
        }
        return Optional.empty();
    }

    /** The field of a name, which may have the dots of the compose file, and of a port may lack its number where there is one port. */
    private Optional<String> field(String name) {
        List<String> known =
                form.fields().stream().map(each -> each.field().id()).toList();
        Optional<Entry> entry = entry(name);
        return entry.isPresent()
                ? entry.map(each -> each.prefix() + each.name()).filter(known::contains)
                : field(name.replace('.', '-'), known);
    }

    private static Optional<String> field(String plain, List<String> known) {
        List<String> numbered = known.stream()
                .filter(each -> each.matches(Pattern.quote(plain) + "-\\d+"))
                .toList();
        return Stream.of(
                        plain,
                        plain.replaceFirst("^healthcheck-test$", TEST),
                        numbered.size() == 1 ? numbered.getFirst() : "")
                .filter(known::contains)
                .findFirst();
    }

    /**
     * A name below a key of the compose file that has names.
     *
     * @param prefix of the field that stands for it where it is there
     * @param more the field that takes it where it is not
     */
    private record Entry(String name, String prefix, String more) {}

    private static Optional<Entry> entry(String setting) {
        Matcher found = ENTRY.matcher(setting);
        if (!found.matches()) {
            return Optional.empty();
        }
        String name = found.group(2);
        return Optional.of(
                found.group(1).startsWith("label")
                        ? new Entry(name, "label-", "more-labels")
                        : new Entry(name, "depends-on-", "more-depends-on"));
    }

    /** Something that the file does not have yet, such as a label. */
    private boolean addEntry(String setting, String value) {
        Optional<Entry> entry = entry(setting).filter(each -> !value.isEmpty());
        entry.ifPresent(each -> {
            String there = value(each.more());
            String item = QuotedWords.line(List.of(each.name() + "=" + value));
            form.set(each.more(), there.isEmpty() ? item : there + " " + item);
        });
        return entry.isPresent();
    }

    /** As a compose file has it: who runs the test stands before it. */
    private void test(String value) {
        Matcher runner = RUNNER.matcher(value);
        if (value.equals("NONE")) {
            form.set(RUN, "none");
        } else if (runner.matches()) {
            form.set(RUN, runner.group(1));
            form.set(TEST, runner.group(2));
        } else {
            if (!value(RUN).startsWith("CMD") && !value.isEmpty()) {
                form.set(RUN, SHELL);
            }
            form.set(TEST, value);
        }
    }

    private String value(String field) {
        return form.fields().stream()
                .filter(each -> each.field().id().equals(field))
                .map(FieldState::value)
                .findFirst()
                .orElse("");
    }

    /** What was set and would be written nowhere. */
    private Optional<Words> idle() {
        return form.fields().stream()
                .filter(each -> !each.counts()
                        && !each.value().equals(each.initial())
                        && !each.value().isEmpty())
                .filter(each -> settings.stream().anyMatch(set -> field(set.substring(0, set.indexOf('=')))
                        .filter(each.field().id()::equals)
                        .isPresent()))
                .findFirst()
                .map(each -> new Words(
                        each.field().id() + " does not count with what is in "
                                + String.join(" and ", each.field().needs().keySet()) + ".",
                        "",
                        "Set that as well."));
    }

    /**
     * What is in the fields.
     *
     * @param folder for the names of files; null to leave out where the values stand
     */
    static List<String> table(EditForm form, @org.jspecify.annotations.Nullable Path folder) {
        Table table = new Table(false);
        form.fields()
                .forEach(each -> table.row(
                        Ink.PLAIN,
                        "  " + each.field().id(),
                        each.value().lines().findFirst().orElse(""),
                        folder == null ? each.field().label() : place(form, each, folder)));
        return Stream.concat(
                        table.lines().stream(),
                        Stream.of(form.apart()).filter(each -> folder != null && !each.isEmpty()))
                .toList();
    }

    private static String place(EditForm form, FieldState state, Path folder) {
        return form.where(state.field().id()).map(each -> name(each, folder)).orElse("");
    }

    private static String name(Written where, Path folder) {
        Path file = where.file().startsWith(folder) ? folder.relativize(where.file()) : where.file();
        return file + ":" + where.line() + (where.shared() ? ", through an anchor" : "");
    }

    static ObjectNode json(EditForm form) {
        ObjectNode result = Report.object().put("service", form.service().name());
        if (!form.apart().isEmpty()) {
            result.put("note", form.apart());
        }
        ArrayNode fields = result.putArray("fields");
        form.fields().forEach(each -> {
            ObjectNode field = fields.addObject()
                    .put("field", each.field().id())
                    .put("value", each.value())
                    .put("label", each.field().label());
            form.where(each.field().id())
                    .ifPresent(
                            where -> field.put("file", where.file().toString()).put("line", where.line()));
        });
        return result;
    }
}
