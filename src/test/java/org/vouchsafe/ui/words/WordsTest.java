package org.vouchsafe.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Dates, ages and counts as an analyst reads them. */
class WordsTest {
    private final Moments moments = new Moments(ZoneId.of("Europe/Berlin"));

    @Test
    void momentsStandInTheAnalystsZone() {
        Instant at = Instant.parse("2026-04-02T11:00:00Z");

        assertThat(moments.minute(at)).isEqualTo("2 Apr 2026, 13:00");
        assertThat(moments.utc(at)).isEqualTo("2 Apr 2026, 11:00 UTC");
    }

    @Test
    void septemberIsAsShortAsTheOtherMonths() {
        assertThat(moments.day(LocalDate.of(2026, 9, 3))).isEqualTo("3 Sep 2026");
    }

    @Test
    void agesCountWholeDaysAndAreNeverNegative() {
        Instant now = Instant.parse("2026-04-04T11:00:00Z");

        assertThat(moments.age(now.minusSeconds(3600), now)).isEqualTo("today");
        assertThat(moments.age(now.minusSeconds(86_400), now)).isEqualTo("1 day");
        assertThat(moments.age(now.plusSeconds(86_400), now)).isEqualTo("today");
        assertThat(moments.age(null, now)).isEqualTo("none");
    }

    @Test
    void countsAgreeWithTheirNoun() {
        assertThat(Count.of(1, "release")).isEqualTo("1 release");
        assertThat(Count.of(1204, "inventory", "inventories")).isEqualTo("1,204 inventories");
    }
}
