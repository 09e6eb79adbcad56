package org.vouchsafe.usecase.signature;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.SignatureCarrier.Hint;
import org.vouchsafe.domain.signature.SignatureFinding;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.domain.signature.SignatureRecord;
import org.vouchsafe.seal.supplied.SuppliedSignatures;

/**
 * What a list of checksums says of the files it lists: as much as the signatures over the list say of the list.
 *
 * @param signatures over the list; null when there are none
 */
record Checksums(Evidence list, @Nullable SignatureRecord signatures) {

    /** Whether the bytes have the checksum of the entry. */
    boolean agrees(Hint entry, byte[] bytes) {
        return entry.digest() != null && entry.digest().equals(SuppliedSignatures.digest(algorithm(entry), bytes));
    }

    /** What the entry says of a file that has its checksum, or has another. */
    SignatureFinding finding(Hint entry, boolean agrees) {
        String where = list.id() + " " + list.name();
        if (!agrees) {
            return finding(SignatureVerdict.FAILED, null,
                    List.of("The checksum (" + algorithm(entry) + ") that " + where
                            + " lists is another: the file was changed or swapped."));
        }
        SignatureFinding best = signatures == null || signatures.findings().isEmpty() ? null : signatures.findings().getFirst();
        if (best == null || signatures == null || signatures.verdict() == SignatureVerdict.NONE) {
            return finding(SignatureVerdict.INDETERMINATE, null, List.of("The checksum in " + where
                    + " agrees, but nobody signed that list: it shows that the file arrived whole, not who made it."));
        }
        List<String> reasons = new ArrayList<>(List.of("Its checksum stands in " + where + ", which is signed."));
        reasons.addAll(best.reasons());
        boolean weak = algorithm(entry).equals("MD5") || algorithm(entry).equals("SHA-1");
        if (weak && signatures.verdict() == SignatureVerdict.PASSED) {
            reasons.addFirst("The list gives only a checksum that can be forged (" + algorithm(entry) + ").");
            return finding(SignatureVerdict.INDETERMINATE, best, reasons);
        }
        return finding(signatures.verdict(), best, reasons);
    }

    private SignatureFinding finding(SignatureVerdict verdict, @Nullable SignatureFinding by, List<String> reasons) {
        return new SignatureFinding(SignatureMethod.CHECKSUMS, list.id(), verdict, by == null ? null : by.key(),
                by == null ? null : by.signer(), by == null ? null : by.provenAt(), by == null ? null : by.provenBy(), reasons);
    }

    private static String algorithm(Hint entry) {
        return switch (entry.digest() == null ? 0 : entry.digest().length()) {
            case 32 -> "MD5";
            case 40 -> "SHA-1";
            case 64 -> "SHA-256";
            case 96 -> "SHA-384";
            default -> "SHA-512";
        };
    }
}
