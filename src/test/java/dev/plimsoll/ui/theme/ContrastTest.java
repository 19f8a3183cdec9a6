package dev.plimsoll.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The tokens")
class ContrastTest {

    private static final double AA_TEXT = 4.5;
    private static final double AA_SHAPE = 3.0;
    private static final Pattern TOKEN = Pattern.compile("(-p-[a-z-]+): (#[0-9a-f]{6});");

    /** Text and what lies under it. */
    private static final List<String> TEXTS = List.of(
            "text bg",
            "text panel",
            "text hover",
            "text pressed",
            "text badge",
            "text accent-tint",
            "text good-tint",
            "text warn-tint",
            "text bad-tint",
            "muted bg",
            "muted panel",
            "muted hover",
            "muted accent-tint",
            "muted good-tint",
            "muted warn-tint",
            "muted bad-tint",
            "accent-text bg",
            "accent-text panel",
            "accent-text accent-tint",
            "accent-text warn-tint",
            "good-text bg",
            "good-text panel",
            "good-text good-tint",
            "warn-text bg",
            "warn-text panel",
            "warn-text warn-tint",
            "bad-text bg",
            "bad-text panel",
            "bad-text bad-tint",
            "on-button button-good",
            "on-button button-good-hover",
            "on-button button-accent",
            "on-button button-accent-hover",
            "tip-text tip");

    /** Shapes that tell a state, and what lies under them. */
    private static final List<String> SHAPES = List.of(
            "accent bg", "accent panel", "good bg", "good panel", "warn bg", "bad bg", "bad panel", "bad bad-tint");

    @TestFactory
    @DisplayName("can be read, light and dark (WCAG AA)")
    Stream<DynamicTest> canBeRead() throws IOException {
        Map<String, String> light = block("\n.root {");
        Map<String, String> dark = new HashMap<>(light);
        dark.putAll(block("\n.root.dark {"));
        return Stream.of(
                        pairs("light", light, TEXTS, AA_TEXT),
                        pairs("dark", dark, TEXTS, AA_TEXT),
                        pairs("light", light, SHAPES, AA_SHAPE),
                        pairs("dark", dark, SHAPES, AA_SHAPE))
                .flatMap(each -> each);
    }

    @Test
    @DisplayName("are the same in light and dark, each with a colour of its own or the same one")
    void sameNames() throws IOException {
        assertThat(block("\n.root.dark {").keySet())
                .isEqualTo(block("\n.root {").keySet());
    }

    @Test
    @DisplayName("are the only colours of the sheets")
    void onlyTokens() throws IOException {
        String rules = sheet().replaceAll("(?s)\\n\\.root(\\.dark)? \\{.*?\\n}", "");
        assertThat(rules)
                .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b(?![^{]*\\{)")
                .doesNotContain("rgb");
    }

    private static Stream<DynamicTest> pairs(
            String theme, Map<String, String> tokens, List<String> pairs, double least) {
        return pairs.stream()
                .map(pair -> DynamicTest.dynamicTest(theme + ": " + pair.replace(" ", " on "), () -> {
                    String[] names = pair.split(" ");
                    assertThat(contrast(tokens.get("-p-" + names[0]), tokens.get("-p-" + names[1])))
                            .isGreaterThanOrEqualTo(least);
                }));
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> block(String opening) throws IOException {
        String text = sheet();
        int start = text.indexOf(opening);
        Matcher token = TOKEN.matcher(text.substring(start, text.indexOf("\n}", start)));
        Map<String, String> found = new HashMap<>();
        while (token.find()) {
            found.put(token.group(1), token.group(2));
        }
        return found;
    }

    private static String sheet() throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream("theme.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
