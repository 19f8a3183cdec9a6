package dev.plimsoll.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a command tells: words for people, or JSON for scripts and then nothing else on standard output. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Terminal terminal;
    private final boolean json;

    Report(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    Terminal terminal() {
        return terminal;
    }

    boolean isJson() {
        return json;
    }

    boolean coloured() {
        return terminal.coloured();
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** A result for people. */
    void lines(List<String> lines) {
        if (!json) {
            lines.forEach(terminal.out()::println);
            terminal.out().flush();
        }
    }

    /** Words beside the result, for people. */
    void note(String text) {
        if (!json) {
            terminal.note(text);
        }
    }

    /** A result for scripts, on one line, so that commands that go on can print several. */
    void json(JsonNode result) {
        if (!json) {
            return;
        }
        try {
            terminal.out().println(JSON.writeValueAsString(result));
            terminal.out().flush();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Says why not. */
    Exit refuse(Words words) {
        return end(Exit.REFUSED, words);
    }

    /** Says what is wrong with how the command was called. */
    Exit wrongUse(Words words) {
        return end(Exit.WRONG_USE, words);
    }

    private Exit end(Exit exit, Words words) {
        if (json) {
            json(error(words));
        } else {
            terminal.complain(words.what(), words.why(), words.todo());
        }
        return exit;
    }

    static ObjectNode error(Words words) {
        ObjectNode result = object();
        result.putObject("error")
                .put("what", words.what())
                .put("why", words.why())
                .put("todo", words.todo());
        return result;
    }
}
