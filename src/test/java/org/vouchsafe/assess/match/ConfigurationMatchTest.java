package org.vouchsafe.assess.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.assess.An;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.Configuration;
import org.vouchsafe.domain.advisory.Configuration.Joined;
import org.vouchsafe.domain.advisory.CpeRange;
import org.vouchsafe.domain.inventory.AlsoKnownAs;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.problem.Location;

/** Products named by CPE, with ranges and what they are affected together with, as the NVD writes them. */
class ConfigurationMatchTest {
    private static final String OPENSSL = "cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*";

    static Stream<Arguments> ranges() {
        AdvisoryRecord including = any(range(OPENSSL, "1.0.2 INCLUDING", "1.0.2za EXCLUDING"));
        AdvisoryRecord numbers = any(range(OPENSSL, "3.0.0 INCLUDING", "3.0.7 INCLUDING"));
        AdvisoryRecord excluding = any(range(OPENSSL, "3.0.0 EXCLUDING", "3.0.7 EXCLUDING"));
        AdvisoryRecord open = any(range(OPENSSL, null, "3.0.7 EXCLUDING"));
        AdvisoryRecord every = any(range(OPENSSL, null, null));
        AdvisoryRecord exact = any(range("cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:*", null, null));
        AdvisoryRecord candidate = any(range("cpe:2.3:a:openssl:openssl:3.0.0:rc1:*:*:*:*:*:*", null, null));
        AdvisoryRecord node = any(range("cpe:2.3:a:axios:axios:*:*:*:*:*:node.js:*:*", null, "1.15.0 EXCLUDING"));
        return Stream.of(of("AFFECTED", numbers, "3.0.0"), of("AFFECTED", numbers, "3.0.7"), of("OUTSIDE", numbers, "3.0.8"),
                of("OUTSIDE", numbers, "1.1.1"), of("OUTSIDE", excluding, "3.0.0"), of("AFFECTED", excluding, "3.0.1"),
                of("OUTSIDE", excluding, "3.0.7"), of("AFFECTED", open, "0.1"), of("UNDETERMINED", open, "three"),
                of("UNDETERMINED", open, null), of("AFFECTED", every, null), of("AFFECTED", every, "9"), of("AFFECTED", exact, "3.0.1"),
                of("OUTSIDE", exact, "3.0.2"), of("UNDETERMINED", exact, null), of("UNDETERMINED", including, "1.0.2zb-fips-custom"),
                of("AFFECTED", including, "1.0.2z"), of("OUTSIDE", including, "1.0.2zb"), of("AFFECTED", including, "1.0.2"),
                Arguments.of("AFFECTED", candidate, named("cpe:2.3:a:openssl:openssl:3.0.0:rc1:*:*:*:*:*:*", null)),
                Arguments.of("OUTSIDE", candidate, named("cpe:2.3:a:openssl:openssl:3.0.0:rc2:*:*:*:*:*:*", null)),
                // A criterion without an update means every update, however the version field writes it.
                Arguments.of("AFFECTED", any(range("cpe:2.3:a:acme:widget:1.0:*:*:*:*:*:*:*", null, null)),
                        named("cpe:2.3:a:acme:widget:1.0:rc1:*:*:*:*:*:*", "1.0 rc1")),
                Arguments.of("UNDETERMINED", exact, named("cpe:2.3:a:openssl:openssl:3.0.1:rc1:*:*:*:*:*:*", "3.0.1 rc1")),
                Arguments.of("AFFECTED", exact, named("cpe:2.3:a:openssl:openssl:3.0.1:rc1:*:*:*:*:*:*", null)),
                of("UNDETERMINED", any(range("cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:*", null, "2.0 EXCLUDING")), "3.0.1"),
                of("AFFECTED", any(range("cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:*", null, "4.0 EXCLUDING")), "3.0.1"),
                of("OUTSIDE", any(range("cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:*", null, "2.0 EXCLUDING")), "3.0.2"),
                Arguments.of("AFFECTED", numbers, named("cpe:/a:openssl:openssl:3.0.1", null)),
                Arguments.of("NONE", numbers, named("cpe:2.3:o:openssl:openssl:3.0.1:*:*:*:*:*:*:*", null)),
                Arguments.of("NONE", numbers, named("cpe:2.3:a:openssl:openssl_tools:3.0.1:*:*:*:*:*:*:*", null)),
                Arguments.of("UNDETERMINED", numbers, named("cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:*", "3.0.8")),
                Arguments.of("OUTSIDE", numbers, named("cpe:2.3:a:openssl:openssl:3.0.9:*:*:*:*:*:*:*", "3.0.8")),
                Arguments.of("AFFECTED", node, named("cpe:2.3:a:axios:axios:1.14.1:*:*:*:*:*:*:*", null)),
                Arguments.of("AFFECTED", node, named("cpe:2.3:a:axios:axios:1.14.1:*:*:*:*:node.js:*:*", null)),
                Arguments.of("NONE", node, named("cpe:2.3:a:axios:axios:1.14.1:*:*:*:*:wordpress:*:*", null)),
                Arguments.of("AFFECTED", node, named("cpe:/a:axios:axios:1.14.1::~~~node.js~~", null)),
                Arguments.of("NONE", node, named("cpe:/a:axios:axios:1.14.1::~~~wordpress~~", null)),
                // The advisory knows only the CPE, the inventory only the purl.
                Arguments.of("POSSIBLE", node, An.component("pkg:npm/axios@1.14.1")),
                Arguments.of("POSSIBLE", node, An.component("pkg:npm/axios")),
                Arguments.of("REMOTE", node, An.component("pkg:npm/axios@1.15.0")),
                Arguments.of("NONE", node, An.component("pkg:pypi/axios@1.14.1")),
                Arguments.of("POSSIBLE", numbers, An.component("pkg:generic/openssl@3.0.1")),
                Arguments.of("NONE", numbers, An.component("pkg:deb/debian/openssl@3.0.1-1?distro=debian-12")));
    }

