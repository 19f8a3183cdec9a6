package dev.plimsoll.ui.shell;

import dev.plimsoll.compose.Trouble;
import dev.plimsoll.ui.control.DotState;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to know about the project or the engine, shown in a strip under the header.
 *
 * @param tone BAD or WARNING
 * @param title what happened
 * @param text why, and what to do
 * @param command that helps, to be copied; or null
 * @param help a page that helps, or null
 * @param quote what Compose says, to be copied; or null
 * @param line of the compose file it is about, from 1, or null
 * @param troubles what is wrong with the files, each with its place
 */
record Notice(
        DotState tone,
        String title,
        String text,
        @Nullable String command,
        @Nullable URI help,
        @Nullable String quote,
        @Nullable Integer line,
        List<Trouble> troubles) {

    static Notice about(DotState tone, String title, String text) {
        return new Notice(tone, title, text, null, null, null, null, List.of());
    }

    Notice withCommand(@Nullable String useful) {
        return new Notice(tone, title, text, useful, help, quote, line, troubles);
    }

    Notice withHelp(String address) {
        return new Notice(tone, title, text, command, URI.create(address), quote, line, troubles);
    }

    Notice withQuote(String words, @Nullable Integer at) {
        return new Notice(tone, title, text, command, help, words, at, troubles);
    }

    Notice withTroubles(List<Trouble> found) {
        return new Notice(tone, title, text, command, help, quote, line, found);
    }
}
