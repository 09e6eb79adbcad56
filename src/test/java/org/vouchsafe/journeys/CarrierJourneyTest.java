package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vouchsafe.carrier.Packed.bytes;
import static org.vouchsafe.carrier.Packed.gzip;
import static org.vouchsafe.carrier.Packed.tar;
import static org.vouchsafe.carrier.Packed.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.carrier.outlook.OutlookFiles;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.CarriedBy;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.evidence.MailWord.Part;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.Workspaces.Access;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOptions.Mode;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.evidence.ImportOutcome.Disposition;
import org.vouchsafe.usecase.evidence.ImportOutcome.FileOutcome;
import org.vouchsafe.wiring.WorkspaceFiles;

/** Mails and containers from the drop to the register, as the window and the command line do it. */
@Timeout(30)
class CarrierJourneyTest {
    private static final Actor MARA = new Actor("Mara");
    private static final byte[] SBOM = bytes(Documents.sbom("Halden", "Gauge", "1.0", "2026-02-10T08:00:00Z", "x@1.0.0"));
    private static final byte[] VEX = bytes(Documents.openVex("Halden", "CVE-2026-1", "pkg:generic/halden/gauge@1.0", "fixed", ""));
    private static final byte[] PDF = bytes("%PDF-1.7 certificate");
    private static final byte[] PROGRAM = {'M', 'Z', 0, 1, 2, 3};
    @TempDir
    Path folder;
    private UseCases workspace;
    private Instant now = Instant.parse("2026-04-03T08:00:00Z");

    @BeforeEach
    void open() {
        InstantSource clock = () -> now = now.plusSeconds(1);
        var workspaces = new WorkspaceFiles(new Surroundings(clock, new Random(1), "the test"), "test");
        Path file = folder.resolve("case.vouchsafe");
        workspaces.create(file, MARA).close();
        workspace = workspaces.open(file, Access.WRITE_WHERE_FREE);
    }

    @AfterEach
    void theWorkspaceIsSound() {
        assertThat(workspace.check().check(Progress.UNWATCHED)).isEmpty();
        workspace.close();
    }

