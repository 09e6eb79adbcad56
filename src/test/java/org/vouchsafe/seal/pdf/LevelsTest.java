package org.vouchsafe.seal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.report.AxiosCase;
import org.vouchsafe.report.Reports;
import org.vouchsafe.report.pdf.Conformance;
import org.vouchsafe.report.pdf.PdfRenderer;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.seal.Issuers;
import org.vouchsafe.seal.SealFailed;
import org.vouchsafe.seal.Trust;
import org.vouchsafe.seal.asic.ContainerSigner;
import org.vouchsafe.seal.asic.ContainerVerifier;
import org.vouchsafe.seal.key.SigningKey;
import org.vouchsafe.seal.pdf.PdfExtension.Extended;
import org.vouchsafe.seal.pdf.PdfExtension.Opened;
import org.vouchsafe.seal.pdf.revision.Sealing.SignOff;
import org.vouchsafe.seal.stamp.StampExchange.Named;
import org.vouchsafe.seal.supplied.Certified;

/** From baseline B to LTA without a network, with a little authority of its own; held against validators we did not write. */
class LevelsTest {
    private static final Instant NOW = Instant.parse("2026-04-02T13:00:00Z");
    private static final Issuers ISSUERS = new Issuers();
    private static final Trust ALL = new Trust(List.of(ISSUERS.root.certificate(), ISSUERS.stampRoot.certificate()));
    private static byte[] report;
    private static byte[] signed;
    private static byte[] stamped;
    private static byte[] lasting;
    private static byte[] archived;

    @BeforeAll
    static void seal() throws Exception {
        var out = new ByteArrayOutputStream();
        new PdfRenderer(PageFormat.A4).render(Reports.builtIn().find("release").orElseThrow().compose(AxiosCase.release()), out, () -> {});
        report = out.toByteArray();
        byte[] first = PdfSigner.sign(report, ISSUERS.preparerKey(), NOW, "Published", SignOff.REVIEWED);
        signed = PdfSigner.countersign(first, ISSUERS.reviewerKey(), NOW.plusSeconds(600), "Reviewed");
        stamped = stamp(signed, NOW.plusSeconds(1200));
        lasting = done(ready(stamped).validated(List.of(new Named("a.crl", Issuers.crl(ISSUERS.root, NOW.plusSeconds(1500), null, null)),
                new Named("b.pem", Issuers.pem(Issuers.crl(ISSUERS.stampRoot, NOW.plusSeconds(1500), null, null), "X509 CRL")),
                new Named("c.ors", ISSUERS.ocsp(ISSUERS.preparer.certificate(), NOW.plusSeconds(1500), null)))));
        archived = stamp(lasting, NOW.plusSeconds(1800));
    }

    static PdfExtension ready(byte[] pdf) {
        return switch (PdfExtension.open("report.pdf", pdf)) {
            case Opened.Ready ready -> ready.report();
            case Opened.Unfit unfit -> throw new AssertionError(unfit.problem().line());
        };
    }

    static byte[] done(Extended extended) {
        return switch (extended) {
            case Extended.Done done -> done.pdf();
            case Extended.Not not -> throw new AssertionError(not.problems().toString());
        };
    }

    static byte[] stamp(byte[] pdf, Instant at) {
        return stamp(pdf, at, ISSUERS);
    }

    static byte[] stamp(byte[] pdf, Instant at, Issuers issuers) {
        PdfExtension report = ready(pdf);
        byte[] request = report.request(BigInteger.valueOf(77), null);
        return done(report.stamped(new Named("r.tsq", request), new Named("r.tsr", issuers.stamp(request, at)), List.of()));
    }

    private static Verification verified(byte[] pdf) {
        return PdfVerifier.verify("report.pdf", pdf);
    }

