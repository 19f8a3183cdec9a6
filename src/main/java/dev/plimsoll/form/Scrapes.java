package dev.plimsoll.form;

import dev.plimsoll.catalog.Syntax;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.Validation.Invalid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The scrape jobs of the project's own services. */
final class Scrapes {

    private final Map<String, Evidence> evidence = new LinkedHashMap<>();
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, ScrapeRow> rows = new LinkedHashMap<>();
    private final List<ScrapeRow> more = new ArrayList<>();
    private final Set<String> chosen = new HashSet<>();

    Scrapes(Situation situation) {
        for (Service service : situation.ownServices()) {
            Evidence of = new Evidence(situation, service);
            Candidate candidate = new Candidates(situation, service, of).candidate();
            evidence.put(service.name(), of);
            candidates.put(service.name(), candidate);
            put(new ScrapeRow(
                    service.name(),
                    candidate.speaks(),
                    candidate.port(),
                    candidate.path(),
                    "",
                    "",
                    null,
                    Rules.VALID,
                    candidate.options()));
        }
    }

    List<ScrapeRow> rows() {
        return distinct(Stream.concat(rows.values().stream(), more.stream()).toList());
    }

    Optional<ScrapeRow> row(String service) {
        return Optional.ofNullable(rows.get(service));
    }

    boolean isSelected(String service) {
        return row(service).filter(ScrapeRow::selected).isPresent();
    }

    void set(ScrapeRow row) {
        chosen.add(row.service());
        put(row);
    }

    /** The services whose job is as it was proposed. */
    Set<String> proposed() {
        return rows.keySet().stream().filter(each -> !chosen.contains(each)).collect(Collectors.toUnmodifiableSet());
    }

    private void put(ScrapeRow row) {
        if (candidates.containsKey(row.service())) {
            rows.put(row.service(), judged(row));
        }
    }

    /** One more job of a service. */
    void add(ScrapeRow row) {
        if (candidates.containsKey(row.service())) {
            more.add(judged(row));
        }
    }

    /** The job at a place of {@link #rows}. */
    void set(int index, ScrapeRow row) {
        if (index < rows.size()) {
            set(row);
        } else if (index - rows.size() < more.size()) {
            more.set(index - rows.size(), judged(row));
        }
    }

    /** Takes away one that was added. */
    void remove(int index) {
        int place = index - rows.size();
        if (place >= 0 && place < more.size()) {
            more.remove(place);
        }
    }

    /** Prometheus refuses two jobs of one name; those of further ports are named after them. */
    private static List<ScrapeRow> distinct(List<ScrapeRow> all) {
        Set<String> names = new HashSet<>();
        return all.stream().map(row -> named(row, names)).toList();
    }

    private static ScrapeRow named(ScrapeRow row, Set<String> names) {
        if (!row.selected()) {
            return row;
        }
        String asked = row.option(ScrapeOption.JOB);
        String usual = names.contains(row.service()) ? row.service() + "-" + row.port() : row.service();
        String name = asked.isEmpty() ? usual : asked;
        return names.add(name) || !row.validation().equals(Rules.VALID)
                ? row
                : row.judged(new Invalid("There is a job " + name + " already. Give this one another port or name."));
    }

    private ScrapeRow judged(ScrapeRow row) {
        return new ScrapeRow(
                row.service(),
                row.selected(),
                row.port(),
                row.path(),
                row.interval(),
                because(row),
                note(row),
                validation(row),
                row.options());
    }

    void selectAll(boolean selected) {
        candidates.forEach((service, candidate) -> row(service)
                .map(row -> row.with(selected && candidate.speaks()))
                .ifPresent(this::put));
        more.replaceAll(row -> judged(row.with(selected)));
    }

    private String because(ScrapeRow row) {
        Candidate candidate = candidates.get(row.service());
        Evidence of = evidence.get(row.service());
        Optional<Integer> port = Amounts.port(row.port());
        if (candidate == null || of == null) {
            return "";
        }
        boolean elsewhere = candidate.speaks() && !row.port().equals(candidate.port());
        return elsewhere && port.isPresent() ? of.of(port.get()) : candidate.because();
    }

    private @Nullable String note(ScrapeRow row) {
        List<String> notes = new ArrayList<>();
        Evidence of = evidence.get(row.service());
        Amounts.port(row.port())
                .filter(port -> row.selected() && of != null && of.lacksExpose(port))
                .ifPresent(port -> notes.add("adds EXPOSE " + port + " to its Dockerfile"));
        if (row.selected() && row.takesAnyCertificate()) {
            notes.add(
                    "takes any certificate, as Prometheus knows no signer to verify it by; better: name a CA certificate");
        }
        return notes.isEmpty() ? null : String.join("; ", notes);
    }

    private static Validation validation(ScrapeRow row) {
        return row.selected()
                ? Rules.first(
                        Rules.port(row.port()),
                        path(row.path()),
                        interval(row.interval()),
                        ScrapeOptionRules.of(row.options(), row.interval()))
                : Rules.VALID;
    }

    static Validation path(String path) {
        if (!path.startsWith("/")) {
            return new Invalid("A path begins with a slash, such as /metrics.");
        }
        return path.matches("[\\x21-\\x7e]+") && !path.matches(".*[?#].*")
                ? Rules.VALID
                : new Invalid("A path has no blanks, no accents, no ? and no #.");
    }

    private static Validation interval(String interval) {
        return interval.isEmpty() ? Rules.VALID : Rules.duration(interval, Syntax.PROMETHEUS, true);
    }
}
