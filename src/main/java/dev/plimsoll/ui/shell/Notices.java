package dev.plimsoll.ui.shell;

import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.ui.control.DotState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what the strip under the header says. */
final class Notices {

    private Notices() {}

    /** The most important thing to know; empty when all is well or nothing is known yet. */
    static Optional<Notice> of(@Nullable EngineStatus engine, ProjectFiles files) {
        if (files.config() instanceof ConfigResult.Rejected rejected && files.model() != null) {
            return Optional.of(rejected(rejected));
        }
        Optional<Notice> trouble = engine == null ? Optional.empty() : EngineWords.notice(engine);
        if (trouble.isPresent()) {
            return trouble.map(notice -> withReading(notice, files));
        }
        return switch (files.config()) {
            case ConfigResult.Unavailable unavailable ->
                Optional.of(Notice.about(
                                DotState.WARNING, "Shown as written.", unavailable.reason() + refusals(unavailable))
                        .withTroubles(unavailable.troubles()));
            case ConfigResult.Accepted accepted -> unsafeToEdit(files.reading());
            case ConfigResult.Rejected rejected -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static Notice rejected(ConfigResult.Rejected rejected) {
        return Notice.about(DotState.BAD, "Compose refuses this project.", rejected.message())
                .withQuote(rejected.message(), rejected.line())
                .withTroubles(rejected.troubles());
    }

    private static Notice withReading(Notice notice, ProjectFiles files) {
        if (!(files.config() instanceof ConfigResult.Unavailable unavailable)) {
            return notice;
        }
        String text = notice.text() + " Until then the project is shown as written.";
        return new Notice(
                notice.tone(),
                notice.title(),
                text + refusals(unavailable),
                notice.command(),
                notice.help(),
                notice.quote(),
                notice.line(),
                unavailable.troubles());
    }

    private static String refusals(ConfigResult.Unavailable unavailable) {
        return unavailable.troubles().isEmpty() ? "" : " Compose will refuse it:";
    }

    /** Compose is more lenient than the reader: the project runs, but is not edited. */
    private static Optional<Notice> unsafeToEdit(ComposeReading reading) {
        return switch (reading) {
            case ComposeReading.AsWritten written -> Optional.empty();
            case ComposeReading.Broken broken ->
                Optional.of(Notice.about(
                                DotState.WARNING,
                                "This file can be run, but not be edited here.",
                                "Line " + broken.line() + ": " + broken.what())
                        .withQuote(broken.what(), broken.line()));
        };
    }
}
