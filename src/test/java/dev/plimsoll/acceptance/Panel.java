package dev.plimsoll.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a person reads it. */
final class Panel {

    private final FxRobot robot;

    Panel(FxRobot robot) {
        this.robot = robot;
    }

    /** Job to the word in its pill, as the targets table shows them. */
    Map<String, String> targets() {
        return read(() -> {
            Map<String, String> shown = new TreeMap<>();
            for (Node row : robot.lookup("#targets .target-row").queryAll()) {
                if (row.isVisible() && row instanceof TableRow<?> filled && !filled.isEmpty()) {
                    shown.put(text(row, ".job"), text(row, ".health"));
                }
            }
            return shown;
        });
    }

    String text(String query) {
        return read(() -> robot.lookup(query)
                .<Labeled>tryQuery()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .orElse(""));
    }

    boolean shows(String query) {
        return read(() -> robot.lookup(query).queryAll().stream().anyMatch(Panel::isSeen));
    }

    boolean isUsable(String query) {
        return read(() -> robot.lookup(query).queryAll().stream().anyMatch(each -> isSeen(each) && !each.isDisabled()));
    }

    boolean isTicked(String query) {
        return read(() -> robot.lookup(query).queryAs(CheckBox.class).isSelected());
    }

    /** Waits for something to be seen; then how long it took. */
    static Duration until(String what, Duration patience, BooleanSupplier seen) {
        Instant begin = Instant.now();
        while (!seen.getAsBoolean()) {
            Duration gone = Duration.between(begin, Instant.now());
            if (gone.compareTo(patience) > 0) {
                throw new AssertionError("Not seen within " + patience.toSeconds() + " s: " + what);
            }
            WaitForAsyncUtils.sleep(100, TimeUnit.MILLISECONDS);
        }
        return Duration.between(begin, Instant.now());
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static String text(Node row, String query) {
        return row.lookup(query) instanceof Label label ? label.getText() : "";
    }

    private static <T> T read(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }
}
