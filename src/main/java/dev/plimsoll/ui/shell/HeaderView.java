package dev.plimsoll.ui.shell;

import dev.plimsoll.ui.control.Icons;
import dev.plimsoll.ui.control.Labels;
import dev.plimsoll.ui.control.StateDot;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Which project, which engine, and the two buttons that matter. */
final class HeaderView extends HBox {

    private final ShellViewModel shell;
    private final Runnable chooseFolder;
    private final Label name = Labels.label("", "project-name");
    private final MenuButton folder = new MenuButton();
    private final Button file;
    private final Label engine = Labels.label("", "chip", "engine");
    private final StateDot engineDot = new StateDot();
    private final Button stop;
    private final Button start;

    HeaderView(ShellViewModel shell, Runnable chooseFolder) {
        this.shell = shell;
        this.chooseFolder = chooseFolder;
        getStyleClass().add("shell-header");
        file = Labels.button("compose-file", "", () -> shell.select(ShellViewModel.Tab.FILE), "chip");
        stop = Labels.button("stop-stack", "Stop", shell::stopStack);
        stop.setGraphic(Icons.STOP.node(13));
        stop.setTooltip(new Tooltip("docker compose down: takes the containers away, keeps the volumes (Ctrl+.)"));
        start = Labels.button("start-stack", "Start stack", shell::startStack, "primary");
        start.setTooltip(new Tooltip("docker compose up (Ctrl+Enter)"));
        arrange();
        shell.frame().subscribe(this::show);
    }

    private void arrange() {
        name.setId("project-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setMaxWidth(320);
        engine.setId("engine");
        engine.setGraphic(engineDot);
        engine.setMinWidth(Region.USE_PREF_SIZE);
        file.setMinWidth(60);
        arrangeFolder();
        getChildren()
                .addAll(
                        Icons.PLIMSOLL.node(18.4, "accent"),
                        name,
                        folder,
                        file,
                        Labels.spring(),
                        engine,
                        themeButton(),
                        stop,
                        start);
    }

    private void arrangeFolder() {
        folder.setId("folder-menu");
        folder.getStyleClass().addAll("flat", "muted", "folder");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setPopupSide(Side.BOTTOM);
        folder.setMinWidth(60);
        HBox.setHgrow(folder, Priority.SOMETIMES);
        folder.setOnShowing(event -> fillMenu());
        fillMenu();
    }

    private Button themeButton() {
        Button theme = Labels.button("theme", "", shell::toggleTheme, "flat", "icon-only");
        theme.setGraphic(Icons.THEME.node(14));
        theme.setTooltip(new Tooltip("Light or dark (Ctrl+Shift+L)"));
        theme.setAccessibleText("Light or dark");
        return theme;
    }

    private void fillMenu() {
        folder.getItems().clear();
        shell.recent().stream().filter(each -> !isOpen(each)).forEach(each -> folder.getItems()
                .add(recent(each)));
        if (!folder.getItems().isEmpty()) {
            folder.getItems().add(new SeparatorMenuItem());
        }
        MenuItem other = new MenuItem("Open folder…", Icons.FOLDER.node(14, "muted"));
        other.setId("open-folder");
        other.setOnAction(event -> chooseFolder.run());
        MenuItem close = new MenuItem("Close project", Icons.CLOSE.node(14, "muted"));
        close.setId("close-project");
        close.setOnAction(event -> shell.showWelcome());
        folder.getItems().addAll(other, close);
    }

    private boolean isOpen(Recent recent) {
        Header header = shell.frame().get().header();
        return header != null && header.place().equals(recent.place());
    }

    private MenuItem recent(Recent recent) {
        MenuItem item = new MenuItem(recent.name() + "   " + recent.where());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> shell.open(recent.place()));
        return item;
    }

    private void show(Frame frame) {
        Header header = frame.header();
        if (header != null) {
            name.setText(header.name());
            folder.setText(header.where());
            showFiles(header);
        }
        engine.setText(frame.engine().chip());
        engineDot.show(frame.engine().dot(), frame.engine().headline());
        engine.setTooltip(
                new Tooltip(frame.engine().headline() + "\n" + frame.engine().detail()));
        boolean readable = frame.files() != null && frame.files().model() != null;
        Labels.present(stop, readable);
        stop.setDisable(!frame.canStop());
        start.setDisable(!frame.canStart());
        showActivity(frame);
    }

    private void showFiles(Header header) {
        Labels.present(file, !header.composeFiles().isEmpty());
        if (!header.composeFiles().isEmpty()) {
            int others = header.composeFiles().size() - 1;
            file.setText(header.composeFiles().getFirst() + (others == 0 ? "" : " +" + others));
            file.setTooltip(new Tooltip(String.join("\n", header.composeFiles())));
        }
    }

    private void showActivity(Frame frame) {
        switch (frame.activity()) {
            case IDLE -> start.setText("Start stack");
            case STARTING -> start.setText("Starting…");
            case STOPPING -> start.setText("Stopping…");
        }
        start.setGraphic(frame.activity() == StackRun.Activity.IDLE ? Icons.PLAY.node(13) : null);
    }
}
