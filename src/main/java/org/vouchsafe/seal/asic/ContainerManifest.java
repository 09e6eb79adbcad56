package org.vouchsafe.seal.asic;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** The manifest of these files, signed by the signature of that name. */
    static byte[] write(List<ContainerPart> parts, String signature) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n")
                .append("<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\" xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\n")
                .append("  <asic:SigReference MimeType=\"application/pkcs7-signature\" URI=\"").append(signature).append("\"/>\n");
        for (ContainerPart each : parts) {
            xml.append("  <asic:DataObjectReference URI=\"").append(uri(each.name())).append("\"><ds:DigestMethod Algorithm=\"")
                    .append(SHA256).append("\"/><ds:DigestValue>")
                    .append(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(each.sha256().hex())))
                    .append("</ds:DigestValue></asic:DataObjectReference>\n");
        }
        return xml.append("</asic:ASiCManifest>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String uri(String name) {
        // A slash between folders stays; a space is no plus outside of forms.
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }

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
            if (digests.put(URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8), digest(value)) != null) {
                throw new IOException("its manifest names a file twice");
            }
        }
        return new ContainerManifest(digests);
    }

    /** What does not agree between manifest and files, in words; empty when all agrees. */
    Optional<String> mismatch(Map<String, byte[]> files) {
        Map<String, Sha256> found = new LinkedHashMap<>();
        files.forEach((name, bytes) -> found.put(name, Sha256.of(bytes)));
        return differing(found);
    }

    /** The same for files whose digests are known. */
    Optional<String> differing(Map<String, Sha256> files) {
        for (Map.Entry<String, Sha256> each : files.entrySet()) {
            Sha256 signed = digests.get(each.getKey());
            if (signed == null) {
                return Optional.of(each.getKey() + " is in the container but nobody signed it.");
            }
            if (!signed.equals(each.getValue())) {
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
