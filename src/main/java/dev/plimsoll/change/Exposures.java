package dev.plimsoll.change;

import dev.plimsoll.compose.Build;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.AddRequest.Scrape;
import dev.plimsoll.project.Dockerfile;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names the ports that are scraped in the Dockerfiles of their services. */
final class Exposures {

    private static final Pattern REMOTE = Pattern.compile("^[a-z+]+://.*|^git@.*|^github\\.com/.*", Pattern.DOTALL);

    private final Planning planning;

    Exposures(Planning planning) {
        this.planning = planning;
    }

    void add(Scrape scrape) {
        Service service = planning.model().service(scrape.service()).orElse(null);
        if (service == null || service.expose().contains(scrape.port())) {
            return;
        }
        Build build = service.build();
        if (build == null || build.inline() != null) {
            return;
        }
        Optional<Path> file = file(build, planning.base());
        if (file.isEmpty()) {
            return;
        }
        Draft draft = planning.drafts().of(file.get());
        if (!draft.exists()) {
            planning.findings()
                    .note(
                            "The Dockerfile of " + scrape.service() + " was not found, so EXPOSE " + scrape.port()
                                    + " is not added.",
                            "There is no file " + file.get() + ".",
                            "");
            return;
        }
        Dockerfile dockerfile = Dockerfile.of(draft.text());
        if (!dockerfile.exposed(build.target()).contains(scrape.port())) {
            draft.become(dockerfile.withExpose(scrape.port(), build.target()));
        }
    }

    /** What an image is built by: a text in the compose file, or a file; empty where it is not on this machine. */
    static Optional<Dockerfile> dockerfile(Project project, Build build) {
        return Optional.ofNullable(build.inline())
                .or(() -> file(build, ConfigFile.base(project))
                        .flatMap(path -> project.files().read(path))
                        .map(SourceFile::text))
                .map(Dockerfile::of);
    }

    /** Where a Dockerfile lies; empty for one that is not on this machine. */
    static Optional<Path> file(Build build, Path base) {
        return REMOTE.matcher(build.context()).matches()
                ? Optional.empty()
                : ConfigFile.resolve(build.context(), base)
                        .flatMap(context -> ConfigFile.resolve(build.dockerfile(), context));
    }
}
