package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.change.Situations.Situation;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("engine")
@DisplayName("Compose itself")
class ComposeJudgesTest {

    static Stream<Situation> situations() {
        return Situations.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    @DisplayName("accepts what is planned, and everything that was there resolves to what it was")
    void accepts(Situation situation, @TempDir Path folder) {
        Trial trial = situation.trial();
        ComposeJudge.Verdict before =
                ComposeJudge.REAL.config(trial.writeTo(folder), "--format", "json", "--no-env-resolution");
        assertThat(before.accepted()).as(before.output()).isTrue();
        ComposeJudge.Verdict after = ComposeJudge.REAL.config(
                trial.after(trial.add(situation.request())).writeTo(folder), "--format", "json", "--no-env-resolution");
        assertThat(after.accepted()).as(after.output()).isTrue();
        Resolved.others(before.json(), after.json()).forEach((place, pair) -> {
            JsonNode lost = Resolved.withoutWhatScrapingAdds(place, pair, Set.of("metrics", "vpn"));
            assertThat(lost).as(place).isEqualTo(pair.before());
        });
        assertThat(after.json().path("services").valueStream().map(each -> each.path("image")
                        .asText()))
                .anyMatch(each -> each.contains("cadvisor"));
    }

    @Test
    @DisplayName("resolves the demo, and the reference plan is the same from what it resolves")
    void reference(@TempDir Path folder) {
        Path shop = ReferencePlanTest.demo().writeTo(folder.resolve("shop"));
        Project project = new Project("shop", shop, List.of(shop.resolve(Trial.COMPOSE)), new DiskFileSource());
        ComposeJudge.Verdict resolved = ComposeJudge.REAL.config(shop, "--format", "json");
        PlanResult result = new AddPlanner(Trial.CATALOG)
                .plan(project, ComposeReader.resolved(resolved.output()), ReferencePlanTest.asked());
        for (FileChange change : Trial.planned(result).changes()) {
            Path golden = ReferencePlanTest.GOLDEN.resolve(shop.relativize(change.path()));
            assertThat(change.after()).isEqualTo(Trial.read(golden));
        }
        assertThat(Trial.planned(result).changes()).hasSize(ReferencePlanTest.NAMES.size());
    }
}
