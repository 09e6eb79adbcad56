package org.vouchsafe.seal.revocation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.vouchsafe.seal.chain.BrokenChain;
import org.vouchsafe.seal.chain.SignerChain;

/**
 * An answer of a status service (OCSP, RFC 6960).
 *
 * @param carried certificates that came with it
 */
record StatusAnswer(BasicOCSPResp response, List<X509Certificate> carried) {
    StatusAnswer {
        carried = List.copyOf(carried);
    }

    /** Reads one; empty when it is none, or not in the canonical form. */
    static Optional<StatusAnswer> read(byte[] der) {
        try {
            OCSPResponse outer = OCSPResponse.getInstance(der);
            if (!Arrays.equals(outer.getEncoded(ASN1Encoding.DER), der)
                    || outer.getResponseStatus().getIntValue() != OCSPResponseStatus.SUCCESSFUL
                    || !outer.getResponseBytes().getResponseType().equals(OCSPObjectIdentifiers.id_pkix_ocsp_basic)) {
                return Optional.empty();
            }
            byte[] inner = outer.getResponseBytes().getResponse().getOctets();
            BasicOCSPResponse basic = BasicOCSPResponse.getInstance(inner);
            var parameters = basic.getSignatureAlgorithm().getParameters();
            if (!Arrays.equals(basic.getEncoded(ASN1Encoding.DER), inner) || parameters != null && !DERNull.INSTANCE.equals(parameters)) {
                return Optional.empty();
            }
            List<X509Certificate> carried = new ArrayList<>();
            for (X509CertificateHolder each : new BasicOCSPResp(basic).getCerts()) {
                carried.add(SignerChain.plain(each));
            }
            return Optional.of(new StatusAnswer(new BasicOCSPResp(basic), carried));
        } catch (IOException | GeneralSecurityException | BrokenChain | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The same with the responder's certificate and no other, since the others are signed by nobody here. */
    static byte[] bare(byte[] der, Collection<X509Certificate> issuers) throws IOException {
        StatusAnswer answer = read(OCSPResponse.getInstance(der).getEncoded(ASN1Encoding.DER))
                .orElseThrow(() -> new IOException("no answer"));
        X509Certificate responder = answer.responder(issuers).orElseThrow(() -> new IOException("no responder"));
        BasicOCSPResponse basic = BasicOCSPResponse
                .getInstance(OCSPResponse.getInstance(der).getResponseBytes().getResponse().getOctets());
        try {
            DERSequence kept = issuers.contains(responder) ? null : new DERSequence(Certificate.getInstance(responder.getEncoded()));
            byte[] inner = new BasicOCSPResponse(basic.getTbsResponseData(), basic.getSignatureAlgorithm(), basic.getSignature(), kept)
                    .getEncoded(ASN1Encoding.DER);
            return new OCSPResponse(new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL), new ResponseBytes(
                    OCSPObjectIdentifiers.id_pkix_ocsp_basic, new DEROctetString(inner)))
                    .getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException e) {
            throw new IOException("no responder", e);
        }
    }

    /** Who signed it: an issuer, or somebody one of the issuers charged with it (RFC 6960, 4.2.2.2). */
    Optional<X509Certificate> responder(Collection<X509Certificate> issuers) {
        for (X509Certificate each : issuers) {
            if (isSignedBy(each)) {
                return Optional.of(each);
            }
        }
        return carried.stream().filter(each -> isCharged(each, issuers) && isSignedBy(each)).findFirst();
    }

    /** Whether every certificate that came with it is the responder's. */
    boolean carriesOnlyResponder(Collection<X509Certificate> issuers) {
        Optional<X509Certificate> responder = responder(issuers);
        return responder.isPresent() && carried.stream().allMatch(responder.get()::equals) && carried.size() <= 1;
    }

    /** What it says of a certificate of that issuer. */
    Standing of(X509Certificate certificate, X509Certificate issuer) {
        if (responder(List.of(issuer)).isEmpty()) {
            return new Standing.Unknown();
        }
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            for (SingleResp each : response.getResponses()) {
                if (each.getCertID().getSerialNumber().equals(certificate.getSerialNumber())
                        && each.getCertID().matchesIssuer(new X509CertificateHolder(issuer.getEncoded()), digests)) {
                    return standing(each);
                }
            }
            return new Standing.Unknown();
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException | IOException | RuntimeException e) {
            return new Standing.Unknown();
        }
    }

    private static Standing standing(SingleResp single) {
        CertificateStatus status = single.getCertStatus();
        if (Objects.equals(status, CertificateStatus.GOOD)) {
            return new Standing.Good(single.getThisUpdate().toInstant());
        }
        return status instanceof RevokedStatus revoked
                ? new Standing.Revoked(revoked.getRevocationTime().toInstant())
                : new Standing.Unknown();
    }

    private static boolean isCharged(X509Certificate responder, Collection<X509Certificate> issuers) {
        try {
            List<String> purposes = responder.getExtendedKeyUsage();
            return purposes != null && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId())
                    && issuers.stream().anyMatch(issuer -> SignerChain.isIssuedBy(responder, issuer));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean isSignedBy(X509Certificate certificate) {
        try {
            return response.isSignatureValid(new JcaContentVerifierProviderBuilder().build(certificate));
        } catch (OCSPException | OperatorCreationException | RuntimeException e) {
            return false;
        }
    }
}
