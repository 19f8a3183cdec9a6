package dev.plimsoll.ui.theme;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Takes a picture of a view in the theme; needs a display. */
public final class Picture {

    private Picture() {}

    /** Makes the view on the JavaFX thread, lays it out at that size and writes a PNG. */
    public static void take(Supplier<? extends Parent> view, boolean dark, int width, int height, Path png) {
        start();
        AtomicReference<WritableImage> image = new AtomicReference<>();
        AtomicReference<Stage> stage = new AtomicReference<>();
        onFx(() -> {
            Scene scene = new Scene(view.get(), width, height);
            Theme.dress(scene, dark);
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            stage.set(window);
        });
        pause();
        onFx(() -> {
            image.set(stage.get().getScene().snapshot(null));
            stage.get().hide();
        });
        write(image.get(), png);
    }

    private static void start() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException running) {
            Platform.setImplicitExit(false);
        }
    }

    private static void onFx(Runnable action) {
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Platform.runLater(() -> {
            try {
                action.run();
            } catch (RuntimeException | Error problem) {
                failure.set(problem);
            } finally {
                done.countDown();
            }
        });
        try {
            done.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }

    /** Two or three pulses, so that virtualised lists are filled. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(WritableImage image, Path png) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        out.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            ImageIO.write(out, "png", png.toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
