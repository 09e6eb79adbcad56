package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.RemarkCode;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.job.Progress;
import org.vouchsafe.seal.supplied.PgpFixture;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOptions.Mode;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.key.TrustKeys.Use;
import org.vouchsafe.usecase.key.TrustKeys.Whose;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.wiring.WorkspaceFiles;

/** A signature that is held already comes again, beside a file that it is not over: a forgery must not pass for a file nobody signed. */
class DeliveryJourneyTest {
    private static final Actor MARA = new Actor("Mara");
    private static final String CVE = "CVE-2026-7001";
    private static final Instant SIGNED = Instant.parse("2026-03-01T12:00:00Z");
    @TempDir
    Path folder;
    private final PgpFixture northwind = new PgpFixture("Northwind Releases <rel@northwind.example>", 0);
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private UseCases workspace;

    @BeforeEach
    void open() throws IOException {
        InstantSource clock = () -> now = now.plusSeconds(1);
        var files = new WorkspaceFiles(new Surroundings(clock, new Random(1), "the test"), "test");
        workspace = files.create(folder.resolve("case.vouchsafe"), MARA);
        imported(written("in/portal.cdx.json", Documents.sbom("Northwind", "Portal", "2.0", "2026-02-10T08:00:00Z", "axios@1.0.0")));
        imported(written("in/osv.json", Documents.advisory("GHSA-aaaa-bbbb-cccc", CVE, "axios", "0", "1.5.0")));
    }

    @AfterEach
    void close() {
        assertThat(workspace.check().check(Progress.UNWATCHED)).isEmpty();
        workspace.close();
    }

