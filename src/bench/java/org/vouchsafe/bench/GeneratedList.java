package org.vouchsafe.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Inventories of any size in every format that is read, such as the usual programs write them. The same size gives the same bytes. */
final class GeneratedList {
    private static final int DEPENDENCIES = 3;
    private static final int SAMPLE = 200;
    private final int components;
    private final Random random = new Random(1);

    private GeneratedList(int components) {
        this.components = components;
    }

    /** All formats by name, in the order of docs/formats.md. */
    static Map<String, Function<Integer, byte[]>> formats() {
        Map<String, Function<Integer, byte[]>> all = new LinkedHashMap<>();
        all.put("cyclonedx-json", n -> GeneratedBom.json(n, 1));
        all.put("cyclonedx-xml", n -> new GeneratedList(n).cycloneDxXml());
        all.put("spdx-json", n -> new GeneratedList(n).spdxJson());
        all.put("spdx-yaml", n -> new GeneratedList(n).spdxYaml());
        all.put("spdx-tag-value", n -> new GeneratedList(n).spdxTagValue());
        all.put("spdx-rdf", n -> new GeneratedList(n).spdxRdf());
        all.put("spdx-3", n -> new GeneratedList(n).spdxThree());
        all.put("npm", n -> new GeneratedList(n).npm());
        all.put("yarn-1", n -> new GeneratedList(n).yarnClassic());
        all.put("pnpm-9", n -> new GeneratedList(n).pnpm());
        all.put("cargo", n -> new GeneratedList(n).cargo());
        all.put("go-mod", n -> new GeneratedList(n).goMod());
        all.put("go-sum", n -> new GeneratedList(n).goSum());
        all.put("requirements", n -> new GeneratedList(n).requirements());
        all.put("poetry", n -> new GeneratedList(n).poetry());
        all.put("uv", n -> new GeneratedList(n).uv());
        all.put("pipfile", n -> new GeneratedList(n).pipfile());
        all.put("composer", n -> new GeneratedList(n).composer());
        all.put("gemfile", n -> new GeneratedList(n).gemfile());
        all.put("nuget", n -> new GeneratedList(n).nuget());
        all.put("gradle", n -> new GeneratedList(n).gradle());
        all.put("maven-tree", n -> new GeneratedList(n).mavenTree());
        return all;
    }

    /** A file of about this size. */
    static byte[] ofSize(Function<Integer, byte[]> format, long bytes) {
        // Numbers and what is needed grow longer with the list, so what a few entries take says too little.
        long estimate = Math.max(SAMPLE, bytes * SAMPLE / format.apply(SAMPLE).length);
        long tenth = Math.max(SAMPLE, estimate / 10);
        return format.apply((int) Math.max(SAMPLE, bytes * tenth / format.apply((int) tenth).length));
    }

    /** What stands for one component; what it needs are later ones, so that the first reaches all. */
    private interface Part {
        String of(int i, List<Integer> needs);
    }

