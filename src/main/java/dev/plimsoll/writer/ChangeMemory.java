package dev.plimsoll.writer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.project.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what was written into projects, so that it can be taken out again byte for byte: a JSON file a project that only its
 * user can read, with the texts as they were on disk. At most {@value #MOST_CHANGES} changes a project and
 * {@value #MOST_BYTES} bytes are kept; the oldest go first.
 */
public final class ChangeMemory implements FolderMemory {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeMemory.class);
    private static final int MOST_CHANGES = 20;
    private static final int MOST_BYTES = 4_000_000;

    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();

    /** Keeps its files in that folder, which is made when needed. */
    public ChangeMemory(Path folder) {
        this.folder = folder;
    }

    /** {@code plimsoll/changes} in {@code XDG_STATE_HOME}, or in {@code ~/.local/state} where that is unset or relative. */
    public static Path standardFolder(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        Path state = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
        Path base = state.isAbsolute() ? state : Path.of(home, ".local", "state");
        return base.resolve("plimsoll").resolve("changes");
    }

    /** What was written into the project and has not been forgotten, oldest first. */
    public synchronized List<WrittenChange> changes(Path project) {
        List<WrittenChange> found = new ArrayList<>();
        read(project).path("changes").forEach(each -> found.add(WrittenChange.read(each)));
        return found;
    }

    /** The plan was written, and added those components. */
    public synchronized void remember(ChangePlan plan, List<String> components) {
        List<WrittenChange> changes = new ArrayList<>(changes(plan.folder()));
        changes.add(WrittenChange.of(plan, components));
        keep(plan.folder(), changes, foldersMade(plan.folder()), stayed(plan.folder()));
    }

    /** Those changes were taken out again. */
    public synchronized void forget(Path project, List<WrittenChange> gone) {
        List<WrittenChange> changes = new ArrayList<>(changes(project));
        changes.removeAll(gone);
        keep(project, changes, foldersMade(project), stayed(project));
    }

    /** Those components were asked to be taken out, and stayed: they were there before anything was added. */
    public synchronized void stayed(Path project, Collection<String> components) {
        if (!components.isEmpty()) {
            Set<String> all = new LinkedHashSet<>(stayed(project));
            all.addAll(components);
            keep(project, changes(project), foldersMade(project), List.copyOf(all));
        }
    }

    /** The components that stayed. */
    public synchronized List<String> stayed(Path project) {
        List<String> found = new ArrayList<>();
        read(project).path("stayed").forEach(each -> found.add(each.asText()));
        return found;
    }

    @Override
    public synchronized void foldersMade(Path project, Collection<Path> folders) {
        if (!folders.isEmpty()) {
            List<Path> all = new ArrayList<>(foldersMade(project));
            folders.stream().filter(each -> !all.contains(each)).forEach(all::add);
            keep(project, changes(project), all, stayed(project));
        }
    }

    @Override
    public synchronized List<Path> foldersMade(Path project) {
        List<Path> found = new ArrayList<>();
        read(project).path("folders").forEach(each -> found.add(project.resolve(each.asText())));
        return found;
    }

    private ObjectNode read(Path project) {
        Path file = file(project);
        try {
            if (Files.exists(file) && json.readTree(Files.readAllBytes(file)) instanceof ObjectNode found) {
                return found;
            }
        } catch (IOException problem) {
            LOG.warn("What was written into {} is no longer known: {}", project, problem.getMessage());
        }
        return json.createObjectNode();
    }

    private void keep(Path project, List<WrittenChange> changes, List<Path> folders, List<String> stayed) {
        List<WrittenChange> kept = bounded(changes);
        ObjectNode root = json.createObjectNode().put("project", project.toString());
        ArrayNode written = root.putArray("changes");
        kept.forEach(each -> written.add(each.write(json)));
        ArrayNode made = root.putArray("folders");
        folders.stream()
                .filter(Files::isDirectory)
                .forEach(each -> made.add(project.relativize(each).toString()));
        ArrayNode left = root.putArray("stayed");
        stayed.forEach(left::add);
        try {
            save(file(project), json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        } catch (IOException problem) {
            LOG.warn("What was written into {} could not be remembered: {}", project, problem.toString());
        }
    }

    private static List<WrittenChange> bounded(List<WrittenChange> changes) {
        int from = Math.max(0, changes.size() - MOST_CHANGES);
        long bytes = 0;
        for (int each = changes.size() - 1; each >= from; each--) {
            bytes += changes.get(each).size();
            if (bytes > MOST_BYTES) {
                from = each + 1;
            }
        }
        return List.copyOf(changes.subList(from, changes.size()));
    }

    private void save(Path file, byte[] content) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Path made = posix ? Files.createDirectories(folder, ownerOnly) : Files.createDirectories(folder);
        // a temporary file is made readable for its owner only
        Path fresh = Files.createTempFile(made, ".change", ".json");
        try {
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Path file(Path project) {
        String path = project.toAbsolutePath().normalize().toString();
        String hash = Hashes.sha256(path.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(hash.substring(0, 16) + ".json");
    }
}
