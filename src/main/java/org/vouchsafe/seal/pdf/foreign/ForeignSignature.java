package org.vouchsafe.seal.pdf.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * A signature or time stamp in a PDF that holds, in whatever form CMS (RFC 5652) allows.
 *
 * @param end the first byte it does not cover
 * @param isStamp whether it is a document time stamp
 */
record ForeignSignature(int end, X509Certificate certificate, boolean isStamp) {
    private static final Set<String> SIGNATURES = Set.of("adbe.pkcs7.detached", "ETSI.CAdES.detached");
    private static final String STAMP = "ETSI.RFC3161";
    private static final Map<String, String> DIGESTS = Map.of("2.16.840.1.101.3.4.2.1", "SHA-256", "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512");

    /** Nothing when it does not hold, leaves more than its own value uncovered, or is of a kind that is not known here. */
    static Optional<ForeignSignature> of(byte[] pdf, PDSignature dictionary) {
        int[] range = dictionary.getByteRange();
        if (range == null || range.length != 4 || range[0] != 0 || range[1] < 1 || range[2] <= range[1] + 2 || range[3] < 1
                || (long) range[2] + range[3] > pdf.length || pdf[range[1]] != '<' || pdf[range[2] - 1] != '>') {
            return Optional.empty();
        }
        try {
            byte[] value = dictionary.getContents();
            // The value that readers are shown must be the one that the ranges leave out.
            if (value == null || !Arrays.equals(value, dictionary.getContents(pdf))) {
                return Optional.empty();
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream(pdf.length);
            content.write(pdf, 0, range[1]);
            content.write(pdf, range[2], range[3]);
            X509Certificate signer = STAMP.equals(dictionary.getSubFilter()) ? stamper(value, content.toByteArray())
                    : SIGNATURES.contains(String.valueOf(dictionary.getSubFilter())) ? signer(value, content.toByteArray()) : null;
            return signer == null ? Optional.empty()
                    : Optional.of(new ForeignSignature(range[2] + range[3], signer, STAMP.equals(dictionary.getSubFilter())));
        } catch (IOException | GeneralSecurityException | CMSException | TSPException | OperatorCreationException | RuntimeException e) {
            // On hostile bytes the library throws many kinds of exception; all mean that it does not hold.
            return Optional.empty();
        }
    }

    private static @Nullable X509Certificate signer(byte[] value, byte[] content)
            throws IOException, CMSException, GeneralSecurityException, OperatorCreationException {
        return held(new CMSSignedData(new CMSProcessableByteArray(content), read(value)));
    }

    private static @Nullable X509Certificate stamper(byte[] value, byte[] content)
            throws IOException, CMSException, GeneralSecurityException, OperatorCreationException, TSPException {
        TimeStampToken token = new TimeStampToken(read(value));
        String digest = DIGESTS.get(token.getTimeStampInfo().getMessageImprintAlgOID().getId());
        boolean fits = digest != null
                && Arrays.equals(MessageDigest.getInstance(digest).digest(content), token.getTimeStampInfo().getMessageImprintDigest());
        return fits ? held(token.toCMSSignedData()) : null;
    }

    private static ContentInfo read(byte[] value) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(value)) {
            ContentInfo info = ContentInfo.getInstance(in.readObject());
            if (Arrays.stream(toInts(in.readAllBytes())).anyMatch(each -> each != 0)) {
                throw new IOException("something stands in the padding");
            }
            return info;
        }
    }

    private static int[] toInts(byte[] bytes) {
        int[] all = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = bytes[i];
        }
        return all;
    }

    private static @Nullable X509Certificate held(CMSSignedData data)
            throws CMSException, GeneralSecurityException, OperatorCreationException {
        if (data.getSignerInfos().size() != 1) {
            return null;
        }
        SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
        for (Object each : data.getCertificates().getMatches(null)) {
            X509CertificateHolder holder = (X509CertificateHolder) each;
            if (signer.getSID().match(holder) && DIGESTS.containsKey(signer.getDigestAlgOID())) {
                X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
                return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey())) ? certificate : null;
            }
        }
        return null;
    }
}
