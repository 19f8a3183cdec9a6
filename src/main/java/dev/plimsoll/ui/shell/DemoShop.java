package dev.plimsoll.ui.shell;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** The demo project, copied to a place the person owns. */
final class DemoShop {

    private final ShellTools.Places places;

    DemoShop(ShellTools.Places places) {
        this.places = places;
    }

    /**
     * Copies it unless it is there already; what is there is never changed.
     *
     * @return its folder
     * @throws IOException when it does not exist or cannot be copied
     */
    Path ready() throws IOException {
        Path shop = places.home().resolve("plimsoll-demo").resolve("shop");
        if (Files.exists(shop)) {
            return shop;
        }
        if (!Files.isDirectory(places.demo())) {
            throw new IOException(
                    "The demo shop did not come with this copy of Plimsoll: there is no folder " + places.demo() + ".");
        }
        Path parent = Files.createDirectories(shop.resolveSibling(""));
        Path half = parent.resolve(".shop-" + ProcessHandle.current().pid());
        copy(places.demo(), half);
        // seen whole or not at all
        return Files.move(half, shop, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
