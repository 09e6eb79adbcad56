package org.vouchsafe.seal.supplied;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.vouchsafe.domain.Sha256;

/** A time-stamp authority made for a test. */
public final class StampFixture {
    private final Certified stamper = Certified.by(null, "stamps", Certified.Kind.STAMPER, "2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z");

    public Certified stamper() {
        return stamper;
    }

    /** A token that these bytes existed then. */
    public byte[] token(byte[] stamped, Instant at) {
        try {
            DigestCalculator digests = new JcaDigestCalculatorProviderBuilder().build()
                    .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256));
            var generator = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", stamper.pair().getPrivate(), stamper.certificate()),
                    digests, new ASN1ObjectIdentifier("1.2.3.4"));
            generator.addCertificates(new JcaCertStore(List.of(stamper.certificate())));
            var request = new TimeStampRequestGenerator();
            request.setCertReq(true);
            return generator
                    .generate(request.generate(TSPAlgorithms.SHA256, Sha256.digest().digest(stamped)), BigInteger.ONE, Date.from(at))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
