package org.vouchsafe.seal.asic;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.xml.XmlElement;
import org.vouchsafe.input.xml.XmlReading;

/**
 * The ASiCManifest of a container (ETSI EN 319 162-1, A.4): which files are signed, each with its digest.
 *
 * @param digests file name to digest
 */
record ContainerManifest(Map<String, Sha256> digests) {
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    /**
     * Reads the manifest.
     *
     * @throws IOException when it is not one, or names another digest than SHA-256
     */
    static ContainerManifest read(byte[] xml) throws IOException {
        XmlElement root = new XmlReading(Limits.DEFAULT)
                .tree(new SourceFile("ASiCManifest.xml", xml), new Problems("ASiCManifest.xml", Limits.DEFAULT))
                .filter(element -> element.name().equals("ASiCManifest"))
                .orElseThrow(() -> new IOException("its manifest is not readable"));
        Map<String, Sha256> digests = new LinkedHashMap<>();
        for (XmlElement reference : root.children("DataObjectReference")) {
            XmlElement method = reference.child("DigestMethod");
            String value = reference.text("DigestValue");
            String uri = reference.attribute("URI");
            if (method == null || value == null || uri == null || !SHA256.equals(method.attribute("Algorithm"))) {
                throw new IOException("its manifest does not give a SHA-256 for every file");
            }
            digests.put(URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8), digest(value));
        }
        return new ContainerManifest(digests);
    }

    /** What does not agree between manifest and files, in words; empty when all agrees. */
    Optional<String> mismatch(Map<String, byte[]> files) {
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            Sha256 signed = digests.get(each.getKey());
            if (signed == null) {
                return Optional.of(each.getKey() + " is in the container but nobody signed it.");
            }
            if (!signed.equals(Sha256.of(each.getValue()))) {
                return Optional.of(each.getKey() + " was changed after it was signed.");
            }
        }
        return digests.keySet().stream().filter(name -> !files.containsKey(name)).findFirst()
                .map(name -> name + " was signed but is not in the container.");
    }

    private static Sha256 digest(String base64) throws IOException {
        try {
            return Sha256.ofDigest(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new IOException("its manifest holds a digest that is not one", e);
        }
    }
}
