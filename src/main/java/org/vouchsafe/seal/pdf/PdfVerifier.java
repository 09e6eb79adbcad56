package org.vouchsafe.seal.pdf;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.seal.AuditState;
import org.vouchsafe.seal.CmsSignature;
import org.vouchsafe.seal.SignerWords;
import org.vouchsafe.seal.key.Certificates;

/**
 * Verifies a signed PDF report without any trust in its structure: the frame, the CMS and the digest are judged on the bytes; only then is
 * the document opened to say what it states about itself.
 */
public final class PdfVerifier {
    private static final String KIND = "PDF report";

    private PdfVerifier() {}

    /** What can be said of these bytes. */
    public static Verification verify(String file, byte[] pdf) {
        if (!SignedRange.isSigned(pdf)) {
            return Verification.without(file, KIND, Verdict.INDETERMINATE,
                    "The file carries no signature, so nobody vouches for it. A draft is never signed.");
        }
        try {
            SignedRange range = SignedRange.of(pdf);
            List<X509Certificate> chain = new CmsSignature(range.cms()).verify(range.signedDigest());
            return passed(file, pdf, chain);
        } catch (SignedRange.Broken | CmsSignature.Invalid e) {
            return Verification.without(file, KIND, Verdict.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static Verification passed(String file, byte[] pdf, List<X509Certificate> chain) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getLastSignatureDictionary();
            if (signature == null || !"ETSI.CAdES.detached".equals(signature.getSubFilter())) {
                return Verification.without(file, KIND, Verdict.FAILED,
                        "The signature is not where a reader of the document looks for it.");
            }
            Instant signedAt = signature.getSignDate() == null ? null : signature.getSignDate().toInstant();
            X509Certificate signer = chain.getFirst();
            AuditState audit = EmbeddedManifest.auditState(document);
            List<String> reasons = new ArrayList<>(List.of("Nothing in the file was changed since it was signed."));
            reasons.addAll(SignerWords.of(chain, signedAt));
            return new Verification(file, KIND, verdict(signer, signedAt), reasons, Certificates.subject(signer), "PAdES-BASELINE-B",
                    signedAt,
                    "signer", audit.size(), audit.root(),
                    List.of("all " + pdf.length + " bytes of the file, from the first to the last, with everything attached to it"));
        } catch (IOException e) {
            return Verification.without(file, KIND, Verdict.FAILED, "The file cannot be opened as a PDF: " + e.getMessage());
        }
    }

    private static Verdict verdict(X509Certificate signer, @Nullable Instant signedAt) {
        return SignerWords.isValidAt(signer, signedAt) ? Verdict.PASSED : Verdict.INDETERMINATE;
    }
}
