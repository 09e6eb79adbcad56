package org.vouchsafe.assess.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges of product versions as claims write them. */
class VersionRangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = {"vers:generic/>=1.0|<2.0;1.9;INSIDE", "vers:generic/>=1.0|<2.0;2.0;OUTSIDE", "vers:generic/>=1.0|<2.0;1.10;INSIDE",
                    "vers:generic/*;anything;INSIDE", "vers:generic/1.0|2.0;2.0;INSIDE", "vers:generic/1.0|2.0;1.5;OUTSIDE",
                    "vers:generic/>=1.0|!=1.5|<2.0;1.5;OUTSIDE", "vers:generic/<1.0|>=2.0|<3.0;2.5;INSIDE",
                    "vers:generic/<1.0|>=2.0|<3.0;1.5;OUTSIDE",
                    "vers:generic/<1.0|>=2.0|<3.0;0.5;INSIDE", "vers:npm/<1.0.0;1.0.0-rc.1;INSIDE", "<4.2;4.1;INSIDE", "<= 4.2;4.2;INSIDE",
                    ">=1.0, <2.0;1.5;INSIDE",
                    ">=1.0 <2.0;2.5;OUTSIDE", "4.2;4.2;INSIDE", ">=1.0;Lhotse;CANNOT_TELL", "!=1.5;1.4;INSIDE"})
    void aVersionIsInsideOrOutsideOrItCannotBeTold(String range, String version, VersionRange.Answer answer) {
        assertThat(VersionRange.parse(range).orElseThrow().contains(version)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "prior to 3.0", "all versions", "1.0 - 2.0", "vers:generic", ">=", "<2.0 (all builds)", "vers:generic/"})
    void whatCannotBeReadIsNoRange(String text) {
        assertThat(VersionRange.parse(text)).isEmpty();
    }

    @Test
    void theAnalystsOrderIsAskedFirst() {
        VersionRange range = VersionRange.parse("<Makalu1").orElseThrow();
        assertThat(range.contains("Lhotse1")).isEqualTo(VersionRange.Answer.CANNOT_TELL);
        assertThat(range.contains("Lhotse1", (one, other) -> Order.BEFORE)).isEqualTo(VersionRange.Answer.INSIDE);
    }
}
