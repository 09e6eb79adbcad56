package org.vouchsafe.seal.supplied.key;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/** Whom a certificate names. */
public final class Identity {
    /** Stands for anybody an authority certifies; only for an authority that certifies nobody else. */
    public static final String ANYBODY = "*";
    private static final List<Integer> MAIL_DNS_URI = List.of(1, 2, 6);

    private Identity() {}

    /** Alternative names (mail, host, address), subject, mail in the subject, and common name. */
    public static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>(alternatives(certificate));
        String subject = certificate.getSubjectX500Principal().getName();
        if (!subject.isEmpty()) {
            names.add(subject);
            names.addAll(mails(certificate));
            try {
                for (Rdn part : new LdapName(subject).getRdns()) {
                    if (part.getType().equalsIgnoreCase("CN")) {
                        names.add(String.valueOf(part.getValue()));
                    }
                }
            } catch (InvalidNameException e) {
                // The whole subject is still there to be named.
                return names;
            }
        }
        return names;
    }

    /** Older authorities write the mail into the subject (PKCS#9 emailAddress, RFC 2985 section 5.2.1). */
    private static List<String> mails(X509Certificate certificate) {
        X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return Arrays.stream(subject.getRDNs(BCStyle.EmailAddress)).flatMap(each -> Arrays.stream(each.getTypesAndValues()))
                .filter(each -> each.getType().equals(BCStyle.EmailAddress)).map(each -> IETFUtils.valueToString(each.getValue())).toList();
    }

    /** Only the alternative names. */
    public static List<String> alternatives(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            for (List<?> each : alternatives == null ? List.<List<?>>of() : alternatives) {
                if (each.size() > 1 && each.get(0) instanceof Integer type && MAIL_DNS_URI.contains(type)) {
                    names.add(String.valueOf(each.get(1)));
                }
            }
        } catch (CertificateParsingException e) {
            return List.of();
        }
        return names;
    }

    /** Whether the certificate names this identity. */
    public static boolean isNamed(X509Certificate certificate, @Nullable String expected) {
        return expected != null && (expected.equals(ANYBODY) || names(certificate).stream().anyMatch(expected::equalsIgnoreCase));
    }

    /** The name to show. */
    public static String shown(X509Certificate certificate) {
        List<String> names = names(certificate);
        List<String> alternatives = alternatives(certificate);
        return !alternatives.isEmpty() ? alternatives.getFirst() : names.isEmpty() ? "a certificate without a name" : names.getLast();
    }
}
