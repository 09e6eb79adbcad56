package org.vouchsafe.seal.key;

import java.io.IOException;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

/**
 * The value of an ECDSA signature (RFC 3279, 2.2.3). To every one there is a second that fits as well, by which anybody could change a signed file; of the
 * two only the one with the smaller second number is written and taken.
 */
public final class EcdsaValue {
    private EcdsaValue() {}

    /**
     * The smaller of the two.
     *
     * @throws IOException when the bytes are no such value
     */
    public static byte[] smaller(byte[] value, ECPublicKey key) throws IOException {
        ASN1Sequence pair = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(value));
        BigInteger second = ASN1Integer.getInstance(pair.getObjectAt(1)).getValue();
        BigInteger order = key.getParams().getOrder();
        ASN1EncodableVector small = new ASN1EncodableVector();
        small.add(pair.getObjectAt(0));
        small.add(new ASN1Integer(second.min(order.subtract(second))));
        return new DERSequence(small).getEncoded(ASN1Encoding.DER);
    }

    /**
     * Whether it is that one, in its one canonical form.
     *
     * @throws IOException when the bytes are no such value
     */
    public static boolean isSmaller(byte[] value, ECPublicKey key) throws IOException {
        return Arrays.equals(smaller(value, key), value);
    }
}
