package org.vouchsafe.format.osv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.assess.An;
import org.vouchsafe.assess.match.AdvisoryMatcher;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Readings;

/** What an advisory says that could not be read must never clear anything: not a listed version, and not by absence. */
class UnreadAdvisoryTest {
    private static final String GOOD = "{\"package\": {\"ecosystem\": \"npm\", \"name\": \"y\"}, \"versions\": [\"9.0.0\"]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"[%s]|OUTSIDE|false", "[%s, \"npm/z\"]|UNDETERMINED|true",
            "[%s, {\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}]}]}]|UNDETERMINED|true",
            "[%s, {\"package\": {\"ecosystem\": \"npm\"}}]|UNDETERMINED|true",
            "[%s, {\"package\": {\"ecosystem\": \"npm\", \"name\": \" \"}}]|UNDETERMINED|true",
            "[%s, {\"package\": {\"ecosystem\": \"npm\", \"name\": \"npm/y\"}}]|UNDETERMINED|true",
            "[%s, {\"package\": {\"ecosystem\": \"Maven\", \"name\": \"p\"}}]|UNDETERMINED|true",
            "[%s, {\"package\": {\"ecosystem\": \"Maven\", \"name\": \"o:p:1.0\"}}]|UNDETERMINED|true",
            "[%s, {\"package\": {\"ecosystem\": \"NoSuch\", \"name\": \"q\"}}]|OUTSIDE|true",
            "[%s, {\"package\": {\"ecosystem\": \"npm\", \"name\": \"z\"}}]|OUTSIDE|false",
            "[%s, {\"ranges\": [{\"type\": \"GIT\", \"repo\": \"r\", \"events\": [{\"introduced\": \"0\"}]}]}]|OUTSIDE|false",
            "7|NONE|true"})
    void entriesThatCannotBeRead(String affected, String kind, boolean inPart) {
        AdvisoryMatcher matcher = matcher(
                "{\"schema_version\": \"1.6.0\", \"id\": \"A-1\", \"modified\": \"2026-04-01T00:00:00Z\", \"affected\": "
                        + affected.replace("%s", GOOD) + "}");

        assertThat(matcher.match(An.component("pkg:npm/y@1.0.0")).kind()).hasToString(kind);
        assertThat(matcher.isReadInPart()).isEqualTo(inPart);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"0.5.0\"}]}]|OUTSIDE",
            "\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"0.5.0\"}, {\"introducd\": \"0.9.0\"}]}]|UNDETERMINED",
            "\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"0.5.0\"}, {\"introduced\": 9}]}]|UNDETERMINED",
            "\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"0.5.0\"}, {\"introduced\": \"\"}]}]|UNDETERMINED",
            "\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"0.5.0\"}, \"0.9.0\"]}]|UNDETERMINED",
            "\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"0.5.0\"}]}, {\"type\": \"FOO\"}]|UNDETERMINED",
            "\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"0.5.0\"}]}, 7]|UNDETERMINED",
            "\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"0.5.0\"}]}], \"versions\": \"1.0.0\"|UNDETERMINED",
            "\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}]}, 7]|AFFECTED",
            "\"versions\": [\"3.0.0\", 1.0]|UNDETERMINED", "\"versions\": [\"3.0.0\"]|OUTSIDE",
            "\"versions\": [\"3.0.0\"], \"versions\": [\"1.0.0\"]|UNDETERMINED"})
    void versionsThatCannotBeRead(String said, String kind) {
        AdvisoryMatcher matcher = matcher(
                "{\"schema_version\": \"1.6.0\", \"id\": \"A-1\", \"modified\": \"2026-04-01T00:00:00Z\", \"affected\": "
                        + "[{\"package\": {\"ecosystem\": \"npm\", \"name\": \"y\"}, " + said + "}]}");

        assertThat(matcher.match(An.component("pkg:npm/y@1.0.0")).kind()).hasToString(kind);
    }

    @Test
    void namesAreReadWithoutBlanksAround() {
        assertThat(matcher("{\"schema_version\": \"1.6.0\", \"id\": \"A-1\", \"modified\": \"2026-04-01T00:00:00Z\", \"affected\": "
                + "[{\"package\": {\"ecosystem\": \"npm\", \"name\": \" y \"}, \"versions\": [\"1.0.0\"]}]}")
                .match(An.component("pkg:npm/y@1.0.0")).kind()).hasToString("AFFECTED");
    }

    @Test
    void aRecordWithAKeyThatStandsTwiceIsNotTakenBack() {
        ReadResult read = Readings.read("{\"schema_version\": \"1.6.0\", \"id\": \"A-1\", \"modified\": \"2026-04-01T00:00:00Z\", "
                + "\"withdrawn\": \"2026-04-02T00:00:00Z\", \"withdrawn\": null, \"affected\": [" + GOOD + "]}");

        assertThat(read.advisories().getFirst().withdrawn()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"[{\"package\": {\"ecosystem\": \"npm\", \"name\": \"y\"}, "
            + "\"vulnerable_version_range\": \"= 9.0\"}]|OUTSIDE",
            "[{\"package\": {\"ecosystem\": \"npm\", \"name\": \"y\"}, \"vulnerable_version_range\": \"= 9.0\"}, {}]|UNDETERMINED",
            "[{\"package\": {\"ecosystem\": \"npm\", \"name\": \"y\"}, \"vulnerable_version_range\": \"= 9.0\"}, 7]|UNDETERMINED"})
    void advisoriesOfGitHub(String vulnerabilities, String kind) {
        AdvisoryMatcher matcher = matcher("{\"ghsa_id\": \"GHSA-1\", \"updated_at\": \"2026-04-01T00:00:00Z\", \"vulnerabilities\": "
                + vulnerabilities + "}");

        assertThat(matcher.match(An.component("pkg:npm/y@1.0.0")).kind()).hasToString(kind);
    }

    @Test
    void aHashMayNameItsAlgorithmOnceMore() {
        String digits = "5bb67e88846096f1f8d42a0f0350c9c46260591567612ff9af46f98d1b7571cd";
        assertThat(Readings
                .read("{\"schema_version\": \"1.6.0\", \"id\": \"MAL-1\", \"modified\": \"2026-04-01T00:00:00Z\", \"affected\": [" + GOOD
                        + "], \"database_specific\": {\"indicators\": [{\"type\": \"sha256\", \"value\": \"SHA-256:" + digits + "\"}]}}")
                .advisories().getFirst()
                .affected()).flatExtracting(each -> each.hashes()).singleElement().hasFieldOrPropertyWithValue("hex", digits);
    }

    private static AdvisoryMatcher matcher(String json) {
        return AdvisoryMatcher.of(Readings.read(json).advisories());
    }
}
