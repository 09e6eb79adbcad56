package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.publication.KeptState;
import org.vouchsafe.domain.publication.ReportBasis;
import org.vouchsafe.journeys.CommandLineStory.Said;
import org.vouchsafe.store.Opening;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.report.NewReport;
import org.vouchsafe.store.report.ReportRow;
import org.vouchsafe.usecase.publish.Composing;

/** To whom reports went, what is different since, and whether facts or rules made the difference. */
class PublicationRegisterJourneyTest {
    private static final String ADVISORY = """
            {"schema_version": "1.7.0", "id": "CVE-2026-90001", "modified": "2026-02-01T00:00:00Z", "summary": "A flaw in left-over",
             "affected": [{"package": {"ecosystem": "npm", "name": "left-over"},
              "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "2.0.0"}]}]}]}
            """;

    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() throws IOException {
        story = new CommandLineStory(folder);
        assertThat(story.bare("new", story.workspace()).code()).isZero();
        Path sbom = story.file("portal.cdx.json",
                Documents.sbom("Northwind Systems", "Portal", "2.0", "2026-02-20T08:00:00Z", "left-over@1.2.0"));
        assertThat(story.run("import", sbom, story.file("advisory.json", ADVISORY)).code()).isZero();
    }

    private Path report(String name, Object... more) {
        Path out = folder.resolve(name);
        Object[] words = new Object[7 + more.length];
        System.arraycopy(new Object[] {"report", "release", "--release", "Portal@2.0", "--format", "txt", "--out=" + out}, 0, words, 0, 7);
        System.arraycopy(more, 0, words, 7, more.length);
        Said said = story.run(words);
        assertThat(said.code()).as(said.err()).isZero();
        return out;
    }

    /** Without the breaks of lines. */
    private static String read(Path file) throws IOException {
        return Files.readString(file).replaceAll("\\s+", " ");
    }

    @Test
    void whoHoldsAnOldRevisionIsToldUntilHeGetsTheNewOne() {
        report("one.txt");
        assertThat(story.run("reports", "send", "VS-2026-0001-1", "--to", "Audit committee", "--by", "e-mail").code()).isZero();
        assertThat(story.run("reports", "sent", "--outdated").out()).contains("newest revision");
        assertThat(story.run("decide", "Portal@2.0", "CVE-2026-90001", "affected", "--reason", "seen").code()).isZero();
        report("two.txt");

        assertThat(story.run("reports", "sent", "--outdated").out()).contains("Audit committee", "VS-2026-0001-1", "VS-2026-0001-2");

        assertThat(story.run("reports", "send", "VS-2026-0001-2", "--to", "audit committee", "--by", "portal").code()).isZero();
        assertThat(story.run("reports", "sent", "--outdated").out()).doesNotContain("VS-2026-0001-1");
        assertThat(story.run("check").code()).isZero();
    }

    @Test
    void aSendingIsNoNewFactSoItMakesNoNewRevision() {
        report("one.txt");
        assertThat(story.run("reports", "send", "VS-2026-0001-1", "--to", "Audit committee", "--by", "e-mail").code()).isZero();
        assertThat(story.run("report", "release", "--release", "Portal@2.0", "--format", "json", "--out", folder.resolve("one.json")).out())
                .contains("VS-2026-0001-1");
    }

    @Test
    void whatWasEnteredByMistakeIsTakenBackAndTheLogKeepsBoth() {
        report("one.txt");
        Said said = story.run("reports", "send", "VS-2026-0001-1", "--to", "Nobody", "--by", "e-mail");
        String line = said.out().replaceAll("(?s)^(P-\\d+).*", "$1");
        assertThat(story.run("reports", "take-back", line, "--reason", "another recipient").code()).isZero();
        assertThat(story.run("reports", "sent").out()).doesNotContain("Nobody");
        assertThat(story.run("audit", "log").out()).contains("send report", "take back sending of report");
        assertThat(story.run("reports", "take-back", line, "--reason", "again").code()).isEqualTo(2);
        assertThat(story.run("check").code()).isZero();
    }

    @Test
    void whatCannotHaveHappenedIsRefused() {
        report("one.txt");
        report("draft.txt", "--draft");
        assertThat(story.run("reports", "send", "VS-2026-0001-1", "--to", "A", "--by", "e-mail", "--on", "2031-01-01").err())
                .contains("lies ahead");
        assertThat(story.run("reports", "send", "VS-2026-0001-1", "--to", "A", "--by", "e-mail", "--on", "2025-01-01").err())
                .contains("was not published before");
        assertThat(story.run("reports", "send", "VS-2026-0001-9", "--to", "A", "--by", "e-mail").err())
                .contains("The nearest name is VS-2026-0001-1.");
        assertThat(story.run("reports", "send", "VS-2026-0001-2", "--to", "A", "--by", "e-mail").err()).contains("is a draft");
        assertThat(story.run("reports", "send", "VS-2026-0001-1", "--to", " ", "--by", "e-mail").err()).contains("Say who got it");
        assertThat(story.run("reports", "sent").out()).contains("No report is recorded as sent");
    }

