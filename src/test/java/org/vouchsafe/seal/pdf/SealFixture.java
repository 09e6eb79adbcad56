package org.vouchsafe.seal.pdf;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.seal.Issuers;
import org.vouchsafe.seal.key.SigningKey;
import org.vouchsafe.seal.pdf.revision.BrokenFile;
import org.vouchsafe.seal.pdf.revision.Sealing;
import org.vouchsafe.seal.pdf.revision.Slot;
import org.vouchsafe.seal.pdf.revision.Statement;
import org.vouchsafe.seal.pdf.revision.ValidationData;
import org.vouchsafe.seal.stamp.StampAnswer;
import org.vouchsafe.seal.stamp.StampExchange;
import org.vouchsafe.seal.stamp.StampExchange.Named;

/** Seals as an honest and as a dishonest program would make them. */
public final class SealFixture {
    private SealFixture() {}

    /** A signed report with a stamp, revocation data, and a stamp over those. */
    public static byte[] archived(byte[] signed, Issuers issuers, Instant at) {
        byte[] stamped = LevelsTest.stamp(signed, at.plusSeconds(60), issuers);
        byte[] lasting = LevelsTest.done(LevelsTest.ready(stamped)
                .validated(List.of(new Named("a", Issuers.crl(issuers.root, at.plusSeconds(90), null, null)),
                        new Named("b", Issuers.crl(issuers.stampRoot, at.plusSeconds(90), null, null)),
                        new Named("c", issuers.ocsp(issuers.preparer.certificate(), at.plusSeconds(90), null)))));
        return LevelsTest.stamp(lasting, at.plusSeconds(120), issuers);
    }

    /** The reviewer's signature without any question asked, whatever was done to the file before. */
    public static byte[] countersignedBlindly(byte[] pdf, SigningKey key, Instant at) {
        return countersignedAs(pdf, key.signer(), key, at);
    }

    /** The same under any name. */
    public static byte[] countersignedAs(byte[] pdf, String name, SigningKey key, Instant at) {
        try {
            Slot slot = Sealing.second(pdf, pdf.length, new Statement(name, "Reviewed", at));
            return slot.filled(PdfSigner.cms(slot.digest(), key, at));
        } catch (BrokenFile e) {
            throw new AssertionError(e);
        }
    }

    /** A stamp in due form, for something else. */
    public static byte[] stampedFor(byte[] pdf, byte[] other, Issuers issuers, Instant at) {
        try {
            byte[] request = StampExchange.request(Sha256.of(other), BigInteger.ONE, null);
            StampAnswer answer = StampExchange.answer(new Named("q", request), new Named("r", issuers.stamp(request, at)), Sha256.of(other),
                    at,
                    List.of());
            return Sealing.stamp(pdf, pdf.length).filled(((StampAnswer.Accepted) answer).token());
        } catch (BrokenFile e) {
            throw new AssertionError(e);
        }
    }

    /** Validation data in due form, whatever they are. */
    public static byte[] with(byte[] pdf, List<byte[]> certificates, List<byte[]> crls, List<byte[]> ocsps) {
        try {
            return Sealing.validation(pdf, new ValidationData(certificates, crls, ocsps));
        } catch (BrokenFile e) {
            throw new AssertionError(e);
        }
    }
}
