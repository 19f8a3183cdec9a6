package dev.plimsoll.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How mounts below {@code /} spread: a container can take part in them only where it is shared or slave. */
final class MountPropagation {

    private static final Logger LOG = LoggerFactory.getLogger(MountPropagation.class);
    private static final int MOUNT_POINT = 4;
    private static final int FIRST_OPTIONAL = 6;

    private final Path mounts;

    MountPropagation() {
        this(Path.of("/proc/self/mountinfo"));
    }

    MountPropagation(Path mounts) {
        this.mounts = mounts;
    }

    /** {@code shared}, {@code slave} or {@code private}; null where the system does not tell. */
    @Nullable
    String ofRoot() {
        try {
            return Files.exists(mounts)
                    ? Files.readAllLines(mounts).stream()
                            .map(line -> line.split(" ", -1))
                            .filter(fields -> fields.length > FIRST_OPTIONAL && fields[MOUNT_POINT].equals("/"))
                            .reduce((first, last) -> last)
                            .map(MountPropagation::propagation)
                            .orElse(null)
                    : null;
        } catch (IOException problem) {
            LOG.debug("{} cannot be read", mounts, problem);
            return null;
        }
    }

    /** The optional fields go up to a dash (proc(5)). */
    private static String propagation(String[] fields) {
        List<String> optional = Arrays.stream(fields)
                .skip(FIRST_OPTIONAL)
                .takeWhile(each -> !each.equals("-"))
                .toList();
        if (optional.stream().anyMatch(each -> each.startsWith("shared:"))) {
            return "shared";
        }
        return optional.stream().anyMatch(each -> each.startsWith("master:")) ? "slave" : "private";
    }
}
