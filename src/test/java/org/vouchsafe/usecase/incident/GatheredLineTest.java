package org.vouchsafe.usecase.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.register.ReleaseId;

/** What the program says of several places after one act is told in one line; nothing else is, and nothing is lost. */
class GatheredLineTest {
    private static final Instant ACT = Instant.parse("2026-05-05T08:00:00Z");
    private final List<LogEntry> log = new ArrayList<>();

    private void say(Entry entry, String actor, int seconds) {
        log.add(new LogEntry(log.size() + 1L, new Recorded(100L + log.size(), ACT.plusSeconds(seconds)), actor, entry,
                List.of(new EvidenceId(7))));
    }

    private void demand(Unit unit, String reason) {
        say(new Entry.Demanded(List.of(RecordKind.SECRET_ROTATION), unit, reason), "Vouchsafe", 0);
    }

    @Test
    void aReleaseAndThePlacesItRunsAtAreOneLine() {
        demand(new Unit.OfRelease(new ReleaseId(1)), "Gauge 4.4: frob is listed.");
        demand(new Unit.OfEnvironment("north"), "Gauge 4.4 is deployed there: frob is listed.");
        demand(new Unit.OfEnvironment("south"), "Gauge 4.4 is deployed there: frob is listed.");
        demand(new Unit.OfRelease(new ReleaseId(2)), "Gauge 4.40: frob is listed.");
        demand(new Unit.OfEnvironment("west"), "Gauge 4.40 is deployed there: frob is listed.");
        demand(new Unit.OfEnvironment("east"), "Gauge 4.4 is deployed there: frob is listed.");
        assertThat(GatheredLine.of(log)).extracting(GatheredLine::number).containsExactly("1 to 3", "4 to 5", "6");
        assertThat(GatheredLine.of(log).getFirst().words())
                .endsWith("Gauge 4.4: frob is listed. The same where it is deployed: north, south.");
        assertThat(GatheredLine.of(log).getFirst().evidence()).containsExactly(new EvidenceId(7));
    }

    @Test
    void whatRestsOnNothingForOneReasonIsOneLineAndEveryNumberIsNamed() {
        for (long number : new long[] {22, 23, 24, 39, 41}) {
            say(new Entry.Unfounded(number, "Nothing shows it."), "Vouchsafe", 0);
        }
        say(new Entry.Unfounded(50, "E-7 was withdrawn."), "Vouchsafe", 0);
        say(new Entry.Unfounded(51, "E-7 was withdrawn."), "Vouchsafe", 90);
        assertThat(GatheredLine.of(log)).extracting(GatheredLine::words).containsExactly(
                "What was demanded in entries 22 to 24, 39 and 41 rests on nothing now: Nothing shows it.",
                "Demand 50 rests on nothing now: E-7 was withdrawn.", "Demand 51 rests on nothing now: E-7 was withdrawn.");
    }

    @Test
    void whatPeopleSayIsNeverGathered() {
        say(new Entry.Noted("the same"), "Mara", 0);
        say(new Entry.Noted("the same"), "Mara", 0);
        assertThat(GatheredLine.of(log)).hasSize(2);
    }
}