    private static Arguments of(String expected, AdvisoryRecord advisory, @Nullable String version) {
        return Arguments.of(expected, advisory, named(OPENSSL, version));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void aRangeOfAProductIsComparedAsItIsWritten(String expected, AdvisoryRecord advisory, Component component) {
        Match match = AdvisoryMatcher.of(List.of(advisory)).match(component);
        assertThat(match.kind()).as("%s: %s", component, match.because()).hasToString(expected);
        if (match.kind() != Match.Kind.NONE) {
            assertThat(MatchKeys.of(component)).containsAnyElementsOf(MatchKeys.of(advisory));
        }
    }

    @Test
    void whatIsAffectedOnlyTogetherWithSomethingIsUndeterminedUntilThatIsListed() {
        CpeRange client = range("cpe:2.3:a:example:client:*:*:*:*:*:*:*:*", null, "2.0 EXCLUDING");
        CpeRange system = platform("cpe:2.3:o:example:os:9:*:*:*:*:*:*:*");
        AdvisoryRecord running = record(Joined.ALL, node(Joined.ANY, client), node(Joined.ANY, system));
        Component old = named("cpe:2.3:a:example:client:1.0:*:*:*:*:*:*:*", null);
        Component os9 = named("cpe:2.3:o:example:os:9:*:*:*:*:*:*:*", null);
        Component os8 = named("cpe:2.3:o:example:os:8:*:*:*:*:*:*:*", null);
        AdvisoryMatcher matcher = AdvisoryMatcher.of(List.of(running));
        assertThat(matcher.isConditional()).isTrue();
        assertThat(matcher.match(old).kind()).isEqualTo(Match.Kind.UNDETERMINED);
        assertThat(matcher.match(old, List.of(os8)).kind()).as("another system").isEqualTo(Match.Kind.UNDETERMINED);
        assertThat(matcher.match(old, List.of(os9)).kind()).isEqualTo(Match.Kind.AFFECTED);
        assertThat(matcher.match(named("cpe:2.3:a:example:client:2.0:*:*:*:*:*:*:*", null), List.of(os9)).kind())
                .isEqualTo(Match.Kind.OUTSIDE);
        assertThat(matcher.match(os9, List.of(old)).kind()).as("the platform itself is never affected").isEqualTo(Match.Kind.NONE);
        assertThat(MatchKeys.of(os9)).doesNotContainAnyElementsOf(MatchKeys.of(running))
                .containsAnyElementsOf(MatchKeys.ofPlatforms(List.of(running)));
        assertThat(matcher.hasAffectedPackages()).isTrue();
        assertThat(matcher.packageTypes()).containsExactly("cpe");
        assertThat(matcher.packageNames()).containsExactly("example client");
    }

    @Test
    void partsJoinedWithinANodeAndWhatCannotBeReadNeverClear() {
        CpeRange one = range("cpe:2.3:a:example:one:*:*:*:*:*:*:*:*", null, null);
        CpeRange two = range("cpe:2.3:a:example:two:*:*:*:*:*:*:*:*", null, null);
        AdvisoryMatcher together = AdvisoryMatcher.of(List.of(record(Joined.ANY, node(Joined.ALL, one, two))));
        Component first = named("cpe:2.3:a:example:one:1:*:*:*:*:*:*:*", null);
        Component second = named("cpe:2.3:a:example:two:1:*:*:*:*:*:*:*", null);
        assertThat(together.match(first).kind()).isEqualTo(Match.Kind.UNDETERMINED);
        assertThat(together.match(first, List.of(first, second)).kind()).isEqualTo(Match.Kind.AFFECTED);
        AdvisoryMatcher unclear = AdvisoryMatcher
                .of(List.of(record(Joined.ALL, node(Joined.ANY, one), new Configuration.Node(Joined.ANY, List.of(two), "it is negated"))));
        assertThat(unclear.match(first, List.of(second)).kind()).isEqualTo(Match.Kind.UNDETERMINED);
        assertThat(unclear.isReadInPart()).isTrue();
        AdvisoryMatcher negated = AdvisoryMatcher.of(List.of(record(Joined.ANY,
                new Configuration.Node(Joined.ANY, List.of(range("cpe:2.3:a:openssl:openssl:3.0.9:*:*:*:*:*:*:*", null, null)),
                        "it is negated"))));
        assertThat(negated.match(named("cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:*", null)).kind())
                .as("all but that version may be meant").isEqualTo(Match.Kind.UNDETERMINED);
    }

    @Test
    void aPlatformOfNoToldVersionIsThereInWhateverVersionItIsListed() {
        CpeRange client = range("cpe:2.3:a:example:client:*:*:*:*:*:*:*:*", null, "2.0 EXCLUDING");
        AdvisoryMatcher matcher = AdvisoryMatcher.of(List.of(record(Joined.ALL, node(Joined.ANY, client),
                node(Joined.ANY, platform("cpe:2.3:o:linux:linux_kernel:-:*:*:*:*:*:*:*")))));
        Component old = named("cpe:2.3:a:example:client:1.0:*:*:*:*:*:*:*", null);
        assertThat(matcher.match(old, List.of(named("cpe:2.3:o:linux:linux_kernel:5.10:*:*:*:*:*:*:*", null))).kind())
                .isEqualTo(Match.Kind.AFFECTED);
        assertThat(matcher.match(old, List.of(named("cpe:2.3:o:linux:linux_kernel:-:*:*:*:*:*:*:*", null))).kind())
                .isEqualTo(Match.Kind.AFFECTED);
        assertThat(matcher.match(old, List.of(named("cpe:2.3:o:example:os:9:*:*:*:*:*:*:*", null))).kind())
                .isEqualTo(Match.Kind.UNDETERMINED);
    }

    @Test
    void firmwareNeedsNoWordOfItsDevice() {
        AdvisoryRecord router = record(Joined.ALL,
                node(Joined.ANY, range("cpe:2.3:o:example:router_firmware:*:*:*:*:*:*:*:*", null, "2.0 EXCLUDING")),
                node(Joined.ANY, platform("cpe:2.3:h:example:router:-:*:*:*:*:*:*:*")));
        assertThat(AdvisoryMatcher.of(List.of(router)).match(named("cpe:2.3:o:example:router_firmware:1.0:*:*:*:*:*:*:*", null)).kind())
                .isEqualTo(Match.Kind.AFFECTED);
    }

    /** Each of several CPEs is compared; what a record of packages says of a purl is not guessed again from the name of a product. */
    @Test
    void everyCpeCountsAndAPackageIsNotGuessed() {
        AdvisoryRecord nvd = any(range("cpe:2.3:a:axios:axios:*:*:*:*:*:node.js:*:*", null, "9.0 EXCLUDING"));
        Component several = named("cpe:2.3:a:other:other:1.14.1:*:*:*:*:*:*:*", null).alsoKnownAs(new AlsoKnownAs(List.of(),
                List.of(cpe("cpe:2.3:a:axios:axios:1.14.1:*:*:*:*:*:*:*")), List.of(), List.of()));
        assertThat(AdvisoryMatcher.of(List.of(nvd)).match(several).kind()).isEqualTo(Match.Kind.AFFECTED);
        AdvisoryMatcher both = AdvisoryMatcher.of(List.of(nvd, An.axios().record()));
        assertThat(both.match(An.component("pkg:npm/axios@1.15.0")).kind()).isEqualTo(Match.Kind.OUTSIDE);
        assertThat(both.packageTypes()).containsExactly("npm");
    }

    private static AdvisoryRecord any(CpeRange... ranges) {
        return record(Joined.ANY, node(Joined.ANY, ranges));
    }

    private static Configuration.Node node(Joined joined, CpeRange... ranges) {
        return new Configuration.Node(joined, List.of(ranges), null);
    }

    private static AdvisoryRecord record(Joined joined, Configuration.Node... nodes) {
        return new AdvisoryRecord("CVE-2026-5", List.of(), null, null, null, null, null, List.of(), null, List.of(),
                List.of(new Configuration(joined, List.of(nodes), Location.WHOLE_FILE)));
    }

    private static CpeRange range(String cpe, @Nullable String start, @Nullable String end) {
        return new CpeRange(cpe(cpe), CpeRange.Role.VULNERABLE, bound(start), bound(end));
    }

    private static CpeRange platform(String cpe) {
        return new CpeRange(cpe(cpe), CpeRange.Role.PLATFORM, null, null);
    }

    private static CpeRange.@Nullable Bound bound(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ");
        return new CpeRange.Bound(parts[0], CpeRange.Bound.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)));
    }

    private static Component named(String cpe, @Nullable String version) {
        return new Component("library", null, cpe(cpe), null, "the component", version, List.of(), null);
    }

    private static Cpe cpe(String text) {
        var parts = new ArrayList<>(List.of(text.replace("cpe:2.3:", "").replace("cpe:/", "").split(":")));
        String version = parts.size() < 4 || parts.get(3).equals("*") ? null : parts.get(3);
        return new Cpe(parts.get(0), parts.get(1), parts.get(2), version, text);
    }
}