    private byte[] text(String head, Part part, String between, String end) {
        var text = new StringBuilder(components * 300).append(head);
        for (int i = 0; i < components; i++) {
            text.append(i == 0 ? "" : between).append(part.of(i, needs(i)));
        }
        return text.append(end).toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<Integer> needs(int from) {
        var needs = new ArrayList<Integer>();
        for (int i = 0; i < DEPENDENCIES; i++) {
            int to = from + 1 + (i == 0 ? 0 : i * 60 + random.nextInt(50));
            if (to < components) {
                needs.add(to);
            }
        }
        return needs;
    }

    private static String each(List<Integer> needs, Function<Integer, String> one, String between) {
        return String.join(between, needs.stream().map(one).toList());
    }

    private static String version(int i) {
        return 1 + i % 9 + "." + i % 31 + "." + i % 7;
    }

    private String hex(int bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    private String base64(int bytes) {
        return Base64.getEncoder().encodeToString(digest(bytes));
    }

    private byte[] digest(int bytes) {
        byte[] digest = new byte[bytes];
        random.nextBytes(digest);
        return digest;
    }

    private byte[] cycloneDxXml() {
        var graph = new StringBuilder();
        byte[] head = text(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\" version=\"1\"><metadata>"
                        + "<component type=\"application\" bom-ref=\"root\"><name>portal</name><version>1.0</version></component></metadata><components>",
                (i, needs) -> {
                    graph.append("<dependency ref=\"p").append(i).append("\">")
                            .append(each(needs, to -> "<dependency ref=\"p" + to + "\"/>", "")).append("</dependency>");
                    return "<component type=\"library\" bom-ref=\"p" + i + "\"><name>package-" + i + "</name><version>" + version(i)
                            + "</version><hashes><hash alg=\"SHA-256\">" + hex(32)
                            + "</hash></hashes><licenses><license><id>MIT</id></license>"
                            + "</licenses><purl>pkg:npm/package-" + i + "@" + version(i) + "</purl></component>\n";
                }, "", "</components><dependencies><dependency ref=\"root\"><dependency ref=\"p0\"/></dependency>");
        return (new String(head, StandardCharsets.UTF_8) + graph + "</dependencies></bom>").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] spdxJson() {
        var graph = new StringBuilder();
        byte[] head = text("{\"spdxVersion\":\"SPDX-2.3\",\"dataLicense\":\"CC0-1.0\",\"SPDXID\":\"SPDXRef-DOCUMENT\",\"name\":\"portal\","
                + "\"documentNamespace\":\"https://portal.example/1\",\"documentDescribes\":[\"SPDXRef-p0\"],"
                + "\"creationInfo\":{\"created\":\"2026-04-02T08:00:00Z\",\"creators\":[\"Tool: generator-1\"]},\"packages\":[",
                (i, needs) -> {
                    needs.forEach(to -> graph.append(graph.isEmpty() ? "" : ",").append("{\"spdxElementId\":\"SPDXRef-p").append(i)
                            .append("\",\"relationshipType\":\"DEPENDS_ON\",\"relatedSpdxElement\":\"SPDXRef-p").append(to)
                            .append("\"}\n"));
                    return "{\"SPDXID\":\"SPDXRef-p" + i + "\",\"name\":\"package-" + i + "\",\"versionInfo\":\"" + version(i)
                            + "\",\"downloadLocation\":\"NOASSERTION\",\"licenseConcluded\":\"MIT\",\"supplier\":\"Organization: Acme\","
                            + "\"checksums\":[{\"algorithm\":\"SHA256\",\"checksumValue\":\"" + hex(32) + "\"}],\"externalRefs\":"
                            + "[{\"referenceCategory\":\"PACKAGE-MANAGER\",\"referenceType\":\"purl\",\"referenceLocator\":\"pkg:npm/package-"
                            + i + "@" + version(i) + "\"}]}";
                }, ",\n", "],\"relationships\":[");
        return (new String(head, StandardCharsets.UTF_8) + graph + "]}").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] spdxYaml() {
        var graph = new StringBuilder();
        byte[] head = text(
                "spdxVersion: SPDX-2.3\ndataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\nname: portal\ndocumentNamespace: https://portal.example/1\ndocumentDescribes:\n- SPDXRef-p0\ncreationInfo:\n  created: 2026-04-02T08:00:00Z\n  creators:\n  - \"Tool: generator-1\"\npackages:\n",
                (i, needs) -> {
                    needs.forEach(to -> graph.append("- spdxElementId: SPDXRef-p").append(i)
                            .append("\n  relationshipType: DEPENDS_ON\n  relatedSpdxElement: SPDXRef-p").append(to).append("\n"));
                    return "- SPDXID: SPDXRef-p" + i + "\n  name: package-" + i + "\n  versionInfo: \"" + version(i)
                            + "\"\n  downloadLocation: NOASSERTION\n  checksums:\n  - algorithm: SHA256\n    checksumValue: " + hex(32)
                            + "\n  externalRefs:\n  - referenceCategory: PACKAGE-MANAGER\n    referenceType: purl\n    referenceLocator: pkg:npm/package-"
                            + i + "@" + version(i) + "\n";
                }, "", "relationships:\n");
        return (new String(head, StandardCharsets.UTF_8) + graph).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] spdxTagValue() {
        return text(
                "SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\nDocumentName: portal\nDocumentNamespace: https://portal.example/1\nCreator: Tool: generator-1\nCreated: 2026-04-02T08:00:00Z\nRelationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-p0\n\n",
                (i, needs) -> "PackageName: package-" + i + "\nSPDXID: SPDXRef-p" + i + "\nPackageVersion: " + version(i)
                        + "\nPackageDownloadLocation: NOASSERTION\nPackageChecksum: SHA256: " + hex(32)
                        + "\nExternalRef: PACKAGE-MANAGER purl pkg:npm/package-" + i + "@" + version(i) + "\n"
                        + each(needs, to -> "Relationship: SPDXRef-p" + i + " DEPENDS_ON SPDXRef-p" + to + "\n", ""),
                "\n", "");
    }

    private byte[] spdxRdf() {
        String ns = "https://portal.example/1#";
        return text(
                "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:spdx=\"http://spdx.org/rdf/terms#\">"
                        + "<spdx:SpdxDocument rdf:about=\"" + ns
                        + "SPDXRef-DOCUMENT\"><spdx:specVersion>SPDX-2.3</spdx:specVersion><spdx:name>portal</spdx:name>"
                        + "<spdx:relationship><spdx:Relationship><spdx:relationshipType rdf:resource=\"http://spdx.org/rdf/terms#relationshipType_describes\"/>"
                        + "<spdx:relatedSpdxElement rdf:resource=\"" + ns
                        + "SPDXRef-p0\"/></spdx:Relationship></spdx:relationship></spdx:SpdxDocument>\n",
                (i, needs) -> "<spdx:Package rdf:about=\"" + ns + "SPDXRef-p" + i + "\"><spdx:name>package-" + i
                        + "</spdx:name><spdx:versionInfo>"
                        + version(i)
                        + "</spdx:versionInfo><spdx:downloadLocation>NOASSERTION</spdx:downloadLocation><spdx:externalRef><spdx:ExternalRef><spdx:referenceLocator>pkg:npm/package-"
                        + i + "@"
                        + version(i)
                        + "</spdx:referenceLocator><spdx:referenceCategory rdf:resource=\"http://spdx.org/rdf/terms#referenceCategory_packageManager\"/>"
                        + "<spdx:referenceType rdf:resource=\"http://spdx.org/rdf/references/purl\"/></spdx:ExternalRef></spdx:externalRef>"
                        + each(needs,
                                to -> "<spdx:relationship><spdx:Relationship><spdx:relationshipType rdf:resource=\"http://spdx.org/rdf/terms#relationshipType_dependsOn\"/>"
                                        + "<spdx:relatedSpdxElement rdf:resource=\"" + ns + "SPDXRef-p" + to
                                        + "\"/></spdx:Relationship></spdx:relationship>",
                                "")
                        + "</spdx:Package>\n",
                "", "</rdf:RDF>");
    }

    private byte[] spdxThree() {
        String ns = "https://portal.example/1#";
        return text(
                "{\"@context\":\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\",\"@graph\":[{\"@id\":\"_:c\",\"type\":\"CreationInfo\",\"specVersion\":\"3.0.1\","
                        + "\"created\":\"2026-04-02T08:00:00Z\",\"createdBy\":[\"" + ns + "acme\"]},{\"spdxId\":\"" + ns
                        + "acme\",\"type\":\"Organization\",\"name\":\"Acme\",\"creationInfo\":\"_:c\"},{\"spdxId\":\"" + ns
                        + "doc\",\"type\":\"SpdxDocument\",\"creationInfo\":\"_:c\",\"rootElement\":[\"" + ns + "p0\"]},\n",
                (i, needs) -> "{\"spdxId\":\"" + ns + "p" + i
                        + "\",\"type\":\"software_Package\",\"creationInfo\":\"_:c\",\"name\":\"package-" + i
                        + "\",\"software_packageVersion\":\"" + version(i) + "\",\"software_packageUrl\":\"pkg:npm/package-" + i + "@"
                        + version(i)
                        + "\",\"verifiedUsing\":[{\"type\":\"Hash\",\"algorithm\":\"sha256\",\"hashValue\":\"" + hex(32) + "\"}]}"
                        + (needs.isEmpty() ? ""
                                : ",{\"spdxId\":\"" + ns + "r" + i
                                        + "\",\"type\":\"Relationship\",\"creationInfo\":\"_:c\",\"relationshipType\":\"dependsOn\",\"from\":\""
                                        + ns + "p" + i + "\",\"to\":[" + each(needs, to -> "\"" + ns + "p" + to + "\"", ",") + "]}"),
                ",\n", "]}");
    }

    private byte[] npm() {
        return text("{\"name\":\"portal\",\"version\":\"1.0.0\",\"lockfileVersion\":3,\"requires\":true,\"packages\":{"
                + "\"\":{\"name\":\"portal\",\"version\":\"1.0.0\",\"dependencies\":{\"package-0\":\"^1.0.0\"}},\n",
                (i, needs) -> "\"node_modules/package-" + i + "\":{\"version\":\"" + version(i)
                        + "\",\"resolved\":\"https://registry.example/package-" + i + "/-/package-" + i + "-" + version(i)
                        + ".tgz\",\"integrity\":\"sha512-" + base64(64) + "\",\"license\":\"MIT\",\"dependencies\":{"
                        + each(needs, to -> "\"package-" + to + "\":\"^" + version(to) + "\"", ",") + "}}",
                ",\n", "}}");
    }

    private byte[] yarnClassic() {
        return text("# THIS IS AN AUTOGENERATED FILE. DO NOT EDIT THIS FILE DIRECTLY.\n# yarn lockfile v1\n\n\n",
                (i, needs) -> "package-" + i + "@^" + version(i) + ":\n  version \"" + version(i)
                        + "\"\n  resolved \"https://registry.example/package-"
                        + i + "/-/package-" + i + "-" + version(i) + ".tgz#" + hex(20) + "\"\n  integrity sha512-" + base64(64) + "\n"
                        + (needs.isEmpty() ? "" : "  dependencies:\n")
                        + each(needs, to -> "    package-" + to + " \"^" + version(to) + "\"\n", ""),
                "\n", "");
    }

    private byte[] pnpm() {
        var snapshots = new StringBuilder("\nsnapshots:\n\n");
        byte[] head = text(
                "lockfileVersion: '9.0'\n\nsettings:\n  autoInstallPeers: true\n\nimporters:\n\n  .:\n    dependencies:\n      package-0:\n"
                        + "        specifier: ^" + version(0) + "\n        version: " + version(0) + "\n\npackages:\n\n",
                (i, needs) -> {
                    snapshots.append("  package-").append(i).append('@').append(version(i))
                            .append(needs.isEmpty() ? ": {}\n\n" : ":\n    dependencies:\n")
                            .append(each(needs, to -> "      package-" + to + ": " + version(to) + "\n", "")).append('\n');
                    return "  package-" + i + "@" + version(i) + ":\n    resolution: {integrity: sha512-" + base64(64)
                            + "}\n    engines: {node: '>=18'}\n";
                }, "\n", "");
        return (new String(head, StandardCharsets.UTF_8) + snapshots).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] cargo() {
        return text(
                "# This file is automatically @generated by Cargo.\n# It is not intended for manual editing.\nversion = 4\n\n[[package]]\nname = \"portal\"\nversion = \"1.0.0\"\ndependencies = [\n \"package-0\",\n]\n\n",
                (i, needs) -> "[[package]]\nname = \"package-" + i + "\"\nversion = \"" + version(i)
                        + "\"\nsource = \"registry+https://crates.example/index\"\nchecksum = \"" + hex(32) + "\"\n"
                        + (needs.isEmpty() ? "" : "dependencies = [\n" + each(needs, to -> " \"package-" + to + "\",\n", "") + "]\n"),
                "\n", "");
    }

    private byte[] goMod() {
        return text("module portal.example/portal\n\ngo 1.24.0\n\nrequire (\n",
                (i, needs) -> "\tcode.example/group" + i % 97 + "/package-" + i + " v" + version(i) + (i % 3 == 0 ? "" : " // indirect")
                        + "\n",
                "",
                ")\n");
    }

    private byte[] goSum() {
        return text("", (i, needs) -> "code.example/group" + i % 97 + "/package-" + i + " v" + version(i) + " h1:" + base64(32)
                + "\ncode.example/group" + i % 97 + "/package-" + i + " v" + version(i) + "/go.mod h1:" + base64(32) + "\n", "", "");
    }

    private byte[] requirements() {
        return text("# made by a generator\n", (i, needs) -> "package-" + i + "==" + version(i) + " \\\n    --hash=sha256:" + hex(32)
                + " \\\n    --hash=sha256:" + hex(32) + "\n    # via package-" + Math.max(0, i - 1) + "\n", "", "");
    }

    private byte[] poetry() {
        return text("# This file is automatically @generated by Poetry 2.1.1 and should not be changed by hand.\n\n",
                (i, needs) -> "[[package]]\nname = \"package-" + i + "\"\nversion = \"" + version(i)
                        + "\"\ndescription = \"Package number " + i
                        + "\"\noptional = false\npython-versions = \">=3.9\"\ngroups = [\"main\"]\nfiles = [\n"
                        + "    {file = \"package_" + i + "-py3-none-any.whl\", hash = \"sha256:" + hex(32) + "\"},\n    {file = \"package_"
                        + i
                        + ".tar.gz\", hash = \"sha256:" + hex(32) + "\"},\n]\n"
                        + (needs.isEmpty() ? "" : "\n[package.dependencies]\n" + each(needs, to -> "package-" + to + " = \">=1\"\n", "")),
                "\n", "\n[metadata]\nlock-version = \"2.1\"\npython-versions = \">=3.9\"\n");
    }

    private byte[] uv() {
        return text(
                "version = 1\nrevision = 2\nrequires-python = \">=3.9\"\n\n[[package]]\nname = \"portal\"\nversion = \"1.0.0\"\nsource = { editable = \".\" }\ndependencies = [\n    { name = \"package-0\" },\n]\n\n",
                (i, needs) -> "[[package]]\nname = \"package-" + i + "\"\nversion = \"" + version(i)
                        + "\"\nsource = { registry = \"https://index.example/simple\" }\n"
                        + (needs.isEmpty() ? ""
                                : "dependencies = [\n" + each(needs, to -> "    { name = \"package-" + to + "\" },\n", "") + "]\n")
                        + "sdist = { url = \"https://files.example/package_" + i + ".tar.gz\", hash = \"sha256:" + hex(32)
                        + "\", size = 1000 }\nwheels = [\n    { url = \"https://files.example/package_" + i + ".whl\", hash = \"sha256:"
                        + hex(32)
                        + "\", size = 1000 },\n]\n",
                "\n", "");
    }

    private byte[] pipfile() {
        return text("{\"_meta\":{\"hash\":{\"sha256\":\"00\"},\"pipfile-spec\":6,\"requires\":{},\"sources\":[]},\"default\":{\n",
                (i, needs) -> "\"package-" + i + "\":{\"hashes\":[\"sha256:" + hex(32) + "\",\"sha256:" + hex(32)
                        + "\"],\"index\":\"main\",\"version\":\"==" + version(i) + "\"}",
                ",\n", "},\"develop\":{}}");
    }

    private byte[] composer() {
        return text("{\"content-hash\":\"00\",\"packages\":[\n",
                (i, needs) -> "{\"name\":\"acme/package-" + i + "\",\"version\":\"v" + version(i)
                        + "\",\"source\":{\"type\":\"git\",\"url\":\"https://code.example/package-" + i + ".git\",\"reference\":\""
                        + hex(20)
                        + "\"},\"dist\":{\"type\":\"zip\",\"url\":\"https://files.example/package-" + i + ".zip\",\"shasum\":\"" + hex(20)
                        + "\"},\"require\":{" + each(needs, to -> "\"acme/package-" + to + "\":\"^1.0\"", ",")
                        + "},\"license\":[\"MIT\"],\"authors\":[{\"name\":\"A. Author\"}],\"description\":\"Package number " + i + "\"}",
                ",\n", "],\"packages-dev\":[]}");
    }

    private byte[] gemfile() {
        return text("GEM\n  remote: https://gems.example/\n  specs:\n",
                (i, needs) -> "    package-" + i + " (" + version(i) + ")\n" + each(needs, to -> "      package-" + to + " (~> 1.0)\n", ""),
                "",
                "\nPLATFORMS\n  ruby\n\nDEPENDENCIES\n  package-0\n");
    }

    private byte[] nuget() {
        return text("{\"version\":2,\"dependencies\":{\"net8.0\":{\n",
                (i, needs) -> "\"Acme.Package" + i + "\":{\"type\":\"" + (i == 0 ? "Direct\",\"requested\":\"[1.0.0, )" : "Transitive")
                        + "\",\"resolved\":\"" + version(i) + "\",\"contentHash\":\"" + base64(64) + "\",\"dependencies\":{"
                        + each(needs, to -> "\"Acme.Package" + to + "\":\"" + version(to) + "\"", ",") + "}}",
                ",\n", "}}}");
    }

    private byte[] gradle() {
        return text("# This is a Gradle generated file for dependency locking.\n",
                (i, needs) -> "org.acme.group" + i % 97 + ":package-" + i + ":" + version(i) + "=compileClasspath,runtimeClasspath\n", "",
                "empty=\n");
    }

    private byte[] mavenTree() {
        return text("[INFO] org.acme:portal:jar:1.0.0\n",
                (i, needs) -> "[INFO] " + "|  ".repeat(i % 12) + "+- org.acme.group" + i % 97 + ":package-" + i + ":jar:" + version(i)
                        + ":compile\n",
                "", "");
    }
}