    private Path written(String name, String content) throws IOException {
        return written(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path written(String name, byte[] content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, content);
    }

    private ImportOutcome imported(Path... paths) {
        return workspace.importEvidence().importFiles(List.of(paths), ImportOptions.NONE, MARA, Progress.UNWATCHED);
    }

    /** The evidence a file became, by the end of its name. */
    private static EvidenceId id(ImportOutcome outcome, String name) {
        return Objects.requireNonNull(outcome.files().stream().filter(each -> each.name().endsWith(name)).findFirst().orElseThrow()
                .evidence());
    }

    private static String genuine() {
        return Documents.openVex("Northwind", CVE, "pkg:generic/northwind/portal@2.0", "affected", "");
    }

    private static String forged() {
        return Documents.openVex("Northwind", CVE, "pkg:generic/northwind/portal@2.0", "not_affected",
                "\"justification\": \"vulnerable_code_not_in_execute_path\"").replace("\"version\": 1", "\"version\": 2");
    }

    private byte[] signature() {
        return northwind.sign(genuine().getBytes(StandardCharsets.UTF_8), SIGNED);
    }

    private void trust() throws IOException {
        workspace.keys().trust(written("keys/northwind.txt", northwind.publicKey()),
                new Whose("Northwind", null, null, null, Use.SIGNATURES, "compared by telephone"), MARA);
    }

    private byte[] signature;

    /** The genuine claim and its signature are held. */
    private EvidenceId held() throws IOException {
        trust();
        signature = signature();
        written("one/vex.json", genuine());
        written("one/vex.json.asc", signature);
        EvidenceId claim = id(imported(folder.resolve("one")), "vex.json");
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
        return claim;
    }

    private SignatureVerdict verdict(EvidenceId id) {
        return workspace.evidence().rows(Viewpoint.LATEST).stream().filter(each -> each.evidence().id().equals(id)).findFirst()
                .orElseThrow().evidence().signature();
    }

    private PositionRow position() {
        return workspace.states().rows(StateFilter.ALL, Viewpoint.LATEST).getFirst();
    }

    private long leaves() {
        return workspace.audit().entries(Viewpoint.LATEST).size();
    }

    @Test
    void aForgeryBesideTheEarlierSignatureFailsAndItsClaimIsRejected() throws IOException {
        EvidenceId claim = held();
        written("two/vex.json", forged());
        written("two/vex.json.asc", signature);
        EvidenceId second = id(imported(folder.resolve("two")), "vex.json");
        assertThat(verdict(second)).isEqualTo(SignatureVerdict.FAILED);
        assertThat(verdict(claim)).as("the genuine one is still signed").isEqualTo(SignatureVerdict.PASSED);
        assertThat(position().position().state()).isEqualTo(State.AFFECTED);
        assertThat(position().position().remarks()).anyMatch(each -> each.code() == RemarkCode.REJECTED_CLAIM);
        long before = leaves();
        imported(folder.resolve("two"));
        imported(folder.resolve("one"));
        assertThat(leaves()).as("the same again is nothing new").isEqualTo(before);
        assertThat(verdict(second)).isEqualTo(SignatureVerdict.FAILED);
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void neitherANewNameNorAnotherFolderHidesTheForgery() throws IOException {
        EvidenceId claim = held();
        written("both/march-vex.json", forged());
        written("both/march-vex.json.asc", signature);
        assertThat(verdict(id(imported(folder.resolve("both")), "march-vex.json"))).as("both renamed").isEqualTo(SignatureVerdict.FAILED);
        written("sole/vex-march.json", forged() + " ");
        written("sole/vex.json.asc", signature);
        assertThat(verdict(id(imported(folder.resolve("sole")), "vex-march.json"))).as("the only companion")
                .isEqualTo(SignatureVerdict.FAILED);
        written("stem/vex.json", forged() + "  ");
        written("stem/vex.asc", signature);
        written("stem/letter.json", "{\"a\": 1}");
        assertThat(verdict(id(imported(folder.resolve("stem")), "vex.json"))).as("without the ending").isEqualTo(SignatureVerdict.FAILED);
        written("apart/claims/vex.json", forged() + "   ");
        written("apart/signatures/vex.json.asc", signature);
        assertThat(verdict(id(imported(folder.resolve("apart")), "claims/vex.json"))).as("in another folder")
                .isEqualTo(SignatureVerdict.FAILED);
        written("upper/VEX.JSON", forged() + "    ");
        written("upper/vex.json.asc", signature);
        assertThat(verdict(id(imported(folder.resolve("upper")), "VEX.JSON"))).as("in capitals").isEqualTo(SignatureVerdict.FAILED);
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void theSignatureOfSomethingElseSaysNothingOfWhatLiesBesideIt() throws IOException {
        trust();
        written("one/portal-2.0.tar.asc", signature());
        written("one/vex.json", forged());
        ImportOutcome outcome = imported(folder.resolve("one"));
        assertThat(verdict(id(outcome, "vex.json"))).isEqualTo(SignatureVerdict.NONE);
    }

    @Test
    void containersAndMailsBringForgeriesToo() throws IOException {
        EvidenceId claim = held();
        Path zip = written("in/delivery.zip", zip("docs/vex.json", forged().getBytes(StandardCharsets.UTF_8), "docs/vex.json.asc",
                signature));
        assertThat(verdict(id(imported(zip), "docs/vex.json"))).isEqualTo(SignatureVerdict.FAILED);
        Path mail = written("in/delivery.eml", mail(forged() + " ", signature));
        assertThat(verdict(id(imported(mail), "!vex.json"))).isEqualTo(SignatureVerdict.FAILED);
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void oneByOneInEitherOrderItFailsAsWell() throws IOException {
        EvidenceId claim = held();
        Path signed = written("two/vex.json.asc", signature);
        EvidenceId second = id(imported(written("two/vex.json", forged())), "vex.json");
        assertThat(verdict(second)).as("nobody signed it yet").isEqualTo(SignatureVerdict.NONE);
        imported(signed);
        assertThat(verdict(second)).as("the file first").isEqualTo(SignatureVerdict.FAILED);
        imported(signed);
        EvidenceId third = id(imported(written("two/vex.json", forged() + " ")), "vex.json");
        assertThat(verdict(third)).as("the signature first").isEqualTo(SignatureVerdict.FAILED);
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void theGenuinePairOneByOneLeavesLaterUnsignedFilesAlone() throws IOException {
        EvidenceId claim = held();
        EvidenceId unsigned = id(imported(written("two/vex.json", forged())), "vex.json");
        for (int i = 0; i < 2; i++) {
            imported(folder.resolve("one/vex.json"));
            imported(folder.resolve("one/vex.json.asc"));
        }
        assertThat(verdict(unsigned)).isEqualTo(SignatureVerdict.NONE);
        imported(folder.resolve("one/vex.json.asc"));
        imported(folder.resolve("one/vex.json"));
        EvidenceId later = id(imported(written("three/vex.json", forged() + " ")), "vex.json");
        assertThat(verdict(later)).as("it came without any signature").isEqualTo(SignatureVerdict.NONE);
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void whatFailedStaysFailedWhenTheGenuineFileComesLaterOrWasHeldUnsigned() throws IOException {
        trust();
        byte[] signed = signature();
        written("two/vex.json", forged());
        written("two/vex.json.asc", signed);
        EvidenceId second = id(imported(folder.resolve("two")), "vex.json");
        assertThat(verdict(second)).isEqualTo(SignatureVerdict.FAILED);
        EvidenceId claim = id(imported(written("one/vex.json", genuine())), "vex.json");
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
        assertThat(verdict(second)).isEqualTo(SignatureVerdict.FAILED);
    }

    @Test
    void aFileHeldUnsignedDoesNotDrawTheSignatureFromTheForgeryBesideIt() throws IOException {
        trust();
        EvidenceId claim = id(imported(written("one/vex.json", genuine())), "vex.json");
        written("two/vex.json", forged());
        written("two/vex.json.asc", signature());
        EvidenceId second = id(imported(folder.resolve("two")), "vex.json");
        assertThat(verdict(second)).isEqualTo(SignatureVerdict.FAILED);
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void aKeyThatIsTrustedLaterShowsTheForgery() throws IOException {
        signature = signature();
        written("one/vex.json", genuine());
        written("one/vex.json.asc", signature);
        EvidenceId claim = id(imported(folder.resolve("one")), "vex.json");
        written("two/vex.json", forged());
        written("two/vex.json.asc", signature);
        EvidenceId second = id(imported(folder.resolve("two")), "vex.json");
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(verdict(second)).isNotEqualTo(SignatureVerdict.PASSED);
        trust();
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
        assertThat(verdict(second)).isEqualTo(SignatureVerdict.FAILED);
    }

    @Test
    void aListOfChecksumsThatIsHeldIsHeldAgainstWhatComesWithItAgain() throws IOException {
        trust();
        String list = Sha256.of(genuine().getBytes(StandardCharsets.UTF_8)).hex() + "  vex.json\n";
        written("one/vex.json", genuine());
        written("one/SHA256SUMS", list);
        written("one/SHA256SUMS.asc", northwind.sign(list.getBytes(StandardCharsets.UTF_8), SIGNED));
        EvidenceId claim = id(imported(folder.resolve("one")), "vex.json");
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
        written("two/vex.json", forged());
        written("two/SHA256SUMS", list);
        written("two/SHA256SUMS.asc", Files.readAllBytes(folder.resolve("one/SHA256SUMS.asc")));
        EvidenceId second = id(imported(folder.resolve("two")), "vex.json");
        assertThat(verdict(second)).isEqualTo(SignatureVerdict.FAILED);
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void theDeliveryIsUndoneAndTheSignatureWithdrawnLikeOtherFacts() throws IOException {
        EvidenceId claim = held();
        Path signed = written("two/vex.json.asc", signature);
        EvidenceId second = id(imported(written("two/vex.json", forged())), "vex.json");
        EvidenceId carrier = id(imported(signed), "vex.json.asc");
        assertThat(verdict(second)).isEqualTo(SignatureVerdict.FAILED);
        assertThat(workspace.undo().undo(MARA).act()).isEqualTo("delivery of " + carrier + " vex.json.asc with " + second + " vex.json");
        assertThat(verdict(second)).isEqualTo(SignatureVerdict.NONE);
        imported(folder.resolve("two"));
        assertThat(verdict(second)).isEqualTo(SignatureVerdict.FAILED);
        workspace.placeEvidence().withdraw(carrier, "sent by mistake", MARA);
        assertThat(verdict(second)).isEqualTo(SignatureVerdict.NONE);
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.NONE);
    }

    @Test
    void aRehearsalShowsItAndRecordsNothing() throws IOException {
        held();
        written("two/vex.json", forged());
        written("two/vex.json.asc", signature);
        long before = leaves();
        ImportOutcome outcome = workspace.importEvidence().importFiles(List.of(folder.resolve("two")),
                new ImportOptions(null, null, null, null, null, null, null, Mode.DRY_RUN), MARA, Progress.UNWATCHED);
        assertThat(leaves()).isEqualTo(before);
        assertThat(outcome.problems()).anyMatch(each -> each.code().equals("SIGNATURE_FAILED"));
    }

    @Test
    void anImportThatBringsAFailedSignatureOrChecksumSaysSoAndWhere() throws IOException {
        held();
        written("two/vex.json", forged());
        written("two/vex.json.asc", signature);
        assertThat(imported(folder.resolve("two")).problems()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("SIGNATURE_FAILED");
            assertThat(each.severity()).isEqualTo(Severity.ERROR);
            assertThat(each.file()).endsWith("two/vex.json");
            assertThat(each.what()).contains("vex.json.asc");
        });
        assertThat(imported(folder.resolve("one")).problems()).isEmpty();
        Path list = written("three/SHA256SUMS", "0".repeat(64) + "  osv.json\n");
        assertThat(imported(list).problems()).as("of a file held before, at the list").singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("CHECKSUM_FAILED");
            assertThat(each.file()).isEqualTo("osv.json");
        });
    }

    @Test
    void anAttestationOfOtherBytesFailsTheFileBesideIt() throws IOException {
        held();
        String statement = """
                {"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"vex.json","digest":{"sha256":"%s"}}],
                 "predicateType":"https://slsa.dev/provenance/v1","predicate":{"buildDefinition":{"buildType":"x"},"runDetails":{}}}"""
                .formatted(Sha256.of(genuine().getBytes(StandardCharsets.UTF_8)).hex());
        String envelope = """
                {"payloadType":"application/vnd.in-toto+json","payload":"%s","signatures":[{"keyid":"","sig":"AAAA"}]}"""
                .formatted(Base64.getEncoder().encodeToString(statement.getBytes(StandardCharsets.UTF_8)));
        written("two/vex.json", forged());
        written("two/vex.json.intoto.json", envelope);
        assertThat(verdict(id(imported(folder.resolve("two")), "vex.json"))).isEqualTo(SignatureVerdict.FAILED);
    }

    @Test
    void theSignatureOfAMailIsNotTakenForOneOfItsOnlyAttachment() throws IOException {
        held();
        String sent = mail(forged(), signature).replace("vex.json.asc", "signature.asc");
        assertThat(verdict(id(imported(written("in/signed.eml", sent)), "!vex.json"))).isEqualTo(SignatureVerdict.NONE);
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return out.toByteArray();
    }

    private static String mail(String claim, byte[] signature) {
        return """
                From: psirt@northwind.example
                To: mara@example.org
                Subject: VEX
                Message-ID: <1@northwind.example>
                Date: Mon, 02 Mar 2026 07:00:00 +0000
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="cut"

                --cut
                Content-Type: text/plain

                Dear Mara
                --cut
                Content-Type: application/json; name="vex.json"
                Content-Disposition: attachment; filename="vex.json"
                Content-Transfer-Encoding: base64

                %s
                --cut
                Content-Type: application/octet-stream; name="vex.json.asc"
                Content-Disposition: attachment; filename="vex.json.asc"
                Content-Transfer-Encoding: base64

                %s
                --cut--
                """.formatted(Base64.getMimeEncoder().encodeToString(claim.getBytes(StandardCharsets.UTF_8)),
                Base64.getMimeEncoder().encodeToString(signature));
    }
}
