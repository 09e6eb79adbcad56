package org.vouchsafe.seal.pdf.foreign;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.seal.CmsSignature;
import org.vouchsafe.seal.SignerWords;
import org.vouchsafe.seal.Trust;
import org.vouchsafe.seal.key.Certificates;
import org.vouchsafe.seal.pdf.revision.BrokenFile;
import org.vouchsafe.seal.pdf.revision.Layer;
import org.vouchsafe.seal.pdf.revision.SignedFile;

/**
 * A PDF whose signatures hold but that another program signed, or extended after ours did. What such programs write is not of one form, so it cannot be
 * held against the byte as ours is, and is never PASSED; but who sees FAILED believes that somebody tampered, and nobody did.
 */
public final class ForeignSeal {
    private static final int MOST = 32;

    private ForeignSeal() {}

    /** INDETERMINATE with what holds; nothing when a signature does not, or something stands behind one that may not follow it. */
    public static Optional<Verification> judge(String file, String kind, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> dictionaries = document.getSignatureDictionaries();
            if (document.isEncrypted() || dictionaries.isEmpty() || dictionaries.size() > MOST
                    || dictionaries.stream().anyMatch(ForeignSeal::isOurs) && !isOursAndExtendedByAnother(pdf)) {
                return Optional.empty();
            }
            List<ForeignSignature> signatures = new ArrayList<>();
            for (PDSignature each : dictionaries) {
                Optional<ForeignSignature> held = ForeignSignature.of(pdf, each);
                if (held.isEmpty()) {
                    return Optional.empty();
                }
                signatures.add(held.get());
            }
            signatures.sort(Comparator.comparingInt(ForeignSignature::end));
            return areTwoPersons(signatures) && isUntouched(pdf, signatures) ? Optional.of(told(file, kind, pdf, signatures))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Hostile files make the library throw many kinds; whatever it is, the file is not one that merely another program wrote.
            return Optional.empty();
        }
    }

    private static boolean isOurs(PDSignature signature) {
        COSDictionary build = signature.getCOSObject().getCOSDictionary(COSName.getPDFName("Prop_Build"));
        COSDictionary program = build == null ? null : build.getCOSDictionary(COSName.getPDFName("App"));
        return program != null && "Vouchsafe".equals(program.getNameAsString(COSName.NAME));
    }

    /** What we sign is judged to the byte; only what stands behind it may be in another hand. */
    private static boolean isOursAndExtendedByAnother(byte[] pdf) {
        try {
            SignedFile sound = SignedFile.beginning(pdf);
            int end = sound.layers().getLast().end();
            if (end == pdf.length || SignedFile.isOurHand(pdf, end) || !(sound.layers().getFirst() instanceof Layer.Signed first)) {
                return false;
            }
            new CmsSignature(first.cms()).verify(first.digest());
            return true;
        } catch (BrokenFile | CmsSignature.Invalid e) {
            return false;
        }
    }

    private static boolean areTwoPersons(List<ForeignSignature> signatures) {
        Set<java.security.PublicKey> keys = new HashSet<>();
        return signatures.stream().filter(each -> !each.isStamp()).allMatch(each -> keys.add(each.certificate().getPublicKey()));
    }

    /** Whether each stretch behind a signature adds only what may follow one. */
    private static boolean isUntouched(byte[] pdf, List<ForeignSignature> signatures) throws IOException {
        if (signatures.getFirst().isStamp()) {
            return false;
        }
        for (int i = 0; i < signatures.size(); i++) {
            int from = signatures.get(i).end();
            boolean last = i + 1 == signatures.size();
            int to = last ? pdf.length : signatures.get(i + 1).end();
            if (from == to && last) {
                continue;
            }
            byte[] before = Arrays.copyOf(pdf, from);
            byte[] after = Arrays.copyOf(pdf, Math.max(from, to));
            if (from >= to || !(last ? ForeignChange.isOnlyData(before, after) : ForeignChange.isHarmless(before, after))) {
                return false;
            }
        }
        return true;
    }

    private static Verification told(String file, String kind, byte[] pdf, List<ForeignSignature> signatures) {
        List<String> reasons = new ArrayList<>(
                List.of("Every signature in the file holds, but another program signed it or added to it. Such files are not "
                        + "checked to the last byte here, so what they show may have been prepared to change; a validator of ETSI signatures can say more."));
        List<String> covered = new ArrayList<>();
        for (ForeignSignature each : signatures) {
            X509Certificate certificate = each.certificate();
            reasons.add((each.isStamp() ? "A time stamp by " : "A signature by ") + Certificates.subject(certificate) + ".");
            if (!each.isStamp()) {
                reasons.addAll(SignerWords.ofName(List.of(certificate), Trust.UNSTATED));
            }
            covered.add("the first " + each.end() + " of " + pdf.length + " bytes by " + Certificates.subject(certificate));
        }
        if (signatures.stream().noneMatch(ForeignSignature::isStamp)) {
            reasons.add(SignerWords.TIME_BY_SIGNER_ONLY);
        }
        String signer = String.join("; ", signatures.stream().filter(each -> !each.isStamp())
                .map(each -> Certificates.subject(each.certificate())).toList());
        return new Verification(file, kind, Verdict.INDETERMINATE, reasons, signer, null, null, null, null, null, covered);
    }
}
