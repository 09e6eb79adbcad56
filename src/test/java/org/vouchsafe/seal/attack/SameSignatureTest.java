package org.vouchsafe.seal.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.seal.CmsSignature;
import org.vouchsafe.seal.asic.ContainerSigner;
import org.vouchsafe.seal.asic.ContainerVerifier;
import org.vouchsafe.seal.key.SigningKey;
import org.vouchsafe.seal.supplied.Certified;

/** Other bytes that are mathematically the same signature are still other bytes. */
class SameSignatureTest {
    private static final Instant NOW = Instant.parse("2026-04-02T13:00:00Z");

    private interface Change {
        SignerInfo of(SignerInfo info) throws Exception;
    }

    private static byte[] changed(byte[] cms, Change change) throws Exception {
        ContentInfo whole = ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms));
        SignedData data = SignedData.getInstance(whole.getContent());
        SignerInfo info = change.of(SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0)));
        return new ContentInfo(whole.getContentType(), new SignedData(new DERSet(info.getDigestAlgorithm()), data.getEncapContentInfo(),
                data.getCertificates(), null, new DERSet(info))).getEncoded("DER");
    }

    private static SignerInfo with(SignerInfo info, AlgorithmIdentifier digest, AlgorithmIdentifier signature, byte[] value) {
        return new SignerInfo(info.getSID(), digest, info.getAuthenticatedAttributes(), signature, new DEROctetString(value), null);
    }

    private static SignerInfo mirrored(SignerInfo info, BigInteger order) throws Exception {
        ASN1Sequence pair = ASN1Sequence.getInstance(info.getEncryptedDigest().getOctets());
        ASN1EncodableVector other = new ASN1EncodableVector();
        other.add(pair.getObjectAt(0));
        other.add(new ASN1Integer(order.subtract(((ASN1Integer) pair.getObjectAt(1)).getValue())));
        return with(info, info.getDigestAlgorithm(), info.getDigestEncryptionAlgorithm(), new DERSequence(other).getEncoded());
    }

    private static AlgorithmIdentifier otherwise(AlgorithmIdentifier algorithm) {
        return algorithm.getParameters() == null ? new AlgorithmIdentifier(algorithm.getAlgorithm(), DERNull.INSTANCE)
                : new AlgorithmIdentifier(algorithm.getAlgorithm());
    }

    @Test
    void noOtherWayToWriteASignatureIsTaken() throws Exception {
        var ec = Certified.ec();
        var rsa = Certified.rsa(2048);
        BigInteger order = ((java.security.interfaces.ECPublicKey) ec.getPublic()).getParams().getOrder();
        for (var pair : List.of(ec, rsa)) {
            var key = new SigningKey("k", pair.getPrivate(), List.of(Certified.selfSigned(pair, "Mara Lind")));
            Map<String, byte[]> entries = ZipAttacks.entries(ContainerSigner.sign(Map.of("a.txt", new byte[] {1}), key, NOW));
            byte[] manifest = entries
                    .get(entries.keySet().stream().filter(each -> each.contains("ASiCManifest")).findFirst().orElseThrow());
            byte[] cms = entries.get(entries.keySet().stream().filter(each -> each.endsWith(".p7s")).findFirst().orElseThrow());
            assertThat(new CmsSignature(cms).verify(Sha256.of(manifest))).hasSize(1);
            Map<String, Change> changes = new LinkedHashMap<>();
            changes.put("digest otherwise", i -> with(i, otherwise(i.getDigestAlgorithm()), i.getDigestEncryptionAlgorithm(),
                    i.getEncryptedDigest().getOctets()));
            changes.put("signature otherwise", i -> with(i, i.getDigestAlgorithm(), otherwise(i.getDigestEncryptionAlgorithm()),
                    i.getEncryptedDigest().getOctets()));
            changes.put("mirrored or named by its key", i -> pair == ec ? mirrored(i, order)
                    : with(i, i.getDigestAlgorithm(),
                            new AlgorithmIdentifier(new ASN1ObjectIdentifier(PKCSObjectIdentifiers.rsaEncryption.getId()),
                                    DERNull.INSTANCE),
                            i.getEncryptedDigest().getOctets()));
            for (var each : changes.entrySet()) {
                byte[] other = changed(cms, each.getValue());
                assertThat(other).isNotEqualTo(cms);
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> new CmsSignature(other).verify(Sha256.of(manifest)))
                        .as(each.getKey()).isInstanceOf(CmsSignature.Invalid.class);
            }
        }
    }

    @Test
    void everySignatureOfOursIsOfTheSmallerKind() {
        var pair = Certified.ec();
        var key = new SigningKey("k", pair.getPrivate(), List.of(Certified.selfSigned(pair, "Mara Lind")));
        for (int i = 0; i < 12; i++) {
            byte[] file = ("file " + i).getBytes(StandardCharsets.UTF_8);
            var opened = ContainerVerifier.open("a.asice", ContainerSigner.sign(Map.of("a.txt", file), key, NOW));
            assertThat(opened.files()).containsKey("a.txt");
        }
    }
}
