package org.vouchsafe.seal.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;

/** Request and response of RFC 3161 as files, so that they can be carried to a machine that is connected and back. */
public final class StampExchange {
    // Clocks of signer and authority differ a little; a stamp older than that was made for something else.
    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    private StampExchange() {}

    /**
     * A response as it came.
     *
     * @param name of its file, as the analyst knows it
     */
    // Bytes of a file; nobody compares two of them.
    @SuppressWarnings("ArrayRecordComponent")
    public record Named(String name, byte[] bytes) {}

    /**
     * The request, DER.
     *
     * @param nonce a number nobody can foresee, by which the response is known again
     * @param policy object identifier of the policy the stamp must be made under; null: the authority's own choice
     */
    public static byte[] request(Sha256 imprint, BigInteger nonce, @Nullable String policy) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        if (policy != null) {
            generator.setReqPolicy(new ASN1ObjectIdentifier(policy));
        }
        try {
            return generator.generate(TSPAlgorithms.SHA256, HexFormat.of().parseHex(imprint.hex()), nonce).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
    }

    /**
     * Holds a response against the request and against what is to be stamped.
     *
     * @param imprint of the file as it is now
     * @param signed stated time of the newest signature; a stamp from before it proves nothing of it
     * @param more certificates to complete the authority's chain with
     */
    public static StampAnswer answer(Named request, Named response, Sha256 imprint, Instant signed, List<X509Certificate> more) {
        TimeStampRequest asked;
        try {
            asked = new TimeStampRequest(request.bytes());
        } catch (IOException | RuntimeException e) {
            return rejected("STAMP_REQUEST_UNREADABLE", request.name(), "This is no request for a time stamp (RFC 3161).",
                    "Give the request file that was written when the stamp was asked for.");
        }
        if (!imprint.equals(digest(asked.getMessageImprintDigest()))) {
            return rejected("STAMP_OTHER_FILE", request.name(), "The request was made for another file, or for another state of this one.",
                    "Give the request that was written for this file, or write a new one.");
        }
        try {
            TimeStampToken token = token(asked, response.bytes());
            if (token.getTimeStampInfo().getGenTime().toInstant().isBefore(signed.minus(CLOCKS_APART))) {
                return rejected("STAMP_TOO_OLD", response.name(),
                        "The time stamp is of " + token.getTimeStampInfo().getGenTime().toInstant()
                                + ", which is before the signature of " + signed + ".",
                        "Ask the authority again; its clock or this one's is wrong.");
            }
            byte[] kept = StampToken.canonical(token, more);
            return new StampAnswer.Accepted(kept, StampToken.verify(kept, imprint));
        } catch (StampToken.Invalid e) {
            return rejected("STAMP_INVALID", response.name(), String.valueOf(e.getMessage()),
                    "Ask for it again, with the authority's certificate included, or give that certificate as a file.");
        } catch (TSPException e) {
            return rejected("STAMP_OTHER_REQUEST", response.name(),
                    "The response does not answer this request: " + String.valueOf(e.getMessage()).replaceFirst("\\.$", "") + ".",
                    "Give the response that came for this request; imprint, nonce and policy must be the same.");
        } catch (IOException | RuntimeException e) {
            return rejected("STAMP_UNREADABLE", response.name(), "This is no response of a time-stamp authority (RFC 3161).",
                    "Carry the file the authority sent, unchanged: it usually ends in .tsr.");
        }
    }

    private static TimeStampToken token(TimeStampRequest asked, byte[] bytes) throws TSPException, IOException {
        boolean answer = ASN1Sequence.getInstance(bytes).getObjectAt(0) instanceof ASN1Sequence;
        if (!answer) {
            TimeStampToken bare = new TimeStampToken(ContentInfo.getInstance(bytes));
            demandFits(asked, bare);
            return bare;
        }
        TimeStampResponse response = new TimeStampResponse(bytes);
        if (response.getTimeStampToken() == null) {
            String why = response.getStatusString();
            throw new TSPException("the authority refused it, status " + response.getStatus() + (why == null ? "" : ", " + why));
        }
        response.validate(asked);
        demandFits(asked, response.getTimeStampToken());
        return response.getTimeStampToken();
    }

    // The library asks the same of whole responses; bare tokens come without that.
    private static void demandFits(TimeStampRequest asked, TimeStampToken token) throws TSPException {
        var info = token.getTimeStampInfo();
        if (!Arrays.equals(asked.getMessageImprintDigest(), info.getMessageImprintDigest())) {
            throw new TSPException("it is for other bytes");
        }
        if (asked.getNonce() != null && !asked.getNonce().equals(info.getNonce())) {
            throw new TSPException("its nonce is not the one that was sent");
        }
        if (asked.getReqPolicy() != null && !asked.getReqPolicy().equals(info.getPolicy())) {
            throw new TSPException("it was made under policy " + info.getPolicy() + ", and " + asked.getReqPolicy() + " was asked for");
        }
    }

    private static @Nullable Sha256 digest(byte[] bytes) {
        return bytes.length == 32 ? Sha256.ofDigest(bytes) : null;
    }

    private static StampAnswer rejected(String code, String file, String what, String fix) {
        return new StampAnswer.Rejected(new Problem(code, Severity.ERROR, file, Location.WHOLE_FILE, what, fix));
    }
}
