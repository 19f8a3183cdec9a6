package dev.plimsoll.form;

import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A healthcheck that asks its own container over HTTP.
 *
 * @param command as the shell takes it
 * @param port that is asked
 * @param path that is asked, {@code /} at least
 */
record HttpTest(String command, int port, String path) {

    private static final Pattern URL = Pattern.compile(
            "http://(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1])(?::(?<port>\\d{1,5}))?(?<path>/[^\\s\"'|;&<>)]*)?(?=[\\s\"'|;&<>)]|$)");
    private static final Pattern SHELL_SAFE = Pattern.compile("[\\w@%+=:,./-]+");
    private static final int HTTP = 80;

    /** The healthcheck of a service, where it is one that asks a single URL. */
    static Optional<HttpTest> of(Service service) {
        return Optional.ofNullable(service.healthcheck())
                .filter(each -> !each.disabled())
                .flatMap(HttpTest::command)
                .filter(command -> !Variables.hasAny(command))
                .flatMap(HttpTest::of);
    }

    private static Optional<HttpTest> of(String command) {
        Matcher url = URL.matcher(command);
        if (!url.find()) {
            return Optional.empty();
        }
        int port = url.group("port") == null ? HTTP : Integer.parseInt(url.group("port"));
        String path = url.group("path") == null ? "/" : url.group("path");
        return url.find() ? Optional.empty() : Optional.of(new HttpTest(command, port, path));
    }

    private static Optional<String> command(Healthcheck healthcheck) {
        List<String> test = healthcheck.test();
        if (test.size() < 2) {
            return Optional.empty();
        }
        if (test.getFirst().equals("CMD-SHELL")) {
            return Optional.of(test.get(1));
        }
        List<String> words = test.subList(1, test.size());
        return words.stream().allMatch(each -> SHELL_SAFE.matcher(each).matches())
                ? Optional.of(words.stream().collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    /** The same command, asking another port. */
    String on(int other) {
        Matcher url = URL.matcher(command);
        if (!url.find()) {
            return command;
        }
        int behindHost = url.group("port") != null ? url.start("port") - 1 : hostEnd(url);
        int rest = url.group("port") != null ? url.end("port") : behindHost;
        return command.substring(0, behindHost) + ":" + other + command.substring(rest);
    }

    private static int hostEnd(Matcher url) {
        return url.group("path") == null ? url.end() : url.start("path");
    }

    /** The program that asks, such as {@code wget}. */
    String tool() {
        return command.strip().split("\\s+", 2)[0].replaceFirst(".*/", "");
    }
}
