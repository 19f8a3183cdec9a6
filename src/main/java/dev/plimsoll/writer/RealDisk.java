package dev.plimsoll.writer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The disk itself. */
final class RealDisk implements Disk {

    private static final Logger LOG = LoggerFactory.getLogger(RealDisk.class);

    @Override
    public Path writeBeside(Path target, byte[] content) throws IOException {
        Path fresh = hidden(target, "new");
        try {
            write(fresh, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException problem) {
            Files.deleteIfExists(fresh);
            throw problem;
        }
        return fresh;
    }

    @Override
    public void copyAccess(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes now = view.readAttributes();
        if (!now.group().equals(wanted.group())) {
            view.setGroup(wanted.group());
        }
        if (!now.owner().equals(wanted.owner())) {
            view.setOwner(wanted.owner());
        }
        view.setPermissions(wanted.permissions());
    }

    @Override
    public void letEverybodyRead(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> wider =
                    EnumSet.copyOf(view.readAttributes().permissions());
            wider.add(PosixFilePermission.GROUP_READ);
            wider.add(PosixFilePermission.OTHERS_READ);
            view.setPermissions(wider);
        }
    }

    @Override
    public Path keepBeside(Path target) throws IOException {
        Path kept = hidden(target, "before");
        try {
            return Files.createLink(kept, target);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            LOG.debug("{} cannot have a second name, so it is copied: {}", target, noLinks.getMessage());
            return Files.copy(target, kept, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Override
    public void replace(Path fresh, Path target) throws IOException {
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushFolder(target);
    }

    @Override
    public void appear(Path fresh, Path target) throws IOException {
        try {
            // unlike a rename, a link never takes the place of a file that appeared meanwhile
            Files.createLink(target, fresh);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(fresh, target);
        }
        flushFolder(target);
    }

    @Override
    public void overwrite(Path target, byte[] content) throws IOException {
        write(target, content, StandardOpenOption.WRITE);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
    }

    /** Truncates after writing, so that a reader in between finds an older end rather than nothing. */
    private static void write(Path file, byte[] content, OpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(file, options)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.truncate(content.length);
            channel.force(true);
        }
    }

    private static void flushFolder(Path file) {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
            folder.force(true);
        } catch (IOException unsupported) {
            LOG.debug("The folder of {} cannot be flushed: {}", file, unsupported.toString());
        }
    }

    private static Path hidden(Path target, String what) {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return target.resolveSibling("." + target.getFileName() + "." + random + ".plimsoll-" + what);
    }
}
