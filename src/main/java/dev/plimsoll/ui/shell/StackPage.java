package dev.plimsoll.ui.shell;

import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.ui.control.Labels;
import dev.plimsoll.ui.files.ComposeFileView;
import dev.plimsoll.ui.findings.FindingsView;
import dev.plimsoll.ui.findings.FindingsViewModel;
import dev.plimsoll.ui.shell.ShellViewModel.Tab;
import dev.plimsoll.ui.stack.ContainersView;
import dev.plimsoll.ui.stack.StackView;
import dev.plimsoll.ui.stack.StartingView;
import dev.plimsoll.ui.targets.TargetsView;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** The main page: services on the left; targets, containers and the compose file in tabs. */
final class StackPage extends BorderPane {

    private final ShellViewModel shell;
    private final TabPane tabs = new TabPane();
    private final Map<Tab, javafx.scene.control.Tab> byName = new EnumMap<>(Tab.class);
    private final ComposeFileView file;

    StackPage(ShellViewModel shell) {
        this.shell = shell;
        Panels panels = shell.panels();
        file = new ComposeFileView(shell::openInEditor);
        getStyleClass().add("page");
        setLeft(new StackView(panels.stack()));
        setCenter(tabs);
        tabs.setId("tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        add(Tab.STARTING, "Starting", new StartingView(panels.starting()));
        add(Tab.TARGETS, "Targets", new TargetsView(panels.targets()));
        add(Tab.CONTAINERS, "Containers", new ContainersView(panels.stack()));
        add(Tab.FILE, "Compose file", file);
        add(Tab.FINDINGS, "Findings", new FindingsView(panels.findings()));
        badge();
        found(panels.findings());
        shell.run().shown().subscribe(this::showStarting);
        shell.run().activity().subscribe(this::nameStarting);
        shell.frame().subscribe(this::showFile);
        shell.looked().subscribe(line -> {
            showFile(shell.frame().get());
            file.showMark();
        });
        follow();
    }

    /** What is not looked at is no part of the window: laying it out anew each second would cost what showing it does. */
    private void add(Tab which, String words, Node content) {
        javafx.scene.control.Tab tab = new javafx.scene.control.Tab(words);
        tab.selectedProperty().subscribe(selected -> tab.setContent(selected ? content : null));
        tab.setId("tab-" + words.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        byName.put(which, tab);
        tabs.getTabs().add(tab);
    }

    private javafx.scene.control.Tab tab(Tab which) {
        return java.util.Objects.requireNonNull(byName.get(which));
    }

    private void badge() {
        Label count = Labels.badge("");
        shell.panels().targets().targetCount().subscribe(number -> {
            count.setText(String.valueOf(number));
            tab(Tab.TARGETS).setGraphic(number.intValue() == 0 ? null : count);
        });
    }

    private void found(FindingsViewModel findings) {
        Label count = Labels.badge("");
        findings.count().subscribe(number -> {
            count.setText(String.valueOf(number));
            tab(Tab.FINDINGS).setGraphic(number == 0 ? null : count);
        });
    }

    private void showStarting(boolean shown) {
        javafx.scene.control.Tab starting = tab(Tab.STARTING);
        if (!shown) {
            tabs.getTabs().remove(starting);
        } else if (!tabs.getTabs().contains(starting)) {
            tabs.getTabs().addFirst(starting);
            tabs.getSelectionModel().select(tab(shell.tab().get()));
        }
    }

    private void nameStarting(StackRun.Activity activity) {
        switch (activity) {
            case IDLE -> {}
            case STARTING -> tab(Tab.STARTING).setText("Starting");
            case STOPPING -> tab(Tab.STARTING).setText("Stopping");
        }
    }

    private void follow() {
        shell.tab().subscribe(wanted -> {
            tabs.getSelectionModel().select(tab(wanted));
            if (wanted == Tab.FILE) {
                file.showMark();
            }
        });
        tabs.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> byName.forEach((which, tab) -> {
                    if (tab.equals(now)) {
                        shell.select(which);
                    }
                }));
    }

    private static boolean isWrong(@Nullable Notice notice, LookedAt.FileLine looked) {
        return notice != null
                && notice.troubles().stream()
                        .anyMatch(each ->
                                each.line() == looked.line() && looked.file().equals(each.file()));
    }

    private void showFile(Frame frame) {
        LookedAt.FileLine looked = shell.looked().get();
        if (looked != null) {
            file.show(looked.name(), looked.text(), looked.line(), isWrong(frame.notice(), looked));
            return;
        }
        ProjectFiles files = frame.files();
        Header header = frame.header();
        if (files != null && header != null && !header.composeFiles().isEmpty()) {
            Integer line = files.config() instanceof ConfigResult.Rejected rejected ? rejected.line() : null;
            file.show(header.composeFiles().getFirst(), files.text(), line, true);
        }
    }
}
