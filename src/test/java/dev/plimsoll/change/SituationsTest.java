package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.Situations.Outcome;
import dev.plimsoll.change.Situations.Situation;
import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("In every situation")
class SituationsTest {

    static Stream<Situation> situations() {
        return Situations.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    @DisplayName("adding adds and takes nothing away")
    void adds(Situation situation) {
        Trial before = situation.trial();
        Trial after = before.after(before.add(situation.request()));
        before.files().forEach((name, text) -> assertThat(Losslessness.lost(text, after.text(name)))
                .as(name)
                .isEmpty());
        assertThat(after.model().services())
                .extracting(Service::name)
                .containsAll(
                        before.model().services().stream().map(Service::name).toList());
        assertThat(Trial.components(after)).containsExactlyInAnyOrderElementsOf(Trial.ALL);
        Trial.planned(before.add(situation.request())).changes().forEach(each -> assertThat(
                        YamlFile.read(String.valueOf(each.after())))
                .as(each.path().toString())
                .isInstanceOf(ReadResult.Read.class));
    }

    /** Where a service that was there is changed, only who remembers it can change it back. */
    static Stream<Situation> forgotten() {
        return Situations.all().filter(SituationsTest::leavesServices);
    }

    private static boolean leavesServices(Situation situation) {
        Trial before = situation.trial();
        Trial after = before.after(before.add(situation.request()));
        return before.model().services().stream()
                .allMatch(each -> after.model().service(each.name()).equals(Optional.of(each)));
    }

    static Stream<Situation> decided() {
        return Situations.all().filter(each -> each.outcome() != Outcome.ANY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decided")
    @DisplayName("just what is missing is scraped, and what could not be done is said")
    void scrapes(Situation situation) {
        Trial before = situation.trial();
        PlanResult added = before.add(situation.request());
        assertThat(Trial.targets(before.after(added)))
                .isEqualTo(situation.outcome().targets());
        boolean gateway = situation.outcome().targets().contains(Reach.HOST);
        assertThat(Trial.prometheus(before.after(added)).particulars().knownHosts())
                .doesNotHaveDuplicates()
                .satisfies(hosts -> assertThat(hosts.contains(Reach.HOST)).isEqualTo(gateway));
        if (!situation.outcome().networks().isEmpty()) {
            assertThat(Trial.prometheus(before.after(added)).networks())
                    .containsExactly(situation.outcome().networks().split(", ", -1));
        }
        assertThat(Trial.planned(added).findings())
                .extracting(Finding::what)
                .filteredOn(each -> !each.endsWith("is there already and stays as it is."))
                .containsExactlyElementsOf(situation.outcome().findings());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    @DisplayName("removing gives back every byte, with memory")
    void removesWithMemory(Situation situation) {
        Trial before = situation.trial();
        PlanResult added = before.add(situation.request());
        Trial after = before.after(added);
        List<AppliedChange> memory = Trial.remembered(added, Trial.ALL.toArray(String[]::new));
        assertThat(after.after(after.remove(memory)).files()).isEqualTo(before.files());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgotten")
    @DisplayName("removing gives back every byte of the compose file, from the files alone")
    void removesWithoutMemory(Situation situation) {
        Trial before = situation.trial();
        Trial after = before.after(before.add(situation.request()));
        String[] added = after.model().services().stream()
                .map(Service::name)
                .filter(each -> before.model().service(each).isEmpty())
                .toArray(String[]::new);
        assertThat(after.after(after.remove(List.of(), added)).compose()).isEqualTo(before.compose());
    }
}