    private Path file(String name, byte[] content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, content);
    }

    private ImportOutcome imported(ImportOptions options, Path... paths) {
        return workspace.importEvidence().importFiles(List.of(paths), options, MARA, Progress.UNWATCHED);
    }

    private ImportOutcome imported(String name, byte[] content) throws IOException {
        return imported(ImportOptions.NONE, file(name, content));
    }

    private List<EvidenceRow> rows() {
        return workspace.evidence().rows(Viewpoint.LATEST);
    }

    private EvidenceRow row(String name) {
        return rows().stream().filter(row -> row.evidence().name().equals(name)).findFirst().orElseThrow();
    }

    private static Map<String, byte[]> files(Object... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return files;
    }

    private static byte[] mail(String date, Map<String, byte[]> attachments) {
        StringBuilder mail = new StringBuilder(
                "From: Anna <anna@halden.example>\r\nTo: psirt@us.example\r\nSubject: The gauge matter\r\nDate: "
                        + date + "\r\nMessage-ID: <7@halden.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n"
                        + "We never shipped plain-crypto-js.\r\n");
        attachments.forEach((name,
                content) -> mail.append("--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; "
                        + "filename=\"" + name + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(content)
                        + "\r\n"));
        return mail.append("--b--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aMailBringsItsAttachmentsAndSaysWhereTheyCameFrom() throws IOException {
        ImportOutcome outcome = imported("m.eml", mail("Thu, 2 Apr 2026 09:14:00 +0200", files("bom.json", SBOM, "letter.pdf", PDF)));
        assertThat(outcome.files()).extracting(FileOutcome::disposition).containsExactly(Disposition.IMPORTED, Disposition.IMPORTED,
                Disposition.KEPT_AS_DOCUMENT);
        assertThat(outcome.files()).extracting(FileOutcome::evidence).containsExactly(new EvidenceId(1), new EvidenceId(2),
                new EvidenceId(3));
        EvidenceRow bom = row("bom.json");
        assertThat(bom.place()).isEqualTo("Halden / Gauge 1.0");
        assertThat(bom.carriedBy())
                .containsExactly(new CarriedBy(new EvidenceId(1), "bom.json", "mail of 2 April 2026 from Anna <anna@halden.example>"));
        assertThat(bom.evidence().origin().from()).isEqualTo("Anna <anna@halden.example>");
        assertThat(bom.evidence().origin().channel()).isEqualTo("e-mail");
        assertThat(bom.evidence().origin().receivedAt()).isEqualTo("2026-04-02T07:14:00Z");
        assertThat(bom.evidence().origin().isMailsWord(Part.FROM)).isTrue();
        assertThat(bom.evidence().origin().isMailsWord(Part.RECEIVED)).isTrue();
        assertThat(row("m.eml").carries()).extracting(each -> each.path()).containsExactly("bom.json", "letter.pdf");
        assertThat(row("m.eml").evidence().unplacedReason()).isNull();
        assertThat(workspace.evidence().message(new EvidenceId(1))).hasValueSatisfying(message -> {
            assertThat(message.messageId()).isEqualTo("<7@halden.example>");
            assertThat(message.body()).contains("never shipped");
        });
        assertThat(workspace.search().find("never shipped plain-crypto-js", 5)).extracting(hit -> hit.key()).contains("E-001");
    }

    @Test
    void whatTheAnalystSaysWins() throws IOException {
        var said = new ImportOptions(null, null, null, "Jo of Halden", "portal", "yearly", Instant.parse("2026-04-01T00:00:00Z"),
                Mode.KEEP);
        imported(said, file("m.eml", mail("Thu, 2 Apr 2026 09:14:00 +0200", files("bom.json", SBOM))));
        var origin = row("bom.json").evidence().origin();
        assertThat(origin.from()).isEqualTo("Jo of Halden");
        assertThat(origin.channel()).isEqualTo("portal");
        assertThat(origin.receivedAt()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(origin.word()).isNull();
    }

    @Test
    void aMailFromTheFutureIsNotBelieved() throws IOException {
        ImportOutcome outcome = imported("m.eml", mail("Thu, 2 Apr 2027 09:14:00 +0200", files("bom.json", SBOM)));
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("FUTURE_DATE");
        assertThat(row("bom.json").evidence().origin().receivedAt()).isBefore("2026-04-04T00:00:00Z");
        assertThat(row("bom.json").evidence().origin().isMailsWord(Part.RECEIVED)).isFalse();
    }

    @Test
    void anOutlookMessageDoesTheSame() throws IOException {
        imported("m.msg", OutlookFiles.message("The gauge matter", "From: anna@halden.example\r\nDate: Thu, 2 Apr 2026 09:14:00 +0200\r\n",
                "We never shipped it.", files("bom.json", SBOM)));
        assertThat(row("bom.json").evidence().origin().from()).isEqualTo("anna@halden.example");
        assertThat(workspace.evidence().original(new EvidenceId(1)).lines()).contains("From: anna@halden.example", "We never shipped it.");
    }

    @Test
    void carriersWithinCarriersAreAllLinked() throws IOException {
        byte[] tgz = gzip(tar(files("lists/bom.json", SBOM)));
        byte[] inner = mail("Thu, 2 Apr 2026 09:14:00 +0200", files("lists.tgz", tgz));
        ImportOutcome outcome = imported("drop.zip", zip(files("mails/m.eml", inner, "vex.json", VEX, "readme.txt", bytes("hello"))));
        assertThat(outcome.files()).extracting(FileOutcome::name).extracting(name -> name.substring(name.indexOf("drop.zip")))
                .containsExactly("drop.zip", "drop.zip!mails/m.eml", "drop.zip!mails/m.eml!lists.tgz",
                        "drop.zip!mails/m.eml!lists.tgz!lists/bom.json", "drop.zip!vex.json");
        assertThat(outcome.files().getFirst().summary()).isEqualTo("3 files in it, 2 of them kept by themselves");
        assertThat(outcome.files().getLast().carrier()).endsWith("drop.zip");
        assertThat(row("bom.json").carriedBy()).extracting(CarriedBy::text)
                .containsExactly("E-003 (tar archive, packed with gzip lists.tgz)");
        assertThat(row("bom.json").evidence().origin().from()).as("the mail speaks for what it carries, however deep")
                .isEqualTo("Anna <anna@halden.example>");
        assertThat(row("vex.json").evidence().origin().from()).isNull();
    }

    @Test
    void theSameFileInTwoCarriersIsKeptOnceWithTwoLinks() throws IOException {
        imported("a.zip", zip(files("bom.json", SBOM)));
        ImportOutcome second = imported("b.zip", zip(files("copy/bom.json", SBOM)));
        assertThat(second.files()).extracting(FileOutcome::disposition).containsExactly(Disposition.IMPORTED, Disposition.ALREADY_HELD);
        assertThat(row("bom.json").carriedBy()).extracting(CarriedBy::carrier).containsExactly(new EvidenceId(1), new EvidenceId(3));
        assertThat(imported("again/b.zip", zip(files("copy/bom.json", SBOM))).files()).extracting(FileOutcome::disposition)
                .containsExactly(Disposition.ALREADY_HELD);
        assertThat(rows()).hasSize(3);
    }

    @Test
    void optionsThatNameAReleasePlaceEverything() throws IOException {
        imported("a.json", SBOM);
        Path mail = file("m.eml", mail("Thu, 2 Apr 2026 09:14:00 +0200", files("letter.pdf", PDF)));
        imported(ImportOptions.NONE, mail);
        assertThat(row("letter.pdf").place()).isNull();
        var placed = new ImportOptions("Halden", "Gauge", "1.0", null, null, null, null, Mode.KEEP);
        imported(placed, mail);
        assertThat(row("letter.pdf").place()).isEqualTo("Halden / Gauge 1.0");
        assertThat(row("m.eml").place()).isEqualTo("Halden / Gauge 1.0");
    }

    @Test
    void aLetterWithoutAttachmentsWaitsToBePlaced() throws IOException {
        FileOutcome letter = imported("m.eml", mail("Thu, 2 Apr 2026 09:14:00 +0200", files())).files().getFirst();
        assertThat(letter.disposition()).isEqualTo(Disposition.KEPT_AS_DOCUMENT);
        assertThat(letter.summary()).isEqualTo("without attachments");
        assertThat(letter.unplacedReason()).isNotNull();
    }

    @Test
    void programsAreNotKeptByAccident() throws IOException {
        FileOutcome named = imported("setup.exe", PROGRAM).files().getFirst();
        assertThat(named.disposition()).isEqualTo(Disposition.NOT_KEPT);
        assertThat(named.problems()).extracting(Problem::code).containsExactly("PROGRAM");
        ImportOutcome mail = imported("m.eml",
                mail("Thu, 2 Apr 2026 09:14:00 +0200", files("setup.exe", PROGRAM, "run.sh", bytes("#!/bin/sh\n"))));
        assertThat(mail.files()).extracting(FileOutcome::disposition).containsExactly(Disposition.KEPT_AS_DOCUMENT, Disposition.NOT_KEPT,
                Disposition.NOT_KEPT);
        var asked = new ImportOptions(null, null, null, null, null, null, null, Mode.KEEP_UNREADABLE);
        assertThat(imported(asked, folder.resolve("setup.exe")).files().getFirst().disposition()).isEqualTo(Disposition.KEPT_AS_DOCUMENT);
    }

    @Test
    void aDryRunLeavesNothing() throws IOException {
        var dry = new ImportOptions(null, null, null, null, null, null, null, Mode.DRY_RUN);
        ImportOutcome outcome = imported(dry, file("drop.zip", zip(files("bom.json", SBOM, "vex.json", VEX))));
        assertThat(outcome.files()).extracting(FileOutcome::disposition).containsOnly(Disposition.WOULD_IMPORT).hasSize(3);
        assertThat(outcome.changes()).hasSize(1);
        assertThat(rows()).isEmpty();
    }

    @Test
    void whenCancelledNothingOfAContainerIsThere() throws IOException {
        Path drop = file("drop.zip", zip(files("bom.json", SBOM, "vex.json", VEX)));
        Progress cancelling = new Progress() {
            private boolean second;

            @Override
            public void stage(String text, long steps) {
                second |= text.contains("vex.json");
            }

            @Override
            public void advance(long steps) {}

            @Override
            public void checkCancelled() {
                if (second) {
                    throw new CancellationException();
                }
            }
        };
        assertThatThrownBy(() -> workspace.importEvidence().importFiles(List.of(drop), ImportOptions.NONE, MARA, cancelling))
                .isInstanceOf(CancellationException.class);
        assertThat(rows()).isEmpty();
        assertThat(workspace.register().portfolio(Viewpoint.LATEST).releases()).isEmpty();
    }

    @Test
    void aContainerIsOneEntryOfTheLog() throws IOException {
        int before = workspace.audit().entries(Viewpoint.LATEST).size();
        imported("drop.zip", zip(files("bom.json", SBOM, "vex.json", VEX)));
        var entries = workspace.audit().entries(Viewpoint.LATEST);
        assertThat(entries).hasSize(before + 1);
    }

    @Test
    void containersWithoutEndAreGivenUp() throws IOException {
        byte[] deep = SBOM;
        for (int i = 0; i < 9; i++) {
            deep = gzip(deep);
        }
        ImportOutcome nested = imported("deep.gz", deep);
        assertThat(nested.problems()).extracting(Problem::code).containsExactly("NESTED_TOO_DEEP");
        ImportOutcome bomb = imported("bomb.zip", zip(files("a.gz", gzip(new byte[40 << 20]), "bom.json", SBOM)));
        assertThat(bomb.problems()).extracting(Problem::code).contains("TOO_MUCH");
    }

    @Test
    void unknownFilesInAContainerStayInIt() throws IOException {
        ImportOutcome outcome = imported("src.zip", zip(files("a.c", bytes("int x;"), "b.c", bytes("int y;"), "cert.pdf", PDF)));
        assertThat(outcome.files()).extracting(FileOutcome::disposition).containsExactly(Disposition.IMPORTED,
                Disposition.KEPT_AS_DOCUMENT);
        assertThat(outcome.files().getFirst().summary()).isEqualTo("3 files in it, 1 of them kept by themselves");
        assertThat(imported("only.zip", zip(files("a.c", bytes("int z;")))).files()).extracting(FileOutcome::disposition)
                .containsExactly(Disposition.KEPT_AS_DOCUMENT);
        assertThat(imported(ImportOptions.NONE, file("sub/other.zip", zip(files("b.c", bytes("int q;")))).getParent()).files())
                .extracting(FileOutcome::disposition).containsExactly(Disposition.NOT_KEPT);
    }
}
