package org.vouchsafe.seal.supplied.sigstore;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.seal.supplied.key.Primitive;

/** Whether a certificate was entered in a log of certificates before it was issued (RFC 6962, embedded signed certificate timestamps). */
final class CertificateLogged {
    private static final ASN1ObjectIdentifier TIMESTAMPS = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");
    private static final int EXTENSIONS = 3;
    private static final int HASH_AND_KIND = 2;

    private CertificateLogged() {}

    /** True when one of the logs has signed for this certificate as that issuer made it. */
    static boolean by(List<TrustedRoot.Log> logs, X509Certificate certificate, X509Certificate issuer) {
        try {
            Certificate typed = Certificate.getInstance(certificate.getEncoded());
            Extension extension = typed.getTBSCertificate().getExtensions() == null ? null
                    : typed.getTBSCertificate().getExtensions().getExtension(TIMESTAMPS);
            if (extension == null) {
                return false;
            }
            byte[] issuerKey = Sha256.digest().digest(issuer.getPublicKey().getEncoded());
            byte[] before = withoutTimestamps(typed);
            for (byte[] each : entries(ASN1OctetString.getInstance(extension.getParsedValue()).getOctets())) {
                if (fits(each, issuerKey, before, logs)) {
                    return true;
                }
            }
            return false;
        } catch (java.security.cert.CertificateEncodingException | IOException | RuntimeException e) {
            // What cannot be read was not logged.
            return false;
        }
    }

    private static boolean fits(byte[] timestamp, byte[] issuerKey, byte[] before, List<TrustedRoot.Log> logs) {
        ByteBuffer in = ByteBuffer.wrap(timestamp);
        if (in.get() != 0) {
            return false;
        }
        byte[] log = take(in, 32);
        long millis = in.getLong();
        byte[] extensions = take(in, in.getShort() & 0xffff);
        take(in, HASH_AND_KIND);
        byte[] value = take(in, in.getShort() & 0xffff);
        ByteBuffer signed = ByteBuffer.allocate(2 + 8 + 2 + 32 + 3 + before.length + 2 + extensions.length);
        signed.put((byte) 0).put((byte) 0).putLong(millis).putShort((short) 1).put(issuerKey).put((byte) (before.length >> 16))
                .putShort((short) before.length).put(before).putShort((short) extensions.length).put(extensions);
        return logs.stream().filter(each -> each.isCalled(log) && each.validity().covers(Instant.ofEpochMilli(millis)))
                .anyMatch(each -> Primitive.anyFits(each.key(), signed.array(), value));
    }

    private static List<byte[]> entries(byte[] list) {
        ByteBuffer in = ByteBuffer.wrap(list);
        byte[] all = take(in, in.getShort() & 0xffff);
        List<byte[]> entries = new ArrayList<>();
        for (ByteBuffer each = ByteBuffer.wrap(all); each.hasRemaining();) {
            entries.add(take(each, each.getShort() & 0xffff));
        }
        return entries;
    }

    private static byte[] take(ByteBuffer in, int length) {
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    /** What the log was shown: the certificate's body before the time stamps were put into it. */
    private static byte[] withoutTimestamps(Certificate certificate) throws IOException {
        var body = new ASN1EncodableVector();
        for (ASN1Encodable each : ASN1Sequence.getInstance(certificate.getTBSCertificate().toASN1Primitive())) {
            boolean extensions = each instanceof ASN1TaggedObject tagged && tagged.getTagNo() == EXTENSIONS;
            body.add(extensions ? new DERTaggedObject(true, EXTENSIONS, others((ASN1TaggedObject) each)) : each);
        }
        return new DERSequence(body).getEncoded(ASN1Encoding.DER);
    }

    private static ASN1Sequence others(ASN1TaggedObject tagged) {
        var kept = new ASN1EncodableVector();
        for (ASN1Encodable each : ASN1Sequence.getInstance(tagged, true)) {
            if (!Extension.getInstance(each).getExtnId().equals(TIMESTAMPS)) {
                kept.add(each);
            }
        }
        return new DERSequence(kept);
    }
}
