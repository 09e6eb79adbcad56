package org.vouchsafe.format.spdx.three;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.format.licence.LicenceExpression;
import org.vouchsafe.format.spdx.draft.SpdxDraft;
import org.vouchsafe.format.spdx.draft.SpdxField;

/** Tells the draft of the packages and files of a graph, with the licences and files that relationships give them. */
final class LdPackages {
    private static final Set<String> NOTED = Set.of("hasDeclaredLicense", "hasConcludedLicense", "hasDistributionArtifact");
    /** The classes whose elements become members. */
    static final String[] LISTED = {"Package", "AIPackage", "DatasetPackage", "File"};
    private static final String[] PACKAGES = {"Package", "AIPackage", "DatasetPackage"};
    private final LdGraph graph;
    private final LdAgents agents;
    private final LdLicences licences;
    private final Map<String, Map<Element, Stated>> said = new HashMap<>();

    LdPackages(LdGraph graph) {
        this.graph = graph;
        this.agents = new LdAgents(graph);
        this.licences = new LdLicences(graph);
    }

    void tell(SpdxDraft draft) {
        graph.links().forEach(this::note);
        graph.all(PACKAGES).forEach(each -> draft.add(onePackage(each)));
        graph.all("File").forEach(each -> draft.add(file(each)));
    }

    /** What relationships say of a package that other formats write into the package. */
    private void note(LdLink link) {
        List<String> to = link.to();
        if (link.from() == null || to.isEmpty() || link.word() == null || !NOTED.contains(link.word())) {
            return;
        }
        Map<Element, Stated> of = said.computeIfAbsent(graph.id(link.from()), any -> new EnumMap<>(Element.class));
        switch (link.word()) {
            case "hasDeclaredLicense" -> of.putIfAbsent(Element.LICENCE_DECLARED, licence(to));
            case "hasConcludedLicense" -> of.putIfAbsent(Element.LICENCE_CONCLUDED, licence(to));
            case "hasDistributionArtifact" -> distributed(to, of);
            default -> {
            }
        }
    }

    private Stated licence(List<String> to) {
        List<String> all = to.stream().map(licences::expression).toList();
        String text = all.size() == 1 ? all.getFirst() : String.join(" AND ", all.stream().map(each -> "(" + each + ")").toList());
        return text.equalsIgnoreCase("NOASSERTION") ? Stated.unknown(text) : Stated.present(LicenceExpression.normalised(text));
    }

    /** The file in which a package is given to others: its name, its SHA-512, and what can be done with it (BSI TR-03183-2). */
    private void distributed(List<String> to, Map<Element, Stated> of) {
        for (String each : to) {
            LdElement file = graph.find(each);
            String name = file == null ? null : file.text("name");
            if (file == null || name == null) {
                continue;
            }
            of.putIfAbsent(Element.FILE_NAME, Stated.present(name));
            checksums(file).stream().map(checksum -> new Hash(checksum.algorithm(), checksum.value()))
                    .filter(hash -> hash.algorithm().equals("SHA-512") && hash.hasPossibleLength()).findFirst()
                    .ifPresent(hash -> of.putIfAbsent(Element.DEPLOYABLE_HASH, Stated.present(hash.hex())));
            purposes(file, of);
        }
    }

    private static void purposes(LdElement element, Map<Element, Stated> of) {
        for (String property : List.of("primaryPurpose", "additionalPurpose")) {
            for (SpdxField each : element.texts(property)) {
                switch (each.text()) {
                    case "executable" -> of.putIfAbsent(Element.EXECUTABLE, Stated.present(each.text()));
                    case "archive" -> of.putIfAbsent(Element.ARCHIVE, Stated.present(each.text()));
                    case "container", "firmware" -> of.putIfAbsent(Element.STRUCTURED, Stated.present(each.text()));
                    default -> {
                    }
                }
            }
        }
    }

    private SpdxField.Package onePackage(LdElement element) {
        var fields = new LinkedHashMap<String, SpdxField>();
        String id = graph.id(element);
        put(fields, SpdxField.ID, id == null ? null : new SpdxField(id, element.location()));
        put(fields, SpdxField.NAME, element.field("name"));
        put(fields, SpdxField.VERSION, element.field("packageVersion"));
        put(fields, SpdxField.DOWNLOAD, element.field("downloadLocation"));
        SpdxField purpose = element.field("primaryPurpose");
        put(fields, SpdxField.PURPOSE, purpose == null ? null : new SpdxField(dashed(purpose.text()), purpose.at()));
        var elements = new EnumMap<Element, Stated>(Element.class);
        put(elements, Element.SUPPLIER, agents.named(element, "suppliedBy"));
        put(elements, Element.PRODUCER, agents.named(element, "originatedBy"));
        put(elements, Element.PRODUCER_CONTACT, agents.contacts(element, "originatedBy"));
        if (id != null) {
            elements.putAll(said.getOrDefault(id, Map.of()));
        }
        return new SpdxField.Package(SpdxField.Kind.SPDX_3, fields, refs(element), checksums(element), elements, element.location());
    }

    private SpdxField.FileElement file(LdElement element) {
        String id = graph.id(element);
        Stated licence = id == null ? null : said.getOrDefault(id, Map.of()).get(Element.LICENCE_CONCLUDED);
        return new SpdxField.FileElement(id, element.text("name"),
                licence == null || licence.text() == null ? null : new SpdxField(licence.text(), element.location()), checksums(element),
                element.location());
    }

    private static List<SpdxField.ExternalRef> refs(LdElement element) {
        var refs = new ArrayList<SpdxField.ExternalRef>();
        SpdxField purl = element.field("packageUrl");
        if (purl != null && !purl.text().isBlank()) {
            refs.add(new SpdxField.ExternalRef("purl", purl.text(), purl.at()));
        }
        for (LdElement each : element.objects("externalIdentifier")) {
            String type = each.text("externalIdentifierType");
            String identifier = each.text("identifier");
            if (type != null && identifier != null) {
                boolean isPurl = type.equalsIgnoreCase("packageUrl") || type.equalsIgnoreCase("purl");
                refs.add(new SpdxField.ExternalRef(isPurl ? "purl" : type, identifier, each.location()));
            }
        }
        return refs;
    }

    private static List<SpdxField.Checksum> checksums(LdElement element) {
        var checksums = new ArrayList<SpdxField.Checksum>();
        for (LdElement each : element.objects("verifiedUsing")) {
            String algorithm = each.text("algorithm");
            String value = each.text("hashValue");
            // A verification code of a package's files is no hash of the package.
            if (algorithm != null && value != null && !each.is("PackageVerificationCode")) {
                checksums.add(SpdxField.Checksum.ofConstant(algorithm, value, each.location()));
            }
        }
        return checksums;
    }

    /** {@code operatingSystem} as {@code operating-system}. */
    private static String dashed(String purpose) {
        return purpose.replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    }

    private static void put(Map<String, SpdxField> fields, String name, @Nullable SpdxField field) {
        if (field != null) {
            fields.put(name, field);
        }
    }

    private static void put(Map<Element, Stated> elements, Element element, @Nullable Stated stated) {
        if (stated != null) {
            elements.put(element, stated);
        }
    }
}
