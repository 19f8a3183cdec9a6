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
import java.util.function.Consumer;

/** The screen that edits a service, on the demo project: {@code EditPicture FOLDER} writes pictures there; needs a display. */
final class EditPicture {

    private final Path folder;
    private final DemoProject demo;

    private EditPicture(Path folder, DemoProject demo) {
        this.folder = folder;
        this.demo = demo;
    }

    public static void main(String[] args) throws IOException {
        try (Engine engine = new DockerEngine(ComposeReader::resolved, _ -> false)) {
            EditPicture pictures = new EditPicture(
                    Path.of(args[0]), new DemoProject(Files.createTempDirectory("edit-picture"), engine));
            pictures.all("worker", "fulfillment-worker", model -> {});
            pictures.all("gateway", "web-gateway", model -> {
                model.set("memory", "1500M");
                model.set("healthcheck-interval", "9s");
                model.set("port-3000", "8080");
            });
            pictures.all("wrong", "postgres", model -> {
                model.set("memory", "lots");
                model.set("log-driver", "json-file");
                model.set("log-max-file", "0");
            });
        }
        System.exit(0);
    }

    private void all(String name, String service, Consumer<EditViewModel> action) {
        take(name + "-light", service, false, 1280, 748, action);
        take(name + "-dark", service, true, 1280, 748, action);
        take(name + "-wide", service, false, 1920, 1028, action);
    }

    private void take(
            String name, String service, boolean dark, int width, int height, Consumer<EditViewModel> action) {
        Path png = folder.resolve("edit-" + name + ".png");
        Picture.take(
                () -> {
                    EditViewModel model = new EditViewModel(
                            new WorkspaceEdits(demo.workspace(), demo.model(), EngineFacts.UNKNOWN, service),
                            new DirectBackground(),
                            Duration.ZERO,
                            outcome -> {});
                    action.accept(model);
                    return new EditView(model);
                },
                dark,
                width,
                height,
                png);
    }
}
