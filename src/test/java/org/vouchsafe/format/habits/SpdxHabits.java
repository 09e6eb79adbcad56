package org.vouchsafe.format.habits;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vouchsafe.format.habits.Product.Need;
import org.vouchsafe.format.habits.Product.Part;

/** A product as generators of SPDX write it: our own content, their habits. */
final class SpdxHabits {
    private SpdxHabits() {}

    private static String document(String version, String name, String creators, String created, String packages, String relationships) {
        return """
                {"spdxVersion": "SPDX-%s", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "%s",
                 "documentNamespace": "https://northwind.example/spdx/%s-1", "creationInfo": {"creators": [%s], "created": "%s"},
                 "packages": [%s],
                 "relationships": [%s]}""".formatted(version, name, name, creators, created, packages, relationships);
    }

    private static String pack(String id, String name, String version, String purl, String category, String more) {
        return """
                {"name": "%s", "SPDXID": "%s", "versionInfo": "%s", "downloadLocation": "NOASSERTION", "filesAnalyzed": false,
                 "licenseConcluded": "NOASSERTION", "licenseDeclared": "NOASSERTION", "copyrightText": "NOASSERTION"%s%s}""".formatted(name,
                id,
                version,
                purl == null ? ""
                        : """
                        , "externalRefs": [{"referenceCategory": "%s", "referenceType": "purl", "referenceLocator": "%s"}]""".formatted(
                                category,
                                purl),
                more);
    }

    private static String related(String from, String type, String to) {
        return "{\"spdxElementId\": \"%s\", \"relationshipType\": \"%s\", \"relatedSpdxElement\": \"%s\"}".formatted(from, type, to);
    }

    private static String id(Part part) {
        return "SPDXRef-Package-" + Integer.toHexString(part.purl().hashCode());
    }

    private static String id(Product of, int part, String root) {
        return part < 0 ? root : id(of.parts().get(part));
    }

    private static String joined(List<String> some) {
        return String.join(",\n", some);
    }

