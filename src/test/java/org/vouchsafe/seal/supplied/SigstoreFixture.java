package org.vouchsafe.seal.supplied;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.input.envelope.Envelope;

/** Sigstore in small: an authority, a log of certificates, a transparency log and a stamper of one's own, and bundles they make. */
public final class SigstoreFixture {
    public static final String ISSUER = "https://accounts.example";
    public static final String SIGNER = "releases@northwind.example";
    public static final Instant SIGNED = Instant.parse("2026-05-01T00:05:00Z");
    private static final ASN1ObjectIdentifier SCT = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");
    private final Certified authority = Certified.authority("fulcio");
    private final KeyPair rekor = Certified.ec();
    private final KeyPair ct = Certified.ec();
    private final StampFixture stamps = new StampFixture();

    /** What a test may break. */
    public static final class Bundle {
        public String version = "0.3";
        public Instant integrated = SIGNED;
        public @Nullable KeyPair logKey;
        public @Nullable KeyPair ctKey;
        public byte @Nullable [] loggedSignature;
        public boolean promise = true;
        public boolean stamp;
        public boolean logged = true;
        public @Nullable String payload;
    }

    private static byte[] sign(KeyPair pair, byte[] data) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String b64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] id(PublicKey key) {
        return Sha256.digest().digest(key.getEncoded());
    }

    public byte[] trustedRoot() {
        try {
            String validFor = "\"validFor\":{\"start\":\"2020-01-01T00:00:00Z\"}";
            return Held.bytes("""
                    {"mediaType":"application/vnd.dev.sigstore.trustedroot+json;version=0.1",
                     "tlogs":[{"publicKey":{"rawBytes":"%s",%s},"logId":{"keyId":"%s"}}],
                     "certificateAuthorities":[{"certChain":{"certificates":[{"rawBytes":"%s"}]},%s}],
                     "ctlogs":[{"publicKey":{"rawBytes":"%s",%s},"logId":{"keyId":"%s"}}],
                     "timestampAuthorities":[{"certChain":{"certificates":[{"rawBytes":"%s"}]},%s}]}""".formatted(
                    b64(rekor.getPublic().getEncoded()), validFor, b64(id(rekor.getPublic())), b64(authority.certificate().getEncoded()),
                    validFor, b64(ct.getPublic().getEncoded()), validFor, b64(id(ct.getPublic())),
                    b64(stamps.stamper().certificate().getEncoded()), validFor));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A certificate of ten minutes, logged as it should be. */
    private Certified certified(@Nullable KeyPair ctKey) {
        try {
            Extension purpose = new Extension(Extension.extendedKeyUsage, false,
                    new DEROctetString(new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning)));
            Extension issuer = new Extension(new ASN1ObjectIdentifier("1.3.6.1.4.1.57264.1.8"), false,
                    new DEROctetString(new DERUTF8String(ISSUER)));
            Certified before = Certified.by(authority, "releases", Certified.Kind.SIGNER, "2026-05-01T00:00:00Z", "2026-05-01T00:10:00Z",
                    purpose, issuer);
            byte[] tbs = before.certificate().getTBSCertificate();
            KeyPair log = ctKey == null ? ct : ctKey;
            long millis = Instant.parse("2026-05-01T00:00:00Z").toEpochMilli();
            ByteBuffer signed = ByteBuffer.allocate(2 + 8 + 2 + 32 + 3 + tbs.length + 2);
            signed.put((byte) 0).put((byte) 0).putLong(millis).putShort((short) 1).put(id(authority.certificate().getPublicKey()))
                    .put((byte) (tbs.length >> 16)).putShort((short) tbs.length).put(tbs).putShort((short) 0);
            byte[] value = sign(log, signed.array());
            ByteBuffer sct = ByteBuffer.allocate(1 + 32 + 8 + 2 + 2 + 2 + value.length);
            sct.put((byte) 0).put(id(ct.getPublic())).putLong(millis).putShort((short) 0).put((byte) 4).put((byte) 3)
                    .putShort((short) value.length).put(value);
            ByteBuffer list = ByteBuffer.allocate(4 + sct.capacity());
            list.putShort((short) (2 + sct.capacity())).putShort((short) sct.capacity()).put(sct.array());
            var builder = new JcaX509v3CertificateBuilder(authority.certificate(), before.certificate().getSerialNumber(),
                    before.certificate().getNotBefore(), before.certificate().getNotAfter(),
                    before.certificate().getSubjectX500Principal(), before.pair().getPublic());
            var holder = new JcaX509CertificateHolder(before.certificate());
            for (Object each : holder.getExtensionOIDs()) {
                builder.addExtension(holder.getExtension((ASN1ObjectIdentifier) each));
            }
            builder.addExtension(new Extension(SCT, false, new DEROctetString(new DEROctetString(list.array()))));
            var made = new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter().getCertificate(
                    builder.build(new org.bouncycastle.operator.jcajce.JcaContentSignerBuilder("SHA256withECDSA")
                            .build(authority.pair().getPrivate())));
            return new Certified(before.pair(), made);
        } catch (GeneralSecurityException | IOException | org.bouncycastle.operator.OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bundle over a file, or (with a payload) an envelope. */
    public String bundle(byte[] file, Bundle asked) {
        Certified signer = certified(asked.ctKey);
        byte[] data = asked.payload == null ? file : new Envelope(Envelope.IN_TOTO, Held.bytes(asked.payload), List.of()).signedBytes();
        byte[] signature = sign(signer.pair(), data);
        byte[] der;
        try {
            der = signer.certificate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        String pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
        byte[] logged = asked.loggedSignature == null ? signature : asked.loggedSignature;
        String body = "{\"apiVersion\":\"0.0.1\",\"kind\":\"hashedrekord\",\"spec\":{\"data\":{\"hash\":{\"algorithm\":\"sha256\",\"value\":\""
                + HexFormat.of().formatHex(Sha256.digest().digest(data)) + "\"}},\"signature\":{\"content\":\"" + b64(logged)
                + "\",\"publicKey\":{\"content\":\"" + b64(Held.bytes(pem)) + "\"}}}}";
        if (asked.payload != null) {
            body = "{\"apiVersion\":\"0.0.1\",\"kind\":\"dsse\",\"spec\":{\"payloadHash\":{\"algorithm\":\"sha256\",\"value\":\""
                    + HexFormat.of().formatHex(Sha256.digest().digest(Held.bytes(asked.payload))) + "\"},\"signatures\":[{\"signature\":\""
                    + b64(logged) + "\",\"verifier\":\"" + b64(Held.bytes(pem)) + "\"}]}}";
        }
        String material = asked.version.equals("0.3") ? "\"certificate\":{\"rawBytes\":\"" + b64(der) + "\"}"
                : "\"x509CertificateChain\":{\"certificates\":[{\"rawBytes\":\"" + b64(der) + "\"}]}";
        String times = asked.stamp ? ",\"timestampVerificationData\":{\"rfc3161Timestamps\":[{\"signedTimestamp\":\""
                + b64(stamps.token(signature, SIGNED)) + "\"}]}" : "";
        String content = asked.payload == null
                ? "\"messageSignature\":{\"messageDigest\":{\"algorithm\":\"SHA2_256\",\"digest\":\"" + b64(Sha256.digest().digest(file))
                        + "\"},\"signature\":\"" + b64(signature) + "\"}"
                : "\"dsseEnvelope\":{\"payloadType\":\"" + Envelope.IN_TOTO + "\",\"payload\":\"" + b64(Held.bytes(asked.payload))
                        + "\",\"signatures\":[{\"sig\":\"" + b64(signature) + "\"}]}";
        String type = asked.version.equals("0.3") ? "application/vnd.dev.sigstore.bundle.v0.3+json"
                : "application/vnd.dev.sigstore.bundle+json;version=" + asked.version;
        return "{\"mediaType\":\"" + type + "\",\"verificationMaterial\":{" + material + ",\"tlogEntries\":["
                + (asked.logged ? entry(Held.bytes(body), asked) : "") + "]" + times + "}," + content + "}";
    }

    private String entry(byte[] body, Bundle asked) {
        KeyPair key = asked.logKey == null ? rekor : asked.logKey;
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            leaves.add(hash((byte) 0, i == 4 ? body : new byte[] {(byte) i}, new byte[0]));
        }
        byte[] left = node(node(leaves.get(0), leaves.get(1)), node(leaves.get(2), leaves.get(3)));
        byte[] root = node(left, node(node(leaves.get(4), leaves.get(5)), leaves.get(6)));
        String note = "rekor.example\n7\n" + b64(root) + "\n";
        var line = new ByteArrayOutputStream();
        line.write(id(rekor.getPublic()), 0, 4);
        line.writeBytes(sign(key, note.getBytes(StandardCharsets.UTF_8)));
        String checkpoint = note.replace("\n", "\\n") + "\\n\u2014 rekor.example " + b64(line.toByteArray()) + "\\n";
        byte[] promised = Held.bytes("{\"body\":\"" + b64(body) + "\",\"integratedTime\":" + asked.integrated.getEpochSecond()
                + ",\"logID\":\"" + HexFormat.of().formatHex(id(rekor.getPublic())) + "\",\"logIndex\":4}");
        return "{\"logIndex\":\"4\",\"logId\":{\"keyId\":\"" + b64(id(rekor.getPublic())) + "\"},\"integratedTime\":\""
                + asked.integrated.getEpochSecond() + "\""
                + (asked.promise ? ",\"inclusionPromise\":{\"signedEntryTimestamp\":\"" + b64(sign(key, promised)) + "\"}" : "")
                + (asked.version.equals("0.1") ? ""
                        : ",\"inclusionProof\":{\"logIndex\":\"4\",\"rootHash\":\"" + b64(root) + "\",\"treeSize\":\"7\",\"hashes\":[\""
                                + b64(leaves.get(5)) + "\",\"" + b64(leaves.get(6)) + "\",\"" + b64(left)
                                + "\"],\"checkpoint\":{\"envelope\":\""
                                + checkpoint + "\"}}")
                + ",\"canonicalizedBody\":\"" + b64(body) + "\"}";
    }

    private static byte[] node(byte[] left, byte[] right) {
        return hash((byte) 1, left, right);
    }

    private static byte[] hash(byte prefix, byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update(prefix);
        digest.update(left);
        return digest.digest(right);
    }
}
