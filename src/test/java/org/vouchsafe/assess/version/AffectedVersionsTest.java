package org.vouchsafe.assess.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.assess.An;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.AffectedRange.Type;

/** Ranges as the OSV schema evaluates them. */
class AffectedVersionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "introduced 1.14.1;fixed 1.15.0                                | 1.14.1=A 1.14.0=O 1.15.0=O 1.14.9=A 1.15.0-rc.1=A 1.14.1-beta=O",
            "introduced 0;last_affected 1.2.0                              | 0.0.0=A 0.0.0-a=A 1.2.0=A 1.2.1=O 1.2.1-rc.1=O",
            "introduced 1.14.1;last_affected 1.14.1                        | 1.14.1=A 1.14.2=O 1.14.0=O",
            "introduced 0;limit 1.15.0                                     | 1.14.1=A 1.15.0=O 2.0.0=O",
            "introduced 0;limit *                                          | 1.14.1=A 99.0.0=A",
            "introduced 0;limit 1.0.0;limit 2.0.0                          | 1.5.0=A 2.0.0=O",
            "fixed 1.15.0;introduced 1.14.1;fixed 1.14.0;introduced 0      | 1.0.0=A 1.14.0=O 1.14.1=A 1.15.0=O",
            "introduced 1.0.0;fixed 2.0.0;last_affected 3.0.0              | 0.5.0=O 1.5.0=A 2.0.0=C 2.5.0=C 3.0.0=C 3.0.1=O",
            "introduced 0;last_affected 1.0.0;fixed 2.0.0;introduced 3.0.0 | 1.0.0=A 1.5.0=C 2.0.0=O 3.0.0=A",
            "introduced 0                                                  | 0.0.1=A 5.0.0=A latest=C",
            "fixed 1.0.0                                                   | 0.5.0=C 2.0.0=C",
            "introduced 1.0.0;fixed banana                                 | 1.0.0=C 9.0.0=C",
            "introduced 1.0.0;fixed 2.0.0                                  | latest=C 1.0=A ''=C"})
    void aVersionIsAffectedOutsideOrUntellable(String events, String expectations) {
        var entry = new An.Osv("X").affects("pkg:npm/a", events.strip().split(";")).record().affected().getFirst();
        for (String each : expectations.strip().split(" ")) {
            String version = each.substring(0, each.indexOf('='));
            assertThat(letter(AffectedVersions.of(entry).answer(version.replace("''", "")))).as("%s in %s", version, events)
                    .isEqualTo(each.substring(each.indexOf('=') + 1));
        }
    }

    @Test
    void rangesAndListsAreUnited() {
        var two = List.of(An.range(Type.SEMVER, "introduced 1.0.0", "fixed 1.1.0"),
                An.range(Type.SEMVER, "introduced 2.0.0", "fixed 2.1.0"));
        assertThat(answers(two, List.of("3.0.0", "nightly"), "1.0.5", "1.5.0", "2.0.5", "3.0.0", "v3.0.0+build", "nightly", "weekly"))
                .isEqualTo("AOAAAAC");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"*", ">=0.5 <2", "1.x", "all", "ANY", "^1.0.0", "~1.0", "1.0 - 2.0", "0.5, 1.0", "0.5 || 1.0"})
    void whatIsNoVersionInTheListOfVersionsClearsNone(String listed) {
        assertThat(answers(List.of(), List.of("3.0.0", listed), "3.0.0", "1.0.0")).isEqualTo("AC");
        assertThat(answers(List.of(), List.of("3.0.0", "1.0~rc1-2+deb12u1", "1:2.0^git3"), "1.0.0")).isEqualTo("O");
    }

    /** Somebody who built a version once more did not mend it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "pkg:pypi/a            | introduced 0;last_affected 1.0      | 1.0+cu118=A 1.0=A 1.0.post1=O 1.0.1+cu118=O",
            "pkg:pypi/a            | introduced 0;last_affected 1.0+cu1  | 1.0+cu1=A 1.0+cu2=O",
            "pkg:pypi/a            | introduced 0;fixed 1.0              | 1.0+cu118=O 0.9+cu118=A",
            "pkg:deb/debian/a      | introduced 0;last_affected 1.0-1    | 1.0-1+b1=A 1.0-1=A 1.0-2=O 1.0-1+deb12u1=O",
            "pkg:deb/debian/a      | introduced 0;fixed 1.0-1+b1         | 1.0-1+b1=O 1.0-1=A"})
    void aBuildOfAVersionIsAsAffectedAsTheVersion(String packageUrl, String events, String expectations) {
        var entry = new An.Osv("X").affects(packageUrl.strip(), events.strip().split(";")).record().affected().getFirst();
        for (String each : expectations.strip().split(" ")) {
            assertThat(letter(AffectedVersions.of(entry).answer(each.substring(0, each.indexOf('='))))).as(each)
                    .isEqualTo(each.substring(each.indexOf('=') + 1));
        }
    }

    @Test
    void aBuildOfAListedVersionIsListed() {
        var python = new An.Osv("X").entry("pkg:pypi/a", null, List.of(), List.of("2.0.1", "3.0+x"), List.of(), List.of()).record();
        var versions = AffectedVersions.of(python.affected().getFirst());
        assertThat(letter(versions.answer("2.0.1+cu118"))).isEqualTo("A");
        assertThat(letter(versions.answer("3.0+x"))).isEqualTo("A");
        assertThat(letter(versions.answer("3.0+y"))).isEqualTo("O");
        var debian = new An.Osv("X").entry("pkg:deb/debian/a", null, List.of(), List.of("1.0-1"), List.of(), List.of()).record();
        assertThat(letter(AffectedVersions.of(debian.affected().getFirst()).answer("1.0-1+b1"))).isEqualTo("A");
    }

    @Test
    void commitsAreNotComparedWithVersions() {
        var commits = An.range(Type.GIT, "introduced 0", "fixed 6879efc2c1596d11a6a6ad296f80063b558d5e0f");
        assertThat(answers(List.of(commits), List.of(), "1.0.0")).isEqualTo("C");
        assertThat(answers(List.of(commits), List.of("1.0.0"), "1.0.0", "1.0.1")).isEqualTo("AO");
    }

    @Test
    void anEntryWithoutVersionsSaysNothingAboutAnyVersion() {
        assertThat(answers(List.of(), List.of(), "1.0.0")).isEqualTo("C");
    }

    private static String answers(List<AffectedRange> ranges, List<String> listed, String... versions) {
        var entry = new An.Osv("X").entry("pkg:npm/a", null, ranges, listed, List.of(), List.of()).record().affected().getFirst();
        var letters = new ArrayList<String>();
        for (String each : versions) {
            letters.add(letter(AffectedVersions.of(entry).answer(each)));
        }
        return String.join("", letters);
    }

    private static String letter(AffectedVersions.Answer answer) {
        return switch (answer) {
            case AffectedVersions.Answer.Affected affected -> "A";
            case AffectedVersions.Answer.Outside outside -> "O";
            case AffectedVersions.Answer.CannotTell unclear -> "C";
        };
    }
}
