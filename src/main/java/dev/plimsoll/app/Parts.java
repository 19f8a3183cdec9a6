package dev.plimsoll.app;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.engine.DockerEngine;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.metrics.PrometheusFeed;
import dev.plimsoll.metrics.TargetsFeed;
import dev.plimsoll.settings.JsonSettingsStore;
import dev.plimsoll.settings.SettingsStore;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.ChangeMemory;
import dev.plimsoll.writer.ChangeWriter;
import java.util.Map;

/**
 * Everything that Plimsoll is put together from, the same for the window and the terminal.
 *
 * @param catalog what can be added
 * @param engine runs stacks
 * @param writer puts plans on disk
 * @param memory knows what was written
 * @param feed asks Prometheus
 * @param settings what is kept between two runs
 */
public record Parts(
        Catalog catalog,
        Engine engine,
        ChangeWriter writer,
        ChangeMemory memory,
        TargetsFeed feed,
        SettingsStore settings) {

    /** The real ones, in the environment of this process. */
    public static Parts standard() {
        Map<String, String> environment = System.getenv();
        ChangeMemory memory = new ChangeMemory(ChangeMemory.standardFolder(environment));
        Catalog catalog = Catalog.load();
        return new Parts(
                catalog,
                new DockerEngine(ComposeReader::resolved, catalog::isPrometheus),
                new ChangeWriter(memory),
                memory,
                new PrometheusFeed(),
                new JsonSettingsStore(JsonSettingsStore.standardFile(environment)));
    }

    /** What a workspace needs of it. */
    public Workspace.Tools tools() {
        return new Workspace.Tools(catalog, engine, writer, memory, feed);
    }
}
