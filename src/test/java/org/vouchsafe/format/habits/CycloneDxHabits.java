package org.vouchsafe.format.habits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.format.habits.Product.Need;
import org.vouchsafe.format.habits.Product.Part;

/** A product as generators of CycloneDX write it: our own content, their habits. */
final class CycloneDxHabits {
    private CycloneDxHabits() {}

    private static String document(String specVersion, String tools, String root, String components, String dependencies) {
        return """
                {"bomFormat": "CycloneDX", "specVersion": %s, "serialNumber": "urn:uuid:2be5773d-7cd3-4b4b-90a5-e165474ddace", "version": 1,
                 "metadata": {"timestamp": "2026-02-22T15:11:40+00:00", "tools": %s, "component": %s},
                 "components": [%s],
                 "dependencies": [%s]}""".formatted(specVersion, tools, root, components, dependencies);
    }

    private static String component(Part part, String ref, String more) {
        return """
                {"bom-ref": "%s", "type": "library"%s, "name": "%s", "version": "%s", "purl": "%s"%s}""".formatted(ref,
                part.group().isEmpty() || part.isOfTheSystem() ? "" : ", \"group\": \"" + part.group() + "\"", part.name(), part.version(),
                part.purl(), more);
    }

    private static String entries(Map<String, List<String>> needs) {
        var all = new ArrayList<String>();
        needs.forEach((ref, on) -> all.add("{\"ref\": \"%s\", \"dependsOn\": [%s]}".formatted(ref,
                String.join(", ", on.stream().map(each -> "\"" + each + "\"").toList()))));
        return String.join(",\n", all);
    }

    private static Map<String, List<String>> needs(Product of, String root) {
        Map<String, List<String>> needs = new LinkedHashMap<>();
        needs.put(root, new ArrayList<>());
        of.parts().forEach(each -> needs.put(each.purl(), new ArrayList<>()));
        for (Need each : of.needs()) {
            String from = each.from() < 0 ? root : of.parts().get(each.from()).purl();
            needs.getOrDefault(from, new ArrayList<>()).add(of.parts().get(each.to()).purl());
        }
        return needs;
    }

    /** trivy: the operating system and a file as components between image and packages, the image without a version. */
    static String trivy(Product of) {
        Map<String, List<String>> needs = needs(of, "image");
        List<String> direct = needs.put("image", List.of("os", "app"));
        needs.put("os", new ArrayList<>());
        needs.put("app", new ArrayList<>());
        direct.forEach(
                each -> needs.getOrDefault(each.startsWith("pkg:deb") || each.startsWith("pkg:apk") ? "os" : "app", new ArrayList<>())
                        .add(each));
        var components = new ArrayList<String>();
        components.add("{\"bom-ref\": \"os\", \"type\": \"operating-system\", \"name\": \"debian\", \"version\": \"12.5\"}");
        components.add("{\"bom-ref\": \"app\", \"type\": \"application\", \"name\": \"app/package-lock.json\", \"properties\": "
                + "[{\"name\": \"aquasecurity:trivy:Class\", \"value\": \"lang-pkgs\"}]}");
        of.parts().forEach(each -> components.add(component(each, each.purl(),
                ", \"properties\": [{\"name\": \"aquasecurity:trivy:PkgID\", \"value\": \"" + each.name() + "\"}]")));
        return document("\"1.6\"",
                "{\"components\": [{\"type\": \"application\", \"group\": \"aquasecurity\", \"name\": \"trivy\", \"version\": \"0.68.2\"}]}",
                "{\"bom-ref\": \"image\", \"type\": \"container\", \"name\": \"registry.example/%s:%s\", \"version\": \"\"}".formatted(
                        of.name(),
                        of.version()),
                String.join(",\n", components), entries(needs)).replaceFirst("\\}$", ", \"vulnerabilities\": []}");
    }

    /** syft: references that carry a number, identifiers as properties, only some dependency entries, a file as product. */
    static String syft(Product of) {
        Map<String, List<String>> needs = needs(of, "5f6e");
        needs.remove("5f6e");
        needs.values().removeIf(List::isEmpty);
        var components = new ArrayList<String>();
        of.parts().forEach(each -> components.add(component(each, each.purl(), ", \"properties\": [{\"name\": \"syft:package:foundBy\", "
                + "\"value\": \"a-cataloger\"}, {\"name\": \"syft:location:0:path\", \"value\": \"/app/lock\"}]")));
        return document("\"1.5\"",
                "{\"components\": [{\"type\": \"application\", \"author\": \"anchore\", \"name\": \"syft\", \"version\": \"[not provided]\"}]}",
                "{\"bom-ref\": \"5f6e\", \"type\": \"file\", \"name\": \"%s\"}".formatted(of.name()), String.join(",\n", components),
                entries(needs));
    }

    /** cdxgen: a version of the specification without quotes, modules in the product, evidence, remarks, a time with an offset. */
    static String cdxgen(Product of) {
        var components = new ArrayList<String>();
        of.parts().forEach(each -> components.add(component(each, each.purl(), """
                , "scope": "required", "evidence": {"identity": [{"field": "purl", "confidence": 1, "methods": [{"technique": "manifest-analysis",
                "confidence": 1, "value": "package-lock.json"}], "concludedValue": "package-lock.json"}]}""")));
        return document("1.6",
                "{\"components\": [{\"type\": \"application\", \"group\": \"@cyclonedx\", \"name\": \"cdxgen\", \"version\": \"11.1.7\"}]}",
                "{\"bom-ref\": \"root\", \"type\": \"application\", \"name\": \"%s\", \"version\": \"%s\"}".formatted(of.name(),
                        of.version()),
                String.join(",\n", components), entries(needs(of, "root")))
                .replace("15:11:40+00:00\",", "09:11:40-06:00\", \"lifecycles\": [{\"phase\": \"build\"}],");
    }
}
