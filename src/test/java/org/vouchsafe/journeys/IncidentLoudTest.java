package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.usecase.duty.Duty;

/** What an incident asks of people shows wherever they look: in its room, in the inbox, among what is to be done. */
class IncidentLoudTest {
    @TempDir
    Path folder;

    private IncidentStory story;

    @BeforeEach
    void begin() {
        story = new IncidentStory(folder);
        inventory("left-frob@1.2.0");
        story.begin();
    }

    private void inventory(String component) {
        story.inventory("Halden/Gauge@4.1", component.endsWith("1.2.0") ? "2026-03-01T08:00:00Z" : "2026-03-01T08:00:01Z", component);
    }

    private String done(Object... words) {
        return story.done(words);
    }

    @Test
    void theBacklogOpensActionsWithDaysOnceAndIsUndoneAsOne() {
        assertThat(done("incident", "backlog", story.id(), "--owner", "Plant IT")).contains("9 actions opened: entries 1 to 9.");
        assertThat(story.run("incident", "status", story.id()).out()).contains("9 of 9 have both", "Hold a game day each quarter");
        assertThat(done("incident", "backlog", story.id(), "--owner", "Plant IT")).contains("All of them were opened before.");
        done("undo");
        assertThat(story.run("incident", "status", story.id()).out()).contains("No action was recorded");
        assertThat(done("incident", "backlog", story.id(), "--owner", "Plant IT", "--item", "tier-0")).contains("1 actions opened");
        assertThat(story.run("incident", "backlog", story.id(), "--owner", "x", "--item", "tier-9").err()).contains("has no item 'tier-9'");
        try (var workspace = story.use()) {
            assertThat(workspace.duties().all(Viewpoint.LATEST)).filteredOn(each -> each.kind() == Duty.Kind.ACTION).singleElement()
                    .satisfies(each -> assertThat(each.due()).isEqualTo(LocalDate.parse("2026-03-09")));
        }
        story.at("2026-04-01T08:00:00Z");
        assertThat(story.run("incident", "status", story.id()).out()).contains("OVERDUE");
    }

    @Test
    void whatIsDueOnOneDayStandsInTheOrderOfItsNumbers() {
        for (int i = 1; i <= 11; i++) {
            done("incident", "action", story.id(), "Step " + i, "--owner", "Plant IT", "--due", "2099-01-01");
        }
        try (var workspace = story.use()) {
            assertThat(workspace.duties().all(Viewpoint.LATEST)).filteredOn(each -> each.kind() == Duty.Kind.ACTION)
                    .extracting(Duty::what).startsWith("Step 1", "Step 2", "Step 3").endsWith("Step 10", "Step 11");
        }
    }

    @Test
    void anExceptionThatRanOutIsLoudUntilItIsEnded() {
        done("incident", "exception", story.id(), "--release", "Gauge@4.1", "--owner", "Plant IT", "--reason", "offline", "--control",
                "no egress",
                "--until", "2026-03-20");
        assertThat(done("inbox")).doesNotContain("ran out");
        story.at("2026-03-21T08:00:00Z");
        assertThat(done("inbox")).contains("The exception for Gauge 4.1 ran out on 2026-03-20, accepted by Plant IT");
        assertThat(story.run("incident", "status", story.id()).out()).contains("RAN OUT");
        done("incident", "exception", story.id(), "--end", "1", "--reason", "the device is gone");
        assertThat(done("inbox")).doesNotContain("ran out");
    }

    @Test
    void anIncidentThatIsOpenAgainComesFirstInTheInbox() {
        done("incident", "action", story.id(), "Pin left-frob", "--owner", "Plant IT", "--due", "2099-01-01");
        done("incident", "close", story.id(), "--words", "nobody has it");
        assertThat(done("inbox")).doesNotContain("Open again");
        inventory("left-frob@1.3.0");
        String inbox = done("inbox");
        assertThat(inbox.lines().toList().get(1)).contains("left-frob compromise", "Open again by itself");
        try (var workspace = story.use()) {
            assertThat(workspace.duties().all(Viewpoint.LATEST)).filteredOn(each -> each.kind() == Duty.Kind.RECORD)
                    .as("what compromise demands is to be done").hasSize(2);
        }
        done("incident", "say", story.id(), "Mara looks at it");
        assertThat(done("inbox")).doesNotContain("Open again");
    }

    @Test
    void whatTimeAloneContradictsIsToldWhereverIncidentsAreListed() {
        story.register("Pelago", "Bridge", "5.6");
        story.take("bridge.txt", "read on the machine: left-frob is not installed\n");
        done("decide", "Bridge@5.6", "MAL-2026-1", "not-affected", "--reason", "looked", "--evidence", "E-003", "--expires", "2026-03-20");
        story.say("action", "Pin left-frob", "--owner", "Plant IT", "--due", "2099-01-01");
        story.say("close", "--words", "nobody has it", "--watch-until", "2026-03-25");
        assertThat(done("incident", "list")).contains("closed, watched until 2026-03-25").doesNotContain("CONTRADICTED");
        story.at("2026-03-22T08:00:00Z");
        assertThat(done("incident", "list")).contains("closed, CONTRADICTED",
                story.id() + " is closed, and what is held contradicts that: Bridge 5.6");
        assertThat(done("incident", "list", "--json")).contains("\"contradiction\"").contains("Bridge 5.6");
        assertThat(done("inbox")).contains("Closed, and what is held contradicts that: Bridge 5.6");
        done("report", "incident", "--incident", story.id(), "--format", "json", "--out", folder.resolve("r.json"));
        assertThat(folder.resolve("r.json")).content().contains("What came since contradicts the closure");
        story.at("2026-04-22T08:00:00Z");
        assertThat(done("incident", "list")).contains("watch ended 2026-03-25");
        assertThat(story.status()).contains("The watch ended on 2026-03-25");
    }

    @Test
    void clocksThatNobodyHasSpokenOfAreOneLineAndThoseTakenUpEachTheirOwn() {
        story.at("2026-03-10T08:00:00Z");
        assertThat(done("inbox").lines().filter(each -> each.contains("Nobody has said whether these clocks apply"))).hasSize(1);
        for (String each : java.util.List.of("nis2", "gdpr", "ndb", "cps-234", "contract", "insurer")) {
            done("incident", "clocks", story.id(), each, "--as", "not-needed", "--words", "does not apply");
        }
        done("incident", "clocks", story.id(), "cra", "early-warning", "--as", "done", "--words", "sent");
        assertThat(done("inbox")).doesNotContain("Nobody has said").contains("EU Cyber Resilience Act, Notification with what is known");
        try (var workspace = story.use()) {
            assertThat(workspace.duties().all(Viewpoint.LATEST)).filteredOn(each -> each.kind() == Duty.Kind.CLOCK)
                    .extracting(Duty::timing).containsExactly(Duty.Timing.OVERDUE);
        }
    }

    @Test
    void whatChangedSinceTheLastLookIsTold() {
        done("incident", "look", story.id());
        assertThat(done("incident", "changes", story.id())).contains("nothing changed");
        inventory("left-frob@1.3.0");
        assertThat(done("incident", "changes", story.id())).contains("Gauge 4.1", "affected", "Open now: All in scope are clear",
                "Vouchsafe: Compromise is to be assumed");
        assertThat(done("incident", "changes", story.id(), "--actor", "Jo")).as("Jo has not looked yet").contains("Looked at the room");
    }
}
