package dev.plimsoll.change;

import dev.plimsoll.change.ScrapeJobs.Job;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which targets a configuration asks already, whether it lists them itself, in other files, or finds them. */
final class Discovery {

    private final Planning planning;
    private final Service prometheus;
    private final ScrapeJobs jobs;
    private final Path file;

    /** @param file of the configuration, on this machine */
    Discovery(Planning planning, Service prometheus, ScrapeJobs jobs, Path file) {
        this.planning = planning;
        this.prometheus = prometheus;
        this.jobs = jobs;
        this.file = file;
    }

    /** The job that asks that target by any name that its service has. */
    Optional<Job> asks(String target) {
        List<String> names = addresses(target);
        return names.stream()
                .flatMap(each -> jobs.with(each).stream())
                .findFirst()
                .or(() -> jobs.jobs().stream()
                        .filter(each -> !each.found().redirected())
                        .filter(each -> listed(each).anyMatch(names::contains))
                        .findFirst());
    }

    /** The job that asks every container. */
    Optional<Job> asksEvery() {
        return jobs.jobs().stream()
                .filter(each -> each.found().everyContainer())
                .findFirst();
    }

    /** Jobs whose targets nobody here knows. */
    List<Job> unknown() {
        return jobs.jobs().stream()
                .filter(each -> !each.found().others().isEmpty())
                .filter(each -> !each.found().everyContainer())
                .toList();
    }

    private List<String> addresses(String target) {
        int colon = target.lastIndexOf(':');
        String host = target.substring(0, colon);
        List<String> names = new ArrayList<>(List.of(host));
        planning.model().service(host).ifPresent(service -> {
            Optional.ofNullable(service.containerName()).ifPresent(names::add);
            names.addAll(service.particulars().aliases());
        });
        return names.stream().map(each -> each + target.substring(colon)).toList();
    }

    /** Targets in files of the project that a job reads. */
    private Stream<String> listed(Job job) {
        return job.found().files().stream().flatMap(this::matching).flatMap(this::targets);
    }

    private Stream<Path> matching(String pattern) {
        Optional<Path> last = outside(pattern);
        if (last.isEmpty() || pattern.indexOf('*') < 0) {
            return last.stream();
        }
        Path folder = last.get().resolveSibling("");
        PathMatcher name =
                FileSystems.getDefault().getPathMatcher("glob:" + last.get().getFileName());
        return planning.project().files().list(folder).stream().filter(each -> name.matches(each.getFileName()));
    }

    /** Where a file that the configuration names lies on this machine. */
    private Optional<Path> outside(String named) {
        if (!named.startsWith("/")) {
            return Optional.of(file.resolveSibling(named).normalize());
        }
        return prometheus.mounts().stream()
                .filter(each -> each.type().equals("bind") && ConfigFile.holds(each, named))
                .flatMap(each -> ConfigFile.below(each, named, planning.base()).stream())
                .findFirst();
    }

    private Stream<String> targets(Path list) {
        Optional<String> text = list.startsWith(planning.project().folder())
                ? planning.project().files().read(list).map(SourceFile::text)
                : Optional.empty();
        return text.stream()
                .map(YamlFile::read)
                .filter(ReadResult.Read.class::isInstance)
                .map(read -> ((ReadResult.Read) read).file().root())
                .filter(SequenceNode.class::isInstance)
                .flatMap(root -> ((SequenceNode) root).items().stream())
                .flatMap(each -> ScrapeJobs.items(each, "targets"))
                .flatMap(ScrapeJobs::text);
    }
}
