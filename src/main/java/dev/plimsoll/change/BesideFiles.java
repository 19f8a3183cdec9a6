package dev.plimsoll.change;

import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compose files that lie beside those of the project and are none of them: what they have may be meant to be used with it. */
final class BesideFiles {

    private static final Pattern NAME = Pattern.compile("(?:docker-)?compose[\\w.-]*\\.ya?ml");
    private static final String HINT = "prometheus";

    private final Planning planning;

    BesideFiles(Planning planning) {
        this.planning = planning;
    }

    /** Says which of them has a Prometheus of its own, now that another one comes. */
    void tell() {
        List<Path> own = planning.files();
        planning.project().files().list(planning.project().folder()).stream()
                .filter(each -> NAME.matcher(String.valueOf(each.getFileName())).matches())
                .filter(each -> !own.contains(each))
                .forEach(each -> prometheus(each).ifPresent(there -> tell(each, there)));
    }

    private void tell(Path file, Service prometheus) {
        planning.findings()
                .note(
                        file.getFileName() + " has a Prometheus too: the service " + prometheus.name() + ".",
                        "That file is none of the project as it was opened, so a second one is added.",
                        "If both are started together, name both files with -f or in COMPOSE_FILE, and plan again.");
    }

    private Optional<Service> prometheus(Path file) {
        return read(file).filter(each -> each.contains(HINT)).flatMap(_ -> {
            Project alone = new Project(
                    planning.project().name(),
                    planning.project().folder(),
                    List.of(file),
                    planning.project().files());
            return ComposeReader.read(alone) instanceof ComposeReading.AsWritten written
                    ? written.model().services().stream()
                            .filter(planning.catalog()::isPrometheus)
                            .findFirst()
                    : Optional.empty();
        });
    }

    private Optional<String> read(Path file) {
        try {
            return planning.project().files().read(file).map(SourceFile::text);
        } catch (UncheckedIOException notReadable) {
            return Optional.empty();
        }
    }
}
