package dev.plimsoll.form;

import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How a service is scraped, as the configuration of the project's Prometheus says it. */
public sealed interface Scraping {

    /** Nobody looked, or there is no Prometheus. */
    Scraping UNKNOWN = new Unknown("");

    /**
     * It cannot be read, or is not edited here.
     *
     * @param why a sentence; empty where there is nothing to say
     */
    record Unknown(String why) implements Scraping {}

    /**
     * It can be edited.
     *
     * @param file that the configuration stands in, absolute
     * @param yaml the configuration
     * @param above lines of the file above its first line; 0 but for a text inside of a compose file
     * @param own whether the service is that Prometheus
     * @param jobs that ask the service, each with one of its addresses
     */
    record Known(Path file, YamlFile yaml, int above, boolean own, List<Asked> jobs) implements Scraping {

        Optional<YamlNode> node(YamlPath path) {
            return yaml.find(path);
        }

        /** The text there, empty where there is none. */
        String text(YamlPath path) {
            return node(path).orElse(null) instanceof ScalarNode scalar && !scalar.isNull() ? scalar.value() : "";
        }

        /** Where it stands. */
        Optional<Written> where(YamlPath path) {
            return node(path)
                    .map(each -> new Written(file, above + yaml.line(each.span().start()), each.shared()));
        }
    }

    /**
     * A job that asks the service.
     *
     * @param job its name
     * @param path where the job stands
     * @param address of the service, such as {@code api:8000}
     * @param port where the address stands, or the port alone
     * @param others addresses that the job asks besides
     */
    record Asked(String job, YamlPath path, String address, YamlPath port, List<String> others) {}
}
