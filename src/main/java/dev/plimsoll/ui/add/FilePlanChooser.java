package dev.plimsoll.ui.add;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/**
 * Asks with the desktop's own dialog.
 *
 * @param owner in whose window it is asked
 * @param folder to start from
 */
record FilePlanChooser(Node owner, Path folder) implements PlanChooser {

    @Override
    public Optional<Path> open() {
        return path(chooser("Use a plan file").showOpenDialog(owner.getScene().getWindow()));
    }

    @Override
    public Optional<Path> save() {
        FileChooser chooser = chooser("Save the plan");
        chooser.setInitialFileName("monitoring.yaml");
        return path(chooser.showSaveDialog(owner.getScene().getWindow()));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(new ExtensionFilter("Plans", "*.yaml", "*.yml"), new ExtensionFilter("All files", "*"));
        if (folder.toFile().isDirectory()) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return chooser;
    }

    private static Optional<Path> path(@org.jspecify.annotations.Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