    @Test
    void eachStepReachesItsLevelAndPasses() {
        assertThat(List.of(verified(signed), verified(stamped), verified(lasting), verified(archived)))
                .allSatisfy(each -> assertThat(each.verdict()).as("%s", each.reasons()).isEqualTo(Verdict.PASSED))
                .extracting(Verification::level)
                .containsExactly("PAdES-BASELINE-B", "PAdES-BASELINE-T", "PAdES-BASELINE-LT", "PAdES-BASELINE-LTA");
        assertThat(verified(signed).reasons()).contains("The time is asserted by the signer only; no time stamp proves it.");
        assertThat(verified(signed).timeSource()).isEqualTo("signer");
        assertThat(verified(archived).reasons()).noneMatch(each -> each.contains("by the signer only"));
        assertThat(verified(archived).timeSource()).isEqualTo("time stamp of Stamp office, Northwind Systems");
        assertThat(verified(archived).signer())
                .isEqualTo("Mara Lind, Northwind Systems, prepared; Otto Reyes, Northwind Systems, reviewed");
    }

    @Test
    void anIndependentValidatorSeesTheSameLevels() {
        List<byte[]> all = List.of(signed, stamped, lasting, archived);
        List<SignatureLevel> levels = List.of(SignatureLevel.PAdES_BASELINE_B, SignatureLevel.PAdES_BASELINE_T,
                SignatureLevel.PAdES_BASELINE_LT, SignatureLevel.PAdES_BASELINE_LTA);
        for (int i = 0; i < all.size(); i++) {
            var report = dss(all.get(i));
            assertThat(report.getSignatureIdList()).hasSize(2);
            for (String id : report.getSignatureIdList()) {
                assertThat(report.getIndication(id)).as("%s: %s", levels.get(i), report.getAdESValidationErrors(id))
                        .isEqualTo(Indication.TOTAL_PASSED);
                assertThat(report.getSignatureFormat(id)).isEqualTo(levels.get(i));
            }
        }
    }

