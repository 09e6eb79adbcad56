package org.vouchsafe.seal.supplied.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.vouchsafe.seal.supplied.Certified;

/** Whom a certificate names, as the usual tools write it. */
class IdentityTest {

    static X509Certificate named(String subject) throws Exception {
        KeyPair pair = Certified.ec();
        var builder = new JcaX509v3CertificateBuilder(new X500Name("CN=Somebody"), BigInteger.ONE,
                Date.from(Instant.parse("2025-01-01T00:00:00Z")), Date.from(Instant.parse("2027-01-01T00:00:00Z")), new X500Name(subject),
                pair.getPublic());
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    @Test
    void aMailInTheSubjectNamesToo() throws Exception {
        X509Certificate certificate = named("E=rel@northwind.example,CN=Northwind Releases,O=Northwind");
        assertThat(Identity.isNamed(certificate, "REL@northwind.example")).isTrue();
        assertThat(Identity.isNamed(certificate, "Northwind Releases")).isTrue();
        assertThat(Identity.isNamed(certificate, "northwind.example")).isFalse();
        assertThat(Identity.isNamed(certificate, "rel@northwind.example.evil")).isFalse();
    }

    @Test
    void aMailInAnotherFieldIsNone() throws Exception {
        assertThat(Identity.isNamed(named("O=rel@northwind.example,CN=x"), "rel@northwind.example")).isFalse();
    }
}