    @Test
    void theNextRevisionAndTheReportOnChangesTellWhatFactsChanged() throws IOException {
        report("one.txt");
        assertThat(story.run("decide", "Portal@2.0", "CVE-2026-90001", "fixed", "--reason", "patched by us").code()).isZero();

        String second = read(report("two.txt"));
        assertThat(second).contains("Changes against VS-2026-0001-1", "1 state is different; 0 read as before");
        Path out = folder.resolve("changes.txt");
        assertThat(story.run("report", "changes", "--since", "VS-2026-0001-1", "--format", "txt", "--out", out).code()).isZero();
        assertThat(read(out)).containsPattern("Portal 2.0, Northwind Systems +CVE-2026-90001 +affected, inventory +fixed, "
                + "analyst's decision +facts").contains("patched by us", "has grown out of the one").doesNotContain("rules alone");
        Said refused = story.run("report", "changes", "--since", "VS-2026-0002-1", "--format", "txt", "--out", folder.resolve("x.txt"));
        assertThat(refused.err()).contains("prints no states");
    }

    @Test
    void anOldDateUnderNewerRulesShowsWhatTheRulesChanged() throws IOException {
        report("one.txt");
        // As if an earlier program, by other rules, had printed another state of the same facts.
        Surroundings surroundings = new Surroundings(() -> story.now().plusSeconds(60), new Random(7), "the test");
        try (Workspace workspace = ((Opening.Opened) Workspace.open(story.workspace(), Workspace.Access.WRITE_IF_FREE, surroundings))
                .workspace()) {
            ReportRow row = workspace.read(tx -> tx.reports().all().getFirst());
            KeptState now = workspace.read(tx -> tx.reports().basis(row).orElseThrow()).states().getFirst();
            assertThat(now.state()).isEqualTo(State.AFFECTED);
            KeptState other = new KeptState(now.release(), now.supplier(), now.releaseName(), now.advisory(), State.UNKNOWN, Basis.NONE,
                    org.vouchsafe.domain.position.ReasonCode.INVENTORY_INCOMPLETE, false, false);
            workspace.write(new Entry("an earlier program", Composing.PUBLISHED, "VS-2026-0001-2", ""), tx -> {
                tx.recordReports().published(new NewReport("VS-2026-0001-2", row.kind(), row.title(), row.scope(), row.format(), "two.txt",
                        row.sha256(), row.tlp(), null, null, row.viewpoint(), row.publishedAt(), row.auditSize(),
                        row.auditRoot(), new ReportBasis("Vouchsafe assessment rules 0", "0.0.9", List.of(other))));
                return row;
            });
        }

        String third = read(report("three.txt"));

        assertThat(third).contains("Changes against VS-2026-0001-2", "For one of them other rules had a part in it",
                "It was judged by Vouchsafe assessment rules 0").containsPattern(
                        "unknown, not enough evidence +affected, inventory +rules "
                                + "alone");
        assertThat(story.run("check").code()).isZero();
    }

    @Test
    void theLetterheadIsKeptAndRefusedWhereItCannotBePrinted() throws IOException {
        Path logo = folder.resolve("logo.png");
        Files.write(logo, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0});
        assertThat(story.run("reports", "letterhead", "--organisation", "Harbour Assurance", "--lines", "Quay 1\\nPort Town", "--accent",
                "#0B6E99", "--logo", logo, "--logo-text", "A lighthouse").code()).isZero();
        assertThat(story.run("reports", "letterhead").out()).contains("Harbour Assurance", "Quay 1 / Port Town", "#0b6e99", "A lighthouse");
        assertThat(story.run("reports", "letterhead", "--accent", "#ffee00").err()).contains("too pale");
        assertThat(story.run("reports", "letterhead", "--accent", "blue").err()).contains("is no colour");
        assertThat(story.run("reports", "letterhead", "--logo", story.file("not.png", "no picture")).err()).contains("neither a PNG");
        assertThat(story.run("reports", "letterhead", "--logo", "").code()).isZero();
        assertThat(story.run("reports", "letterhead").out()).contains("Logo: none", "Harbour Assurance");
        assertThat(story.run("check").code()).isZero();
    }
}
