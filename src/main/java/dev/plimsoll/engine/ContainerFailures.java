package dev.plimsoll.engine;

import dev.plimsoll.engine.RunResult.Failed;
import java.util.List;
import java.util.regex.Matcher;

/** Containers that cannot be created, do not start, or do not stay. */
final class ContainerFailures {

    static final List<FailureRow> ROWS = List.of(
            FailureRow.of(
                    "endpoint (\\S+) .*Bind for \\S+?:(\\d+) failed: port is already allocated",
                    ContainerFailures::port),
            FailureRow.of(
                    "endpoint (\\S+) .*bind host port (?:for )?\\S+?:(\\d+)[:/]\\S+ address already in use",
                    ContainerFailures::port),
            FailureRow.of(
                    "()(?::|port )(\\d+)[:/\\s].*(?:port is already allocated|address already in use)",
                    ContainerFailures::port),
            FailureRow.of("container name \"/?([^\"]+)\" is already in use", ContainerFailures::name),
            FailureRow.of("container (\\S+) is unhealthy", ContainerFailures::unhealthy),
            FailureRow.of(
                    "container (\\S+) has no healthcheck configured",
                    (found, evidence) -> new Failed(
                            "A service waits for " + evidence.serviceOf(found.group(1))
                                    + " to become healthy, and it never can.",
                            evidence.serviceOf(found.group(1)) + " has no healthcheck.",
                            "Add a healthcheck to it, or wait for service_started.")),
            FailureRow.of("container (\\S+) exited \\((-?\\d+)\\)", ContainerFailures::exited),
            FailureRow.of(
                    "application not healthy after (\\S+)|timeout waiting for dependencies",
                    (found, evidence) -> new Failed(
                            "The stack is not healthy after five minutes.",
                            "At least one service is still starting.",
                            "The services list shows which; its log says more.")),
            FailureRow.of(
                    "path (\\S+) is mounted on (\\S+) but it is not a shared or slave mount",
                    (found, evidence) -> new Failed(
                            FailureRow.subjectFirst(evidence) + " could not be started.",
                            "It mounts " + found.group(1) + " with rslave, and " + found.group(2)
                                    + " is not a shared mount on this machine.",
                            "Take rslave out of its volume, or run: sudo mount --make-rshared " + found.group(2))),
            FailureRow.of(
                    "custom device \"([^\"]+)\"",
                    (found, evidence) -> new Failed(
                            FailureRow.subjectFirst(evidence) + " could not be started.",
                            "The device " + found.group(1) + " does not exist on the engine's machine.",
                            "Take it out of the service's devices.")),
            FailureRow.of(
                    "error mounting \"([^\"]+)\" to rootfs at \"([^\"]+)\".*not a directory",
                    (found, evidence) -> new Failed(
                            FailureRow.subjectFirst(evidence) + " could not be started.",
                            "Of " + found.group(1) + " and " + found.group(2)
                                    + " one is a folder and the other a file.",
                            "Check that " + found.group(1)
                                    + " is what it should be. Where it was missing, Docker has made an empty folder of it.")),
            FailureRow.of(
                    "bind source path does not exist: (\\S+)",
                    (found, evidence) -> new Failed(
                            FailureRow.subjectFirst(evidence) + " could not be created.",
                            "It mounts " + found.group(1) + ", which does not exist.",
                            "Create it, or correct the volume.")),
            FailureRow.of(
                    "(?i)Mounts denied|is not shared from the host",
                    (found, evidence) -> new Failed(
                            FailureRow.subjectFirst(evidence) + " could not be created.",
                            "Docker Desktop does not share one of the folders that it mounts.",
                            "Share the folder in Docker Desktop under Settings, Resources, File sharing.")),
            FailureRow.of(
                    "exec: \"([^\"]+)\": (?:executable file not found|stat .*no such file|permission denied)",
                    (found, evidence) -> new Failed(
                            FailureRow.subjectFirst(evidence) + " could not be started.",
                            "There is no program " + found.group(1) + " that can be run in its image.",
                            "Check its command and its entrypoint.")));

    private ContainerFailures() {}

    private static Failed port(Matcher found, Evidence evidence) {
        int port = Integer.parseInt(found.group(2));
        String service = found.group(1).isEmpty() ? FailureRow.subject(evidence) : evidence.serviceOf(found.group(1));
        String holder = evidence.holderOf(port);
        return new Failed(
                "Port " + port + " is taken.",
                service + " publishes it, but " + (holder == null ? "another program" : holder) + " holds it already.",
                "Stop that, or choose another host port for " + service + ".");
    }

    private static Failed name(Matcher found, Evidence evidence) {
        String name = found.group(1);
        String project = evidence.projectOf(name);
        return new Failed(
                "There is a container named " + name + " already.",
                project == null ? "It belongs to no Compose project." : "It belongs to the project " + project + ".",
                "Remove it (docker rm -f " + name + "), or give the service another container_name.");
    }

    private static Failed unhealthy(Matcher found, Evidence evidence) {
        String service = evidence.serviceOf(found.group(1));
        String said = evidence.lastWordsOf(found.group(1));
        return new Failed(
                service + " did not become healthy.",
                said.isEmpty() ? "Its healthcheck keeps failing." : said,
                "Read the log of " + service + "; if it merely needs longer, raise start_period or retries.");
    }

    private static Failed exited(Matcher found, Evidence evidence) {
        String service = evidence.serviceOf(found.group(1));
        return ended(service, found.group(2), evidence.lastWordsOf(found.group(1)));
    }

    /** Words for a container that ended by itself. */
    static Failed ended(String service, String code, String said) {
        return new Failed(
                service + " ended with exit code " + code + ".",
                said.isEmpty() ? "It said nothing." : said,
                "Read the log of " + service + ", then start again.");
    }
}
