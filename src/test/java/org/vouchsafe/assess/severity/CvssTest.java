package org.vouchsafe.assess.severity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors with the scores that FIRST gives them in the examples beside each specification. */
class CvssTest {
    @ParameterizedTest
    @CsvSource({"AV:N/AC:L/Au:N/C:N/I:N/A:C,2.0,7.8,HIGH", "AV:N/AC:L/Au:N/C:C/I:C/A:C,2.0,10.0,HIGH",
            "AV:L/AC:H/Au:N/C:C/I:C/A:C,2.0,6.2,MEDIUM", "CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N,3.0,6.4,MEDIUM",
            "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H,3.1,9.8,CRITICAL", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N,3.1,0.0,NONE",
            "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N,3.1,6.1,MEDIUM",
            "CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N,4.0,7.3,HIGH",
            "CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N,4.0,7.7,HIGH",
            "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N,4.0,8.7,HIGH",
            "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H,4.0,10.0,CRITICAL",
            "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N,4.0,5.1,MEDIUM"})
    void scoresAsTheSpecificationDoes(String vector, String version, String score, String rating) {
        assertThat(Cvss.of(vector)).hasValueSatisfying(scored -> {
            assertThat(scored.version()).isEqualTo(version);
            assertThat(scored.score()).isEqualByComparingTo(score);
            assertThat(scored.rating()).hasToString(rating);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "high", "CVSS:3.1/AV:N", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:Q", "CVSS:9.0/AV:N", "7.5",
            "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N"})
    void whatIsNoVectorHasNoScore(String vector) {
        assertThat(Cvss.of(vector)).isEmpty();
    }

    @Test
    void aVectorWithoutEndIsNotLookedAt() {
        assertThat(Cvss.of("CVSS:3.1/" + "AV:N/".repeat(100_000))).isEmpty();
    }
}
