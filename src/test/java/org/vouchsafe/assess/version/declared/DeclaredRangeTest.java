package org.vouchsafe.assess.version.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.assess.version.AffectedVersions;
import org.vouchsafe.assess.version.declared.DeclaredRange.Answer;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.domain.problem.Location;

class DeclaredRangeTest {
    private static final AffectedVersions LISTED = entry(List.of(), "1.14.1", "0.30.4");

    @ParameterizedTest
    @ValueSource(strings = {"^1.14.0", "^1.13.0", "~1.14", "1.x", "1", "*", "", "x", "latest", "next", ">=1.0.0 <2.0.0", "1.0.0 - 1.14.1",
            ">1.14.0", "=1.14.1", "v1.14.1", "1.14.1", "^0.27.0 || ^1.14.0", "npm:axios@^1.14.0", "npm:axios",
            "patch:axios@npm%3A^1.14.0#./p",
            "patch:@scope/axios@npm%3A%5E1.14.0#~/.yarn/p.patch", "<=1.14.1", "~0.30.3", "2 || ", "vers:npm/>=1.14.0|<1.15.0",
            ">= 1.14.0  < 1.15.0"})
    void admitsAnAffectedVersion(String range) {
        assertThat(DeclaredRange.of("npm", range).admitsOf(LISTED)).isInstanceOf(Answer.Admits.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.14.0", "=1.14.0", "~1.13.0", "^2.0.0", "<1.14.1 >=1", ">1.14.1", "1.15.x", "npm:axios@1.14.0",
            "npm:axios@~1.15.0",
            "workspace:*", "workspace:^1.14.0", "^1.15.0 || 1.14.0", "2 - 3", "vers:npm/>=1.15.0", "^0.29.0"})
    void admitsNone(String range) {
        assertThat(DeclaredRange.of("npm", range).admitsOf(LISTED)).isInstanceOf(Answer.AdmitsNone.class);
    }

    /** What the library would read as something else, or as anything, must not decide. */
    @ParameterizedTest
    @ValueSource(strings = {"git+https://example.com/axios.git#1.14.1", "github:axios/axios", "axios/axios#v1.14.0", "file:../axios",
            "link:../axios", "https://example.com/axios.tgz", "^1.14.0 , <1.2", "^1.14.0 or so", "99999999999999999999.0.0", "catalog:",
            "1.2.3.4", "portal:../x", "patch:axios", "jsr:@a/b@1"})
    void cannotTell(String range) {
        assertThat(DeclaredRange.of("npm", range).admitsOf(LISTED)).as(range).isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    void findsOverlapsThatBeginNowhereNamed() {
        AffectedVersions early = entry(List.of(introduced("0"), fixed("1.2.0")));
        assertThat(DeclaredRange.of("npm", "<2.0.0").admitsOf(early)).isInstanceOf(Answer.Admits.class);
        assertThat(DeclaredRange.of("npm", ">1.1.0").admitsOf(early)).isEqualTo(new Answer.Admits("1.1.1"));
        assertThat(DeclaredRange.of("npm", "^1.2.0").admitsOf(early)).isInstanceOf(Answer.AdmitsNone.class);
        AffectedVersions fromPreRelease = entry(List.of(introduced("1.14.1-beta.0"), fixed("1.15.0")));
        assertThat(DeclaredRange.of("npm", "^1.13.0").admitsOf(fromPreRelease)).isEqualTo(new Answer.Admits("1.14.1"));
    }

    @Test
    void doesNotTakePreReleasesThatNpmWouldNot() {
        assertThat(DeclaredRange.of("npm", "^1.14.0").admitsOf(entry(List.of(), "1.15.0-beta.1"))).isInstanceOf(Answer.AdmitsNone.class);
        assertThat(DeclaredRange.of("npm", "^1.15.0-beta.0").admitsOf(entry(List.of(), "1.15.0-beta.1"))).isInstanceOf(Answer.Admits.class);
    }

    @Test
    void readsTheRangesOfOtherEcosystems() {
        AffectedVersions requests = AffectedVersions
                .of(new AffectedPackage("PyPI", new PackageName("pypi", null, "requests"), null, "requests",
                        List.of(), List.of(new AffectedRange(AffectedRange.Type.ECOSYSTEM, List.of(introduced("2.30.0"), fixed("2.31.0")))),
                        List.of(),
                        List.of(), Location.WHOLE_FILE));
        assertThat(DeclaredRange.of("pypi", "~=2.28").admitsOf(requests)).isEqualTo(new Answer.Admits("2.30.0"));
        assertThat(DeclaredRange.of("pypi", ">2.30.0,<3").admitsOf(requests)).isInstanceOf(Answer.Admits.class);
        assertThat(DeclaredRange.of("pypi", "<2.30").admitsOf(requests)).isInstanceOf(Answer.AdmitsNone.class);
        assertThat(DeclaredRange.of("pypi", ">=2.31").admitsOf(requests)).isInstanceOf(Answer.AdmitsNone.class);
        assertThat(DeclaredRange.of("pypi", "git+https://example.org/requests.git").admitsOf(requests))
                .isInstanceOf(Answer.CannotTell.class);
    }

    @ParameterizedTest
    @CsvSource({"1.2.3,true", "=1.2.3,true", "v1.2.3-rc.1,true", "1.2,false", "^1.2.3,false", "1.2.3 || 1.2.4,false", "*,false"})
    void knowsExactPins(String range, boolean exact) {
        assertThat(DeclaredRange.isExact(range)).isEqualTo(exact);
    }

    private static AffectedVersions entry(List<RangeEvent> events, String... versions) {
        List<AffectedRange> ranges = events.isEmpty() ? List.of() : List.of(new AffectedRange(AffectedRange.Type.SEMVER, events));
        return AffectedVersions.of(new AffectedPackage("npm", new PackageName("npm", null, "axios"), null, "axios", List.of(), ranges,
                List.of(versions), List.of(), Location.WHOLE_FILE));
    }

    private static RangeEvent introduced(String version) {
        return new RangeEvent(RangeEvent.Kind.INTRODUCED, version);
    }

    private static RangeEvent fixed(String version) {
        return new RangeEvent(RangeEvent.Kind.FIXED, version);
    }
}
