package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.catalog.Field;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The title of what is folded")
class TitlesTest {

    @ParameterizedTest
    @CsvSource({
        "Logging, Logging",
        "Logging|Flags, Logging and flags",
        "Network|Storage|SELinux, 'Network, storage and SELinux'",
        "Network and name|Storage, 'Network, name and storage'",
        "Ask|Bind|Count|Drop|End, 'Ask, bind, count, drop and end'",
    })
    @DisplayName("names each of its sections")
    void names(String sections, String title) {
        assertThat(Titles.joined(List.of(sections.split("\\|")))).isEqualTo(title);
    }

    @Test
    @DisplayName("of Prometheus names what holds for all jobs, its flags and its name")
    void prometheus() {
        List<String> sections = Catalog.load().components().stream()
                .filter(each -> each.id().equals("prometheus"))
                .flatMap(each -> each.fields().stream())
                .filter(Field::advanced)
                .map(Field::section)
                .distinct()
                .toList();
        assertThat(Titles.joined(sections))
                .isEqualTo("Global intervals, own labels, network, name, storage, logging and flags");
    }
}
