package org.vouchsafe.journeys;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Small documents as suppliers and feeds send them, for stories told through the command line. */
final class Documents {
    private Documents() {}

    /** A CycloneDX SBOM of one product; each component is {@code name@version} of npm, needing the next one. */
    static String sbom(String supplier, String product, String version, String made, String... components) {
        String listed = Arrays.stream(components)
                .map(c -> """
                {"type": "library", "bom-ref": "%s", "name": "%s", "version": "%s", "purl": "pkg:npm/%s"}""".formatted(c, name(c),
                        version(c), c))
                .collect(Collectors.joining(",\n    "));
        StringBuilder needs = new StringBuilder();
        String above = "root";
        for (String component : components) {
            needs.append("{\"ref\": \"%s\", \"dependsOn\": [\"%s\"]}, ".formatted(above, component));
            above = component;
        }
        needs.append("{\"ref\": \"%s\", \"dependsOn\": []}".formatted(above));
        return """
                {
                  "bomFormat": "CycloneDX",
                  "specVersion": "1.6",
                  "version": 1,
                  "metadata": {
                    "timestamp": "%s",
                    "component": {"type": "application", "bom-ref": "root", "name": "%s", "version": "%s", "purl": "pkg:generic/%s/%s@%s"}%s
                  },
                  "components": [
                    %s
                  ],
                  "dependencies": [%s]
                }
                """.formatted(made, product, version, slug(supplier.isEmpty() ? "nobody" : supplier), slug(product), version,
                supplier.isEmpty() ? "" : ",\n    \"supplier\": {\"name\": \"" + supplier + "\"}", listed, needs);
    }

    /** An OSV advisory about one npm package. */
    static String advisory(String id, String alias, String name, String introduced, String fixed) {
        return """
                {
                  "schema_version": "1.7.0",
                  "id": "%s",
                  "modified": "2026-02-01T00:00:00Z",
                  "summary": "Something is wrong with %s",
                  "aliases": ["%s"],
                  "affected": [{
                    "package": {"ecosystem": "npm", "name": "%s", "purl": "pkg:npm/%s"},
                    "ranges": [{"type": "SEMVER", "events": [{"introduced": "%s"}, {"fixed": "%s"}]}]
                  }]
                }
                """.formatted(id, name, alias, name, name, introduced, fixed);
    }

    /** An OpenVEX document with one statement. */
    static String openVex(String author, String vulnerability, String product, String status, String more) {
        return """
                {
                  "@context": "https://openvex.dev/ns/v0.2.0",
                  "@id": "https://vex.example/%s/%s",
                  "author": "%s",
                  "timestamp": "2026-03-01T10:00:00Z",
                  "version": 1,
                  "statements": [
                    {"vulnerability": {"name": "%s"}, "products": [{"@id": "%s"}], "status": "%s"%s}
                  ]
                }
                """.formatted(vulnerability, status, author, vulnerability, product, status, more.isEmpty() ? "" : ", " + more);
    }

    private static String name(String component) {
        return component.substring(0, component.lastIndexOf('@'));
    }

    private static String version(String component) {
        return component.substring(component.lastIndexOf('@') + 1);
    }

    private static String slug(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }
}
