package dev.plimsoll.compose;

import dev.plimsoll.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares many projects with what Compose resolves of them, counts, and keeps the reason of every difference. */
final class Agreements {

    private final Map<String, Integer> ways = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final List<String> unexplained = new ArrayList<>();
    private int services;
    private int whole;

    /**
     * What Compose says of a project: as it is; where it refuses that, without its check of what belongs together; where it refuses that
     * too, without variables as well.
     */
    private record Asked(Project project, AskedCompose full, AskedCompose loose, AskedCompose raw) {

        static Asked of(Project project) {
            AskedCompose full = AskedCompose.of(project);
            AskedCompose loose = full.accepted() ? full : AskedCompose.of(project, "--no-consistency");
            AskedCompose raw =
                    loose.accepted() ? loose : AskedCompose.of(project, "--no-consistency", "--no-interpolate");
            return new Asked(project, full, loose, raw);
        }
    }

    /** Several are asked about at a time. */
    void compare(List<Project> projects) {
        projects.parallelStream().map(Asked::of).toList().forEach(this::compare);
    }

    private void compare(Asked asked) {
        Project project = asked.project();
        AskedCompose full = asked.full();
        List<Trouble> troubles = new WrittenReader(project).troubles();
        if (full.accepted()) {
            troubles.forEach(each -> unexplained.add(name(project) + ": Compose accepts it, but " + each.what()));
            compare(project, full, new WrittenReader(project).filled(), "as it is");
            return;
        }
        told(project, full, troubles);
        if (asked.loose().accepted()) {
            compare(
                    project,
                    asked.loose(),
                    new WrittenReader(project).filled(),
                    "without its check of what belongs together");
        } else if (asked.raw().accepted()) {
            compare(project, asked.raw(), new WrittenReader(project).read(), "with neither that check nor variables");
        } else {
            count(ways, "not judged, as Compose refuses the text");
        }
    }

    /** Compose finds no project there either. */
    void notOpened(Path folder) {
        count(ways, "not opened, as Compose finds no project there");
        if (AskedCompose.of(folder).accepted()) {
            unexplained.add(folder + " is not opened, and Compose opens it");
        }
    }

    /** What Compose names as missing is found in the files, too. */
    private void told(Project project, AskedCompose refusal, List<Trouble> troubles) {
        boolean missing = refusal.out()
                .matches(
                        "(?s).*(undefined (network|volume|secret|config|service)|is missing a value|env file .* not found).*");
        if (missing && troubles.isEmpty()) {
            unexplained.add(name(project) + ": what is missing is not found: " + refusal.out());
        }
    }

    private void compare(Project project, AskedCompose compose, ComposeReading reading, String how) {
        count(ways, "compared with what Compose resolves " + how);
        ComposeModel resolved = ComposeReader.resolved(compose.out());
        services += resolved.services().size();
        switch (reading) {
            case ComposeReading.AsWritten(ComposeModel written) -> compare(project, written, resolved);
            case ComposeReading.Broken broken ->
                unexplained.add(name(project) + " cannot be read, line " + broken.line() + ": " + broken.what());
        }
    }

    private void compare(Project project, ComposeModel written, ComposeModel resolved) {
        List<Agreement.Difference> found = new Agreement(project).differences(written, resolved);
        whole += found.isEmpty() ? 1 : 0;
        Set<String> told = new HashSet<>();
        for (Agreement.Difference each : found) {
            String reason = each.reason();
            if (reason == null) {
                unexplained.add(name(project) + ": " + each.what());
            } else if (told.add(reason)) {
                count(reasons, reason);
            }
        }
    }

    private static String name(Project project) {
        return String.valueOf(project.composeFiles());
    }

    private static void count(Map<String, Integer> counts, String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** What cannot be: differences without a reason, and what is missing and not told, or told and not missing. */
    List<String> unexplained() {
        return List.copyOf(unexplained);
    }

    /** Lines for people. */
    String report(String kind) {
        StringBuilder lines =
                new StringBuilder("%s, %d services: %d agree in everything%n".formatted(kind, services, whole));
        ways.forEach((what, count) -> lines.append("  %4d %s%n".formatted(count, what)));
        reasons.forEach((what, count) -> lines.append("  %4d differ: %s%n".formatted(count, what)));
        lines.append("  %4d differences without a reason%n".formatted(unexplained.size()));
        return lines.toString();
    }
}
