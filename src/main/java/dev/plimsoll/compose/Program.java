package dev.plimsoll.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service starts instead of what its image is made for, as far as its entrypoint and command tell. */
public final class Program {

    /** Programs that do something to files or wait, and serve nothing. */
    private static final Set<String> CHORES = Set.of(
            "chown", "chmod", "chgrp", "mkdir", "cp", "mv", "rm", "ln", "touch", "install", "echo", "printf", "true",
            "test", "[", "cat", "tee", "sed", "tar", "gzip", "gunzip", "unzip", "ls", "find", "stat", "id", "whoami",
            "date", "sync", "sleep", "tail");

    /** Words of a shell that say nothing of what is started. */
    private static final Set<String> SILENT =
            Set.of("set", "cd", "export", "umask", "exit", ":", "then", "else", "do", "fi", "done", "{", "}", ")");

    private static final Pattern SHELL =
            Pattern.compile("(?:\\S*/)?(?:ba|da|a)?sh\\s+-\\w*c\\s+(?<script>.*)", Pattern.DOTALL);
    private static final Pattern PARTS = Pattern.compile("[&;|\\n]+");
    private static final Pattern TO_STREAM = Pattern.compile("\\d?>&\\d");
    private static final Pattern OPENING =
            Pattern.compile("^(?:(?:if|then|else|elif|do|while|until|!|\\{|\\()\\s+|\\(|\\w+=\\S*\\s+)+");

    private Program() {}

    /** The first of the programs that a service starts where all of them serve nothing; empty where one may. */
    public static Optional<String> chore(Service service) {
        List<String> words = new ArrayList<>(service.particulars().entrypoint());
        words.addAll(service.command());
        String line = String.join(" ", words).strip();
        Matcher shell = SHELL.matcher(line);
        List<String> programs = shell.matches() ? programs(unquoted(shell.group("script"))) : List.of(program(line));
        boolean chores = !programs.isEmpty() && CHORES.containsAll(programs);
        return chores ? Optional.of(programs.getFirst()) : Optional.empty();
    }

    private static List<String> programs(String script) {
        return PARTS.splitAsStream(TO_STREAM.matcher(script).replaceAll(""))
                .map(each -> OPENING.matcher(each.strip()).replaceFirst(""))
                .filter(each -> !each.isBlank() && !each.startsWith("#"))
                .map(Program::program)
                .filter(each -> !SILENT.contains(each))
                .toList();
    }

    private static String program(String line) {
        String first = line.split("\\s", 2)[0];
        return first.substring(first.lastIndexOf('/') + 1);
    }

    private static String unquoted(String script) {
        String text = script.strip();
        boolean quoted = text.length() > 1 && "'\"".indexOf(text.charAt(0)) >= 0 && text.endsWith(text.substring(0, 1));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
