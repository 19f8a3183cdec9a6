package dev.plimsoll.ui;

import dev.plimsoll.diagnosis.Diagnoser;
import dev.plimsoll.ui.stack.ContainersView;
import dev.plimsoll.ui.stack.Panels;
import dev.plimsoll.ui.stack.StackView;
import dev.plimsoll.ui.stack.StackViewModel;
import dev.plimsoll.ui.stack.StartingView;
import dev.plimsoll.ui.stack.StartingViewModel;
import dev.plimsoll.ui.targets.TargetsView;
import dev.plimsoll.ui.targets.TargetsViewModel;
import dev.plimsoll.ui.theme.Theme;
import java.time.Clock;
import java.time.Instant;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** Shows the panels with recorded content in a window, to be looked at: {@code targets|live|empty|starting|failed|containers [dark]}. */
public final class LookAtPanels {

    private LookAtPanels() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {

        @Override
        public void start(Stage stage) {
            String what = getParameters().getRaw().getFirst();
            StackViewModel stack = Panels.stack();
            BorderPane root = new BorderPane(center(what, stack));
            root.setLeft(new StackView(stack));
            root.setTop(space(94));
            root.setBottom(space(28));
            Scene scene = new Scene(root, 1280, 800);
            Theme.dress(scene, getParameters().getRaw().contains("dark"));
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            root.requestFocus();
        }

        private static Node center(String what, StackViewModel stack) {
            return switch (what) {
                case "live" -> live(stack);
                case "empty" -> empty();
                case "starting" -> new StartingView(Panels.starting());
                case "failed" -> failed();
                case "containers" -> new ContainersView(stack);
                default -> targets(stack);
            };
        }

        private static Node targets(StackViewModel stack) {
            TargetsViewModel model = new TargetsViewModel(new Diagnoser(), Recorded.CLOCK);
            model.downServices().subscribe(stack::showTargetsDown);
            model.setOnServiceChosen(stack::select);
            stack.selectedService().subscribe(model::select);
            model.show(Recorded.model());
            model.show(Recorded.state());
            model.show(Recorded.snapshot());
            stack.select("fulfillment-worker");
            return new TargetsView(model);
        }

        /** As with a real Prometheus: an answer a second, a scrape every fifteen. */
        private static Node live(StackViewModel stack) {
            TargetsViewModel model = new TargetsViewModel(new Diagnoser(), Clock.systemDefaultZone());
            model.downServices().subscribe(stack::showTargetsDown);
            model.show(Recorded.model());
            model.show(Recorded.state());
            LiveSnapshots snapshots = new LiveSnapshots();
            // not a Timeline: while one runs, JavaFX draws sixty times a second
            Thread.ofVirtual()
                    .start(() -> everySecond(() -> {
                        model.show(snapshots.at(Instant.now()));
                        model.tick();
                    }));
            return new TargetsView(model);
        }

        private static void everySecond(Runnable action) {
            try {
                while (true) {
                    Thread.sleep(1000);
                    Platform.runLater(action);
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }

        private static Node empty() {
            TargetsViewModel model = new TargetsViewModel(new Diagnoser(), Recorded.CLOCK);
            model.show(new dev.plimsoll.compose.ComposeModel(
                    "shop", Recorded.model().services().subList(0, 4), java.util.List.of(), java.util.List.of(), true));
            return new TargetsView(model);
        }

        private static Node failed() {
            StartingViewModel model = Panels.starting();
            Panels.fail(model);
            StartingView view = new StartingView(model);
            ((javafx.scene.control.ToggleButton) view.lookup("#show-output")).setSelected(true);
            return view;
        }

        private static Region space(double height) {
            Region space = new Region();
            space.setMinHeight(height);
            space.setStyle("-fx-background-color: -p-panel");
            return space;
        }
    }
}
