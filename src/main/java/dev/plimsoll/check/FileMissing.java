package dev.plimsoll.check;

import dev.plimsoll.change.ConfigFile;
import dev.plimsoll.check.PrometheusFile.Job;
import dev.plimsoll.check.PrometheusFile.Text;
import dev.plimsoll.compose.Mount;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * A file that the configuration of Prometheus names and that is not there. Prometheus starts without a word and goes on without the
 * rules or the targets in it; promtool says "does not point to an existing file" (promtool 3.5). Paths are those of the container,
 * relative ones begin beside the configuration; what lies in a volume, and what a pattern finds in a folder, is not looked for.
 */
final class FileMissing implements Rule {

    @Override
    public String id() {
        return "file-missing";
    }

    @Override
    public void look(Scene scene, Found found) {
        for (PrometheusFile file : scene.prometheus()) {
            file.ruleFiles().forEach(each -> look(scene, file, each, "No rules are loaded from it", found));
            for (Job job : file.jobs()) {
                job.targetFiles()
                        .forEach(each ->
                                look(scene, file, each, "The job " + job.name() + " has no targets from it", found));
            }
        }
    }

    private static void look(Scene scene, PrometheusFile file, Text name, String effect, Found found) {
        Optional<String> inside = inside(scene, file, name.value());
        if (inside.isEmpty() || (file.written().fillsIn() && name.value().contains("$"))) {
            return;
        }
        Optional<Mount> mount = mount(file, inside.get());
        if (mount.isEmpty() && mayBeThere(file, name.value(), inside.get())) {
            return;
        }
        if (mount.isEmpty()) {
            found.warning(
                    name.value() + " is not in the container of "
                            + file.prometheus().name() + ": nothing is mounted there.",
                    effect + ", and Prometheus says nothing of it.",
                    "Mount it at " + inside.get() + ", or take it out.",
                    name.place());
        } else if (!isPattern(name.value()) && isMissing(scene, mount.get(), inside.get())) {
            found.warning(
                    name.value() + ", which the configuration of "
                            + file.prometheus().name() + " names, does not exist.",
                    effect + ", and Prometheus says nothing of it.",
                    "Make the file, or take it out.",
                    name.place());
        }
    }

    /** What its image is built with, and what {@code configs} bring, needs no mount. */
    private static boolean mayBeThere(PrometheusFile file, String name, String inside) {
        String folder = inside.substring(0, inside.lastIndexOf('/') + 1);
        return file.prometheus().build() != null
                || file.prometheus().particulars().configs().values().stream()
                        .anyMatch(each -> each.equals(inside) || (isPattern(name) && each.startsWith(folder)));
    }

    private static boolean isPattern(String name) {
        return name.matches(".*[*?\\[].*");
    }

    private static Optional<String> inside(Scene scene, PrometheusFile file, String name) {
        try {
            Path config = Path.of(ConfigFile.inside(scene.project(), file.prometheus()));
            return Optional.of(
                    config.resolveSibling(name).normalize().toString().replace('\\', '/'));
        } catch (InvalidPathException odd) {
            return Optional.empty();
        }
    }

    private static Optional<Mount> mount(PrometheusFile file, String inside) {
        return file.prometheus().mounts().stream()
                .filter(each -> inside.equals(each.target()) || inside.startsWith(folder(each)))
                .max(Comparator.comparingInt(each -> each.target().length()));
    }

    private static String folder(Mount mount) {
        return mount.target().replaceFirst("/+$", "") + "/";
    }

    private static boolean isMissing(Scene scene, Mount mount, String inside) {
        if (!mount.type().equals("bind")) {
            return false;
        }
        String below = inside.equals(mount.target())
                ? ""
                : inside.substring(folder(mount).length());
        Optional<Path> outside = ConfigFile.resolve(mount.source(), ConfigFile.base(scene.project()))
                .map(each -> each.resolve(below));
        try {
            return outside.isPresent()
                    && scene.project().files().read(outside.get().normalize()).isEmpty();
        } catch (UncheckedIOException there) {
            return false;
        }
    }
}
