package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.EditForm;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.FieldState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Forms of services in the small situations, and in every real file that is at hand. */
@DisplayName("The form of a service, on real files")
class EditFormCorpusTest {

    /** Of a file with many services, these are enough. */
    private static final int MOST_SERVICES = 2;

    /** Every field has its turn in one service of so many. */
    private static final int TURNS = 3;

    private final Map<String, String> failures = new ConcurrentSkipListMap<>();
    private final AtomicInteger forms = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    private static EditForm form(Trial trial, String service) {
        return EditForm.of(
                        new EditForm.Context(
                                Trial.CATALOG,
                                trial.model(),
                                trial.project(),
                                EngineFacts.UNKNOWN,
                                ScrapeReader.of(Trial.CATALOG, trial.project(), trial.model(), service)),
                        service)
                .orElseThrow();
    }

    @Test
    @DisplayName("asks for nothing while nothing is changed, and reads back what it wrote")
    void readsBack(TestReporter reporter) {
        EditCorpusTest.cases().parallelStream().forEach(each -> each.trial().model().services().stream()
                .map(Service::name)
                .limit(MOST_SERVICES)
                .forEach(service -> service(each, service)));

        reporter.publishEntry("forms", forms + ", values written " + written + ", refused " + refused);
        assertThat(failures).as(Corpus.list(failures)).isEmpty();
        assertThat(forms.get()).isPositive();
        assertThat(refused.get()).isLessThan(written.get() / 10);
    }

    private void service(Corpus.Case file, String service) {
        forms.incrementAndGet();
        EditForm form = form(file.trial(), service);
        form.fields().forEach(each -> form.set(each.field().id(), each.value()));
        if (!form.edits().isEmpty()) {
            failures.put(file.name() + " " + service, "untouched, it asks for " + form.edits());
        }
        if (!form.problems().isEmpty()) {
            failures.put(
                    file.name() + " " + service + " untouched", form.problems().toString());
        }
        List<Field> fields = form.fields().stream()
                .filter(FieldState::counts)
                .map(FieldState::field)
                .toList();
        int turn = Math.floorMod((file.name() + service).hashCode(), TURNS);
        for (int each = turn; each < fields.size(); each += TURNS) {
            Field field = fields.get(each);
            wanted(field).ifPresent(value -> field(file, service, field, value));
        }
    }

    /** Something that a field can be; empty for fields that others stand for. */
    private static Optional<String> wanted(Field field) {
        return switch (field.kind()) {
            case IMAGE -> Optional.of("example/other:9");
            case PORT -> Optional.of("54321");
            case SIZE -> Optional.of(field.isAt("limits", "memory") ? "777M" : "11M");
            case CPUS -> Optional.of(field.isAt("limits", "cpus") ? "7.5" : "0.1");
            case COUNT -> Optional.of("7");
            case DURATION -> field.isAt("command") ? Optional.empty() : Optional.of("17s");
            case COMMAND -> Optional.of("true --or 'not so'");
            case CHOICE -> field.isAt("restart") ? Optional.of("on-failure") : Optional.empty();
            case TEXT -> field.isAt("container_name") ? Optional.of("plimsoll-other") : Optional.empty();
            case FLAG, LIST, PAIRS -> Optional.empty();
        };
    }

    private void field(Corpus.Case file, String service, Field field, String value) {
        EditForm form = form(file.trial(), service);
        form.set(field.id(), value);
        PlanResult result = new EditPlanner(Trial.CATALOG)
                .plan(file.trial().project(), file.trial().model(), form.edits());
        if (result instanceof PlanResult.Planned) {
            written.incrementAndGet();
            String read = form(file.trial().after(result), service).fields().stream()
                    .filter(each -> each.field().id().equals(field.id()))
                    .map(FieldState::value)
                    .findFirst()
                    .orElse("no such field");
            if (!read.equals(value)) {
                failures.put(file.name() + " " + service + " " + field.id(), value + " reads back as " + read);
            }
        } else {
            refused.incrementAndGet();
        }
    }
}
