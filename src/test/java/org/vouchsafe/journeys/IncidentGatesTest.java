package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates under attack: what a careless or a hostile person would try, to close what is not over. */
class IncidentGatesTest {
    private static final String BEARS_NOTHING = "Gauge 4.1: the decision towards MAL-2026-1 rests on nothing that bears it out";
    private static final String ABSENT = "\"justification\": \"component_not_present\"";
    @TempDir
    Path folder;
    private IncidentStory story;

    @BeforeEach
    void begin() {
        story = new IncidentStory(folder);
    }

    private static String vex(String author) {
        return Documents.openVex(author, "MAL-2026-1", "pkg:generic/halden/gauge@4.1", "not_affected", ABSENT);
    }

    private void decide(String evidence) {
        story.done("decide", "Gauge@4.1", "MAL-2026-1", "not-affected", "--reason", "the supplier says so", "--evidence", evidence);
    }

    private void settle(String evidence) {
        story.say("record", "secret-rotation", "--as", "done", "--words", "rotated", "--evidence", evidence);
        story.say("record", "host-remediation", "--as", "done", "--words", "built anew", "--evidence", evidence);
    }

    private static String mail(String sender, String attachment) {
        String body = attachment.isEmpty() ? "Content-Type: text/plain\n\nGauge 4.1 is not affected.\n"
                : "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nSee the file.\n--x\n"
                        + "Content-Type: application/json; name=v.json\nContent-Disposition: attachment; filename=v.json\n\n" + attachment
                        + "\n--x--\n";
        return "From: PSIRT <psirt@" + sender + ">\nTo: us@own.example\nDate: Mon, 2 Mar 2026 08:00:00 +0000\nSubject: Gauge\n"
                + "MIME-Version: 1.0\n" + body;
    }

    @Test
    void aClaimIsAClaimInWhateverItIsWrapped() {
        story.begin();
        story.take("vex.json", vex("Halden"), "--supplier", "Halden");
        story.take("letter.txt", vex("Halden").replace('\n', ' '));
        story.take("answer.eml", mail("halden.example", vex("Halden").replace("\"version\": 1", "\"version\": 2")));
        for (String each : new String[] {"E-001", "E-002", "E-003", "E-004", "E-005"}) {
            decide(each);
            assertThat(story.status()).as(each).contains(BEARS_NOTHING);
        }
    }

    @Test
    void whatASupplierWritesInAMailIsItsWord() {
        story.begin();
        story.register("Halden", "Gauge", "4.1", "--domain", "halden.example");
        story.take("promise.eml", mail("mail.halden.example", ""));
        story.take("ours.eml", mail("own.example", ""));
        decide("E-002");
        assertThat(story.status()).contains(BEARS_NOTHING);
        decide("E-003");
        assertThat(story.status()).doesNotContain(BEARS_NOTHING);
    }

    @Test
    void whatWasWithdrawnBearsNothingOutAnyMore() {
        story.begin();
        story.take("inspection.txt", "read on the machine: not there\n");
        decide("E-002");
        story.say("action", "Pin left-frob", "--owner", "Plant IT", "--due", "2099-01-01");
        story.say("close", "--words", "seen on the machine");
        story.done("evidence", "withdraw", "E-002", "--reason", "of another machine");
        assertThat(story.say("log")).contains("Open again by itself");
        assertThat(story.status()).contains(BEARS_NOTHING);
    }

    @Test
    void whatListsItShowsNeitherThatItIsGoneNorThatAnythingWasDone() {
        story.inventory("Halden/Gauge@4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0");
        story.begin();
        decide("E-001");
        assertThat(story.status()).contains("rests on nothing but inventories, and they list it");
        settle("E-001");
        assertThat(story.status()).contains("the record that the secrets within reach were replaced is not done, or cites no evidence",
                "the record that the hosts were cleaned or built anew is not done, or cites no evidence");
        settle("E-002");
        assertThat(story.status()).as("an advisory shows nothing that was done").contains("replaced is not done, or cites no evidence");
        try (var workspace = story.use()) {
            assertThat(workspace.duties().all(org.vouchsafe.domain.Viewpoint.LATEST))
                    .filteredOn(each -> each.kind() == org.vouchsafe.usecase.duty.Duty.Kind.RECORD)
                    .as("what settles nothing is still to be done").hasSize(2)
                    .allMatch(each -> each.isOpen());
        }
        story.take("hosts.txt", "what was done\n");
        settle("E-003");
        assertThat(story.status()).doesNotContain("replaced is not done", "anew is not done");
    }

