package dev.plimsoll.ui.add;

import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.engine.DockerEngine;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.task.DirectBackground;
import dev.plimsoll.ui.theme.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** The screen on the demo project, with real parts: {@code AddPicture FOLDER [NAME…]} writes pictures there; needs a display. */
final class AddPicture {

    private static final EngineFacts MACHINE = new EngineFacts(
            true,
            Map.of(8080, "container blog-web-1", 8081, "another program"),
            Map.of(),
            "shared",
            "overlay2",
            "Debian GNU/Linux 13",
            Set.of(),
            16L << 30,
            Set.of());

    private final Path folder;
    private final List<String> names;
    private final DemoProject demo;

    private AddPicture(Path folder, List<String> names, DemoProject demo) {
        this.folder = folder;
        this.names = names;
        this.demo = demo;
    }

    public static void main(String[] args) throws IOException {
        try (Engine engine = new DockerEngine(ComposeReader::resolved, _ -> false)) {
            DemoProject demo = new DemoProject(Files.createTempDirectory("add-picture"), engine);
            AddPicture pictures = new AddPicture(Path.of(args[0]), List.of(args).subList(1, args.length), demo);
            pictures.both("prometheus", model -> {});
            pictures.both("cadvisor", model -> model.show(Entry.component("cadvisor")));
            pictures.both("jobs", model -> model.show(Entry.SCRAPES));
            pictures.both("healthchecks", model -> model.show(Entry.HEALTHCHECKS));
            pictures.both("budget", model -> model.show(Entry.BUDGET));
            pictures.both("wrong", model -> {
                model.set("prometheus", "port", "90x");
                model.set("prometheus", "log-max-file", "0");
            });
            pictures.both("empty", model -> model.form()
                    .get()
                    .parts()
                    .forEach(part ->
                            model.select(Entry.component(part.component().id()), false)));
            pictures.take("wide", false, 1920, 1028, model -> {});
            pictures.take("wide-jobs", true, 1920, 1028, model -> model.show(Entry.SCRAPES));
        }
        System.exit(0);
    }

    private void both(String name, Consumer<AddViewModel> action) {
        take(name, false, 1280, 748, action);
        take(name, true, 1280, 748, action);
    }

    private boolean wanted(String name) {
        return names.isEmpty() || names.contains(name);
    }

    private void take(String name, boolean dark, int width, int height, Consumer<AddViewModel> action) {
        if (!wanted(name)) {
            return;
        }
        Path png = folder.resolve("add-" + name + (dark ? "-dark.png" : "-light.png"));
        Picture.take(() -> view(action), dark, width, height, png);
    }

    private Parent view(Consumer<AddViewModel> action) {
        AddViewModel model = new AddViewModel(
                new WorkspaceAdditions(demo.workspace(), demo.model(), MACHINE),
                new DirectBackground(),
                Duration.ZERO,
                outcome -> {});
        model.form()
                .get()
                .parts()
                .forEach(part -> model.select(Entry.component(part.component().id()), true));
        model.select(Entry.SCRAPES, true);
        model.show(Entry.component("prometheus"));
        action.accept(model);
        return new AddView(model);
    }
}
