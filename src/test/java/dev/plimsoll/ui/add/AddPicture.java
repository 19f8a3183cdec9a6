package dev.plimsoll.ui.add;

import dev.plimsoll.task.DirectBackground;
import dev.plimsoll.ui.theme.Picture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** The screen with a form of its own: {@code AddPicture FOLDER} writes pictures there. */
final class AddPicture {

    private final Path folder;

    private AddPicture(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) {
        AddPicture pictures = new AddPicture(Path.of(args[0]));
        for (boolean dark : new boolean[] {false, true}) {
            pictures.take("prometheus", dark, model -> {});
            pictures.take("jobs", dark, model -> model.show(Entry.SCRAPES));
            pictures.take("cadvisor", dark, model -> model.show(Entry.component("cadvisor")));
            pictures.take("healthchecks", dark, model -> model.show(Entry.HEALTHCHECKS));
            pictures.take("budget", dark, model -> model.show(Entry.BUDGET));
            pictures.take("wrong", dark, model -> model.set("prometheus", "port", "90x"));
        }
        System.exit(0);
    }

    private void take(String name, boolean dark, Consumer<AddViewModel> action) {
        Path png = folder.resolve("add-" + name + (dark ? "-dark.png" : "-light.png"));
        Picture.take(() -> view(action), dark, 1280, 748, png);
    }

    private static Parent view(Consumer<AddViewModel> action) {
        AddViewModel model =
                new AddViewModel(new FakeAdditions(), new DirectBackground(), Duration.ZERO, outcome -> {});
        action.accept(model);
        return new AddView(model);
    }
}