    @Test
    void anInventoryThatTakesThePlaceOfAnotherMakesNothingUnhappened() {
        story.inventory("Halden/Gauge@4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0");
        story.begin("--aware", "2026-02-20T00:00:00Z");
        story.inventory("Halden/Gauge@4.1", "2026-03-02T07:00:00Z", "left-frob@1.2.0");
        assertThat(story.say("log")).doesNotContain("rests on nothing now");
        assertThat(story.status()).contains("E-003 shows a later build, and no provenance says where and from what it was built.");
        story.take("hosts.txt", "what was done\n");
        settle("E-004");
        story.done("decide", "Gauge@4.1", "MAL-2026-1", "fixed", "--reason", "built anew", "--evidence", "E-004");
        story.say("action", "Pin left-frob", "--owner", "Plant IT", "--due", "2099-01-01");
        assertThat(story.refused("incident", "close", story.id(), "--words", "over")).contains("1 of 5 gates are open",
                "no provenance says where");
        story.take("old.json", IncidentStory.provenance("2026-01-01T00:00:00Z"), "--supplier", "Halden", "--product", "Gauge", "--release",
                "4.1");
        assertThat(story.status()).as("of a build before it began").contains("no provenance says where");
        story.take("new.json", IncidentStory.provenance("2026-03-02T06:59:00Z"), "--supplier", "Halden", "--product", "Gauge", "--release",
                "4.1");
        assertThat(story.status()).contains("Gates: 5 of 5 met.");
    }

    @Test
    void anIncidentOpenedAfterwardsKnowsWhatWasThereToo() {
        story.inventory("Halden/Gauge@4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0");
        story.inventory("Halden/Gauge@4.1", "2026-03-02T07:00:00Z", "left-frob@1.2.0");
        story.begin();
        assertThat(story.say("log")).contains("an inventory that was replaced since listed MAL-2026-1");
        assertThat(story.say("board")).contains("Gauge 4.1 of Halden");
    }

    @Test
    void anEarlierReleaseWithNewPapersIsNoRebuild() {
        story.inventory("Halden/Gauge@4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0");
        story.register("Halden", "Gauge", "4.0");
        story.begin("--aware", "2026-02-20T00:00:00Z");
        story.inventory("Halden/Gauge@4.0", "2026-03-01T07:00:00Z", "left-frob@1.2.0");
        story.take("p.json", IncidentStory.provenance("2026-03-01T06:00:00Z"), "--supplier", "Halden", "--product", "Gauge", "--release",
                "4.0");
        assertThat(story.status()).contains("Gauge 4.1: no inventory of a later build without the affected package is held.");
        story.register("Halden", "Gauge", "4.2");
        story.inventory("Halden/Gauge@4.2", "2026-03-01T07:00:00Z", "left-frob@1.2.0");
        story.take("q.json", IncidentStory.provenance("2026-03-01T06:30:00Z"), "--supplier", "Halden", "--product", "Gauge", "--release",
                "4.2");
        assertThat(story.status()).contains("1 of 1 have a newer inventory with provenance");
    }

    @Test
    void anInventoryFromTheFutureIsNoNewerOne() {
        story.inventory("Halden/Gauge@4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0");
        story.begin("--aware", "2026-02-20T00:00:00Z");
        story.register("Halden", "Gauge", "4.2");
        story.inventory("Halden/Gauge@4.2", "2027-03-01T07:00:00Z", "left-frob@1.2.0");
        assertThat(story.status()).contains("Gauge 4.1: no inventory of a later build without the affected package is held.");
    }

    @Test
    void anExceptionThatIsRetractedTakesTheClosureItBoreAway() {
        story.inventory("Halden/Gauge@4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0");
        story.take("bug.json", Documents.advisory("GHSA-aaaa-bbbb-cccc", "CVE-2026-1", "left-frob", "1.0.0", "1.4.0"));
        story.open("a bug", "--advisory", "CVE-2026-1");
        story.say("exception", "--release", "Gauge@4.1", "--owner", "Ada", "--reason", "offline", "--control", "no egress", "--until",
                "2026-12-31");
        story.say("action", "Pin left-frob", "--owner", "Plant IT", "--due", "2099-01-01");
        story.say("close", "--words", "one exception");
        story.say("retract", "1", "--reason", "Ada is not entitled to");
        assertThat(story.say("log")).contains("Open again by itself", "Exception 1 was retracted, and Gauge 4.1 is affected");
        assertThat(story.done("check")).contains("All is well");
    }