    private static eu.europa.esig.dss.simplereport.SimpleReport dss(byte[] pdf) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        for (X509Certificate each : List.of(ISSUERS.root.certificate(), ISSUERS.stampRoot.certificate())) {
            trusted.addCertificate(new CertificateToken(each));
        }
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        // What B and T do not carry themselves is given here, so that only the signatures are in question.
        var crls = new eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource(
                new java.io.ByteArrayInputStream(Issuers.crl(ISSUERS.root, NOW.plusSeconds(3000), null, null)),
                new java.io.ByteArrayInputStream(Issuers.crl(ISSUERS.stampRoot, NOW.plusSeconds(3000), null, null)));
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf, "report.pdf"));
        verifier.setRevocationFallback(true);
        validator.setCertificateVerifier(verifier);

        verifier.setCrlSource(new eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource() {
            @Override
            public eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken getRevocationToken(CertificateToken certificate,
                    CertificateToken issuer) {
                return crls.getRevocationTokens(certificate, issuer).stream()
                        .map(eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken.class::cast).findFirst().orElse(null);
            }
        });
        validator.setValidationTime(Date.from(NOW.plusSeconds(3600)));
        return validator.validateDocument().getSimpleReport();
    }

    @Test
    void pdfsigSeesSignaturesThatHold(@TempDir Path folder) throws Exception {
        assumeTrue(SealedReportsTest.isThere("pdfsig"), "pdfsig is missing, so it was not asked; install Poppler's tools");
        assertThat(pdfsig(folder, archived)).contains("Signature is Valid").doesNotContain("Signature is Invalid", "Digest Mismatch");
        byte[] changed = archived.clone();
        changed[report.length / 2] ^= 1;
        assertThat(pdfsig(folder, changed)).contains("Digest Mismatch");
    }

    private static String pdfsig(Path folder, byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("report.pdf"), pdf);
        Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void theStandardsForKeepingAndReadingAloudAreKept() throws Exception {
        assertThat(Conformance.breachesOfPdfA3a(archived)).isEmpty();
        assertThat(Conformance.breachesOfPdfUa1(archived)).isEmpty();
    }

    @Test
    void noByteOfASealIsFree() {
        var random = new java.util.Random(5);
        for (byte[] pdf : List.of(lasting, archived)) {
            for (int i = 0; i < 60; i++) {
                int at = report.length + random.nextInt(pdf.length - report.length);
                byte[] changed = pdf.clone();
                changed[at] ^= (byte) (1 << random.nextInt(8));
                assertThat(verified(changed).verdict()).as("byte %d", at).isEqualTo(Verdict.FAILED);
            }
        }
    }

    @Test
    void twoSignaturesAreTwoKeys() {
        byte[] first = PdfSigner.sign(report, ISSUERS.preparerKey(), NOW, "Published", SignOff.REVIEWED);
        assertThat(verified(first).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(verified(first).reasons()).anyMatch(each -> each.contains("nobody signed in it"));
        assertThatThrownBy(() -> PdfSigner.countersign(first, ISSUERS.preparerKey(), NOW, "Reviewed")).isInstanceOf(SealFailed.class)
                .hasMessageContaining("signed with this key already");
        assertThatThrownBy(() -> PdfSigner.countersign(signed, Issuers.key(ISSUERS.stamper), NOW, "Reviewed"))
                .isInstanceOf(SealFailed.class).hasMessageContaining("keeps no open field");
        byte[] alone = PdfSigner.sign(report, ISSUERS.preparerKey(), NOW, "Published");
        assertThat(verified(alone).verdict()).isEqualTo(Verdict.PASSED);
        assertThatThrownBy(() -> PdfSigner.countersign(alone, ISSUERS.reviewerKey(), NOW, "Reviewed")).isInstanceOf(SealFailed.class)
                .hasMessageContaining("keeps no open field");
        byte[] changed = first.clone();
        changed[1000] ^= 1;
        assertThatThrownBy(() -> PdfSigner.countersign(changed, ISSUERS.reviewerKey(), NOW, "Reviewed")).isInstanceOf(SealFailed.class)
                .hasMessageContaining("changed after it was signed");
    }

    @Test
    void whoeverNamesWhomTheyTrustIsToldWhetherItIsThey() {
        Trust both = new Trust(List.of(ISSUERS.root.certificate(), ISSUERS.stampRoot.certificate()));
        assertThat(PdfVerifier.verify("r.pdf", archived, both).verdict()).isEqualTo(Verdict.PASSED);
        Trust one = new Trust(List.of(ISSUERS.root.certificate()));
        assertThat(PdfVerifier.verify("r.pdf", archived, one).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(PdfVerifier.verify("r.pdf", archived, one).reasons())
                .anyMatch(each -> each.equals("That authority is vouched for by nobody you said you trust."));
    }

    @Test
    void aRevokedCertificateIsJudgedByWhatTheStampShows() {
        Instant after = NOW.plusSeconds(86_400);
        assertThat(revoked(stamped, after, ALL).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(revoked(stamped, after, ALL).reasons()).anyMatch(each -> each.contains("after the time stamp"));
        assertThat(revoked(stamped, NOW.minusSeconds(60)).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(revoked(signed, after).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    private static Verification revoked(byte[] pdf, Instant since) {
        return revoked(pdf, since, Trust.UNSTATED);
    }

    private static Verification revoked(byte[] pdf, Instant since, Trust trust) {
        byte[] crl = Issuers.crl(ISSUERS.root, since.plusSeconds(60), ISSUERS.preparer.certificate(), since);
        return PdfVerifier.verify("report.pdf", done(ready(pdf).validated(List.of(new Named("a.crl", crl)))), trust);
    }

    @Test
    void whoeverStoleAKeyDoesNotMakeItOlderWithAClockOfTheirOwn() {
        Instant since = NOW.plusSeconds(86_400);
        // The thief's own authority says that the signature is older than the revocation.
        byte[] dated = stamp(signed, NOW.plusSeconds(1200), new Issuers());
        assertThat(revoked(dated, since).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(revoked(dated, since, ALL).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(revoked(stamped, since).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void aCertificateThatMayIssueNoneVouchesForNobody() {
        // Any customer of a trusted authority could write such a certificate with any name in it.
        var customer = Certified.signer(ISSUERS.root, "Some customer");
        var posing = Certified.signer(customer, "Mara Lind");
        byte[] forged = PdfSigner.sign(report, Issuers.key(posing, customer.certificate(), ISSUERS.root.certificate()), NOW, "Published");
        assertThat(PdfVerifier.verify("r.pdf", forged, ALL).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(PdfVerifier.verify("r.pdf", forged, ALL).reasons())
                .contains("The signer's name is vouched for by nobody you said you trust.");
        byte[] honest = PdfSigner.sign(report, ISSUERS.preparerKey(), NOW, "Published");
        assertThat(PdfVerifier.verify("r.pdf", honest, ALL).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(PdfVerifier.verify("r.pdf", honest, ALL).reasons()).noneMatch(each -> each.contains("was not checked"));
        Trust herself = new Trust(List.of(ISSUERS.preparer.certificate()));
        assertThat(PdfVerifier.verify("r.pdf", honest, herself).verdict()).isEqualTo(Verdict.PASSED);
        byte[] container = ContainerSigner.sign(java.util.Map.of("a.txt", new byte[] {1}),
                Issuers.key(posing, customer.certificate(), ISSUERS.root.certificate()), NOW);
        assertThat(ContainerVerifier.open("a.asice", container, ALL).verification().verdict()).isEqualTo(Verdict.INDETERMINATE);
        byte[] own = ContainerSigner.sign(java.util.Map.of("a.txt", new byte[] {1}), ISSUERS.preparerKey(), NOW);
        assertThat(ContainerVerifier.open("a.asice", own, ALL).verification().verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aNameBesideTheSignatureThatIsNotTheSignersIsTold() {
        byte[] first = PdfSigner.sign(report, ISSUERS.preparerKey(), NOW, "Published", SignOff.REVIEWED);
        Verification found = verified(SealFixture.countersignedAs(first, "Dr. Ada Chief", ISSUERS.reviewerKey(), NOW));
        assertThat(found.verdict()).as("%s", found.reasons()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(found.reasons()).anyMatch(each -> each.contains("Dr. Ada Chief"));
    }

    @Test
    void aKeyThatCanBeBrokenProvesNothing() {
        var pair = Certified.rsa(1024);
        var weak = new SigningKey("k", pair.getPrivate(), List.of(Certified.selfSigned(pair, "Mara Lind")));
        Verification found = verified(PdfSigner.sign(report, weak, NOW, "Published"));
        assertThat(found.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(found.reasons()).anyMatch(each -> each.contains("1024 bits"));
        byte[] container = ContainerSigner.sign(java.util.Map.of("a.txt", new byte[] {1}), weak, NOW);
        assertThat(ContainerVerifier.open("a.asice", container).verification().verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void dataThatNobodyInTheReportSignedAreATurnedAwayFile() {
        Issuers others = new Issuers();
        for (byte[] file : List.of(Issuers.crl(others.root, NOW, null, null), others.ocsp(ISSUERS.preparer.certificate(), NOW, null),
                "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            assertThat(ready(stamped).validated(List.of(new Named("x.bin", file)))).isInstanceOfSatisfying(Extended.Not.class,
                    not -> assertThat(not.problems()).singleElement().satisfies(each -> assertThat(each.code()).startsWith("REVOCATION_")));
        }
        assertThat(PdfExtension.open("r.pdf", report)).isInstanceOf(Opened.Unfit.class);
    }

    @Test
    void aChainWithoutItsEndIsLeftOutOfTheSignature() {
        var between = Certified.by(ISSUERS.root, "Between", Certified.Kind.AUTHORITY, "2020-01-01T00:00:00Z", "2039-01-01T00:00:00Z");
        var signer = Certified.signer(between, "Ines Varga");
        byte[] whole = PdfSigner.sign(report, Issuers.key(signer, between.certificate(), ISSUERS.root.certificate()), NOW, "Published");
        assertThat(verified(whole).reasons()).anyMatch(each -> each.contains("vouched for by Root of the test"));
        byte[] part = PdfSigner.sign(report, Issuers.key(signer, between.certificate()), NOW, "Published");
        assertThat(verified(part).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(verified(part).reasons()).anyMatch(each -> each.contains("whose own certificate is not in the file"));
    }
}
