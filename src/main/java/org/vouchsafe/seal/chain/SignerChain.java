package org.vouchsafe.seal.chain;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.vouchsafe.seal.key.Certificates;

/** The certificates inside a signature, in order: the signer's own, then each one's issuer, each signed by the next. */
public final class SignerChain {
    private SignerChain() {}

    /**
     * Orders and checks them; none may be left over.
     *
     * @throws BrokenChain when the signer's is missing, one does not belong, or one was changed
     */
    public static List<X509Certificate> of(Collection<X509CertificateHolder> certificates, Predicate<X509CertificateHolder> signer)
            throws BrokenChain, GeneralSecurityException, IOException {
        List<X509CertificateHolder> given = new ArrayList<>(certificates);
        List<X509CertificateHolder> ordered = new ArrayList<>();
        given.stream().filter(signer).findFirst().ifPresent(ordered::add);
        if (ordered.isEmpty()) {
            throw new BrokenChain("The signer's certificate is not in the signature value.");
        }
        given.removeAll(ordered);
        while (!given.isEmpty()) {
            X509CertificateHolder last = ordered.getLast();
            X509CertificateHolder issuer = given.stream().filter(holder -> holder.getSubject().equals(last.getIssuer())).findFirst()
                    .orElseThrow(() -> new BrokenChain(
                            "The signature value carries a certificate that is not part of the signer's chain."));
            ordered.add(issuer);
            given.remove(issuer);
        }
        List<X509Certificate> chain = new ArrayList<>();
        for (X509CertificateHolder each : ordered) {
            chain.add(plain(each));
        }
        for (int i = 0; i + 1 < chain.size(); i++) {
            chain.get(i).verify(chain.get(i + 1).getPublicKey());
        }
        X509Certificate top = chain.getLast();
        if (top.getSubjectX500Principal().equals(top.getIssuerX500Principal())) {
            top.verify(top.getPublicKey());
        }
        return chain;
    }

    /**
     * Whether a signature names its signer's issuer as the certificate does, to the byte: names are compared without regard to capitals elsewhere, so
     * one in a signature could be changed unseen.
     */
    public static boolean isNamed(X509Certificate signer, IssuerAndSerialNumber named) throws IOException {
        return Arrays.equals(named.getName().getEncoded(ASN1Encoding.DER), signer.getIssuerX500Principal().getEncoded())
                && named.getSerialNumber().hasValue(signer.getSerialNumber());
    }

    /**
     * The longest chain these certificates give that can be checked to its end: up to one that signs itself, else only the first, which a
     * signature names by its hash.
     */
    public static List<X509Certificate> proven(X509Certificate first, Collection<X509Certificate> given) {
        List<X509Certificate> chain = new ArrayList<>(List.of(first));
        while (!Certificates.isSelfSigned(chain.getLast())) {
            X509Certificate last = chain.getLast();
            X509Certificate issuer = given.stream().filter(each -> !chain.contains(each) && isIssuedBy(last, each)).findFirst()
                    .orElse(null);
            if (issuer == null) {
                return List.of(first);
            }
            chain.add(issuer);
        }
        return chain;
    }

    /** Whether every byte of the chain can be checked: it ends at a certificate that signs itself, or is the signer's alone. */
    public static boolean isProven(List<X509Certificate> chain) {
        return chain.size() == 1 || Certificates.isSelfSigned(chain.getLast());
    }

    /** Whether the second names and signs the first. */
    public static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
                return false;
            }
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * Reads one certificate, demanding its one canonical form.
     *
     * @throws BrokenChain when it is not the DER of what was understood
     */
    public static X509Certificate plain(X509CertificateHolder holder) throws BrokenChain, GeneralSecurityException, IOException {
        var structure = holder.toASN1Structure();
        boolean same = structure.getSignatureAlgorithm().equals(structure.getTBSCertificate().getSignature())
                && Arrays.equals(structure.getEncoded(ASN1Encoding.DER), holder.getEncoded());
        if (!same) {
            throw new BrokenChain("A certificate of the signer's chain was changed.");
        }
        return new JcaX509CertificateConverter().getCertificate(holder);
    }
}
