package dev.plimsoll.change;

import dev.plimsoll.compose.Build;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Dockerfile;
import dev.plimsoll.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a Prometheus is started with.
 *
 * @param entrypoint of the compose file, else of its Dockerfile; empty for the one of its image
 * @param command likewise
 * @param usual the path in the container that the configuration is read from where neither names one
 */
record StartWords(String entrypoint, String command, String usual) {

    private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--?config\\.file[= ]\\s*(?<file>[^\\s\"',\\]]+)");
    private static final String WRITTEN = "(>|\\btee(\\s+-a)?|\\b(cp|mv)\\s+\\S+|\\bsed\\s+-i.*|-o)\\s*";
    private static final Pattern MAKER = Pattern.compile(
            "(?<![\\w-])(envsubst|gomplate|confd|jinja2?|j2|consul-template|dockerize|jsonnet|m4|ytt)(?![\\w-])");
    private static final Pattern SHELL =
            Pattern.compile("(?:\\[\\s*\")?(?:/\\S*/)?(?:ba|a|da)?sh\\b.*", Pattern.DOTALL);
    private static final Pattern PROGRAM =
            Pattern.compile("(?:\\[\\s*\")?(?:\\S*/)?prometheus(?:[\\s\",].*|$)", Pattern.DOTALL);
    private static final Pattern TEMPLATE = Pattern.compile("(?:<\\s*|-i\\s+|cat\\s+)(?<file>/[^\\s\"'|>;&]+)");

    static StartWords of(Project project, Service prometheus) {
        String entrypoint = String.join(" ", prometheus.particulars().entrypoint());
        String command = String.join(" ", prometheus.command());
        Build build = prometheus.build();
        Optional<Dockerfile> file = Optional.ofNullable(build).flatMap(each -> Exposures.dockerfile(project, each));
        String target = build == null ? null : build.target();
        return new StartWords(
                entrypoint.isEmpty()
                        ? file.map(each -> last(each, "ENTRYPOINT", target)).orElse("")
                        : entrypoint,
                command.isEmpty() ? file.map(each -> last(each, "CMD", target)).orElse("") : command,
                UsualConfig.path(project, prometheus));
    }

    private static String last(Dockerfile file, String keyword, @Nullable String target) {
        List<String> all = file.arguments(keyword, target);
        return all.isEmpty() ? "" : all.getLast();
    }

    private String all() {
        return entrypoint + " " + command;
    }

    /** The path in the container that the configuration is read from. */
    String configFile() {
        Matcher flag = FLAG.matcher(all());
        return flag.find() ? flag.group("file") : usual;
    }

    /** That what is started makes the configuration first, a sentence; empty where it does not. */
    Optional<String> makes(String file) {
        if (entrypoint.isBlank() && command.strip().startsWith("-")) {
            return Optional.empty();
        }
        Matcher maker = MAKER.matcher(all());
        if (maker.find()) {
            return Optional.of("It is made when the container starts, by " + maker.group(1) + ".");
        }
        if (Pattern.compile(WRITTEN + Pattern.quote(file) + "(?![\\w./-])", Pattern.DOTALL)
                .matcher(all())
                .find()) {
            return Optional.of("It is written when the container starts, by what its command runs.");
        }
        boolean own = entrypoint.isBlank()
                || PROGRAM.matcher(entrypoint).matches()
                || SHELL.matcher(entrypoint).matches()
                || FLAG.matcher(entrypoint).find();
        return own
                ? Optional.empty()
                : Optional.of("It is started through " + entrypoint.strip() + ", which may make its configuration.");
    }

    /** The file in the container that the configuration is made from. */
    Optional<String> template() {
        Matcher template = TEMPLATE.matcher(all());
        return template.find() ? Optional.of(template.group("file")) : Optional.empty();
    }
}
