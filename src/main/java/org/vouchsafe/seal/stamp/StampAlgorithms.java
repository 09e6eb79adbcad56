package org.vouchsafe.seal.stamp;

import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The algorithms a time stamp may name. A library that is told the digest twice may look at one of the two only, and the other could be changed
 * unseen; so both must say the same.
 */
final class StampAlgorithms {
    private static final Map<ASN1ObjectIdentifier, Set<ASN1ObjectIdentifier>> SIGNATURES = Map.of(NISTObjectIdentifiers.id_sha256,
            Set.of(X9ObjectIdentifiers.ecdsa_with_SHA256, PKCSObjectIdentifiers.sha256WithRSAEncryption,
                    PKCSObjectIdentifiers.rsaEncryption),
            NISTObjectIdentifiers.id_sha384,
            Set.of(X9ObjectIdentifiers.ecdsa_with_SHA384, PKCSObjectIdentifiers.sha384WithRSAEncryption,
                    PKCSObjectIdentifiers.rsaEncryption),
            NISTObjectIdentifiers.id_sha512,
            Set.of(X9ObjectIdentifiers.ecdsa_with_SHA512, PKCSObjectIdentifiers.sha512WithRSAEncryption,
                    PKCSObjectIdentifiers.rsaEncryption));

    private StampAlgorithms() {}

    /** True when digest and signature belong together and neither has parameters that could be changed. */
    static boolean agree(SignerInfo signer) {
        AlgorithmIdentifier digest = signer.getDigestAlgorithm();
        AlgorithmIdentifier signature = signer.getDigestEncryptionAlgorithm();
        return SIGNATURES.getOrDefault(digest.getAlgorithm(), Set.of()).contains(signature.getAlgorithm()) && isBare(digest)
                && isBare(signature);
    }

    private static boolean isBare(AlgorithmIdentifier algorithm) {
        return algorithm.getParameters() == null || DERNull.INSTANCE.equals(algorithm.getParameters());
    }
}
