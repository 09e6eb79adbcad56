package org.vouchsafe.format.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.signature.SignatureCarrier;
import org.vouchsafe.domain.signature.SignatureCarrier.Attachment;
import org.vouchsafe.domain.signature.SignatureCarrier.Hint;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

class SignatureSignsTest {
    private static Optional<SignatureCarrier> signs(String name, String text) {
        return new SignatureSigns(Limits.DEFAULT).in(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSignatureIsKnownByItsContentAndItsFileByTheName() {
        SignatureCarrier pgp = signs("mail/sbom.json.asc", "-----BEGIN PGP SIGNATURE-----\n\niQ==\n").orElseThrow();
        assertThat(pgp.method()).isEqualTo(SignatureMethod.PGP);
        assertThat(pgp.hints()).containsExactly(new Hint("sbom.json", null));
        assertThat(signs("x.zip!a/b.tgz.P7S", "-----BEGIN PKCS7-----\nAA==\n").orElseThrow().hints())
                .containsExactly(new Hint("b.tgz", null));
        assertThat(signs("nameless", "-----BEGIN PGP SIGNATURE-----\n\niQ==\n").orElseThrow().hints()).isEmpty();
        assertThat(signs("sbom.json.asc", "Dear customer, our signature is below.\n")).as("a name proves nothing").isEmpty();
    }

    @Test
    void aDigestAloneIsOfTheFileItIsNamedAfter() {
        String digest = "A".repeat(64);
        SignatureCarrier carrier = signs("_manifest/manifest.spdx.json.sha256", digest).orElseThrow();
        assertThat(carrier.method()).isEqualTo(SignatureMethod.CHECKSUMS);
        assertThat(carrier.hints()).containsExactly(new Hint("manifest.spdx.json", "a".repeat(64)));
        assertThat(signs("REVISION", digest)).as("digits alone may be anything").isEmpty();
        assertThat(signs("x.sha256", "0".repeat(63))).isEmpty();
    }

    @Test
    void listsOfChecksumsOfBothStyles() {
        String sha = "a".repeat(64);
        SignatureCarrier list = signs("SHA256SUMS",
                "# made by us\n" + sha + " *dist/app.tgz\nSHA512 (sbom.json) = " + "B".repeat(128) + "\n")
                .orElseThrow();
        assertThat(list.method()).isEqualTo(SignatureMethod.CHECKSUMS);
        assertThat(list.hints()).containsExactly(new Hint("app.tgz", sha), new Hint("sbom.json", "b".repeat(128)));
        assertThat(signs("x", sha + "  a\nand a line of prose\n")).isEmpty();
        assertThat(signs("x", "a".repeat(63) + "  a\n")).as("no digest has that length").isEmpty();
    }

    @Test
    void signaturesInsideDocuments() {
        assertThat(signs("b.json", "{\"a\":1,\"signature\":{\"algorithm\":\"ES256\"}}").orElseThrow().attachment())
                .isEqualTo(Attachment.EMBEDDED);
        assertThat(signs("b.json", "{\"components\":[{\"signature\":{}}]}")).as("of a part").isEmpty();
        assertThat(signs("b.json", "{\"signature\":\"yes\"}")).isEmpty();
        assertThat(signs("b.xml", "<bom><Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/></bom>").orElseThrow().method())
                .isEqualTo(SignatureMethod.XML_SIGNATURE);
    }
}
