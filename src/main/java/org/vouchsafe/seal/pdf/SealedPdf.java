package org.vouchsafe.seal.pdf;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.seal.CmsSignature;
import org.vouchsafe.seal.chain.BrokenChain;
import org.vouchsafe.seal.pdf.revision.BrokenFile;
import org.vouchsafe.seal.pdf.revision.Layer;
import org.vouchsafe.seal.pdf.revision.SignedFile;
import org.vouchsafe.seal.pdf.revision.ValidationData;
import org.vouchsafe.seal.revocation.Revocations;
import org.vouchsafe.seal.stamp.StampToken;

/**
 * A sealed PDF in which every signature, every time stamp and every piece of validation data holds. Who is behind them, and what that is
 * worth, is judged elsewhere.
 *
 * @param lastData end of the newest validation data; 0 when there are none
 * @param waiting roles with a field in which nobody signed
 */
record SealedPdf(List<Signer> signers, List<Stamp> stamps, Revocations revocations, int lastData, List<String> waiting) {
    SealedPdf {
        signers = List.copyOf(signers);
        stamps = List.copyOf(stamps);
        waiting = List.copyOf(waiting);
    }

    /**
     * A signature.
     *
     * @param role name of its field; null when the field is not of ours
     * @param chain the signer's certificate first
     * @param signedAt as the signer states it; null when it is not stated
     * @param stated the name that stands beside the signature, which other readers may show; null when there is none
     */
    record Signer(@Nullable String role, List<X509Certificate> chain, @Nullable Instant signedAt, @Nullable String stated, int end) {
        X509Certificate certificate() {
            return chain.getFirst();
        }
    }

    /** A time stamp over everything up to its end. */
    record Stamp(StampToken token, int end) {}

    /**
     * Verifies all of it.
     *
     * @param document the same bytes as a reader of PDF sees them: it must show the signatures that were found in the bytes, and no others
     */
    static SealedPdf verify(byte[] pdf, PDDocument document)
            throws BrokenFile, BrokenChain, CmsSignature.Invalid, StampToken.Invalid {
        SignedFile file = SignedFile.read(pdf);
        List<PDSignature> shown = new ArrayList<>(document.getSignatureDictionaries());
        List<Signer> signers = new ArrayList<>();
        List<Stamp> stamps = new ArrayList<>();
        ValidationData data = ValidationData.NONE;
        int lastData = 0;
        for (Layer layer : file.layers()) {
            switch (layer) {
                case Layer.Signed signed -> {
                    List<X509Certificate> chain = new CmsSignature(signed.cms()).verify(signed.digest());
                    PDSignature dictionary = shown(shown, signed.end(), "ETSI.CAdES.detached");
                    Instant at = dictionary.getSignDate() == null ? null : dictionary.getSignDate().toInstant();
                    signers.add(new Signer(signed.role(), chain, at, dictionary.getName(), signed.end()));
                }
                case Layer.Stamped stamped -> {
                    stamps.add(new Stamp(StampToken.verify(stamped.token(), stamped.digest()), stamped.end()));
                    shown(shown, stamped.end(), "ETSI.RFC3161");
                }
                case Layer.Validated validated -> {
                    data = data.and(validated.data());
                    lastData = validated.end();
                }
            }
        }
        if (!shown.isEmpty()) {
            throw new BrokenFile("A reader of the document is shown a signature that covers nothing of it.");
        }
        List<X509Certificate> chains = Stream.concat(signers.stream().map(Signer::chain), stamps.stream().map(each -> each.token().chain()))
                .flatMap(List::stream).toList();
        return new SealedPdf(signers, stamps, Revocations.of(data, chains), lastData, file.waiting());
    }

    private static PDSignature shown(List<PDSignature> shown, int end, String form) throws BrokenFile {
        for (PDSignature each : shown) {
            int[] range = each.getByteRange();
            if (range.length == 4 && range[0] == 0 && range[2] + range[3] == end && form.equals(each.getSubFilter())) {
                shown.remove(each);
                return each;
            }
        }
        throw new BrokenFile("The signature is not where a reader of the document looks for it.");
    }

    /** End of the newest signature. */
    int lastSigned() {
        return signers.getLast().end();
    }

    /** The oldest time stamp over a signature; null when there is none. */
    @Nullable
    StampToken stampOver(Signer signer) {
        return stamps.stream().filter(each -> each.end() > signer.end()).map(Stamp::token).findFirst().orElse(null);
    }

    /** The baseline level reached (ETSI EN 319 142-1, 6): T by a stamp over all signatures, LT by data on every certificate, LTA by a stamp over those. */
    String level() {
        boolean stamped = stamps.stream().anyMatch(each -> each.end() > lastSigned());
        if (!stamped) {
            return "PAdES-BASELINE-B";
        }
        boolean complete = lastData > 0 && Stream.concat(signers.stream().map(Signer::certificate),
                stamps.stream().filter(each -> each.end() < lastData).map(each -> each.token().chain().getFirst()))
                .allMatch(revocations::isComplete);
        boolean archived = complete && stamps.getLast().end() > lastData;
        return archived ? "PAdES-BASELINE-LTA" : complete ? "PAdES-BASELINE-LT" : "PAdES-BASELINE-T";
    }
}
