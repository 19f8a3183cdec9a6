package dev.plimsoll.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.yaml.Corpus.Sample;
import dev.plimsoll.yaml.EditResult.Edited;
import dev.plimsoll.yaml.EditResult.Refused;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Editing real files")
class RealFilesEditingTest {

    private static final String SERVICE = """
            image: prom/prometheus:v3.5.1
            command:
              - '--config.file=/etc/prometheus/prometheus.yml'
            ports:
              - "9090:9090"
            # how it is seen to be well
            healthcheck:
              test: ["CMD-SHELL", "wget --spider -q http://localhost:9090/-/ready || exit 1"]
              interval: 5s
            deploy:
              resources:
                limits:
                  memory: 1G
            """;

    private static final String HEALTHCHECK = "test: [\"CMD\", \"true\"]\ninterval: 5s\n";

    static List<Sample> accepted() {
        return Corpus.accepted();
    }

    @ParameterizedTest
    @MethodSource("accepted")
    @DisplayName("adds a service and a volume, and takes them out again")
    void service(Sample sample) {
        YamlFile file = Edits.read(sample.text());
        boolean volumes = file.find(YamlPath.of("volumes")).isPresent();
        Edit service = new Edit.Put(YamlPath.of("services"), "plimsoll-x", Fragment.parse(SERVICE));
        Edit volume = new Edit.Put(YamlPath.of("volumes"), "plimsoll-y", Fragment.parse(""));

        YamlFile there = edited(file, List.of(service, volume));

        assertThat(there.find(YamlPath.of("services", "plimsoll-x", "deploy", "resources", "limits", "memory")))
                .isPresent();
        back(
                there,
                sample.text(),
                List.of(
                        new Edit.Remove(YamlPath.of("volumes", "plimsoll-y"), volumes),
                        Edits.remove("services", "plimsoll-x")));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    @DisplayName("changes services, or says which anchor forbids it, and takes the change back")
    void services(Sample sample) {
        YamlFile file = Edits.read(sample.text());
        if (file.find(YamlPath.of("services")).orElse(null) instanceof MappingNode services) {
            services.entries().stream().limit(4).forEach(each -> changes(file, each));
        }
    }

    private void changes(YamlFile file, Entry service) {
        YamlPath path = YamlPath.of("services", service.key());
        if (!(service.value() instanceof MappingNode map) || service.key().equals("<<")) {
            return;
        }
        if (map.get("healthcheck").isEmpty()) {
            Edit put = new Edit.Put(path, "healthcheck", Fragment.parse(HEALTHCHECK));
            thereAndBack(file, put, new Edit.Remove(path.then("healthcheck")));
        }
        if (map.get("deploy").isEmpty()) {
            YamlPath limits = path.then("deploy").then("resources").then("limits");
            Edit put = new Edit.Put(limits, "memory", Fragment.text("1G"));
            thereAndBack(file, put, new Edit.Remove(limits.then("memory")));
        }
        YamlNode ports = map.get("ports").orElse(null);
        if (ports == null || ports instanceof SequenceNode) {
            int size = ports instanceof SequenceNode list ? list.items().size() : 0;
            Edit append = new Edit.Append(path.then("ports"), Fragment.text("9090:9090"));
            thereAndBack(file, append, new Edit.Remove(path.then("ports").then(size)));
        }
        if (map.get("image").orElse(null) instanceof ScalarNode image && !image.shared()) {
            Edit set = new Edit.Set(path.then("image"), "plimsoll/x:1");
            thereAndBack(file, set, new Edit.Set(path.then("image"), image.value()));
        }
    }

    private static void thereAndBack(YamlFile file, Edit edit, Edit back) {
        switch (file.edit(List.of(edit))) {
            case Edited edited -> back(edited.file(), file.text(), List.of(back));
            case Refused refused -> assertThat(refused.reason()).containsAnyOf("anchor", "alias", "merged");
        }
    }

    private static YamlFile edited(YamlFile file, List<Edit> edits) {
        return switch (file.edit(edits)) {
            case Edited edited -> edited.file();
            case Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private static void back(YamlFile there, String original, List<Edit> back) {
        if (back.stream().noneMatch(Edit.Set.class::isInstance)) {
            assertThat(Edits.withoutInsertions(there)).isEqualTo(original);
        }
        assertThat(edited(there, back).text()).isEqualTo(original);
    }
}
