package dev.plimsoll.ui.shell;

import dev.plimsoll.ui.add.AddView;
import dev.plimsoll.ui.add.EditView;
import dev.plimsoll.ui.add.FixView;
import dev.plimsoll.ui.control.Labels;
import java.io.File;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** The content of the window. */
public final class ShellView extends StackPane {

    private final ShellViewModel shell;
    private final BorderPane frame = new BorderPane();
    private final HeaderView header;
    private final StatusBar status;
    private final WelcomePage welcome;
    private final StackPage stack;

    /** Shows what the view-model tells. */
    public ShellView(ShellViewModel shell) {
        this.shell = shell;
        setId("shell");
        getStyleClass().add("shell");
        header = new HeaderView(shell, this::chooseFolder);
        status = new StatusBar(shell);
        welcome = new WelcomePage(shell, this::chooseFolder);
        stack = new StackPage(shell);
        frame.setTop(new VBox(header, new NoticeStrip(shell)));
        frame.setBottom(status);
        getChildren().add(frame);
        new DropTarget(this, shell::open).install();
        new Keys(shell, this::chooseFolder).install(this);
        shell.frame().map(Frame::header).subscribe(now -> Labels.present(header, now != null));
        shell.page().subscribe(this::show);
    }

    private void show(Page page) {
        frame.setCenter(node(page));
        Labels.present(status, !(page instanceof Page.Forms));
    }

    private Node node(Page page) {
        return switch (page) {
            case Page.Welcome nothing -> welcome;
            case Page.Opening opening -> new StackPane();
            case Page.NoComposeFile nothing -> MessagePage.noComposeFile(shell, nothing, this::chooseFolder);
            case Page.Unreadable unreadable -> MessagePage.unreadable(shell, unreadable, this::chooseFolder);
            case Page.Broken broken -> BrokenPage.of(shell, broken);
            case Page.Stack services -> stack;
            case Page.Adding adding -> new AddView(adding.model());
            case Page.Editing editing -> new EditView(editing.model());
            case Page.Fixing fixing -> new FixView(fixing.model());
        };
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a project folder");
        Path start = shell.startFolder();
        if (start.toFile().isDirectory()) {
            chooser.setInitialDirectory(start.toFile());
        }
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            shell.open(chosen.toPath());
        }
    }
}
