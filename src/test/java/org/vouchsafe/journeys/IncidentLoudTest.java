package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.usecase.duty.Duty;

/** What an incident asks of people shows wherever they look: in its room, in the inbox, among what is to be done. */
class IncidentLoudTest {
    private static final String ADVISORY = """
            {"id": "MAL-2026-1", "modified": "2026-02-10T00:00:00Z", "summary": "Malware in left-frob",
             "affected": [{"package": {"ecosystem": "npm", "name": "left-frob"}, "versions": ["1.3.0"]}]}""";
    @TempDir
    Path folder;
    private CommandLineStory story;
    private String id = "";

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        done("new");
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1");
        inventory("left-frob@1.2.0");
        done("import", story.file("mal.json", ADVISORY));
        String opened = done("incident", "open", "left-frob compromise", "--advisory", "MAL-2026-1", "--lead", "Mara");
        id = opened.substring("Opened ".length(), opened.indexOf('.'));
    }

    private void inventory(String component) {
        done("import", story.file(component + ".cdx.json", Documents.sbom("Halden", "Gauge", "4.1", "2026-03-01T08:00:00Z", component)),
                "--supplier", "Halden", "--product", "Gauge", "--release", "4.1");
    }

    private String done(Object... words) {
        var run = story.run(words);
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.out();
    }

    @Test
    void theBacklogOpensActionsWithDaysOnceAndIsUndoneAsOne() {
        assertThat(done("incident", "backlog", id, "--owner", "Plant IT")).contains("9 actions opened: entries 1 to 9.");
        assertThat(story.run("incident", "status", id).out()).contains("9 of 9 have both", "Hold a game day each quarter");
        assertThat(done("incident", "backlog", id, "--owner", "Plant IT")).contains("All of them were opened before.");
        done("undo");
        assertThat(story.run("incident", "status", id).out()).contains("No action was recorded");
        assertThat(done("incident", "backlog", id, "--owner", "Plant IT", "--item", "tier-0")).contains("1 actions opened");
        assertThat(story.run("incident", "backlog", id, "--owner", "x", "--item", "tier-9").err()).contains("has no item 'tier-9'");
        try (var workspace = story.open()) {
            assertThat(workspace.duties().all(Viewpoint.LATEST)).filteredOn(each -> each.kind() == Duty.Kind.ACTION).singleElement()
                    .satisfies(each -> assertThat(each.due()).isEqualTo(LocalDate.parse("2026-03-09")));
        }
        story = new CommandLineStory(folder, Instant.parse("2026-04-01T08:00:00Z"));
        assertThat(story.run("incident", "status", id).out()).contains("OVERDUE");
    }

    @Test
    void anExceptionThatRanOutIsLoudUntilItIsEnded() {
        done("incident", "exception", id, "--release", "Gauge@4.1", "--owner", "Plant IT", "--reason", "offline", "--control", "no egress",
                "--until", "2026-03-20");
        assertThat(done("inbox")).doesNotContain("ran out");
        story = new CommandLineStory(folder, Instant.parse("2026-03-21T08:00:00Z"));
        assertThat(done("inbox")).contains("The exception for Gauge 4.1 ran out on 2026-03-20, accepted by Plant IT");
        assertThat(story.run("incident", "status", id).out()).contains("RAN OUT");
        done("incident", "exception", id, "--end", "1", "--reason", "the device is gone");
        assertThat(done("inbox")).doesNotContain("ran out");
    }

    @Test
    void anIncidentThatIsOpenAgainComesFirstInTheInbox() {
        done("incident", "action", id, "Pin left-frob", "--owner", "Plant IT", "--due", "2099-01-01");
        done("incident", "close", id, "--words", "nobody has it");
        assertThat(done("inbox")).doesNotContain("Open again");
        inventory("left-frob@1.3.0");
        String inbox = done("inbox");
        assertThat(inbox.lines().toList().get(1)).contains("left-frob compromise", "Open again by itself");
        try (var workspace = story.open()) {
            assertThat(workspace.duties().all(Viewpoint.LATEST)).filteredOn(each -> each.kind() == Duty.Kind.RECORD)
                    .as("what compromise demands is to be done").hasSize(2);
        }
        done("incident", "say", id, "Mara looks at it");
        assertThat(done("inbox")).doesNotContain("Open again");
    }

    @Test
    void clocksThatNobodyHasSpokenOfAreOneLineAndThoseTakenUpEachTheirOwn() {
        story = new CommandLineStory(folder, Instant.parse("2026-03-10T08:00:00Z"));
        assertThat(done("inbox").lines().filter(each -> each.contains("Nobody has said whether these clocks apply"))).hasSize(1);
        for (String each : java.util.List.of("nis2", "gdpr", "ndb", "cps-234", "contract", "insurer")) {
            done("incident", "clocks", id, each, "--as", "not-needed", "--words", "does not apply");
        }
        done("incident", "clocks", id, "cra", "early-warning", "--as", "done", "--words", "sent");
        assertThat(done("inbox")).doesNotContain("Nobody has said").contains("EU Cyber Resilience Act, Notification with what is known");
        try (var workspace = story.open()) {
            assertThat(workspace.duties().all(Viewpoint.LATEST)).filteredOn(each -> each.kind() == Duty.Kind.CLOCK)
                    .extracting(Duty::timing).containsExactly(Duty.Timing.OVERDUE);
        }
    }

    @Test
    void whatChangedSinceTheLastLookIsTold() {
        done("incident", "look", id);
        assertThat(done("incident", "changes", id)).contains("nothing changed");
        inventory("left-frob@1.3.0");
        assertThat(done("incident", "changes", id)).contains("Gauge 4.1", "affected", "Open now: All in scope are clear",
                "Vouchsafe: Compromise is to be assumed");
        assertThat(done("incident", "changes", id, "--actor", "Jo")).as("Jo has not looked yet").contains("Looked at the room");
    }
}
