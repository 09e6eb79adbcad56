package org.vouchsafe.seal.supplied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.seal.supplied.Held.bytes;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.seal.supplied.key.SignatureReading;

class DetachedCmsTest {
    private static final byte[] FILE = bytes("what was shipped\n");
    private final Certified authority = Certified.authority("Northwind Root");
    private final Certified signer = Certified.by(authority, "releases", Certified.Kind.SIGNER, "2025-01-01T00:00:00Z",
            "2026-03-01T00:00:00Z");
    private final StampFixture stamps = new StampFixture();

    private static byte[] sign(Certified by, byte[] file, String algorithm, @Nullable StampFixture stamps, @Nullable Instant at) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build(algorithm, by.pair().getPrivate(), by.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(by.certificate())));
            CMSSignedData signed = generator.generate(new CMSProcessableByteArray(file), false);
            if (stamps != null && at != null) {
                SignerInformation one = signed.getSignerInfos().getSigners().iterator().next();
                var token = ASN1Primitive.fromByteArray(stamps.token(one.getSignature(), at));
                var table = new AttributeTable(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token)));
                signed = CMSSignedData.replaceSigners(signed,
                        new SignerInformationStore(SignerInformation.replaceUnsignedAttributes(one, table)));
            }
            return signed.getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignatureReading read(Held held, byte[] file, byte[] signature) {
        return held.detached(SignatureMethod.CMS, file, signature).getFirst();
    }

    private Held trusting() {
        return new Held().certificate(authority.certificate(), KeyKind.AUTHORITY, "releases@northwind.example");
    }

    @Test
    void itHoldsWhileTheCertificateIsValidInDerAndPem() {
        Held early = trusting().at(Instant.parse("2026-02-01T00:00:00Z"));
        byte[] der = sign(signer, FILE, "SHA256withECDSA", null, null);
        byte[] pem = bytes("-----BEGIN PKCS7-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END PKCS7-----\n");
        for (byte[] each : List.of(der, pem)) {
            assertThat(read(early, FILE, each).verdict()).isEqualTo(SignatureVerdict.PASSED);
            assertThat(read(early, bytes("what was shipped!"), each).verdict()).isEqualTo(SignatureVerdict.FAILED);
            assertThat(read(new Held(), FILE, each).verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        }
    }

    @Test
    void anExpiredCertificateNeedsATimeStampBySomebodyBelieved() {
        byte[] plain = sign(signer, FILE, "SHA256withECDSA", null, null);
        SignatureReading late = read(trusting(), FILE, plain);
        assertThat(late.verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(late.reasons().getFirst()).contains("was not valid on 2026-06-01");
        Instant stamped = Instant.parse("2026-02-01T00:00:00Z");
        byte[] proven = sign(signer, FILE, "SHA256withECDSA", stamps, stamped);
        Held timed = trusting().certificate(stamps.stamper().certificate(), KeyKind.TIME_AUTHORITY, null);
        SignatureReading good = read(timed, FILE, proven);
        assertThat(good.verdict()).isEqualTo(SignatureVerdict.PASSED);
        assertThat(good.proof()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(good.proof()).at()).isEqualTo(stamped);
        assertThat(read(trusting(), FILE, proven).verdict()).as("nobody believed says so").isEqualTo(SignatureVerdict.INDETERMINATE);
        Held other = trusting().certificate(new StampFixture().stamper().certificate(), KeyKind.TIME_AUTHORITY, null);
        assertThat(read(other, FILE, proven).verdict()).as("another of that name").isEqualTo(SignatureVerdict.INDETERMINATE);
    }

    @Test
    void aKeyGoneBadHoldsWhereATimeStampProvesTheSignatureOlder() {
        byte[] proven = sign(signer, FILE, "SHA256withECDSA", stamps, Instant.parse("2026-02-01T00:00:00Z"));
        for (String since : List.of("2026-02-02T00:00:00Z", "2026-01-31T00:00:00Z")) {
            Held held = new Held().certificate(stamps.stamper().certificate(), KeyKind.TIME_AUTHORITY, null)
                    .certificate(authority.certificate(), KeyKind.AUTHORITY, "*").distrusted(Instant.parse(since));
            assertThat(read(held, FILE, proven).verdict()).as("gone bad since %s", since)
                    .isEqualTo(since.contains("-02-") ? SignatureVerdict.PASSED : SignatureVerdict.INDETERMINATE);
        }
    }

    @Test
    void aTimeStampOfAnotherSignatureProvesNothing() throws Exception {
        byte[] stolen = stamps.token(bytes("another signature"), Instant.parse("2026-02-01T00:00:00Z"));
        var signed = new CMSSignedData(sign(signer, FILE, "SHA256withECDSA", null, null));
        SignerInformation one = signed.getSignerInfos().getSigners().iterator().next();
        var table = new AttributeTable(
                new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(ASN1Primitive.fromByteArray(stolen))));
        byte[] forged = CMSSignedData
                .replaceSigners(signed, new SignerInformationStore(SignerInformation.replaceUnsignedAttributes(one, table))).getEncoded();
        Held held = trusting().certificate(stamps.stamper().certificate(), KeyKind.TIME_AUTHORITY, null);
        assertThat(read(held, FILE, forged).verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
    }

    @Test
    void aPinnedCertificateIsEnoughAndASelfMadeOneIsNot() {
        Certified own = Certified.signer(null, "releases");
        byte[] signature = sign(own, FILE, "SHA256withECDSA", null, null);
        assertThat(read(new Held().certificate(own.certificate(), KeyKind.CERTIFICATE, null), FILE, signature).verdict())
                .isEqualTo(SignatureVerdict.PASSED);
        assertThat(read(trusting(), FILE, signature).verdict()).as("of the same name").isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(read(new Held().key(own.pair().getPublic()), FILE, sign(own, FILE, "SHA1withECDSA", null, null)).verdict())
                .as("SHA-1").isEqualTo(SignatureVerdict.INDETERMINATE);
    }

    @Test
    void damageIsNeverACrash() {
        byte[] signature = sign(signer, FILE, "SHA256withECDSA", null, null);
        Held held = trusting().at(Instant.parse("2026-02-01T00:00:00Z"));
        for (int i = 0; i < signature.length; i += 5) {
            byte[] damaged = signature.clone();
            damaged[i] ^= 0x20;
            assertThat(held.detached(SignatureMethod.CMS, bytes("another file"), damaged))
                    .noneMatch(each -> each.verdict() == SignatureVerdict.PASSED);
        }
        assertThat(read(held, FILE, bytes("no signature at all")).verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
    }
}
