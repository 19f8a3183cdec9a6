package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.DiffLine;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does on a screen with a form and a diff, and what there is to be seen. */
abstract class ScreenTest extends ApplicationTest {

    private static final int SECONDS = 20;
    private static final int MOST_STOPS = 80;

    private final String screen;

    /** @param screen id of the screen */
    ScreenTest(String screen) {
        this.screen = screen;
    }

    static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come to that within " + SECONDS + " seconds", late);
        }
    }

    /** The screen's window. */
    Scene scene() {
        return lookup("#" + screen).query().getScene();
    }

    /** How the plan stands, in words. */
    String verdict() {
        StringBuilder words = new StringBuilder();
        lookup("#verdict").queryAs(TextFlow.class).getChildren().forEach(each -> words.append(((Text) each).getText()));
        return words.toString();
    }

    private List<DiffLine> lines() {
        return lookup("#diff").<ListView<DiffLine>>query().getItems();
    }

    /** The texts of all lines of the diff. */
    List<String> diff() {
        return lines().stream().map(DiffLine::text).toList();
    }

    /** The texts of its lines of that kind. */
    List<String> diff(DiffLine.Kind kind) {
        return lines().stream()
                .filter(each -> each.kind() == kind)
                .map(DiffLine::text)
                .toList();
    }

    TextField box(String id) {
        return lookup(id).query();
    }

    /** Puts the caret there and types over what is in it. */
    void type(String id, String text) {
        interact(() -> {
            box(id).requestFocus();
            box(id).selectAll();
        });
        write(text);
    }

    /** What is said below a field to be wrong with it; empty for nothing. */
    String wrong(String id) {
        Label label = lookup(id).query();
        return label.isVisible() ? label.getText() : "";
    }

    /** A key without the robot: a display on a busy machine repeats a key that is not let go of soon enough. */
    void key(KeyCode code) {
        fire(code, false);
    }

    /** Ctrl+Z, where the caret is. */
    void undo() {
        fire(KeyCode.Z, true);
    }

    private void fire(KeyCode code, boolean control) {
        interact(() -> {
            Node owner = scene().getFocusOwner();
            Event.fireEvent(owner, event(KeyEvent.KEY_PRESSED, code, control));
            Event.fireEvent(owner, event(KeyEvent.KEY_RELEASED, code, control));
        });
    }

    private static KeyEvent event(EventType<KeyEvent> type, KeyCode code, boolean control) {
        return new KeyEvent(type, "", "", code, false, control, false, false);
    }

    /** The id of what has the focus. */
    String focus() {
        Node owner = scene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    /** Goes on with Tab; at every stop the focus is there to be seen. */
    void tabUntil(String id) {
        for (int each = 0; each < MOST_STOPS && !focus().equals(id); each++) {
            key(KeyCode.TAB);
            assertThat(isSeen(scene().getFocusOwner()))
                    .as(focus() + " is in sight")
                    .isTrue();
        }
        assertThat(focus()).isEqualTo(id);
    }

    /** Whether neither it nor what holds it is hidden. */
    static boolean isShown(Node node) {
        boolean shown = true;
        for (Node each = node; each != null && shown; each = each.getParent()) {
            shown = each.isVisible();
        }
        return shown;
    }

    /** Whether it lies in the window, and in every part of it that scrolls. */
    private boolean isSeen(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean seen = node.isFocusVisible() && bounds.getHeight() > 0;
        for (Node each = node.getParent(); each != null && seen; each = each.getParent()) {
            boolean clips = each.getStyleClass().contains("viewport") || each.getParent() == null;
            Bounds around = each.localToScene(each.getLayoutBounds());
            seen = !clips || (bounds.getMinY() >= around.getMinY() - 1 && bounds.getMinY() < around.getMaxY() - 1);
        }
        return seen;
    }
}
