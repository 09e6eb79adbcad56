package org.vouchsafe.seal.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.xml.XmlElement;
import org.vouchsafe.input.xml.XmlReading;

/**
 * Which parts and relations of a workbook the signature inside it names (ECMA-376, part 2, 13.2.4). Such a signature holds however much is put beside
 * what it names, and says nothing of the kinds the list of content types gives to parts, so both are looked at here.
 */
final class InnerCoverage {
    private static final String TYPES = "[Content_Types].xml";
    private static final String SIGNATURES = "_xmlsignatures/";
    private static final String PROPERTIES = "docProps/";
    private static final String RELATIONS = ".rels";
    private static final String OURS = "Signed with Vouchsafe";
    private static final int MOST_UNPACKED = 1 << 28;
    private final Map<String, byte[]> files;
    /** Part to the kind under which it was signed. */
    private final Map<String, String> signed = new HashMap<>();
    private final Map<String, Set<String>> relations = new HashMap<>();
    private boolean ours;

    private InnerCoverage(Map<String, byte[]> files) {
        this.files = files;
    }

    /**
     * Of a workbook and the signatures in it, each of which holds.
     *
     * @throws IOException when it cannot be unpacked
     */
    static InnerCoverage of(byte[] workbook, List<byte[]> signatures) throws IOException {
        var coverage = new InnerCoverage(unpacked(workbook));
        signatures.forEach(each -> tree(each).ifPresent(coverage::take));
        return coverage;
    }

    /** Whether a program of ours made one, which signs every part. */
    boolean isOurs() {
        return ours;
    }

    /** Parts that lie in the file, relations they have and kinds they are given that nobody signed, as sentences. */
    List<String> outside() {
        List<String> found = new ArrayList<>();
        Map<String, String> kinds = kinds();
        for (String part : files.keySet().stream().sorted().toList()) {
            if (part.equals(TYPES) || part.startsWith(SIGNATURES) || part.startsWith(PROPERTIES)) {
                continue;
            }
            String kind = signed.get(part);
            if (kind == null) {
                found.add("The part " + part + " lies in the workbook, and the signature inside does not cover it.");
            } else if (!kind.equals(kinds.getOrDefault(part, kinds.get(ending(part))))) {
                found.add("The part " + part + " is called another kind of part than the one that was signed.");
            }
            if (kind != null && part.endsWith(RELATIONS)) {
                addRelations(part, found);
            }
        }
        return found;
    }

    private void addRelations(String part, List<String> found) {
        Set<String> named = relations.getOrDefault(part, Set.of());
        for (XmlElement each : tree(files.getOrDefault(part, new byte[0])).map(root -> root.children("Relationship")).orElse(List.of())) {
            String target = String.valueOf(each.attribute("Target"));
            boolean beside = part.equals("_rels/.rels") && (target.startsWith(PROPERTIES) || target.startsWith(SIGNATURES));
            if (!beside && !named.contains(String.valueOf(each.attribute("Id")))) {
                found.add(part + " leads to " + target + ", which nobody signed.");
            }
        }
    }

    private void take(XmlElement root) {
        // Only the object that the signature names by this id; one that merely stands in the file proves nothing.
        List<XmlElement> packages = root.children("Object").stream().filter(each -> "idPackageObject".equals(each.attribute("Id")))
                .toList();
        if (packages.size() != 1) {
            return;
        }
        XmlElement manifest = packages.getFirst().child("Manifest");
        for (XmlElement each : manifest == null ? List.<XmlElement>of() : manifest.children("Reference")) {
            String uri = String.valueOf(each.attribute("URI"));
            int query = uri.indexOf("?ContentType=");
            if (query > 1) {
                String part = uri.substring(1, query);
                signed.put(part, uri.substring(query + "?ContentType=".length()));
                each.childrenOf("Transforms").stream().flatMap(one -> one.children("RelationshipReference").stream())
                        .forEach(one -> relations.computeIfAbsent(part, ignored -> new HashSet<>())
                                .add(String.valueOf(one.attribute("SourceId"))));
            }
        }
        ours = ours || says(root, OURS);
    }

    private static boolean says(XmlElement element, String words) {
        return element.name().equals("SignatureComments") && element.text().equals(words)
                || element.children().stream().anyMatch(each -> says(each, words));
    }

    /** Part to its kind, and file ending to the kind of all others with it. */
    private Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        for (XmlElement each : tree(files.getOrDefault(TYPES, new byte[0])).map(XmlElement::children).orElse(List.of())) {
            String part = each.attribute("PartName");
            String ending = each.attribute("Extension");
            kinds.put(part == null ? "." + ending : part.replaceFirst("^/", ""), String.valueOf(each.attribute("ContentType")));
        }
        return kinds;
    }

    private static String ending(String part) {
        return part.substring(Math.max(0, part.lastIndexOf('.')));
    }

    private static Optional<XmlElement> tree(byte @Nullable [] xml) {
        return xml == null || xml.length == 0 ? Optional.empty()
                : new XmlReading(Limits.DEFAULT).tree(new SourceFile("part", xml), new Problems("part", Limits.DEFAULT));
    }

    private static Map<String, byte[]> unpacked(byte[] workbook) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        long left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean wanted = entry.getName().equals(TYPES) || entry.getName().endsWith(RELATIONS);
                byte[] bytes = wanted ? zip.readNBytes((int) Math.min(left, Integer.MAX_VALUE - 8)) : new byte[0];
                left -= bytes.length;
                if (files.put(entry.getName(), bytes) != null || left <= 0) {
                    throw new IOException("a part stands in it twice, or it unpacks to more than is allowed");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a name in it is not readable", e);
        }
        return files;
    }
}
