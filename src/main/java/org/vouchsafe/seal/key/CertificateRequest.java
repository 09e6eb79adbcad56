package org.vouchsafe.seal.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.vouchsafe.seal.SealFailed;
import org.vouchsafe.seal.chain.SignerChain;

/** A request for a certificate (PKCS #10, RFC 2986), and what comes back for it. The key stays where it is. */
public final class CertificateRequest {
    private CertificateRequest() {}

    /**
     * The request for a key under the name its certificate has now, as PEM.
     *
     * @throws SealFailed when the key cannot sign
     */
    public static byte[] of(SigningKey key) {
        try {
            X500Name subject = X500Name.getInstance(key.certificate().getSubjectX500Principal().getEncoded());
            byte[] der = new JcaPKCS10CertificationRequestBuilder(subject, key.certificate().getPublicKey()).build(new Signer(key))
                    .getEncoded();
            return ("-----BEGIN CERTIFICATE REQUEST-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END CERTIFICATE REQUEST-----\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new SealFailed("The request could not be written: " + e.getMessage(), e);
        }
    }

    /**
     * The chain for a key among certificates that were issued: the one for it first, then its issuers as far as they are there.
     *
     * @throws KeyStoreUnusable when none is for this key, or it does not lead from one to the next
     */
    public static List<X509Certificate> chain(SigningKey key, Collection<X509Certificate> issued) {
        X509Certificate own = issued.stream().filter(each -> each.getPublicKey().equals(key.certificate().getPublicKey())).findFirst()
                .orElseThrow(() -> new KeyStoreUnusable("None of the certificates is for the key " + key.alias()
                        + ". Give the one that was issued for the request made with this key.", null));
        List<X509Certificate> chain = new ArrayList<>(List.of(own));
        while (!Certificates.isSelfSigned(chain.getLast())) {
            X509Certificate last = chain.getLast();
            var issuer = issued.stream().filter(each -> !chain.contains(each) && SignerChain.isIssuedBy(last, each)).findFirst();
            if (issuer.isEmpty()) {
                return chain;
            }
            chain.add(issuer.get());
        }
        return chain;
    }

    /** Lets a key sign wherever it is kept. */
    private static final class Signer implements ContentSigner {
        private final SigningKey key;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Signer(SigningKey key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(key.isRsa() ? "SHA256withRSA" : "SHA256withECDSA");
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            try {
                return key.sign(content.toByteArray());
            } catch (GeneralSecurityException e) {
                throw new SealFailed("The key " + key.alias() + " could not sign: " + e.getMessage(), e);
            }
        }
    }
}
