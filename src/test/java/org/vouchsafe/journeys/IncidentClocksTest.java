package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.clock.DueStep;
import org.vouchsafe.usecase.incident.clock.ClockData;

/** The clocks of authorities, contracts and insurers, and what the board is told. */
class IncidentClocksTest {
    @TempDir
    Path folder;

    private IncidentStory story;

    @BeforeEach
    void begin() {
        story = new IncidentStory(folder);
        story.register("Halden", "Gauge", "4.1", "--environment", "plant-3", "--criticality", "critical");
        story.inventory("Halden/Gauge@4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0");
        story.begin("--aware", "2026-03-01T06:00:00Z");
    }

    private String done(Object... words) {
        return story.done(words);
    }

    private DueStep step(String clock, String step) {
        try (var workspace = story.use()) {
            return workspace.incidents().clocks().of(story.id(), Viewpoint.LATEST).stream()
                    .filter(each -> each.clock().id().equals(clock) && each.step().id().equals(step)).findFirst().orElseThrow();
        }
    }

    @Test
    void theClocksAreDataAndEachIsThere() {
        assertThat(ClockData.read()).extracting(each -> each.id()).containsExactly("cra", "nis2", "gdpr", "ndb", "cps-234", "contract",
                "insurer");
    }

    @Test
    void hoursRunFromAwareness() {
        assertThat(step("cra", "early-warning").due()).isEqualTo(Instant.parse("2026-03-02T06:00:00Z"));
        assertThat(step("cra", "early-warning").timing()).isEqualTo(DueStep.Timing.OVERDUE);
        assertThat(step("cra", "notification").due()).isEqualTo(Instant.parse("2026-03-04T06:00:00Z"));
        assertThat(step("cra", "notification").timing()).isEqualTo(DueStep.Timing.RUNNING);
        assertThat(step("cra", "final-report").timing()).isEqualTo(DueStep.Timing.WAITING);
        assertThat(step("ndb", "assessment").due()).isEqualTo(Instant.parse("2026-03-31T06:00:00Z"));
        var shown = story.run("incident", "clocks", story.id());
        assertThat(shown.code()).isEqualTo(1);
        assertThat(shown.out()).contains("OVERDUE", "2026-03-02 06:00");
    }

    @Test
    void anotherAwarenessMovesTheClocks() {
        done("incident", "change", story.id(), "--aware", "2026-03-02T04:00:00Z", "--reason", "the mail was read later");
        assertThat(step("cra", "early-warning").due()).isEqualTo(Instant.parse("2026-03-03T04:00:00Z"));
        assertThat(story.run("incident", "change", story.id(), "--aware", "2099-01-01T00:00:00Z", "--reason", "x").err())
                .contains("in the future");
    }

