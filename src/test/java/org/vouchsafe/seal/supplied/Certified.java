package org.vouchsafe.seal.supplied;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A key pair with a certificate, made for a test. */
public record Certified(KeyPair pair, X509Certificate certificate) {
    private static final AtomicLong SERIAL = new AtomicLong(1000);

    /** What becomes of a certificate. */
    public enum Kind {
        AUTHORITY, SIGNER, STAMPER
    }

    public static KeyPair ec(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static KeyPair ec() {
        return ec("secp256r1");
    }

    public static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static KeyPair edwards(String name) {
        try {
            return KeyPairGenerator.getInstance(name).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Certified by another, or (null) by itself. */
    public static Certified by(@Nullable Certified issuer, String name, Kind kind, String from, String until, Extension... more) {
        try {
            KeyPair pair = ec();
            X500Name subject = new X500Name("CN=" + name + ",O=Northwind Systems");
            X500Name by = issuer == null ? subject : X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
            var builder = new JcaX509v3CertificateBuilder(by, BigInteger.valueOf(SERIAL.incrementAndGet()), Date.from(Instant.parse(from)),
                    Date.from(Instant.parse(until)), subject, pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(kind == Kind.AUTHORITY));
            builder.addExtension(Extension.keyUsage, true,
                    new KeyUsage(kind == Kind.AUTHORITY ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
            if (kind == Kind.SIGNER) {
                builder.addExtension(Extension.subjectAlternativeName, false,
                        new GeneralNames(new GeneralName(GeneralName.rfc822Name, name + "@northwind.example")));
            }
            if (kind == Kind.STAMPER) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            for (Extension each : more) {
                builder.addExtension(each);
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build((issuer == null ? pair : issuer.pair()).getPrivate());
            return new Certified(pair, new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (GeneralSecurityException | java.io.IOException | org.bouncycastle.operator.OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A certificate for a key by itself. */
    public static X509Certificate selfSigned(KeyPair pair, String name) {
        try {
            X500Name subject = new X500Name("CN=" + name);
            var builder = new JcaX509v3CertificateBuilder(subject, BigInteger.valueOf(SERIAL.incrementAndGet()),
                    Date.from(Instant.parse("2025-01-01T00:00:00Z")), Date.from(Instant.parse("2027-01-01T00:00:00Z")), subject,
                    pair.getPublic());
            String algorithm = pair.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
        } catch (GeneralSecurityException | org.bouncycastle.operator.OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Certified authority(String name) {
        return by(null, name, Kind.AUTHORITY, "2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z");
    }

    public static Certified signer(@Nullable Certified issuer, String name) {
        return by(issuer, name, Kind.SIGNER, "2025-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
    }
}
