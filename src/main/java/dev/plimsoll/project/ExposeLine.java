package dev.plimsoll.project;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a line {@code EXPOSE port} into a Dockerfile and takes it out; every other character stays. */
final class ExposeLine {

    private static final Pattern HEAD = Pattern.compile("^(\\s*)(\\S+)");

    private final String text;
    private final List<DockerInstruction> instructions;

    ExposeLine(String text, List<DockerInstruction> instructions) {
        this.text = text;
        this.instructions = instructions;
    }

    String added(int port, @Nullable DockerStage stage) {
        if (stage == null) {
            return instructions.isEmpty()
                    ? insertedBehind(text.length(), "EXPOSE " + port)
                    : insertedAt(instructions.getLast(), port);
        }
        Optional<DockerInstruction> exposed = stage.last("EXPOSE");
        if (exposed.isPresent()) {
            return insertedAt(exposed.get(), port);
        }
        Optional<DockerInstruction> started = Stream.of("CMD", "ENTRYPOINT")
                .flatMap(keyword -> stage.last(keyword).stream())
                .min(Comparator.comparingInt(DockerInstruction::start));
        return started.map(each -> insertedBefore(each, port)).orElseGet(() -> insertedAt(stage.last(), port));
    }

    String removed(int port, @Nullable DockerStage stage) {
        List<DockerInstruction> body = stage == null ? instructions : stage.body();
        return body.stream()
                .filter(each -> each.keyword().equals("EXPOSE"))
                .filter(each -> text.substring(each.start(), each.end()).strip().matches("(?i)EXPOSE[ \\t]+" + port))
                .reduce((first, second) -> second)
                .map(this::without)
                .orElse(text);
    }

    private String without(DockerInstruction line) {
        int start = line.start();
        boolean lastWithoutEnd = line.end() == text.length() && !text.endsWith("\n");
        if (lastWithoutEnd && start > 0) {
            start -= text.startsWith("\r\n", start - 2) ? 2 : 1;
        }
        return text.substring(0, start) + text.substring(line.end());
    }

    /** Behind an instruction; before it where it runs on to the end of the file and would swallow the line. */
    private String insertedAt(DockerInstruction neighbour, int port) {
        return neighbour.complete()
                ? insertedBehind(neighbour.end(), line(neighbour, port))
                : insertedBefore(neighbour, port);
    }

    private String insertedBehind(int offset, String line) {
        if (text.isEmpty()) {
            return line;
        }
        boolean endedLine = text.charAt(offset - 1) == '\n';
        String inserted = endedLine ? line + lineEnd(offset) : lineEnd(offset) + line;
        return text.substring(0, offset) + inserted + text.substring(offset);
    }

    /** The comment right above an instruction belongs to it. */
    private String insertedBefore(DockerInstruction neighbour, int port) {
        int offset = neighbour.start();
        int floor = instructions.stream()
                .mapToInt(DockerInstruction::end)
                .filter(end -> end <= neighbour.start())
                .max()
                .orElse(0);
        while (offset > floor) {
            int above = text.lastIndexOf('\n', offset - 2) + 1;
            if (above < floor || !text.substring(above, offset).strip().startsWith("#")) {
                break;
            }
            offset = above;
        }
        return text.substring(0, offset) + line(neighbour, port) + lineEnd(neighbour.end()) + text.substring(offset);
    }

    /** Indented like its neighbour, and in lower case where that is. */
    private String line(DockerInstruction neighbour, int port) {
        Matcher head = HEAD.matcher(text.substring(neighbour.start(), neighbour.end()));
        String keyword = "EXPOSE";
        String indent = "";
        if (head.find()) {
            indent = head.group(1);
            keyword = Character.isLowerCase(head.group(2).charAt(0)) ? "expose" : keyword;
        }
        return indent + keyword + " " + port;
    }

    private String lineEnd(int offset) {
        boolean known = offset > 0 && text.charAt(offset - 1) == '\n';
        return (known ? text.startsWith("\r\n", offset - 2) : text.contains("\r\n")) ? "\r\n" : "\n";
    }
}
