package org.vouchsafe.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The colours: every text can be read in both themes, both have the same tokens, and no rule brings a colour of its own. */
class StylesheetTest {
    private static final Pattern TOKEN = Pattern.compile("(-v-[a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6})");
    private static final Pattern ANY_TOKEN = Pattern.compile("(-v-[a-z0-9-]+)\\s*:");
    private static final Pattern USE = Pattern.compile("-v-[a-z0-9-]+");
    private static final double READABLE = 4.5;

    /** Text on ground, as the rules pair them. */
    private static final List<String[]> PAIRS = List.of(pair("ink", "bg"), pair("ink", "panel"), pair("ink", "panel-2"),
            pair("ink", "accent-bg"),
            pair("ink-2", "bg"), pair("ink-2", "panel"), pair("ink-2", "panel-2"), pair("ink-2", "accent-bg"), pair("ink-3", "bg"),
            pair("ink-3", "panel"), pair("ink-3", "panel-2"), pair("accent", "panel"), pair("accent", "bg"), pair("accent", "accent-bg"),
            pair("on-accent", "accent"), pair("on-accent", "accent-strong"), pair("accent", "on-accent"), pair("affected", "affected-bg"),
            pair("unknown", "unknown-bg"), pair("fixed", "fixed-bg"), pair("clear", "clear-bg"), pair("contra", "contra-bg"),
            pair("affected", "panel"), pair("bg", "ink"));

    @TestFactory
    Stream<DynamicTest> everyTextCanBeRead() {
        return Stream.of("light", "dark")
                .flatMap(theme -> PAIRS.stream().map(pair -> dynamicTest(theme + ": " + pair[0] + " on " + pair[1], () -> {
                    Map<String, Color> colours = colours(theme);
                    Color text = Objects.requireNonNull(colours.get("-v-" + pair[0]), pair[0]);
                    Color ground = Objects.requireNonNull(colours.get("-v-" + pair[1]), pair[1]);
                    assertThat(contrast(text, ground)).isGreaterThanOrEqualTo(READABLE);
                })));
    }

    @Test
    void bothThemesHaveTheSameTokens() throws IOException {
        assertThat(tokens("light")).isEqualTo(tokens("dark")).hasSizeGreaterThan(20);
    }

    @Test
    void rulesBringNoColourOfTheirOwn() throws IOException {
        for (String sheet : List.of("vouchsafe", "controls")) {
            String rules = read(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
            assertThat(rules).as(sheet).doesNotContainPattern("#[0-9A-Fa-f]{3,8}\\b").doesNotContain("rgb", "hsb", "derive(", "ladder(");
            assertThat(rules).as(sheet).doesNotContainPattern(":\\s*(white|black|red|green|blue|gr[ae]y)\\b");
        }
    }

    @Test
    void everyTokenUsedExists() throws IOException {
        Set<String> known = tokens("light");
        for (String sheet : List.of("vouchsafe", "controls")) {
            Matcher use = USE.matcher(read(sheet));
            while (use.find()) {
                assertThat(known).as(sheet).contains(use.group());
            }
        }
    }

    private static String[] pair(String text, String ground) {
        return new String[] {text, ground};
    }

    private static Set<String> tokens(String theme) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = ANY_TOKEN.matcher(read(theme));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Map<String, Color> colours(String theme) throws IOException {
        Map<String, Color> colours = new LinkedHashMap<>();
        Matcher matcher = TOKEN.matcher(read(theme));
        while (matcher.find()) {
            colours.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return colours;
    }

    private static String read(String sheet) throws IOException {
        try (InputStream in = StylesheetTest.class.getResourceAsStream("/css/" + sheet + ".css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Contrast ratio (WCAG 2.2, "contrast ratio"). */
    private static double contrast(Color a, Color b) {
        double one = luminance(a);
        double other = luminance(b);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
