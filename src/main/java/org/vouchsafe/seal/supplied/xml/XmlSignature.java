package org.vouchsafe.seal.supplied.xml;

import java.security.KeyException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.XMLStructure;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyName;
import javax.xml.crypto.dsig.keyinfo.KeyValue;
import javax.xml.crypto.dsig.keyinfo.X509Data;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.xml.XmlDocument;
import org.vouchsafe.seal.supplied.key.Conclusion;
import org.vouchsafe.seal.supplied.key.SignatureReading;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An XML signature enveloped in the document it signs (XMLDSig). Only a signature that stands directly below the root and covers the whole
 * document counts: a document wrapped around what was signed would be read as something nobody signed.
 */
public final class XmlSignature {
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final Set<String> CANONICAL = Set.of("http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments", "http://www.w3.org/2001/10/xml-exc-c14n#",
            "http://www.w3.org/2001/10/xml-exc-c14n#WithComments", "http://www.w3.org/2006/12/xml-c14n11",
            "http://www.w3.org/2006/12/xml-c14n11#WithComments");
    private final Limits limits;
    private final Conclusion conclusion;

    public XmlSignature(Limits limits, Conclusion conclusion) {
        this.limits = limits;
        this.conclusion = conclusion;
    }

    /** What the signature says of its key. */
    private record KeyHint(@Nullable PublicKey value, List<X509Certificate> certificates, @Nullable String name) {}

    /** What can be said of each signature below the root, and of those that stand elsewhere; empty when there is none. */
    public List<SignatureReading> read(SourceFile file) {
        Optional<Document> document = XmlDocument.of(file, limits, new Problems(file.name(), limits));
        if (document.isEmpty()) {
            return List.of();
        }
        NodeList all = document.get().getElementsByTagNameNS(DSIG, "Signature");
        List<SignatureReading> readings = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element signature = (Element) all.item(i);
            readings.add(document.get().getDocumentElement().isSameNode(signature.getParentNode())
                    ? judge(signature)
                    : SignatureReading.broken(null,
                            "A signature stands deep inside the document, so it does not sign the document that is read."));
        }
        return readings;
    }

    private SignatureReading judge(Element element) {
        try {
            var shape = unmarshal(element, null);
            Optional<String> objection = objection(shape);
            if (objection.isPresent()) {
                return SignatureReading.unjudged(null, objection.get());
            }
            KeyHint hint = hint(shape);
            PublicKey inside = hint.certificates().isEmpty() ? hint.value() : hint.certificates().getFirst().getPublicKey();
            if (inside == null) {
                return conclusion.byHeldKeys(hint.name(), held -> true, held -> fits(element, held.publicKey()));
            }
            if (!fits(element, inside)) {
                return SignatureReading.broken(null, "The signature does not fit the file: it was changed after it was signed.");
            }
            return hint.certificates().isEmpty() ? conclusion.byKeyInside(inside)
                    : conclusion.byCertificate(hint.certificates().getFirst(),
                            hint.certificates().subList(1, hint.certificates().size()));
        } catch (MarshalException | RuntimeException e) {
            // The JDK refuses what it holds unsafe (SHA-1, XSLT, short keys) with a marshal exception, and damage with any.
            return SignatureReading.unjudged(null, "The XML signature is damaged, or uses an algorithm that is not judged here.");
        }
    }

    /** Why this signature does not sign the whole document in a way that can be judged; empty when it does. */
    private static Optional<String> objection(javax.xml.crypto.dsig.XMLSignature signature) {
        boolean whole = false;
        for (Object each : signature.getSignedInfo().getReferences()) {
            Reference reference = (Reference) each;
            if ("".equals(reference.getURI())) {
                List<?> transforms = reference.getTransforms();
                boolean plain = !transforms.isEmpty() && ((Transform) transforms.getFirst()).getAlgorithm().equals(Transform.ENVELOPED)
                        && transforms.stream().skip(1).allMatch(one -> CANONICAL.contains(((Transform) one).getAlgorithm()))
                        && transforms.size() <= 2;
                if (!plain) {
                    return Optional.of("The signature picks out parts of the document, which is not judged here.");
                }
                whole = true;
            } else if (reference.getURI() == null || !reference.getURI().startsWith("#")) {
                return Optional.of("The signature refers to something outside the document, which is never opened.");
            }
        }
        return whole ? Optional.empty()
                : Optional.of("The signature covers only a part of the document, so it says nothing about the rest.");
    }

    private static KeyHint hint(javax.xml.crypto.dsig.XMLSignature signature) {
        PublicKey value = null;
        String name = null;
        List<X509Certificate> certificates = new ArrayList<>();
        if (signature.getKeyInfo() != null) {
            for (Object each : signature.getKeyInfo().getContent()) {
                XMLStructure structure = (XMLStructure) each;
                switch (structure) {
                    case KeyValue key -> value = key(key);
                    case KeyName key -> name = key.getName();
                    case X509Data data -> data.getContent().stream().filter(X509Certificate.class::isInstance)
                            .forEach(one -> certificates.add((X509Certificate) one));
                    default -> {
                    }
                }
            }
        }
        return new KeyHint(value, leafFirst(certificates), name);
    }

    private static @Nullable PublicKey key(KeyValue value) {
        try {
            return value.getPublicKey();
        } catch (KeyException e) {
            return null;
        }
    }

    /** XMLDSig does not order certificates; the signer's is the one that issued none of the others. */
    private static List<X509Certificate> leafFirst(List<X509Certificate> certificates) {
        List<X509Certificate> ordered = new ArrayList<>(certificates);
        certificates.stream().filter(each -> certificates.stream()
                .noneMatch(other -> !other.equals(each) && other.getIssuerX500Principal().equals(each.getSubjectX500Principal())))
                .findFirst()
                .ifPresent(leaf -> {
                    ordered.remove(leaf);
                    ordered.addFirst(leaf);
                });
        return ordered;
    }

    private static boolean fits(Element element, PublicKey key) {
        try {
            DOMValidateContext context = context(element, key);
            return XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context).validate(context);
        } catch (MarshalException | XMLSignatureException | RuntimeException e) {
            // A key of another kind than the algorithm, or a value that cannot be one.
            return false;
        }
    }

    private static javax.xml.crypto.dsig.XMLSignature unmarshal(Element element, @Nullable PublicKey key) throws MarshalException {
        return XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context(element, key));
    }

    private static DOMValidateContext context(Element element, @Nullable PublicKey key) {
        var context = key == null ? new DOMValidateContext(javax.xml.crypto.KeySelector.singletonKeySelector(new NoKey()), element)
                : new DOMValidateContext(key, element);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        // Only what stands inside the signature may be referred to by id, such as the signed properties of XAdES.
        NodeList inside = element.getElementsByTagName("*");
        for (int i = 0; i < inside.getLength(); i++) {
            Node each = inside.item(i);
            if (each instanceof Element one && one.hasAttribute("Id")) {
                context.setIdAttributeNS(one, null, "Id");
            }
        }
        return context;
    }

    /** For looking at a signature before its key is known. */
    private static final class NoKey implements PublicKey {
        private static final long serialVersionUID = 1L;

        @Override
        public String getAlgorithm() {
            return "none";
        }

        @Override
        public @Nullable String getFormat() {
            return null;
        }

        @Override
        public byte @Nullable [] getEncoded() {
            return null;
        }
    }
}