    @Test
    void whatIsDoneLateIsSaidSoAndTheFinalReportRunsFromTheMeasure() {
        done("incident", "clocks", story.id(), "cra", "early-warning", "--as", "done", "--words", "sent", "--at", "2026-03-02T05:00:00Z");
        assertThat(step("cra", "early-warning").timing()).isEqualTo(DueStep.Timing.DONE);
        done("incident", "clocks", story.id(), "nis2", "early-warning", "--as", "done", "--words", "sent", "--at", "2026-03-02T07:00:00Z");
        assertThat(step("nis2", "early-warning").timing()).isEqualTo(DueStep.Timing.DONE_LATE);
        done("incident", "clocks", story.id(), "cra", "corrective-measure", "--as", "done", "--words", "4.2 is out", "--at",
                "2026-03-02T07:00:00Z");
        assertThat(step("cra", "final-report").due()).isEqualTo(Instant.parse("2026-03-16T07:00:00Z"));
        done("incident", "clocks", story.id(), "cra", "corrective-measure", "--as", "open", "--words", "it was withdrawn");
        assertThat(step("cra", "final-report").due()).isNull();
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void aContractIsDueWhenSomebodySaysAndAClockMayNotApply() {
        assertThat(step("contract", "notice").due()).isNull();
        done("incident", "clocks", story.id(), "contract", "notice", "--as", "under-way", "--words", "five days by paragraph 9", "--at",
                "2026-03-06T06:00:00Z");
        assertThat(step("contract", "notice").timing()).isEqualTo(DueStep.Timing.RUNNING);
        done("incident", "clocks", story.id(), "cps-234", "--as", "not-needed", "--words", "not regulated by APRA");
        assertThat(step("cps-234", "incident").timing()).isEqualTo(DueStep.Timing.NOT_NEEDED);
        assertThat(step("cps-234", "weakness").timing()).isEqualTo(DueStep.Timing.NOT_NEEDED);
        assertThat(story.run("incident", "clocks", story.id(), "hipaa", "--as", "done", "--words", "x").err())
                .contains("There is no clock 'hipaa'");
        assertThat(story.run("incident", "clocks", story.id(), "cra", "--as", "done", "--words", "x").err()).contains("Say which step");
        assertThat(story.run("incident", "clocks", story.id(), "cra", "notification", "--as", "done", "--words", "x", "--at",
                "2099-01-01T00:00:00Z").err()).contains("still to come");
        assertThat(story.run("incident", "clocks", story.id(), "cra", "notification", "--as", "done", "--words", " ").err())
                .contains("Say what was reported");
    }

    @Test
    void theBoardIsToldWhatWasWithinReachAndWhatIsNotKnown() {
        assertThat(done("incident", "board", story.id())).contains("Gauge 4.1 of Halden, affected", "plant-3: which ones is not known",
                "Gauge 4.1 -> plant-3; no customer is recorded", "EU Cyber Resilience Act, Early warning", "OVERDUE");
        assertThat(done("incident", "board", story.id()).lines()).as("it is written in lines").contains("Secrets within reach:");
        done("incident", "record", story.id(), "secret-rotation", "--as", "under-way", "--environment", "plant-3", "--words",
                "the deploy key of plant-3");
        assertThat(done("incident", "board", story.id())).contains("plant-3: the deploy key of plant-3 (under way, no evidence)");
    }

    @Test
    void theBoardIsToldAlsoOfWhatWasHitAndIsOutOfUse() {
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.2");
        done("import", story.file("next.cdx.json", Documents.sbom("Halden", "Gauge", "4.2", "2026-03-02T06:00:00Z", "left-frob@1.2.0")),
                "--supplier", "Halden", "--product", "Gauge", "--release", "4.2");
        done("register", "remove", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1", "--environment", "plant-3", "--reason",
                "off");
        done("register", "set", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1", "--status", "retired");
        assertThat(done("incident", "board", story.id()))
                .contains("Gauge 4.1 of Halden, out of use since", "Gauge 4.1, until it was taken out of use -> plant-3; no customer",
                        "Gauge 4.1, plant-3: which ones is not known; no record says so.")
                .doesNotContain("none is known");
        done("incident", "record", story.id(), "secret-rotation", "--as", "done", "--words", "all keys");
        assertThat(done("incident", "board", story.id())).as("one record is told once")
                .contains("Gauge 4.1, plant-3: all keys (done, no evidence)");
    }

    @Test
    void theBoardIsToldWhichClocksNobodyHasSpokenOf() {
        done("incident", "clocks", story.id(), "cra", "early-warning", "--as", "done", "--words", "sent", "--at", "2026-03-02T05:00:00Z");
        assertThat(done("incident", "board", story.id()).lines())
                .anyMatch(each -> each.contains("Cyber Resilience Act, Notification") && !each.contains("whether"))
                .anyMatch(each -> each.contains("Data Protection Regulation") && each.endsWith("; nobody has said whether it applies"));
    }

    @Test
    void aMonthIsNeverCountedLongerThanItIs() {
        done("incident", "clocks", story.id(), "nis2", "notification", "--as", "done", "--words", "sent", "--at", "2026-02-01T07:00:00Z");
        assertThat(step("nis2", "final-report").due()).isEqualTo(Instant.parse("2026-03-01T07:00:00Z"));
    }
}
