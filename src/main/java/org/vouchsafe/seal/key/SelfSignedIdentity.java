package org.vouchsafe.seal.key;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.FileFailure;

/**
 * Makes an identity nobody else vouches for: an EC P-256 key for PDF and packages and an RSA-3072 key for the signature inside workbooks
 * (whose library cannot sign with EC), each with a self-signed certificate.
 */
public final class SelfSignedIdentity {
    /** Alias of the EC key. */
    public static final String GENERAL = "reports";
    /** Alias of the RSA key. */
    public static final String WORKBOOKS = "workbooks";
    private static final Duration BACKDATED = Duration.ofMinutes(5);

    private SelfSignedIdentity() {}

    /**
     * Creates the PKCS#12 file.
     *
     * @param name the person or role that signs
     * @param organisation null when none is to be named
     * @param now the moment of creation; the certificates hold from shortly before it
     * @throws KeyStoreUnusable when the file exists or cannot be written
     */
    public static KeyStoreFile create(Path file, char[] password, String name, @Nullable String organisation, Instant now,
            Duration validity) {
        try {
            X500Name subject = subject(name, organisation);
            List<SigningKey> keys = List.of(make(GENERAL, ecPair(), "SHA256withECDSA", subject, now, validity),
                    make(WORKBOOKS, rsaPair(), "SHA256withRSA", subject, now, validity));
            KeyStoreFile.write(file, keys, password);
            return new KeyStoreFile(file, keys);
        } catch (FileAlreadyExistsException e) {
            throw new KeyStoreUnusable(file + " exists already and is left as it is. Choose another name.", e);
        } catch (IOException e) {
            throw new KeyStoreUnusable(file + " cannot be written: " + FileFailure.words(e) + ".", e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new KeyStoreUnusable("The keys could not be made: " + e.getMessage(), e);
        }
    }

    private static SigningKey make(String alias, KeyPair pair, String algorithm, X500Name subject, Instant now, Duration validity)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var builder = new JcaX509v3CertificateBuilder(subject, new BigInteger(127, new SecureRandom()).setBit(126),
                Date.from(now.minus(BACKDATED)), Date.from(now.plus(validity)), subject, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(Extension.subjectKeyIdentifier, false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        var certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
        return new SigningKey(alias, pair.getPrivate(), List.of(certificate));
    }

    private static X500Name subject(String name, @Nullable String organisation) {
        X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
        if (organisation != null && !organisation.isBlank()) {
            builder.addRDN(BCStyle.O, organisation.strip());
        }
        return builder.addRDN(BCStyle.CN, name.strip()).build();
    }

    private static KeyPair ecPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static KeyPair rsaPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        return generator.generateKeyPair();
    }
}
