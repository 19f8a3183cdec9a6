package dev.plimsoll.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits the text of a Dockerfile into its instructions, by the rules of BuildKit's parser. */
final class DockerfileReader {

    private static final Pattern DIRECTIVE = Pattern.compile("^\uFEFF?#\\s*([A-Za-z]\\w*)\\s*=\\s*(\\S+)\\s*$");
    private static final Pattern COMMENT_OR_BLANK = Pattern.compile("^\uFEFF?\\s*(#.*)?$", Pattern.DOTALL);
    private static final Pattern HEREDOC =
            Pattern.compile("(?:^|(?<=\\s))\\d*<<(-?)(?:\"([^\"<]+)\"|'([^'<]+)'|([^\\s<\"']+))(?=\\s|$)");
    /** Only these take heredocs; elsewhere {@code <<} is text. */
    private static final Set<String> WITH_HEREDOCS = Set.of("RUN", "COPY", "ADD");

    private final String text;
    private final Pattern continued;
    private final List<DockerInstruction> instructions = new ArrayList<>();
    private int at;
    private boolean complete;

    private DockerfileReader(String text) {
        this.text = text;
        String escape = Pattern.quote(escape(text));
        this.continued = Pattern.compile("(?:^|(?<!" + escape + "))" + escape + "[ \\t]*$");
    }

    static List<DockerInstruction> read(String text) {
        DockerfileReader reader = new DockerfileReader(text);
        while (reader.at < text.length()) {
            reader.readInstruction();
        }
        return List.copyOf(reader.instructions);
    }

    /** Directives stand at the very top; the first line that is none ends them. */
    private static String escape(String text) {
        for (String line : text.lines().toList()) {
            Matcher directive = DIRECTIVE.matcher(line);
            if (!directive.find()) {
                break;
            }
            if (directive.group(1).equalsIgnoreCase("escape")
                    && directive.group(2).equals("`")) {
                return "`";
            }
        }
        return "\\";
    }

    private void readInstruction() {
        int start = at;
        String line = nextLine();
        if (COMMENT_OR_BLANK.matcher(line).matches()) {
            return;
        }
        String[] words = joined(line).strip().split("\\s+", 2);
        String keyword = words[0].replace("\uFEFF", "").toUpperCase(Locale.ROOT);
        String arguments = words.length > 1 ? words[1] : "";
        skipHeredocs(keyword, arguments);
        instructions.add(new DockerInstruction(keyword, arguments, start, at, complete));
    }

    private String joined(String first) {
        StringBuilder all = new StringBuilder();
        String line = first;
        Matcher end = continued.matcher(line);
        complete = true;
        while (end.find()) {
            all.append(line, 0, end.start());
            complete = false;
            do {
                if (at >= text.length()) {
                    return all.toString();
                }
                line = nextLine();
            } while (COMMENT_OR_BLANK.matcher(line).matches());
            complete = true;
            end = continued.matcher(line);
        }
        return all.append(line).toString();
    }

    private void skipHeredocs(String keyword, String arguments) {
        String inner = keyword.equals("ONBUILD") ? arguments.split("\\s+", 2)[0].toUpperCase(Locale.ROOT) : keyword;
        Matcher heredoc = HEREDOC.matcher(arguments);
        while (WITH_HEREDOCS.contains(inner) && complete && heredoc.find()) {
            String name = heredoc.group(2) != null ? heredoc.group(2) : heredoc.group(3);
            skipTo(name != null ? name : heredoc.group(4), !heredoc.group(1).isEmpty());
        }
    }

    private void skipTo(String name, boolean indented) {
        complete = false;
        while (!complete && at < text.length()) {
            String line = nextLine();
            complete = (indented ? line.replaceFirst("^\\t+", "") : line).equals(name);
        }
    }

    private String nextLine() {
        int end = text.indexOf('\n', at);
        int from = at;
        at = end < 0 ? text.length() : end + 1;
        String line = text.substring(from, end < 0 ? text.length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
