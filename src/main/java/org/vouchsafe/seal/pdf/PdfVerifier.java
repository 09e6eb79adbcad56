package org.vouchsafe.seal.pdf;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.seal.AuditState;
import org.vouchsafe.seal.CmsSignature;
import org.vouchsafe.seal.Trust;
import org.vouchsafe.seal.chain.BrokenChain;
import org.vouchsafe.seal.key.Certificates;
import org.vouchsafe.seal.pdf.foreign.ForeignSeal;
import org.vouchsafe.seal.pdf.revision.BrokenFile;
import org.vouchsafe.seal.pdf.revision.SignedFile;
import org.vouchsafe.seal.stamp.StampToken;

/**
 * Verifies a signed PDF report without any trust in its structure: the revisions, the signatures and the digests are judged on the bytes; the
 * document as a reader sees it must then show the same signatures, and nothing that could change how it looks.
 */
public final class PdfVerifier {
    private static final String KIND = "PDF report";

    private PdfVerifier() {}

    /** What can be said of these bytes. */
    public static Verification verify(String file, byte[] pdf) {
        return verify(file, pdf, Trust.UNSTATED);
    }

    /** What can be said of these bytes by a reader who trusts some issuers. */
    public static Verification verify(String file, byte[] pdf, Trust trust) {
        if (!SignedFile.isSigned(pdf)) {
            return Verification.without(file, KIND, Verdict.INDETERMINATE,
                    "The file carries no signature, so nobody vouches for it. A draft is never signed.");
        }
        try {
            // First on the bytes alone: nothing of the document is looked at while a byte of it is free.
            SignedFile.read(pdf);
        } catch (BrokenFile e) {
            return ForeignSeal.judge(file, KIND, pdf).orElseGet(() -> failed(file, e));
        } catch (RuntimeException e) {
            return Verification.without(file, KIND, Verdict.FAILED, "The file is not in the form of a report of ours: " + e.getMessage());
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            SealedPdf sealed = SealedPdf.verify(pdf, document);
            SealWords words = SealWords.of(sealed, ActiveContent.in(document), trust);
            AuditState audit = EmbeddedManifest.auditState(document);
            Instant signedAt = sealed.signers().getFirst().signedAt();
            return new Verification(file, KIND, words.verdict(), words.reasons(), words.signer(), sealed.level(), signedAt,
                    words.timeSource(), audit.size(), audit.root(), covered(pdf, sealed));
        } catch (BrokenFile | BrokenChain | CmsSignature.Invalid | StampToken.Invalid e) {
            return ForeignSeal.judge(file, KIND, pdf).orElseGet(() -> failed(file, e));
        } catch (IOException | RuntimeException e) {
            // The reader meets damaged documents with exceptions of many kinds; to the user they are one thing.
            return Verification.without(file, KIND, Verdict.FAILED, "The file cannot be opened as a PDF: " + e.getMessage());
        }
    }

    /**
     * What a report states of the audit log, with its proofs; nothing where it cannot be opened. To be asked only of a report that did not fail.
     */
    public static AuditState audit(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return EmbeddedManifest.auditState(document);
        } catch (IOException | RuntimeException e) {
            return AuditState.NONE;
        }
    }

    /** Files a report names by their SHA-256 in hex. To be asked only of a report that did not fail. */
    public static Map<String, String> bound(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return EmbeddedManifest.bound(document);
        } catch (IOException | RuntimeException e) {
            return Map.of();
        }
    }

    /** What is attached to a report under a name; nothing when it is not there, or twice. To be asked only of a report that did not fail. */
    public static Optional<byte[]> attachment(byte[] pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return EmbeddedManifest.bytes(document, name);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The fingerprints of the certificates of its signers, the first signature first; none when a signature does not hold. */
    public static List<Sha256> signers(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return SealedPdf.verify(pdf, document).signers().stream().map(each -> Certificates.fingerprint(each.certificate())).toList();
        } catch (BrokenFile | BrokenChain | CmsSignature.Invalid | StampToken.Invalid | IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static List<String> covered(byte[] pdf, SealedPdf sealed) {
        int signed = sealed.lastSigned();
        if (signed == pdf.length && sealed.signers().size() == 1) {
            return List.of("all " + signed + " bytes of the file, from the first to the last, with everything attached to it");
        }
        List<String> covered = new ArrayList<>();
        sealed.signers().forEach(
                each -> covered.add("the first " + each.end() + " bytes of the file, with everything attached, by the signature of "
                        + Certificates.subject(each.certificate())));
        sealed.stamps().forEach(each -> covered.add("the first " + each.end() + " bytes by the time stamp of " + each.token().authority()));
        if (sealed.lastData() > Math.max(signed, sealed.stamps().isEmpty() ? 0 : sealed.stamps().getLast().end())) {
            covered.add("the data on certificates at the end, each by its own issuer's signature");
        }
        return covered;
    }

    private static Verification failed(String file, Exception e) {
        return Verification.without(file, KIND, Verdict.FAILED, String.valueOf(e.getMessage()));
    }
}
