package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
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
        "Ask|Bind|Count|Drop, 'Ask, bind, count and drop'",
        "Ask|Bind|Count|Drop|End, 'Ask, bind, count and more'",
    })
    @DisplayName("names its sections, of many the first ones")
    void names(String sections, String title) {
        assertThat(Titles.joined(List.of(sections.split("\\|")))).isEqualTo(title);
    }
}