    private static List<String> packages(Product of, String category, String more) {
        return of.parts().stream().map(each -> pack(id(each), fullName(each), each.version(), each.purl(), category, more))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String fullName(Part part) {
        return part.group().isEmpty() || part.isOfTheSystem() ? part.name()
                : part.group() + (part.type().equals("maven") ? ":" : "/")
                        + part.name();
    }

    /** sbom-tool: SPDX 2.2 behind a byte order mark, a flat list, the packages before the product, empty lists in plenty. */
    static String sbomTool(Product of) {
        List<String> packages = packages(of, "PACKAGE-MANAGER",
                ", \"supplier\": \"NOASSERTION\", \"licenseInfoFromFiles\": [\"NOASSERTION\"]");
        packages.add(pack("SPDXRef-RootPackage", of.name(), of.version(), "pkg:swid/Northwind/northwind.example/%s@%s?tag_id=1"
                .formatted(of.name(), of.version()), "PACKAGE_MANAGER",
                ", \"supplier\": \"Organization: Northwind\", \"packageVerificationCode\": {\"packageVerificationCodeValue\": \""
                        + "0".repeat(40) + "\"}, \"hasFiles\": []"));
        var relations = new ArrayList<String>();
        of.needs().forEach(each -> relations.add(related(id(of, each.from(), "SPDXRef-RootPackage"), "DEPENDS_ON", id(of, each.to(), ""))));
        relations.add(related("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-RootPackage"));
        return "\uFEFF" + document("2.2", of.name() + " " + of.version(), "\"Organization: Northwind\", \"Tool: Microsoft.SBOMTool-4.1.5\"",
                "2026-02-04T21:15:00Z", joined(packages), joined(relations))
                .replaceFirst("\\{", "{\"files\": [], \"externalDocumentRefs\": [], "
                        + "\"documentDescribes\": [\"SPDXRef-RootPackage\"],\n");
    }

    /** GitHub: the document within the answer of its interface, the product a repository. */
    static String gitHub(Product of) {
        List<String> packages = packages(of, "PACKAGE-MANAGER", "");
        packages.addFirst(pack("SPDXRef-github-northwind-" + of.name() + "-main-229496", "com.github.northwind/" + of.name(), "main",
                "pkg:github/northwind/" + of.name() + "@main", "PACKAGE-MANAGER", ""));
        var relations = new ArrayList<String>();
        of.needs().forEach(each -> relations.add(related(id(of, each.from(), "SPDXRef-github-northwind-" + of.name() + "-main-229496"),
                "DEPENDS_ON", id(of, each.to(), ""))));
        relations.add(related("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-github-northwind-" + of.name() + "-main-229496"));
        return "{\"sbom\": " + document("2.3", "com.github.northwind/" + of.name(),
                "\"Tool: protobom-v0.0.0-20250919084336-6301d6fbb0b9+dirty\", \"Tool: GitHub.com-Dependency-Graph\"",
                "2026-05-30T02:42:38Z",
                joined(packages), joined(relations)) + "}";
    }

    /** Black Duck: links instead of dependencies, identifiers of its own, a time with fractions and a blank. */
    static String blackDuck(Product of) {
        List<String> packages = packages(of, "PACKAGE_MANAGER", ", \"supplier\": \"Organization: NOASSERTION\"");
        packages.addFirst(pack("SPDXRef-package-1", of.name(), of.version(), null, "",
                ", \"externalRefs\": [{\"referenceCategory\": \"OTHER\", \"referenceType\": \"BlackDuck-Version\", \"referenceLocator\": \"1\"}]"));
        var relations = new ArrayList<String>();
        for (Need each : of.needs()) {
            relations.add(related(id(of, each.from(), "SPDXRef-package-1"), each.to() % 2 == 0 ? "DYNAMIC_LINK" : "STATIC_LINK",
                    id(of, each.to(), "")));
        }
        relations.add(related("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-package-1"));
        return document("2.3", of.name() + "-" + of.version(), "\"Organization: Northwind\", \"Tool: Black Duck Hub-2024.4.0\"",
                "2026-05-28T13:21:02.123456Z", joined(packages), joined(relations));
    }

    /** FOSSA: who needs whom said from behind, suppliers that name FOSSA, packages it could not tell. */
    static String fossa(Product of) {
        List<String> packages = packages(of, "PACKAGE-MANAGER", ", \"supplier\": \"Organization: FOSSA (provided build)\"");
        packages.addFirst(pack("SPDXRef-custom-1-" + of.name(), of.name(), of.version(), null, "", ""));
        var relations = new ArrayList<String>();
        of.needs().forEach(each -> relations.add(related(id(of, each.to(), ""), "DEPENDENCY_OF", id(of, each.from(), "SPDXRef-custom-1-"
                + of.name()))));
        relations.add(related("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-custom-1-" + of.name()));
        return document("2.3", of.name(), "\"Organization: Northwind\", \"Tool: fossa-cli\"", "2026-09-29T00:00:00Z", joined(packages),
                joined(relations));
    }

    /** syft, as buildx prints it: within a field named after the standard, the product a folder, files beside packages. */
    static String buildx(Product of) {
        List<String> packages = packages(of, "PACKAGE-MANAGER", ", \"sourceInfo\": \"acquired package info from: /app\"");
        packages.addFirst(
                pack("SPDXRef-DocumentRoot-Directory-app", of.name(), of.version(), null, "", ", \"primaryPackagePurpose\": \"FILE\""));
        var relations = new ArrayList<String>();
        of.parts().forEach(each -> {
            relations.add(related(id(each), "OTHER", "SPDXRef-File-lock"));
            relations.add(related("SPDXRef-DocumentRoot-Directory-app", "CONTAINS", id(each)));
        });
        of.needs().stream().filter(each -> each.from() >= 0)
                .forEach(each -> relations.add(related(id(of, each.to(), ""), "DEPENDENCY_OF", id(of, each.from(), ""))));
        relations.add(related("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-DocumentRoot-Directory-app"));
        String document = document("2.3", of.name(), "\"Organization: Anchore, Inc\", \"Tool: syft-v1.9.0\", \"Tool: buildkit-v0.15\"",
                "2026-12-01T11:46:48Z", joined(packages), joined(relations));
        return "{\"SPDX\": "
                + document.replace("\"packages\":", "\"files\": [{\"fileName\": \"app/lock\", \"SPDXID\": \"SPDXRef-File-lock\", "
                        + "\"checksums\": [{\"algorithm\": \"SHA1\", \"checksumValue\": \"" + "0".repeat(40) + "\"}]}],\n\"packages\":")
                + "}";
    }

    /** Tern: layers between image and packages, in tag-value, with the sections it draws. */
    static String tern(Product of) {
        var text = new StringBuilder("""
                SPDXVersion: SPDX-2.2
                DataLicense: CC0-1.0
                SPDXID: SPDXRef-DOCUMENT
                DocumentName: Tern report for %1$s
                DocumentNamespace: https://northwind.example/spdx/tern-report-2.12.1-%1$s
                LicenseListVersion: 3.20
                Creator: Tool: tern-2.12.1
                Created: 2026-01-17T07:53:45Z
                DocumentComment: <text>
                This document was generated by the Tern Project: https://northwind.example/tern
                </text>

                PackageName: %1$s
                SPDXID: SPDXRef-%1$s-latest
                PackageVersion: %2$s
                PackageDownloadLocation: NOASSERTION
                FilesAnalyzed: false
                Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-%1$s-latest
                Relationship: SPDXRef-%1$s-latest CONTAINS SPDXRef-layer

                PackageName: 5bc3layer.tar
                SPDXID: SPDXRef-layer
                PackageFileName: 5bc3/layer.tar
                PackageDownloadLocation: NONE
                FilesAnalyzed: false
                """.formatted(of.name(), of.version()));
        of.parts().forEach(each -> text.append("Relationship: SPDXRef-layer CONTAINS ").append(id(each)).append('\n'));
        for (Part each : of.parts()) {
            text.append(
                    "\n## Package\nPackageName: %s\nSPDXID: %s\nPackageVersion: %s\nPackageDownloadLocation: NOASSERTION\nFilesAnalyzed: false\n"
                            .formatted(fullName(each), id(each), each.version()));
            text.append("ExternalRef: PACKAGE-MANAGER purl ").append(each.purl()).append('\n');
        }
        return text.toString();
    }
}
