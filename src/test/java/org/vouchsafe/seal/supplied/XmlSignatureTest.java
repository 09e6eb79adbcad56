package org.vouchsafe.seal.supplied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.seal.supplied.Held.bytes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.seal.supplied.key.SignatureReading;
import org.w3c.dom.Document;

class XmlSignatureTest {
    private static final String BOM = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\" version=\"1\"><components><component type=\"library\">"
            + "<name>axios</name><version>1.14.1</version></component></components></bom>";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";

    /** What a signature says of its key. */
    private enum Says {
        NOTHING, KEY, CERTIFICATE
    }

    private static String signed(Certified signer, Says says, String uri, @Nullable String transform, String xml) {
        try {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultInstance();
            documents.setNamespaceAware(true);
            Document document = documents.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(xml)));
            document.getDocumentElement().setAttribute("Id", "bom");
            document.getDocumentElement().setIdAttribute("Id", true);
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            List<Transform> transforms = transform == null ? List.of()
                    : List.of(factory.newTransform(transform, (TransformParameterSpec) null));
            var reference = factory.newReference(uri, factory.newDigestMethod(SHA256, null), transforms, null, null);
            var info = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(ECDSA, null), List.of(reference));
            KeyInfoFactory keys = factory.getKeyInfoFactory();
            KeyInfo key = switch (says) {
                case NOTHING -> null;
                case KEY -> keys.newKeyInfo(List.of(keys.newKeyValue(signer.certificate().getPublicKey())));
                case CERTIFICATE -> keys.newKeyInfo(List.of(keys.newX509Data(List.of(signer.certificate()))));
            };
            factory.newXMLSignature(info, key).sign(new DOMSignContext(signer.pair().getPrivate(), document.getDocumentElement()));
            var out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String enveloped(Certified signer, Says says) {
        return signed(signer, says, "", Transform.ENVELOPED, BOM);
    }

    private static SignatureReading read(Held held, String xml) {
        return held.embedded(SignatureMethod.XML_SIGNATURE, bytes(xml)).getFirst();
    }

    @Test
    void itHoldsWithTheKeyHeldHoweverItIsNamed() {
        Certified signer = Certified.signer(null, "releases");
        for (Says says : Says.values()) {
            String xml = enveloped(signer, says);
            assertThat(read(new Held().key(signer.pair().getPublic()), xml).verdict()).as("%s", says).isEqualTo(SignatureVerdict.PASSED);
            assertThat(read(new Held().certificate(signer.certificate(), KeyKind.CERTIFICATE, null), xml).verdict())
                    .isEqualTo(SignatureVerdict.PASSED);
            assertThat(read(new Held(), xml).verdict()).as("nobody's key").isEqualTo(SignatureVerdict.INDETERMINATE);
            assertThat(read(new Held().key(signer.pair().getPublic()), xml.replace("1.14.1", "1.14.0")).verdict())
                    .as("one byte changed").isEqualTo(SignatureVerdict.FAILED);
        }
    }

    @Test
    void aDocumentWrappedAroundWhatWasSignedIsNotSigned() {
        Certified signer = Certified.signer(null, "releases");
        Held held = new Held().key(signer.pair().getPublic());
        String original = enveloped(signer, Says.KEY).replaceFirst("<\\?xml[^>]*>", "");
        String evil = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\" version=\"1\"><components/><properties>" + original
                + "</properties></bom>";
        assertThat(read(held, evil).verdict()).isEqualTo(SignatureVerdict.FAILED);
        String byId = signed(signer, Says.KEY, "#bom", Transform.ENVELOPED, BOM).replaceFirst("<\\?xml[^>]*>", "");
        String signature = byId.substring(byId.indexOf("<Signature"), byId.indexOf("</Signature>") + 12);
        String moved = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\" version=\"1\"><components/><old>" + byId.replace(signature, "")
                + "</old>" + signature + "</bom>";
        assertThat(read(held, moved).verdict()).as("a signature that refers to a part").isNotEqualTo(SignatureVerdict.PASSED);
        assertThat(read(held, byId).verdict()).isNotEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void whatPicksOutPartsOrReachesOutsideIsNotJudged() {
        Certified signer = Certified.signer(null, "releases");
        Held held = new Held().key(signer.pair().getPublic());
        String xml = enveloped(signer, Says.KEY);
        assertThat(read(held, xml.replace("URI=\"\"", "URI=\"http://elsewhere.example/bom.xml\"")).verdict())
                .isNotEqualTo(SignatureVerdict.PASSED);
        assertThat(read(held, xml.replace(Transform.ENVELOPED, "http://www.w3.org/TR/1999/REC-xslt-19991116")).verdict())
                .isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(read(held, xml.replace(ECDSA, "http://www.w3.org/2000/09/xmldsig#rsa-sha1")).verdict())
                .as("a weaker algorithm").isNotEqualTo(SignatureVerdict.PASSED);
        assertThat(read(held, xml.replace(SHA256, "http://www.w3.org/2000/09/xmldsig#sha1")).verdict())
                .isNotEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void entitiesAreNeverExpanded() {
        Certified signer = Certified.signer(null, "releases");
        String xml = "<!DOCTYPE bom [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + enveloped(signer, Says.KEY).replaceFirst("<\\?xml[^>]*>", "").replace("axios", "&x;");
        assertThat(new Held().key(signer.pair().getPublic()).embedded(SignatureMethod.XML_SIGNATURE, bytes(xml))).isEmpty();
    }
}
