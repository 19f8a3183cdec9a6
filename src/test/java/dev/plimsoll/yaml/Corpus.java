package dev.plimsoll.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real compose files, where they lie beside the project, and small ones of our own that stress an editor as they do. */
final class Corpus {

    private static final Path HOME =
            Path.of(System.getProperty("plimsoll.home", ".")).toAbsolutePath();

    private Corpus() {}

    record Sample(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Texts that Compose takes. */
    static List<Sample> accepted() {
        List<Sample> samples = new ArrayList<>(Samples.all());
        Path folder = HOME.resolve("../shared/corpus");
        if (Files.exists(folder.resolve("INDEX.tsv"))) {
            for (String row : read(folder.resolve("INDEX.tsv")).lines().skip(1).toList()) {
                String[] cells = row.split("\t");
                if (cells[7].equals("ok")) {
                    samples.add(new Sample(cells[10], read(folder.resolve(cells[10]))));
                }
            }
        }
        return samples;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
