package dev.plimsoll.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The TCP ports that programs of this machine listen on, as Linux tells them. */
final class HostPorts {

    private static final Logger LOG = LoggerFactory.getLogger(HostPorts.class);
    /** Local address, any remote address, state 0A which is LISTEN (proc(5)). */
    private static final Pattern LISTENING = Pattern.compile("^\\s*\\d+: [0-9A-F]+:([0-9A-F]{4}) \\S+ 0A ");

    private final List<Path> tables;

    HostPorts() {
        this(List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6")));
    }

    HostPorts(List<Path> tables) {
        this.tables = tables;
    }

    /** Empty where the system does not tell. */
    Set<Integer> listening() {
        Set<Integer> found = new TreeSet<>();
        for (Path table : tables) {
            try {
                for (String line : Files.exists(table) ? Files.readAllLines(table) : List.<String>of()) {
                    Matcher listener = LISTENING.matcher(line);
                    if (listener.find()) {
                        found.add(Integer.parseInt(listener.group(1), 16));
                    }
                }
            } catch (IOException problem) {
                LOG.debug("{} cannot be read", table, problem);
            }
        }
        return found;
    }
}
