package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
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
import org.vouchsafe.domain.signature.SignatureRecord;
import org.vouchsafe.job.Progress;
import org.vouchsafe.seal.supplied.PgpFixture;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.decide.SetPolicy;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOptions.Mode;
import org.vouchsafe.usecase.key.TrustKeys.Use;
import org.vouchsafe.usecase.key.TrustKeys.Whose;
import org.vouchsafe.usecase.read.ComparedFiles;
import org.vouchsafe.usecase.read.ProvenanceRow;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.wiring.WorkspaceFiles;

/** Signed claims: what they need to count, and what happens when a key comes late, belongs to somebody else, or goes bad. */
class SignatureJourneyTest {
    private static final Actor MARA = new Actor("Mara");
    private static final String CVE = "CVE-2026-7001";
    private static final String CLEARED = "\"justification\": \"vulnerable_code_not_in_execute_path\"";
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
        imported(written("portal.cdx.json", Documents.sbom("Northwind", "Portal", "2.0", "2026-02-10T08:00:00Z", "axios@1.0.0")));
        imported(written("osv.json", Documents.advisory("GHSA-aaaa-bbbb-cccc", CVE, "axios", "0", "1.5.0")));
    }

    @AfterEach
    void close() {
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

    private List<EvidenceId> imported(Path... paths) {
        return workspace.importEvidence().importFiles(List.of(paths), ImportOptions.NONE, MARA, Progress.UNWATCHED).files().stream()
                .map(each -> each.evidence()).toList();
    }

    private static String vex() {
        return Documents.openVex("Northwind", CVE, "pkg:generic/northwind/portal@2.0", "not_affected", CLEARED);
    }

    private void trust(PgpFixture key, String supplier) throws IOException {
        workspace.keys().trust(written("key-" + supplier + ".asc.txt", key.publicKey()),
                new Whose(supplier, null, null, null, Use.SIGNATURES, "compared by telephone"), MARA);
    }

    private void demandSignatures() {
        workspace.policy().set(new SetPolicy.Wanted(null, "signed", null, null, List.of(), List.of()), "", MARA);
    }

    private PositionRow position(Viewpoint viewpoint) {
        return workspace.states().rows(StateFilter.ALL, viewpoint).getFirst();
    }

    private SignatureVerdict verdict(EvidenceId id) {
        return verdict(id, Viewpoint.LATEST);
    }

    private SignatureVerdict verdict(EvidenceId id, Viewpoint viewpoint) {
        return workspace.evidence().rows(viewpoint).stream().filter(each -> each.evidence().id().equals(id)).findFirst().orElseThrow()
                .evidence().signature();
    }

    private static Viewpoint asOf(Instant moment) {
        return new Viewpoint(moment, null);
    }

    private void allIsWell() {
        assertThat(workspace.check().check(Progress.UNWATCHED)).isEmpty();
    }

    @Test
    void aClaimCountsFromWhenItsKeyIsHeldUntilTheKeyGoesBad() throws IOException {
        EvidenceId claim = imported(written("vex.json", vex())).getFirst();
        assertThat(position(Viewpoint.LATEST).position().state()).as("by the word alone").isEqualTo(State.NOT_AFFECTED);
        demandSignatures();
        assertThat(position(Viewpoint.LATEST).position().state()).isEqualTo(State.AFFECTED);
        assertThat(position(Viewpoint.LATEST).position().remarks()).anyMatch(each -> each.code() == RemarkCode.UNSIGNED_CLAIM);
        Instant unsigned = now;
        imported(written("vex.json.asc", northwind.sign(vex().getBytes(StandardCharsets.UTF_8), SIGNED)));
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(position(Viewpoint.LATEST).position().state()).isEqualTo(State.AFFECTED);
        Instant unheld = now;
        trust(northwind, "Northwind");
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
        assertThat(position(Viewpoint.LATEST).position().state()).isEqualTo(State.NOT_AFFECTED);
        Instant held = now;
        var key = workspace.keys().rows(Viewpoint.LATEST).getFirst().key().id();
        var changes = workspace.keys().distrust(key, Instant.parse("2026-03-01T00:00:00Z"), "laptop stolen", MARA).changes();
        assertThat(changes).singleElement().satisfies(each -> assertThat(each.after()).isEqualTo(State.AFFECTED));
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(workspace.signatures().on(claim, Viewpoint.LATEST).orElseThrow().findings().getFirst().reasons().getFirst())
                .contains("laptop stolen");
        assertThat(verdict(claim, asOf(unsigned))).isEqualTo(SignatureVerdict.NONE);
        assertThat(verdict(claim, asOf(unheld))).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(verdict(claim, asOf(held))).isEqualTo(SignatureVerdict.PASSED);
        assertThat(position(asOf(unheld)).position().state()).isEqualTo(State.AFFECTED);
        assertThat(position(asOf(held)).position().state()).isEqualTo(State.NOT_AFFECTED);
        assertThat(workspace.signatures().history(claim, Viewpoint.LATEST)).extracting(SignatureRecord::verdict)
                .containsExactly(SignatureVerdict.INDETERMINATE, SignatureVerdict.PASSED, SignatureVerdict.INDETERMINATE);
        allIsWell();
    }

    @Test
    void takingAnActBackAndMergingSuppliersJudgeAnew() throws IOException {
        imported(written("halden.cdx.json", Documents.sbom("Halden", "Gauge", "1.0", "2026-02-10T08:00:00Z", "left-pad@1.0.0")));
        trust(northwind, "Halden");
        List<EvidenceId> ids = imported(written("vex.json", vex()),
                written("vex.json.asc", northwind.sign(vex().getBytes(StandardCharsets.UTF_8), SIGNED)));
        assertThat(verdict(ids.getFirst())).isEqualTo(SignatureVerdict.INDETERMINATE);
        workspace.identities().mergeSuppliers("Halden", "Northwind", "one company since May", MARA);
        assertThat(verdict(ids.getFirst())).as("the key counts for the supplier its holder was merged into")
                .isEqualTo(SignatureVerdict.PASSED);
        workspace.undo().undo(MARA);
        assertThat(verdict(ids.getFirst())).isEqualTo(SignatureVerdict.INDETERMINATE);
        workspace.placeEvidence().withdraw(ids.get(1), "not from them", MARA);
        assertThat(verdict(ids.getFirst())).isEqualTo(SignatureVerdict.NONE);
        workspace.undo().undo(MARA);
        assertThat(verdict(ids.getFirst())).isEqualTo(SignatureVerdict.INDETERMINATE);
        allIsWell();
    }

    @Test
    void aKeyThatWentBadLaterStillStandsForWhatTheWorkspaceHeldBefore() throws IOException {
        trust(northwind, "Northwind");
        EvidenceId claim = imported(written("vex.json", vex()),
                written("vex.json.asc", northwind.sign(vex().getBytes(StandardCharsets.UTF_8), SIGNED))).getFirst();
        var key = workspace.keys().rows(Viewpoint.LATEST).getFirst().key().id();
        workspace.keys().distrust(key, now.plusSeconds(3600), "to be retired", MARA);
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
        workspace.keys().distrust(key, null, "never theirs", MARA);
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.INDETERMINATE);
    }

    @Test
    void holdingAKeyAndMarkingItAsGoneBadAreUndone() throws IOException {
        EvidenceId claim = imported(written("vex.json", vex()),
                written("vex.json.asc", northwind.sign(vex().getBytes(StandardCharsets.UTF_8), SIGNED))).getFirst();
        trust(northwind, "Northwind");
        Instant held = now;
        workspace.keys().distrust(workspace.keys().rows(Viewpoint.LATEST).getFirst().key().id(), null, "never theirs", MARA);
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(workspace.undo().undo(MARA).act()).startsWith("marking of key K-001");
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.PASSED);
        assertThat(workspace.keys().rows(Viewpoint.LATEST).getFirst().key().distrust()).isNull();
        assertThat(workspace.undo().undo(MARA).act()).startsWith("holding of key ");
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(workspace.keys().rows(Viewpoint.LATEST)).isEmpty();
        assertThat(workspace.keys().rows(asOf(held))).as("as of then").hasSize(1);
        trust(northwind, "Northwind");
        assertThat(verdict(claim)).as("held again").isEqualTo(SignatureVerdict.PASSED);
        allIsWell();
    }

    @Test
    void aChangedClaimIsRejectedWhateverThePolicy() throws IOException {
        trust(northwind, "Northwind");
        byte[] signature = northwind.sign(Documents.openVex("Northwind", CVE, "pkg:generic/northwind/portal@2.0", "affected", "")
                .getBytes(StandardCharsets.UTF_8), SIGNED);
        EvidenceId claim = imported(written("vex.json", vex()), written("vex.json.asc", signature)).getFirst();
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.FAILED);
        PositionRow row = position(Viewpoint.LATEST);
        assertThat(row.position().state()).isEqualTo(State.AFFECTED);
        assertThat(row.position().remarks()).anyMatch(each -> each.code() == RemarkCode.REJECTED_CLAIM);
    }

    @Test
    void aSupplierCannotSignInAnothersName() throws IOException {
        imported(written("halden.cdx.json", Documents.sbom("Halden", "Gauge", "1.0", "2026-02-10T08:00:00Z", "left-pad@1.0.0")));
        trust(northwind, "Halden");
        EvidenceId claim = imported(written("vex.json", vex()),
                written("vex.json.asc", northwind.sign(vex().getBytes(StandardCharsets.UTF_8), SIGNED))).getFirst();
        assertThat(verdict(claim)).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(workspace.signatures().on(claim, Viewpoint.LATEST).orElseThrow().findings().getFirst().reasons().getFirst())
                .isEqualTo("The key is held for Halden, but the file speaks for Northwind.");
        trust(northwind, "Northwind");
        assertThat(verdict(claim)).as("held for both").isEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void aSignatureFindsItsFileInWhateverOrderTheyCome() throws IOException {
        trust(northwind, "Northwind");
        String first = vex();
        String second = vex().replace("\"version\": 1", "\"version\": 2");
        EvidenceId early = imported(written("one/vex.json.asc", northwind.sign(first.getBytes(StandardCharsets.UTF_8), SIGNED))).getFirst();
        assertThat(workspace.signatures().signedBy(early, Viewpoint.LATEST)).isEmpty();
        EvidenceId one = imported(written("one/vex.json", first)).getFirst();
        assertThat(verdict(one)).as("the signature came first").isEqualTo(SignatureVerdict.PASSED);
        EvidenceId two = imported(written("two/vex.json", second)).getFirst();
        assertThat(verdict(two)).as("another file of that name has its own signature").isEqualTo(SignatureVerdict.NONE);
        assertThat(verdict(one)).isEqualTo(SignatureVerdict.PASSED);
        imported(written("two/vex.json.asc", northwind.sign(second.getBytes(StandardCharsets.UTF_8), SIGNED)));
        assertThat(verdict(two)).isEqualTo(SignatureVerdict.PASSED);
        assertThat(verdict(one)).isEqualTo(SignatureVerdict.PASSED);
        assertThat(workspace.signatures().signedBy(early, Viewpoint.LATEST)).containsExactly(one);
        workspace.placeEvidence().withdraw(early, "not from them", MARA);
        assertThat(verdict(one)).isEqualTo(SignatureVerdict.NONE);
        allIsWell();
    }

    @Test
    void aSignatureOfAFileStillToComeSaysNothingOfAnOlderOneOfThatName() throws IOException {
        trust(northwind, "Northwind");
        EvidenceId old = imported(written("one/vex.json", vex())).getFirst();
        String later = vex().replace("\"version\": 1", "\"version\": 2");
        imported(written("two/vex.json.asc", northwind.sign(later.getBytes(StandardCharsets.UTF_8), SIGNED)));
        EvidenceId came = imported(written("two/vex.json", later)).getFirst();
        assertThat(verdict(came)).isEqualTo(SignatureVerdict.PASSED);
        assertThat(verdict(old)).as("it was never its signature").isEqualTo(SignatureVerdict.NONE);
    }

    @Test
    void aSignedListOfChecksumsVouchesForWhatItLists() throws IOException {
        trust(northwind, "Northwind");
        byte[] bytes = vex().getBytes(StandardCharsets.UTF_8);
        String list = Sha256.of(bytes).hex() + "  vex.json\nSHA256 (osv.json) = " + "0".repeat(64) + "\n";
        List<EvidenceId> ids = imported(written("vex.json", bytes), written("SHA256SUMS", list));
        assertThat(verdict(ids.getFirst())).as("nobody signed the list").isEqualTo(SignatureVerdict.INDETERMINATE);
        EvidenceId osv = workspace.evidence().rows(Viewpoint.LATEST).get(1).evidence().id();
        assertThat(verdict(osv)).as("another checksum").isEqualTo(SignatureVerdict.FAILED);
        imported(written("SHA256SUMS.asc", northwind.sign(list.getBytes(StandardCharsets.UTF_8), SIGNED)));
        assertThat(verdict(ids.get(1))).isEqualTo(SignatureVerdict.PASSED);
        assertThat(verdict(ids.getFirst())).isEqualTo(SignatureVerdict.PASSED);
        demandSignatures();
        assertThat(position(Viewpoint.LATEST).position().state()).isEqualTo(State.NOT_AFFECTED);
        allIsWell();
    }

    @Test
    void aKeyTellsWhenItEndsIfItSaysSo() throws IOException, java.security.cert.CertificateEncodingException {
        var root = org.vouchsafe.seal.supplied.Certified.authority("Northwind Root");
        workspace.keys().trust(written("root.cer", root.certificate().getEncoded()),
                new Whose("Northwind", null, "*", null, Use.SIGNATURES, "known"), MARA);
        trust(northwind, "Northwind");
        assertThat(workspace.keys().rows(Viewpoint.LATEST)).extracting(each -> each.expires())
                .containsExactly(root.certificate().getNotAfter().toInstant(), null);
    }

    @Test
    void aSelfSignedCertificateAsToolsMakeItIsHeldForItselfAlone() throws Exception {
        var pair = org.vouchsafe.seal.supplied.Certified.ec();
        var name = new org.bouncycastle.asn1.x500.X500Name("CN=Northwind Releases");
        var builder = new org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder(name, java.math.BigInteger.ONE,
                java.util.Date.from(Instant.parse("2025-01-01T00:00:00Z")), java.util.Date.from(Instant.parse("2027-01-01T00:00:00Z")),
                name,
                pair.getPublic());
        builder.addExtension(org.bouncycastle.asn1.x509.Extension.basicConstraints, true,
                new org.bouncycastle.asn1.x509.BasicConstraints(true));
        byte[] made = builder
                .build(new org.bouncycastle.operator.jcajce.JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                .getEncoded();
        workspace.keys().trust(written("own.cer", made), new Whose("Northwind", null, null, null, Use.SIGNATURES, "known"), MARA);
        assertThat(workspace.keys().rows(Viewpoint.LATEST)).singleElement().satisfies(each -> {
            assertThat(each.key().kind()).isEqualTo(org.vouchsafe.domain.signature.KeyKind.CERTIFICATE);
            assertThat(each.expires()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        });
        workspace.keys().trust(written("own.cer", made), new Whose("Northwind", null, "*", null, Use.SIGNATURES, "known"), MARA);
        assertThat(workspace.keys().rows(Viewpoint.LATEST).get(1).key().kind()).as("with an identity it certifies others")
                .isEqualTo(org.vouchsafe.domain.signature.KeyKind.AUTHORITY);
    }

    @Test
    void keysAreRefusedWhereTheyWouldMeanTooMuch() throws IOException {
        var root = org.vouchsafe.seal.supplied.Certified.authority("Northwind Root");
        Path authority;
        try {
            authority = written("root.cer", root.certificate().getEncoded());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        var nobody = new Whose(null, null, null, null, Use.SIGNATURES, "");
        var known = new Whose("Northwind", null, null, null, Use.SIGNATURES, "");
        assertThatThrownBy(() -> workspace.keys().trust(written("k", northwind.publicKey()), nobody, MARA)).isInstanceOf(Refused.class)
                .hasMessageContaining("whose key");
        assertThatThrownBy(() -> workspace.keys().trust(authority, known, MARA)).isInstanceOf(Refused.class)
                .hasMessageContaining("Say whom its certificates must name");
        assertThatThrownBy(() -> workspace.keys().trust(written("p", "-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----"),
                known, MARA)).isInstanceOf(Refused.class).hasMessageContaining("Private keys are never taken");
        assertThatThrownBy(() -> workspace.keys().trust(written("k", northwind.publicKey()),
                new Whose("Nobody Ltd", null, null, null, Use.SIGNATURES, ""), MARA)).isInstanceOf(Refused.class);
        assertThat(workspace.keys().rows(Viewpoint.LATEST)).isEmpty();
    }

    @Test
    void provenanceIsTiedToWhatIsHeldAndListedByItsDigests() throws IOException {
        byte[] artefact = "what was shipped".getBytes(StandardCharsets.UTF_8);
        List<EvidenceId> held = workspace.importEvidence().importFiles(List.of(written("portal-2.0.bin", artefact)),
                new ImportOptions("Northwind", "Portal", "2.0", null, null, null, null, Mode.KEEP), MARA, Progress.UNWATCHED).files()
                .stream()
                .map(each -> each.evidence()).toList();
        String statement = """
                {"_type":"https://in-toto.io/Statement/v0.1","subject":[{"name":"portal","digest":{"sha256":"%s"}},
                  {"name":"other","digest":{"sha256":"%s"}}],"predicateType":"https://slsa.dev/provenance/v0.2",
                 "predicate":{"builder":{"id":"https://ci.example/9"},"buildType":"https://make.example/1",
                  "invocation":{"configSource":{"uri":"git+https://git.example/portal","digest":{"sha1":"ab12"},"entryPoint":"release"}},
                  "materials":[{"uri":"pkg:npm/axios@1.0.0","digest":{"sha512":"cd"}}],
                  "metadata":{"buildStartedOn":"2026-02-09T10:00:00Z"}}}""".formatted(Sha256.of(artefact).hex(), "1".repeat(64));
        EvidenceId said = imported(written("provenance.json", statement)).getFirst();
        ProvenanceRow row = workspace.provenance().in(said, Viewpoint.LATEST).getFirst();
        assertThat(row.provenance().builder()).isEqualTo("https://ci.example/9");
        assertThat(row.provenance().source()).isNotNull()
                .satisfies(each -> assertThat(each.name()).isEqualTo("git+https://git.example/portal"));
        assertThat(row.provenance().materials()).hasSize(1);
        assertThat(row.subjects().getFirst().originals()).isEqualTo(held);
        assertThat(row.releases()).containsExactly("Northwind / Portal 2.0");
        assertThat(row.subjects().get(1).originals()).isEmpty();
        assertThat(workspace.provenance().about(held.getFirst(), Viewpoint.LATEST)).hasSize(1);
        assertThat(workspace.provenance().aboutRelease("Northwind / Portal 2.0", Viewpoint.LATEST)).hasSize(1);
        allIsWell();
    }

    @Test
    void whatWasShippedIsLaidBesideItsSource() throws IOException {
        List<EvidenceId> ids = imported(
                written("tree.txt", "100644 blob 78981922613b2afb6025042ff6bd878ac1994e85\tsrc/a.js\n100644 blob "
                        + "61780798228d17af2d34fce4cfbdf35556832472\tsrc/b.js\n100644 blob e69de29bb2d1d6434b8b29ae775ad8c2e48c5391\tTEST\n"),
                written("shipped.zip", zip("package/src/a.js", "a\n", "package/src/b.js", "changed\n", "package/setup.js", "evil\n",
                        "package/dist/a.min.js", "x")));
        ComparedFiles compared = workspace.files().compare(ids.getFirst(), ids.get(1), MARA, Progress.UNWATCHED);
        assertThat(compared.found().same()).isEqualTo(1);
        assertThat(compared.found().changed()).containsExactly("src/b.js");
        assertThat(compared.found().onlyInArtefact()).containsExactly("setup.js");
        assertThat(compared.found().generated()).singleElement().satisfies(each -> assertThat(each.path()).isEqualTo("dist/a.min.js"));
        assertThat(compared.found().onlyInSource()).containsExactly("TEST");
        assertThat(compared.found().isExplained()).isFalse();
        assertThat(workspace.files().comparisons(ids.get(1), Viewpoint.LATEST)).hasSize(1);
        assertThatThrownBy(() -> workspace.files().compare(new EvidenceId(1), ids.get(1), MARA, Progress.UNWATCHED))
                .isInstanceOf(Refused.class).hasMessageContaining("neither an archive nor a listing");
        allIsWell();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new java.util.zip.ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