    @Test
    void nobodyIsAnotherPersonByWritingTheNameOtherwise() {
        story.begin();
        story.say("action", "Rotate the tokens", "--owner", "Mara", "--due", "2099-01-01");
        story.say("action", "rotated", "--of", "1", "--as", "done", "--actor", "Jo Moen");
        assertThat(story.refused("incident", "action", story.id(), "seen", "--of", "1", "--as", "verified", "--actor", "jo moen "))
                .contains("was called done by Jo Moen. Another person must verify it.");
        assertThat(story.refused("incident", "action", story.id(), "seen", "--of", "1", "--as", "verified", "--actor", "MARA"))
                .contains("is Mara's own. Another person must verify it.");
        story.say("action", "seen", "--of", "1", "--as", "verified", "--actor", "Ada");
    }

    @Test
    void aHoldAndAClosureAreEndedByAnActThatSaysWhyAndNotUndone() {
        story.begin();
        story.say("hold", "--reason", "a lawsuit");
        assertThat(story.refused("undo")).contains("legal hold of incident", "which stays", "a hold ended");
        story.done("retention", "hold", "E-001", "--reason", "a lawsuit");
        assertThat(story.refused("undo")).contains("legal hold over E-001", "which stays");
        story.say("close", "--words", "over", "--exception-by", "J. Moen");
        assertThat(story.refused("undo")).contains("closure of incident", "which stays");
    }

    @Test
    void aNarrowerScopeDropsNothingThatWasHit() {
        story.inventory("Halden/Gauge@4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0");
        story.begin();
        story.register("Pelago", "Bridge", "5.6");
        story.inventory("Pelago/Bridge@5.6", "2026-02-10T08:00:00Z", "left-frob@1.2.0");
        story.say("change", "--product", "Pelago/Bridge", "--reason", "the other one is not ours");
        assertThat(story.status()).contains("Gauge 4.1 is affected towards MAL-2026-1.");
    }

    @Test
    void whatIsOverdueUnshownOrClosedOverIsToldWhereverTheRoomIs() {
        story.inventory("Halden/Gauge@4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0");
        story.begin();
        story.say("action", "Pin left-frob", "--owner", "Plant IT", "--due", "2026-03-04");
        story.say("action", "Ask them");
        story.say("action", "Look", "--owner", "Plant IT", "--due", "2026-03-04");
        story.say("action", "looked", "--of", "4", "--as", "done");
        story.say("exception", "--release", "Gauge@4.1", "--owner", "Ada", "--reason", "offline", "--control", "no egress", "--until",
                "2026-03-05");
        assertThat(story.run("incident", "chain", story.id()).out()).contains("action 4 is called done, and no evidence shows it.");
        story.say("close", "--words", "over", "--exception-by", "J. Moen");
        story.at("2026-03-10T08:00:00Z");
        assertThat(story.status()).contains("Closed over open gates (indicators, actions) by exception of J. Moen.",
                "Action 2: Pin left-frob, Plant IT, by 2026-03-04, OVERDUE", "done, not verified, no evidence cited", "RAN OUT");
        assertThat(story.say("board")).contains("J. Moen answers for it.", "Accepted by Ada until 2026-03-05, RAN OUT: Gauge 4.1, offline",
                "1 action is overdue.");
        assertThat(story.say("message", "--compose", "executive")).contains("Actions that are overdue: 1.",
                "Open actions for which no day is named: 1.", "It was closed although 2 conditions were open, for which J. Moen answers.");
    }

    @Test
    void aHoldKeepsTheMailAFileCameInAndWhatCameInAMail() {
        story.begin();
        story.take("answer.eml", mail("halden.example", vex("Halden")));
        story.say("say", "what they sent", "--evidence", "E-003");
        story.say("hold", "--reason", "a lawsuit");
        assertThat(story.done("retention", "list").lines().filter(each -> each.contains("Legal hold of"))).as("advisory, mail and claim")
                .hasSize(3);
    }
}
