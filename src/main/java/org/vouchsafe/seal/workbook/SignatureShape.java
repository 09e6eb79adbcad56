package org.vouchsafe.seal.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.xml.XmlElement;
import org.vouchsafe.input.xml.XmlReading;

/**
 * Whether a signature inside a workbook is as plain as ours: it refers only to parts of its own file, and names no algorithm we do not use.
 * The library's own guard against hostile signatures also refuses more than 30 references, which any report with a dozen tables has; so a
 * signature is looked at here, and that guard is taken away only from one that passes.
 */
final class SignatureShape {
    private static final int MOST_REFERENCES = 4_096;
    private static final Set<String> ALGORITHMS = Set.of("http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://schemas.openxmlformats.org/package/2006/RelationshipTransform", "http://www.w3.org/2001/04/xmlenc#sha256",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");

    private SignatureShape() {}

    /** True when nothing in it reaches out of the file or asks for an unusual computation. */
    static boolean isPlain(PackagePart part) throws IOException {
        byte[] bytes = part.getInputStream().readAllBytes();
        return new XmlReading(Limits.DEFAULT).tree(new SourceFile("signature", bytes), new Problems("signature", Limits.DEFAULT))
                .filter(SignatureShape::isPlain).isPresent();
    }

    private static boolean isPlain(XmlElement root) {
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(root);
        int references = 0;
        while (!open.isEmpty()) {
            XmlElement element = open.pop();
            references += element.name().equals("Reference") ? 1 : 0;
            if (references > MOST_REFERENCES || element.name().equals("RetrievalMethod") || !isWithin(element.attribute("URI"))
                    || !isOurs(element.attribute("Algorithm"))) {
                return false;
            }
            element.children().forEach(open::push);
        }
        return true;
    }

    // Two slashes would name another computer.
    private static boolean isWithin(@Nullable String uri) {
        return uri == null || uri.startsWith("#") || uri.startsWith("/") && !uri.startsWith("//");
    }

    private static boolean isOurs(@Nullable String algorithm) {
        return algorithm == null || ALGORITHMS.contains(algorithm);
    }
}
