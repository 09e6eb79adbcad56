package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.journeys.EcosystemFiles.Ecosystem;
import org.vouchsafe.journeys.EcosystemFiles.Listed;

/** The same rules hold in every ecosystem, however the inventory and the advisory are written: drawn at random, through the command line. */
class EcosystemsJourneyTest {
    @TempDir
    Path folder;

    /** What is listed, and what must become of it. */
    private enum Story {
        AFFECTED, FIXED, WITHOUT_VERSION, OTHER_TYPE, OTHER_NAMESPACE, CONFUSABLE, ESCAPED, NAME_ONLY, GENERIC, CONTRADICTING
    }

    private record Told(Ecosystem ecosystem, Story story, String format) {
        String product() {
            return ecosystem.type() + "-" + story.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        Listed listed() {
            Ecosystem of = ecosystem;
            String space = of.namespace() == null ? "" : of.namespace().replace("@", "%40") + "/";
            String version = of.affected();
            return switch (story) {
                case AFFECTED -> Listed.of(of.purl(of.affected()), of.shownName(), of.affected());
                case FIXED -> Listed.of(of.purl(of.fixed()), of.shownName(), of.fixed());
                case WITHOUT_VERSION -> Listed.of(of.purl(null), of.shownName(), null);
                case OTHER_TYPE -> Listed.of("pkg:" + (of.type().equals("cargo") ? "hex" : "cargo") + "/" + of.name() + "@1.0.0", of.name(),
                        "1.0.0");
                case OTHER_NAMESPACE -> Listed.of("pkg:" + of.type() + "/elsewhere/" + of.name() + "@" + version + of.qualifiers(),
                        of.name(), version);
                case CONFUSABLE -> Listed.of("pkg:" + of.type() + "/" + space + confusable(of.name()) + "@" + version + of.qualifiers(),
                        null, version);
                case ESCAPED -> Listed.of("pkg:" + of.type() + "/" + space.replace("%40", "%2540") + escaped(of.name()) + "@" + version
                        + of.qualifiers(), of.shownName(), version);
                case NAME_ONLY -> Listed.of(null, of.name(), version);
                // An npm scope is never left out: anybody can have one.
                case GENERIC -> Listed.of("pkg:generic/" + (of.type().equals("npm") ? space : "") + of.name() + "@" + version, of.name(),
                        version);
                case CONTRADICTING -> Listed.of(of.purl(of.fixed()), of.shownName(), of.affected());
            };
        }

        private static String confusable(String name) {
            for (String[] pair : new String[][] {{"a", "\u0430"}, {"e", "\u0435"}, {"o", "\u043e"}, {"i", "\u0456"}, {"c", "\u0441"},
                    {"x", "\u0445"}}) {
                if (name.contains(pair[0])) {
                    return name.replaceFirst(pair[0], pair[1]);
                }
            }
            return name + "\u200b";
        }

        /** One letter escaped, as it may be. */
        private static String escaped(String name) {
            return "%" + Integer.toHexString(name.charAt(0)) + name.substring(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20260331})
    void theSameRulesHoldEverywhere(long seed) {
        tell(new Random(seed));
    }

    @Tag("deep")
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29})
    void theSameRulesHoldEverywhereForManyDraws(long seed) {
        tell(new Random(seed));
    }

    private void tell(Random random) {
        var story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
        var words = new ArrayList<Object>(List.of("import"));
        var told = new ArrayList<Told>();
        for (Ecosystem each : EcosystemFiles.ALL) {
            words.add(story.file("advisories/" + each.type() + ".json", EcosystemFiles.advisory(each, random.nextBoolean())));
            for (Story one : Story.values()) {
                String format = EcosystemFiles.FORMATS.get(random.nextInt(EcosystemFiles.FORMATS.size()));
                var next = new Told(each, one, format);
                told.add(next);
                words.add(story.file("inventories/" + next.product() + EcosystemFiles.ending(format),
                        EcosystemFiles.inventory(format, next.product(), each, next.listed())));
            }
        }
        var said = story.run(words.toArray());
        assertThat(said.code()).as(said.err()).isLessThan(2);
        Map<String, String> states = states(story);
        var softly = new SoftAssertions();
        told.forEach(each -> check(softly, each, states.getOrDefault(each.product() + " " + EcosystemFiles.id(each.ecosystem()), "none")));
        softly.assertAll();
    }

    private static void check(SoftAssertions softly, Told told, String state) {
        String what = "%s %s as %s".formatted(told.ecosystem().type(), told.story(), told.format());
        switch (told.story()) {
            case AFFECTED -> softly.assertThat(state).as(what).startsWith("AFFECTED");
            case FIXED -> softly.assertThat(state).as(what).startsWith("NOT_AFFECTED");
            case WITHOUT_VERSION -> softly.assertThat(state).as(what).isEqualTo("UNKNOWN VERSION_UNKNOWN");
            case NAME_ONLY, GENERIC, CONFUSABLE -> softly.assertThat(state).as(what).isEqualTo("UNKNOWN POSSIBLE_MATCH");
            case CONTRADICTING -> softly.assertThat(state).as(what).isEqualTo("UNKNOWN VERSION_UNKNOWN");
            case ESCAPED -> softly.assertThat(state).as(what).matches("AFFECTED.*|UNKNOWN .*");
            // Another package is neither affected nor clears anything by itself.
            case OTHER_TYPE,
                    OTHER_NAMESPACE -> softly.assertThat(state).as(what).doesNotStartWith("NOT_AFFECTED").doesNotStartWith("FIXED");
        }
    }

    private static Map<String, String> states(CommandLineStory story) {
        var states = new HashMap<String, String>();
        for (JsonObject row : story.run("states", "--json").rows()) {
            Stream.of("advisory").forEach(field -> states.put(row.text("product") + " " + row.text(field),
                    row.text("state") + " " + row.text("reason")));
        }
        return states;
    }
}
