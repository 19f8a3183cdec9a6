package dev.plimsoll.cli;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.catalog.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** {@code [COMPONENT…] [FOLDER]}: what is not a component is the folder, and stands last. */
sealed interface Positions {
    /** They make sense. */
    record Named(List<String> components, Path folder) implements Positions {}

    /** They do not. */
    record Senseless(Words words) implements Positions {}

    /**
     * Tells components and folder apart.
     *
     * @param needed whether at least one component must be named
     */
    static Positions of(List<String> arguments, Catalog catalog, boolean needed) {
        List<String> components = arguments.stream()
                .filter(each -> isComponent(each, catalog))
                .distinct()
                .toList();
        List<String> others =
                arguments.stream().filter(each -> !isComponent(each, catalog)).toList();
        boolean folderLast = others.isEmpty() || arguments.getLast().equals(others.getFirst());
        if (others.size() > 1 || !folderLast || (others.size() == 1 && !looksLikeFolder(others.getFirst()))) {
            return new Senseless(new Words(
                    "There is no component " + others.getFirst() + ".", "There are: " + ids(catalog) + ".", ""));
        }
        if (needed && components.isEmpty()) {
            return new Senseless(
                    new Words("No component is named.", "", "Name at least one of: " + ids(catalog) + "."));
        }
        return new Named(components, Path.of(others.isEmpty() ? "" : others.getFirst()));
    }

    private static boolean isComponent(String argument, Catalog catalog) {
        return catalog.component(argument).isPresent();
    }

    private static boolean looksLikeFolder(String argument) {
        return argument.contains("/") || argument.startsWith(".") || Files.exists(Path.of(argument));
    }

    private static String ids(Catalog catalog) {
        return catalog.components().stream().map(Component::id).collect(Collectors.joining(", "));
    }
}
