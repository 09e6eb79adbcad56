package org.vouchsafe.seal.revocation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.cert.X509CertificateHolder;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.seal.chain.BrokenChain;
import org.vouchsafe.seal.chain.SignerChain;
import org.vouchsafe.seal.pdf.revision.ValidationData;
import org.vouchsafe.seal.stamp.StampExchange.Named;

/** Certificates, revocation lists and answers of status services as they come in files, DER or PEM. */
public final class RevocationFiles {
    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s*([A-Za-z0-9+/=\\s]+?)-----END \\1-----");

    private RevocationFiles() {}

    /** What could be taken in, and what could not. */
    public record Read(ValidationData data, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads files of any of the three kinds, recognised by their content.
     *
     * @param known the certificates of signers and time authorities in the report
     */
    public static Read read(Collection<Named> files, Collection<X509Certificate> known) {
        List<byte[]> certificates = new ArrayList<>();
        List<byte[]> lists = new ArrayList<>();
        List<Named> answers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Named file : files) {
            for (byte[] der : contents(file.bytes())) {
                if (isCertificate(der)) {
                    certificates.add(der);
                } else if (RevocationList.read(canonical(der)).isPresent()) {
                    lists.add(canonical(der));
                } else if (isAnswer(der)) {
                    answers.add(new Named(file.name(), der));
                } else {
                    problems.add(problem("REVOCATION_UNREADABLE", file.name(),
                            "This is no certificate, no revocation list (CRL) and no answer of a status service (OCSP).",
                            "Carry the file as its issuer gives it out, DER or PEM."));
                }
            }
        }
        List<X509Certificate> issuers = new ArrayList<>(known);
        certificates.forEach(der -> issuers.add(certificate(der)));
        List<byte[]> bare = new ArrayList<>();
        for (Named answer : answers) {
            try {
                bare.add(StatusAnswer.bare(answer.bytes(), issuers));
            } catch (IOException | RuntimeException e) {
                problems.add(problem("REVOCATION_OF_NOBODY", answer.name(), "Nobody whose certificate is known signed this answer.",
                        "Give the certificate of its issuer as well, or the answer that belongs to this report."));
            }
        }
        return checked(new ValidationData(certificates, lists, bare), known, problems);
    }

    /** Certificates from a file, DER or PEM; empty when it holds none. */
    public static List<X509Certificate> certificates(byte[] file) {
        return contents(file).stream().filter(RevocationFiles::isCertificate).map(RevocationFiles::certificate).toList();
    }

    private static Read checked(ValidationData data, Collection<X509Certificate> known, List<Problem> problems) {
        try {
            Revocations.of(data, known);
            return new Read(data, problems);
        } catch (BrokenChain e) {
            problems.add(problem("REVOCATION_OF_NOBODY", "validation data", String.valueOf(e.getMessage()),
                    "Give the certificates of the issuers up to the one that signs itself as well."));
            return new Read(ValidationData.NONE, problems);
        }
    }

    private static List<byte[]> contents(byte[] file) {
        Matcher found = PEM.matcher(new String(file, StandardCharsets.ISO_8859_1));
        List<byte[]> all = new ArrayList<>();
        while (found.find()) {
            try {
                all.add(Base64.getMimeDecoder().decode(found.group(2)));
            } catch (IllegalArgumentException e) {
                all.add(new byte[0]);
            }
        }
        return all.isEmpty() ? List.of(file) : all;
    }

    private static byte[] canonical(byte[] der) {
        try {
            return CertificateList.getInstance(der).getEncoded(ASN1Encoding.DER);
        } catch (IOException | RuntimeException e) {
            return der;
        }
    }

    private static boolean isAnswer(byte[] der) {
        try {
            return StatusAnswer.read(OCSPResponse.getInstance(der).getEncoded(ASN1Encoding.DER)).isPresent();
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isCertificate(byte[] der) {
        try {
            certificate(der);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return SignerChain.plain(new X509CertificateHolder(der));
        } catch (IOException | GeneralSecurityException | BrokenChain e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }

    private static Problem problem(String code, String file, String what, String fix) {
        return new Problem(code, Severity.ERROR, file, Location.WHOLE_FILE, what, fix);
    }
}
