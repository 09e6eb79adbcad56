package org.vouchsafe.seal.revocation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;

/** A certificate revocation list (RFC 5280, section 5) that its issuer signed. */
record RevocationList(X509CRL list) {

    /** Reads one; empty when it is none, or not in the canonical form. */
    static Optional<RevocationList> read(byte[] der) {
        try {
            CertificateList structure = CertificateList.getInstance(der);
            boolean same = Arrays.equals(structure.getEncoded(ASN1Encoding.DER), der)
                    && structure.getSignatureAlgorithm().equals(structure.getTBSCertList().getSignature());
            return same
                    ? Optional.of(new RevocationList(
                            (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der))))
                    : Optional.empty();
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }

    boolean isSignedBy(X509Certificate issuer) {
        boolean[] usage = issuer.getKeyUsage();
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()) || usage != null && !usage[6]) {
            return false;
        }
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** What it says of a certificate of that issuer. */
    Standing of(X509Certificate certificate, X509Certificate issuer) {
        if (!isSignedBy(issuer) || !isWhole()) {
            return new Standing.Unknown();
        }
        X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
        return entry == null
                ? new Standing.Good(list.getThisUpdate().toInstant())
                : new Standing.Revoked(entry.getRevocationDate().toInstant());
    }

    /** A list of changes, of some reasons, of another's certificates or with rules we do not know says nothing of one that is not in it. */
    private boolean isWhole() {
        Set<String> critical = list.getCriticalExtensionOIDs();
        if (critical != null && critical.stream().anyMatch(each -> !each.equals(Extension.issuingDistributionPoint.getId()))) {
            return false;
        }
        try {
            CertificateList structure = CertificateList.getInstance(list.getEncoded());
            var extensions = structure.getTBSCertList().getExtensions();
            IssuingDistributionPoint point = extensions == null
                    ? null
                    : IssuingDistributionPoint.getInstance(extensions.getExtensionParsedValue(Extension.issuingDistributionPoint));
            return point == null || !point.isIndirectCRL() && !point.onlyContainsAttributeCerts() && !point.onlyContainsCACerts()
                    && !point.onlyContainsUserCerts() && point.getOnlySomeReasons() == null;
        } catch (CRLException | RuntimeException e) {
            return false;
        }
    }
}
