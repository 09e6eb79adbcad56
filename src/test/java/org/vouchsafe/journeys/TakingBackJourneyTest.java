package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** Acts that were mistakes: refused where they can be seen to be, and taken back where they cannot. */
class TakingBackJourneyTest {
    private static final String SUPPLIER = "Halden Measurement";
    private static final String CVE = "CVE-2026-70001";
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        story.run("new");
        Path sbom = story.file("gauge.cdx.json",
                Documents.sbom(SUPPLIER, "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0", "tiny@0.1.0"));
        Path advisory = story.file("frob.json", Documents.advisory("GHSA-frob-0001-aaaa", CVE, "left-frob", "1.2.0", "1.4.0"));
        assertThat(story.run("import", sbom, advisory).code()).isZero();
    }

    private String states() {
        return story.run("states").out();
    }

    private void refused(Said said, String... words) {
        assertThat(said.code()).as(said.err()).isEqualTo(2);
        assertThat(said.err()).contains(words);
    }

    @Test
    void aDecisionInThePastOrOnAnIdNobodyHoldsIsRefused() {
        String before = story.run("audit", "root").out();
        refused(story.run("decide", "Gauge@4.1", CVE, "fixed", "--reason", "x", "--expires", "2026-03-01"), "which is past");
        refused(story.run("decide", "Gauge@4.1", "CVE-2026-70010", "fixed", "--reason", "x"), "The nearest name is " + CVE,
                "--advisory-to-come");
        assertThat(story.run("audit", "root").out()).isEqualTo(before);
        assertThat(story.run("decide", "Gauge@4.1", CVE, "fixed", "--reason", "x", "--expires", "2026-03-02").code()).isZero();
        assertThat(story.run("decide", "Gauge@4.1", "CVE-2026-99999", "fixed", "--reason", "x", "--advisory-to-come").code()).isZero();
        assertThat(story.run("decide", "Gauge@4.1", "CVE-2026-99999", "unknown", "--reason", "said before").code()).isZero();
    }

    @Test
    void aDecisionThatRanOutByTheDayAskedAboutDoesNotSpeak() {
        story.run("decide", "Gauge@4.1", CVE, "not-affected", "--reason", "Off until summer.", "--expires", "2026-06-30");
        assertThat(story.run("states", "--json", "--valid-at", "2026-06-30").rows().getFirst().text("state")).isEqualTo("NOT_AFFECTED");
        assertThat(story.run("states", "--json", "--valid-at", "2026-07-02").rows().getFirst().text("state")).isEqualTo("AFFECTED");
        assertThat(story.run("states", "--json", "--release", "4.1", "--valid-at", "2026-07-02").rows().getFirst().text("state"))
                .isEqualTo("AFFECTED");
    }

    @Test
    void nothingIsReceivedInTheFutureOrRecordedAtAViewpoint() {
        Path letter = story.file("letter.txt", "Dear all");
        refused(story.run("import", letter, "--received", "2126-01-01"), "still to come");
        refused(story.run("import", letter, "--as-of", "2026-01-01"), "recorded now");
        refused(story.run("evidence", "withdraw", "E-001", "--reason", "x", "--valid-at", "2026-01-01"), "recorded now");
        refused(story.run("undo", "--as-of", "2026-01-01"), "recorded now");
        assertThat(story.run("evidence", "list", "--json").rows()).hasSize(2);
    }

    @Test
    void onlyWhatBelongsToAReleaseIsPlaced() {
        refused(story.run("evidence", "place", "E-002", "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.1"),
                "E-002 is an advisory");
        Path register = story.file("register.csv", "supplier,product,release\nA,B,1\n");
        story.run("import", register);
        refused(story.run("evidence", "place", "E-003", "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.1"),
                "E-003 is a register");
    }

    @Test
    void aMistypedPlaceIsRefusedWithTheNearestNames() {
        refused(story.run("evidence", "place", "E-001", "--supplier", "Halden Mesurement", "--product", "Gauge", "--release", "4.1"),
                "The nearest name is Halden Measurement.");
        refused(story.run("evidence", "place", "E-001", "--supplier", SUPPLIER, "--product", "Guage", "--release", "4.1"),
                "The nearest name is Gauge.");
        refused(story.run("evidence", "place", "E-001", "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.10"),
                "The nearest name is 4.1.");
        refused(story.run("evidence", "place", "E-001", "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.1"), "already");
        refused(story.run("register", "set", "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.11", "--status", "retired"),
                "The nearest name is 4.1.");
        assertThat(story.run("register", "list").out()).doesNotContain("4.10", "4.11", "Guage", "Mesurement");
    }

    @Test
    void aPlacementIsUndoneWithTheReleaseItMade() {
        String before = states();
        story.run("evidence", "place", "E-001", "--supplier", SUPPLIER, "--product", "Gauge", "--release", "5.0", "--create");
        assertThat(states()).contains("5.0").isNotEqualTo(before);
        Said undone = story.run("undo");
        assertThat(undone.out()).contains("Undone: placing of E-001 at Halden Measurement / Gauge 5.0")
                .containsPattern("Gauge 4.1 +CVE-2026-70001 +none +affected").containsPattern("Gauge 5.0 +CVE-2026-70001 +affected +none");
        assertThat(states()).isEqualTo(before);
        assertThat(story.run("register", "list").out()).doesNotContain("5.0");
        assertThat(story.run("check").out()).contains("All is well");
    }

    @Test
    void aWithdrawalIsUndoneAndMayBeRepeated() {
        assertThat(story.run("evidence", "withdraw", "E-001", "--reason", "Wrong file.").code()).isZero();
        refused(story.run("evidence", "withdraw", "E-001", "--reason", "Wrong file."), "withdrawn already");
        String between = story.now().toString();
        assertThat(story.run("undo").out()).contains("Undone: withdrawal of E-001 gauge.cdx.json").contains("affected");
        assertThat(states()).contains("affected");
        assertThat(story.run("states", "--json", "--as-of", between).rows()).isEmpty();
        assertThat(story.run("evidence", "list", "--as-of", between).out()).contains("withdrawn");
        assertThat(story.run("evidence", "list").out()).doesNotContain("withdrawn");
        assertThat(story.run("evidence", "withdraw", "E-001", "--reason", "It was wrong after all.").code()).isZero();
        assertThat(story.run("states", "--json").rows()).isEmpty();
        assertThat(story.run("check").out()).contains("All is well");
    }

    @Test
    void actsAreUndoneOneAfterTheOtherAndAsOfStillShowsThem() {
        story.run("register", "set", "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.1", "--status", "in-use", "--released",
                "2026-02-01");
        story.run("register", "set", "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.1", "--status", "superseded");
        story.run("decide", "Gauge@4.1", CVE, "not-affected", "--reason", "Checked.");
        String then = story.now().toString();
        assertThat(story.run("undo").out()).contains("decision on");
        assertThat(story.run("undo").out()).contains("register entry Halden Measurement / Gauge 4.1");
        assertThat(story.run("register", "list").out()).contains("in use", "2026-02-01");
        assertThat(story.run("undo").out()).contains("register entry");
        assertThat(story.run("register", "list").out()).doesNotContain("2026-02-01");
        refused(story.run("undo"), "the newest act is the import of");
        assertThat(story.run("register", "list", "--as-of", then).out()).contains("superseded");
        assertThat(story.run("states", "--as-of", then).out()).contains("not affected");
    }

    @Test
    void anImportedRegisterIsUndoneAsAWhole() {
        story.run("register", "import", story.file("r.csv", "supplier,product,release\nA,B,1\nA,C,2\n"));
        assertThat(story.run("register", "list").out()).contains("B", "C");
        assertThat(story.run("undo").out()).contains("Undone: import of E-003 r.csv");
        assertThat(story.run("register", "list", "--json").rows()).hasSize(1);
        assertThat(story.run("evidence", "list").out()).containsPattern("E-003.*withdrawn");
        assertThat(story.run("register", "import", story.file("r.csv", "supplier,product,release\nA,B,1\nA,C,2\n")).code()).isZero();
        assertThat(story.run("register", "list", "--json").rows()).hasSize(2);
    }

    @Test
    void whatNothingRefersToIsTakenOutAndComesBack() {
        story.run("register", "set", "--supplier", SUPPLIER, "--product", "Guage", "--release", "4.1", "--create");
        refused(story.run("register", "remove", "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.1", "--reason", "x"),
                "evidence E-001");
        refused(story.run("register", "remove", "--supplier", SUPPLIER, "--product", "Guage", "--reason", "x"), "release 4.1");
        refused(story.run("register", "remove", "--supplier", SUPPLIER, "--reason", "x"), "product Gauge");
        assertThat(story.run("register", "remove", "--supplier", SUPPLIER, "--product", "Guage", "--release", "4.1", "--reason",
                "Mistyped.").code()).isZero();
        String then = story.now().toString();
        assertThat(story.run("register", "remove", "--supplier", SUPPLIER, "--product", "Guage", "--reason", "Mistyped.").code())
                .isZero();
        assertThat(story.run("register", "list", "--json").out()).doesNotContain("Guage");
        assertThat(story.run("register", "list", "--json", "--as-of", then).out()).contains("Guage");
        assertThat(story.run("undo").out()).contains("Undone: removal of Halden Measurement / Guage");
        assertThat(story.run("register", "list", "--json").out()).contains("Guage");
        assertThat(story.run("register", "set", "--supplier", SUPPLIER, "--product", "Guage", "--release", "4.1", "--create").code())
                .isZero();
        assertThat(story.run("check").out()).contains("All is well");
    }

    @Test
    void whatIsDetachedWaitsInTheInbox() {
        story.run("evidence", "unplace", "E-001", "--reason", "It is of another product.");
        assertThat(story.run("inbox").out()).contains("It was detached from its release: It is of another product.");
        refused(story.run("evidence", "unplace", "E-001"), "placed nowhere");
        assertThat(story.run("undo").out()).contains("detaching of E-001");
        assertThat(story.run("inbox").out()).doesNotContain("detached");
    }

    @Test
    void onlyARegisterIsImportedAsOne() {
        refused(story.run("register", "import", folder.resolve("gauge.cdx.json")), "is not a register but CycloneDX JSON 1.6",
                "2 components");
        refused(story.run("register", "import", story.file("letter.txt", "Dear all")), "is not a register");
        refused(story.run("register", "import", folder), "is a folder");
        Said strange = story.run("register", "import", story.file("r.csv", "supplier,product,colour\nA,B,red\n"));
        assertThat(strange.code()).isEqualTo(1);
        assertThat(strange.err()).contains("UNKNOWN_COLUMN", "colour");
        assertThat(story.run("register", "list", "--json").out()).contains("\"A\"", "\"B\"");
    }

    @Test
    void whatIsHeldAlreadyButPlacedAnewIsNotCalledNothing() {
        Path nameless = story.file("app.cdx.json", Documents.sbom("", "app", "1.0", "2026-02-10T08:00:00Z", "left-frob@1.3.0"));
        story.run("import", nameless);
        assertThat(story.run("import", nameless, "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.2").out())
                .contains("already held, now placed").doesNotContain("nothing to do");
        assertThat(story.run("import", nameless, "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.2").out())
                .contains("already held, nothing to do");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatCanNeverBeReadIsNamedWronglyAndSaidWhatItIs() throws IOException {
        for (Object[] words : new Object[][] {{"import", "/dev/null"}, {"import", "/proc/self/mem"}, {"import", "/proc/cpuinfo"},
                {"register", "import", "/proc/cpuinfo"}, {"evidence", "extract", "E-001", folder},
                {"evidence", "extract", "E-001", folder.resolve("no/such")},
                {"key", "new", folder.resolve("no/such.p12"), "--pass-env", "X"},
                {"key", "list", folder.resolve("no.p12"), "--pass-file", folder.resolve("nope")}}) {
            Said said = story.run(words);
            assertThat(said.code()).as(List.of(words) + " " + said.err()).isEqualTo(2);
            assertThat(said.err()).doesNotContain("Exception", "disk failed").contains("vouchsafe: ");
        }
        assertThat(story.bare("-w", "/proc/self/mem", "states").err()).contains("is not a workspace but a file that the system makes up");
        assertThat(story.bare("-w", folder.resolve("no/such.vouchsafe"), "new").code()).isEqualTo(2);
        assertThat(story.bare("verify", "/proc/self/mem").code()).isEqualTo(2);
        assertThat(story.bare("verify", "/dev/null").err()).contains("a device or a pipe");
        assertThat(story.run("evidence", "list", "--json").rows()).hasSize(2);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatOneMayNotReadOrWriteIsTheEnvironment() throws IOException {
        Path secret = story.file("secret.json", "{}");
        Files.setPosixFilePermissions(secret, Set.of());
        Said said = story.run("import", secret);
        if (Files.isReadable(secret)) {
            // Whoever runs this may read everything, as root may: then nothing stands in the way, and nothing may be said of permission.
            assertThat(said.err()).doesNotContain("may not be read by you");
            assertThat(said.code()).isNotEqualTo(3);
        } else {
            assertThat(said.code()).isEqualTo(3);
            assertThat(said.err()).contains("may not be read by you");
            assertThat(story.bare("verify", secret).code()).isEqualTo(3);
        }
    }
}
