package dev.plimsoll.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The TCP ports on which a container listens for others, as the kernel tells of its first process ({@code proc_pid_net}(5)). Nothing is
 * run in the container for it.
 */
final class ListeningPorts {

    private static final Logger LOG = LoggerFactory.getLogger(ListeningPorts.class);
    /** Local address, any remote one, state LISTEN. */
    private static final Pattern LISTENS =
            Pattern.compile("^\\s*\\d+: ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) \\S+ 0A .*");
    /** 127.0.0.0/8 with its bytes turned around, and ::1. */
    private static final Pattern LOOPBACK = Pattern.compile("[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F");

    private final Path processes;

    /** @param processes the folder {@code /proc} */
    ListeningPorts(Path processes) {
        this.processes = processes;
    }

    /** Of a container; empty where its process is not on this machine. */
    Set<Integer> of(String container, long process) {
        Path folder = processes.resolve(String.valueOf(process));
        Set<Integer> ports = new TreeSet<>();
        try {
            // in a virtual machine the number may be that of somebody else here
            if (process > 0 && Files.readString(folder.resolve("cgroup")).contains(container)) {
                for (String file : new String[] {"net/tcp", "net/tcp6"}) {
                    try (Stream<String> lines = Files.lines(folder.resolve(file))) {
                        lines.forEach(line -> add(line, ports));
                    }
                }
            }
        } catch (IOException | java.io.UncheckedIOException hidden) {
            LOG.debug("What {} listens on is not seen: {}", container, hidden.getMessage());
        }
        return ports;
    }

    private static void add(String line, Set<Integer> ports) {
        Matcher found = LISTENS.matcher(line);
        if (found.matches() && !LOOPBACK.matcher(found.group(1)).matches()) {
            ports.add(Integer.parseInt(found.group(2), 16));
        }
    }
}
