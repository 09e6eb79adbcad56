package org.vouchsafe.bench;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;

/** An SPDX document of any size in any of its syntaxes: identifiers, a hash, licences, suppliers, a graph. The same seed gives the same list. */
final class GeneratedSpdx {
    private static final String NAMESPACE = "https://northwind.example/spdx/generated";
    private final int packages;
    private final Random random;
    private final StringBuilder text;

    private GeneratedSpdx(int packages) {
        this.packages = packages;
        this.random = new Random(1);
        this.text = new StringBuilder(packages * 900);
    }

    /** A syntax, with what opens and closes a document, and what writes a package and a dependency. */
    enum Syntax {
        JSON, YAML, XML, TAG_VALUE, RDF, JSON_LD
    }

    static byte[] of(Syntax syntax, int packages) {
        var made = new GeneratedSpdx(packages);
        made.open(syntax);
        for (int i = 0; i < packages; i++) {
            made.onePackage(syntax, i);
        }
        made.between(syntax);
        for (int i = 0; i < packages - 1; i++) {
            made.dependency(syntax, i, i + 1);
            if (i + 9 < packages && syntax != Syntax.RDF) {
                made.dependency(syntax, i, i + 9);
            }
        }
        made.close(syntax);
        return made.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void open(Syntax syntax) {
        text.append(switch (syntax) {
            case JSON -> """
                    {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "generated", "documentNamespace": "%s",
                    "creationInfo": {"created": "2026-04-02T08:00:00Z", "creators": ["Tool: generated-1"]}, "documentDescribes": ["SPDXRef-0"], "packages": [
                    """.formatted(NAMESPACE);
            case YAML -> """
                    spdxVersion: SPDX-2.3
                    dataLicense: CC0-1.0
                    SPDXID: SPDXRef-DOCUMENT
                    name: generated
                    documentNamespace: %s
                    creationInfo:
                      created: "2026-04-02T08:00:00Z"
                      creators:
                      - "Tool: generated-1"
                    documentDescribes:
                    - SPDXRef-0
                    packages:
                    """.formatted(NAMESPACE);
            case XML -> """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Document><SPDXID>SPDXRef-DOCUMENT</SPDXID><spdxVersion>SPDX-2.3</spdxVersion><dataLicense>CC0-1.0</dataLicense><name>generated</name>
                    <documentNamespace>%s</documentNamespace><creationInfo><created>2026-04-02T08:00:00Z</created><creators>Tool: generated-1</creators></creationInfo>
                    <documentDescribes>SPDXRef-0</documentDescribes>
                    """.formatted(NAMESPACE);
            case TAG_VALUE -> """
                    SPDXVersion: SPDX-2.3
                    DataLicense: CC0-1.0
                    SPDXID: SPDXRef-DOCUMENT
                    DocumentName: generated
                    DocumentNamespace: %s
                    Creator: Tool: generated-1
                    Created: 2026-04-02T08:00:00Z
                    Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-0
                    """.formatted(NAMESPACE);
            case RDF -> """
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:spdx="http://spdx.org/rdf/terms#">
                    <spdx:SpdxDocument rdf:about="%s#SPDXRef-DOCUMENT"><spdx:specVersion>SPDX-2.3</spdx:specVersion><spdx:name>generated</spdx:name>
                    <spdx:dataLicense rdf:resource="http://spdx.org/licenses/CC0-1.0"/><spdx:creationInfo><spdx:CreationInfo><spdx:created>2026-04-02T08:00:00Z</spdx:created>
                    <spdx:creator>Tool: generated-1</spdx:creator></spdx:CreationInfo></spdx:creationInfo><spdx:describesPackage rdf:resource="%s#SPDXRef-0"/></spdx:SpdxDocument>
                    """.formatted(NAMESPACE, NAMESPACE);
            case JSON_LD -> """
                    {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                    {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "created": "2026-04-02T08:00:00Z", "createdBy": ["x:me"]},
                    {"type": "Organization", "spdxId": "x:me", "name": "Northwind", "creationInfo": "_:c"},
                    {"type": "SpdxDocument", "spdxId": "%s", "creationInfo": "_:c", "rootElement": ["x:SPDXRef-0"]}
                    """.formatted(NAMESPACE);
        });
    }

    private void onePackage(Syntax syntax, int i) {
        byte[] digest = new byte[32];
        random.nextBytes(digest);
        String hash = HexFormat.of().formatHex(digest);
        String name = "package-" + i;
        String version = 1 + i % 9 + "." + i % 31 + "." + i % 7;
        String purl = "pkg:npm/" + name + "@" + version;
        String home = "https://registry.npm.example/" + name + "/-/" + name + "-" + version + ".tgz";
        text.append(switch (syntax) {
            case JSON -> """
                    %s{"SPDXID": "SPDXRef-%d", "name": "%s", "versionInfo": "%s", "supplier": "Organization: Group %d (mail@group.example)", "downloadLocation": "%s", "filesAnalyzed": false,
                    "licenseConcluded": "NOASSERTION", "licenseDeclared": "MIT OR Apache-2.0", "copyrightText": "NOASSERTION", "checksums": [{"algorithm": "SHA256", "checksumValue": "%s"}],
                    "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "%s"}]}
                    """.formatted(i == 0 ? "" : ",", i, name, version, i % 97, home, hash, purl);
            case YAML -> """
                    - SPDXID: SPDXRef-%d
                      name: %s
                      versionInfo: "%s"
                      supplier: "Organization: Group %d (mail@group.example)"
                      downloadLocation: "%s"
                      filesAnalyzed: false
                      licenseConcluded: NOASSERTION
                      licenseDeclared: MIT OR Apache-2.0
                      copyrightText: NOASSERTION
                      checksums:
                      - algorithm: SHA256
                        checksumValue: %s
                      externalRefs:
                      - referenceCategory: PACKAGE-MANAGER
                        referenceType: purl
                        referenceLocator: "%s"
                    """.formatted(i, name, version, i % 97, home, hash, purl);
            case XML -> """
                    <packages><SPDXID>SPDXRef-%d</SPDXID><name>%s</name><versionInfo>%s</versionInfo><supplier>Organization: Group %d (mail@group.example)</supplier>
                    <downloadLocation>%s</downloadLocation><filesAnalyzed>false</filesAnalyzed><licenseConcluded>NOASSERTION</licenseConcluded><licenseDeclared>MIT OR Apache-2.0</licenseDeclared>
                    <copyrightText>NOASSERTION</copyrightText><checksums><algorithm>SHA256</algorithm><checksumValue>%s</checksumValue></checksums>
                    <externalRefs><referenceCategory>PACKAGE-MANAGER</referenceCategory><referenceType>purl</referenceType><referenceLocator>%s</referenceLocator></externalRefs></packages>
                    """.formatted(i, name, version, i % 97, home, hash, purl);
            case TAG_VALUE -> """

                    PackageName: %2$s
                    SPDXID: SPDXRef-%1$d
                    PackageVersion: %3$s
                    PackageSupplier: Organization: Group %4$d (mail@group.example)
                    PackageDownloadLocation: %5$s
                    FilesAnalyzed: false
                    PackageLicenseConcluded: NOASSERTION
                    PackageLicenseDeclared: MIT OR Apache-2.0
                    PackageCopyrightText: <text>NOASSERTION</text>
                    PackageChecksum: SHA256: %6$s
                    ExternalRef: PACKAGE-MANAGER purl %7$s
                    """.formatted(i, name, version, i % 97, home, hash, purl);
            case RDF -> """
                    <spdx:Package rdf:about="%s#SPDXRef-%d"><spdx:name>%s</spdx:name><spdx:versionInfo>%s</spdx:versionInfo><spdx:supplier>Organization: Group %d (mail@group.example)</spdx:supplier>
                    <spdx:downloadLocation>%s</spdx:downloadLocation><spdx:licenseConcluded rdf:resource="http://spdx.org/rdf/terms#noassertion"/>
                    <spdx:licenseDeclared rdf:resource="http://spdx.org/licenses/MIT"/><spdx:checksum><spdx:Checksum><spdx:algorithm rdf:resource="http://spdx.org/rdf/terms#checksumAlgorithm_sha256"/>
                    <spdx:checksumValue>%s</spdx:checksumValue></spdx:Checksum></spdx:checksum><spdx:externalRef><spdx:ExternalRef><spdx:referenceType rdf:resource="http://spdx.org/rdf/references/purl"/>
                    <spdx:referenceLocator>%s</spdx:referenceLocator></spdx:ExternalRef></spdx:externalRef>%s</spdx:Package>
                    """.formatted(NAMESPACE, i, name, version, i % 97, home, hash, purl, related(i + 1));
            case JSON_LD -> """
                    ,{"type": "software_Package", "spdxId": "x:SPDXRef-%d", "creationInfo": "_:c", "name": "%s", "software_packageVersion": "%s", "suppliedBy": "x:me",
                    "software_downloadLocation": "%s", "software_packageUrl": "%s", "verifiedUsing": [{"type": "Hash", "algorithm": "sha256", "hashValue": "%s"}]}
                    """.formatted(i, name, version, home, purl, hash);
        });
    }

    private String related(int to) {
        return to >= packages ? ""
                : "<spdx:relationship><spdx:Relationship><spdx:relationshipType rdf:resource=\"http://spdx.org/rdf/terms#relationshipType_dependsOn\"/>"
                        + "<spdx:relatedSpdxElement rdf:resource=\"" + NAMESPACE + "#SPDXRef-" + to
                        + "\"/></spdx:Relationship></spdx:relationship>";
    }

    private void between(Syntax syntax) {
        text.append(switch (syntax) {
            case JSON -> "], \"relationships\": [{\"spdxElementId\": \"SPDXRef-DOCUMENT\", \"relationshipType\": \"DESCRIBES\", \"relatedSpdxElement\": \"SPDXRef-0\"}\n";
            case YAML -> "relationships:\n";
            case XML, TAG_VALUE, RDF, JSON_LD -> "\n";
        });
    }

    private void dependency(Syntax syntax, int from, int to) {
        text.append(switch (syntax) {
            case JSON -> ",{\"spdxElementId\": \"SPDXRef-%d\", \"relationshipType\": \"DEPENDS_ON\", \"relatedSpdxElement\": \"SPDXRef-%d\"}%n"
                    .formatted(from, to);
            case YAML -> "- spdxElementId: SPDXRef-%d%n  relationshipType: DEPENDS_ON%n  relatedSpdxElement: SPDXRef-%d%n".formatted(from,
                    to);
            case XML -> "<relationships><spdxElementId>SPDXRef-%d</spdxElementId><relationshipType>DEPENDS_ON</relationshipType><relatedSpdxElement>SPDXRef-%d</relatedSpdxElement></relationships>%n"
                    .formatted(from, to);
            case TAG_VALUE -> "Relationship: SPDXRef-%d DEPENDS_ON SPDXRef-%d%n".formatted(from, to);
            case RDF -> "";
            case JSON_LD -> ",{\"type\": \"Relationship\", \"spdxId\": \"x:r%d-%d\", \"creationInfo\": \"_:c\", \"from\": \"x:SPDXRef-%d\", \"relationshipType\": \"dependsOn\", \"to\": [\"x:SPDXRef-%d\"]}%n"
                    .formatted(from, to, from, to);
        });
    }

    private void close(Syntax syntax) {
        text.append(switch (syntax) {
            case JSON, JSON_LD -> "]}\n";
            case XML -> "</Document>\n";
            case RDF -> "</rdf:RDF>\n";
            case YAML, TAG_VALUE -> "";
        });
    }
}
