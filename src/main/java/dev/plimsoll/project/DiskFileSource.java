package dev.plimsoll.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files as they lie on disk: UTF-8 and nothing else, at most {@value #MOST_MEGABYTES} MB. */
public final class DiskFileSource implements FileSource {

    private static final int MOST_MEGABYTES = 8;
    private static final long MOST_BYTES = MOST_MEGABYTES * 1024L * 1024L;

    @Override
    public Optional<SourceFile> read(Path path) {
        Path file = path.toAbsolutePath().normalize();
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            requireReadable(file);
            byte[] bytes = Files.readAllBytes(file);
            return Optional.of(new SourceFile(file, decode(file, bytes), Hashes.sha256(bytes)));
        } catch (AccessDeniedException denied) {
            throw refusal(file, "may not be read by you (permission denied)", denied);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (UncheckedIOException worded) {
            throw worded;
        } catch (IOException problem) {
            throw refusal(file, "cannot be read: " + problem.getMessage(), problem);
        }
    }

    @Override
    public List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException notListed) {
            return List.of();
        }
    }

    private static void requireReadable(Path file) throws IOException {
        if (Files.isSymbolicLink(file) && Files.notExists(file)) {
            throw refusal(file, "is a link to " + Files.readSymbolicLink(file) + ", which does not exist");
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw refusal(file, "is a link that leads back to itself, or to a place that you may not read");
        }
        if (Files.isDirectory(file)) {
            throw refusal(file, "is a folder, not a file");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw refusal(file, "is not an ordinary file");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw refusal(
                    file,
                    "is " + Files.size(file) / (1024 * 1024) + " MB large; files up to " + MOST_MEGABYTES
                            + " MB are read");
        }
    }

    private static String decode(Path file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException invalid) {
            throw refusal(
                    file, "is not UTF-8 text (line " + lineOfFirstBadByte(bytes) + "); save it as UTF-8", invalid);
        }
    }

    private static long lineOfFirstBadByte(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        var out = java.nio.CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return out.flip().chars().filter(each -> each == '\n').count() + 1;
    }

    private static UncheckedIOException refusal(Path file, String predicate) {
        return refusal(file, predicate, new IOException(predicate));
    }

    private static UncheckedIOException refusal(Path file, String predicate, IOException cause) {
        return new UncheckedIOException(file.getFileName() + " " + predicate + ".", cause);
    }
}
