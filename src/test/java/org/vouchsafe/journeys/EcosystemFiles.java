package org.vouchsafe.journeys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same inventory and the same advisory for every ecosystem, in several formats. */
final class EcosystemFiles {
    /** Of inventories. */
    static final List<String> FORMATS = List.of("cdx.json", "cdx.xml", "spdx.json", "spdx");
    static final List<Ecosystem> ALL = List.of(of("npm", "npm", "@acme", "axios", "1.14.1", "1.15.0", ""),
            of("PyPI", "pypi", null, "requests", "2.30.0", "2.31.0", ""),
            of("Maven", "maven", "org.example.logging", "log4j-core", "2.14.1", "2.17.1", ""),
            of("Go", "golang", "github.com/gin-gonic", "gin", "v1.9.0", "v1.9.1", ""),
            of("crates.io", "cargo", null, "serde", "1.0.1", "1.0.2", ""),
            of("NuGet", "nuget", null, "newtonsoft", "12.0.1", "13.0.1", ""), of("RubyGems", "gem", null, "rails", "6.0.1", "6.1.0", ""),
            of("Packagist", "composer", "symfony", "http-kernel", "5.4.10", "5.4.20", ""),
            of("Hex", "hex", null, "phoenix", "1.6.0", "1.7.0", ""),
            of("Pub", "pub", null, "archive", "3.3.7", "3.3.8", ""),
            of("SwiftURL", "swift", "github.com/apple", "swift-nio-http2", "1.19.1", "1.19.2", ""),
            of("ConanCenter", "conan", null, "openssl", "1.1.1", "3.0.7", ""), of("CRAN", "cran", null, "readxl", "1.4.0", "1.4.3", ""),
            of("Hackage", "hackage", null, "aeson", "1.5.6", "2.0.1", ""), of("Julia", "julia", null, "HTTPx", "1.9.0", "1.10.17", ""),
            of("Bitnami", "bitnami", null, "redis", "7.0.4", "7.0.5", ""),
            of("GitHub Actions", "githubactions", "tj-actions", "changed-files", "45.0.7", "46.0.1", ""),
            of("Debian:12", "deb", "debian", "curl", "7.88.1-10", "7.88.1-10+deb12u4", "?distro=debian-12"),
            of("Red Hat:enterprise_linux:9::baseos", "rpm", "redhat", "bash", "5.1.8-6.el9", "5.1.8-9.el9", "?distro=rhel-9.2"),
            of("Alpine:v3.18", "apk", "alpine", "busybox", "1.36.0-r9", "1.36.1-r2", "?distro=alpine-3.18.4"),
            of("Arch Linux", "alpm", "arch", "xz", "5.6.1-1", "5.6.1-2", ""));

    private EcosystemFiles() {}

    /** An ecosystem with a package of it, a version that is affected and one that is not. */
    record Ecosystem(String osv, String type, @Nullable String namespace, String name, String affected, String fixed, String qualifiers) {
        String purl(@Nullable String version) {
            return "pkg:" + type + "/" + (namespace == null ? "" : namespace.replace("@", "%40") + "/") + name
                    + (version == null ? "" : "@" + version)
                    + qualifiers;
        }

        /** As lists call it where they give no group. */
        String shownName() {
            boolean bare = namespace == null || qualifiers.startsWith("?") || type.equals("alpm") || type.equals("maven");
            return bare ? name : namespace + "/" + name;
        }

        /** As OSV calls it. */
        String osvName() {
            boolean bare = namespace == null || qualifiers.startsWith("?") || type.equals("alpm");
            return bare ? name : namespace + (type.equals("maven") ? ":" : "/") + name;
        }
    }

    /** A component as it is listed; what is null is left out. */
    record Listed(@Nullable String purl, String name, @Nullable String version) {
        /** Without a name field the one in the purl is written, as a generator would. */
        static Listed of(@Nullable String purl, @Nullable String name, @Nullable String version) {
            String own = name != null ? name : String.valueOf(purl).replaceFirst("^pkg:[^/]+/(?:.*/)?([^/@?]+)[@?].*$", "$1");
            return new Listed(purl, own.replace("%", ""), version);
        }
    }

    private static Ecosystem of(String osv, String type, @Nullable String namespace, String name, String affected, String fixed,
            String qualifiers) {
        return new Ecosystem(osv, type, namespace, name, affected, fixed, qualifiers);
    }

    static String id(Ecosystem of) {
        return "GHSA-" + of.type() + "-0001-aaaa";
    }

    /** With the affected range as events, or the affected version listed beside it. */
    static String advisory(Ecosystem of, boolean listed) {
        return """
                {"schema_version": "1.7.0", "id": "%s", "modified": "2026-02-01T00:00:00Z",
                 "affected": [{"package": {"ecosystem": "%s", "name": "%s"}, "versions": [%s],
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "%s"}]}]}]}
                """.formatted(id(of), of.osv(), of.osvName(), listed ? "\"" + of.affected() + "\"" : "", of.fixed());
    }

    static String ending(String format) {
        return "." + format;
    }

    static String inventory(String format, String product, Ecosystem of, Listed listed) {
        String helper = "pkg:" + of.type() + "/" + (of.namespace() == null ? "" : of.namespace().replace("@", "%40") + "/") + "helper@"
                + of.fixed()
                + of.qualifiers();
        return switch (format) {
            case "cdx.json" -> cycloneDxJson(product, helper, listed);
            case "cdx.xml" -> cycloneDxXml(product, helper, listed);
            case "spdx.json" -> spdxJson(product, helper, listed);
            default -> spdxTags(product, helper, listed);
        };
    }

    private static String cycloneDxJson(String product, String helper, Listed listed) {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"timestamp": "2026-02-10T08:00:00Z",
                 "supplier": {"name": "Northwind"}, "component": {"type": "application", "bom-ref": "root", "name": "%1$s", "version": "2.0",
                  "purl": "pkg:generic/northwind/%1$s@2.0"}},
                 "components": [{"type": "library", "bom-ref": "h", "name": "helper", "purl": "%2$s"},
                  {"type": "library", "bom-ref": "c", "name": "%3$s"%4$s%5$s}],
                 "dependencies": [{"ref": "root", "dependsOn": ["h", "c"]}, {"ref": "h"}, {"ref": "c"}]}
                """.formatted(product, helper, listed.name(), listed.version() == null ? "" : ", \"version\": \"" + listed.version() + "\"",
                listed.purl() == null ? "" : ", \"purl\": \"" + listed.purl() + "\"");
    }

    private static String cycloneDxXml(String product, String helper, Listed listed) {
        return """
                <bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1"><metadata><timestamp>2026-02-10T08:00:00Z</timestamp>
                 <component type="application" bom-ref="root"><name>%1$s</name><version>2.0</version><purl>pkg:generic/northwind/%1$s@2.0</purl></component>
                 <supplier><name>Northwind</name></supplier></metadata>
                 <components><component type="library" bom-ref="h"><name>helper</name><purl>%2$s</purl></component>
                 <component type="library" bom-ref="c"><name>%3$s</name>%4$s%5$s</component></components>
                 <dependencies><dependency ref="root"><dependency ref="h"/><dependency ref="c"/></dependency><dependency ref="h"/><dependency ref="c"/></dependencies></bom>
                """
                .formatted(product, helper, listed.name(), listed.version() == null ? "" : "<version>" + listed.version() + "</version>",
                        listed.purl() == null ? "" : "<purl>" + listed.purl() + "</purl>");
    }

    private static String spdxJson(String product, String helper, Listed listed) {
        String reference = ", \"externalRefs\": [{\"referenceCategory\": \"PACKAGE-MANAGER\", \"referenceType\": \"purl\", \"referenceLocator\": \"%s\"}]";
        return """
                {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "%1$s",
                 "documentNamespace": "https://example.test/%1$s", "creationInfo": {"created": "2026-02-10T08:00:00Z", "creators": ["Organization: Northwind"]},
                 "packages": [{"SPDXID": "SPDXRef-root", "name": "%1$s", "versionInfo": "2.0", "supplier": "Organization: Northwind",
                   "downloadLocation": "NOASSERTION"%2$s},
                  {"SPDXID": "SPDXRef-h", "name": "helper", "downloadLocation": "NOASSERTION"%3$s},
                  {"SPDXID": "SPDXRef-c", "name": "%4$s", "downloadLocation": "NOASSERTION"%5$s%6$s}],
                 "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-root"},
                  {"spdxElementId": "SPDXRef-root", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-h"},
                  {"spdxElementId": "SPDXRef-root", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-c"}]}
                """.formatted(product, reference.formatted("pkg:generic/northwind/" + product + "@2.0"), reference.formatted(helper),
                listed.name(),
                listed.version() == null ? "" : ", \"versionInfo\": \"" + listed.version() + "\"",
                listed.purl() == null ? "" : reference.formatted(listed.purl()));
    }

    private static String spdxTags(String product, String helper, Listed listed) {
        return """
                SPDXVersion: SPDX-2.3
                DataLicense: CC0-1.0
                SPDXID: SPDXRef-DOCUMENT
                DocumentName: %1$s
                DocumentNamespace: https://example.test/%1$s
                Creator: Organization: Northwind
                Created: 2026-02-10T08:00:00Z

                PackageName: %1$s
                SPDXID: SPDXRef-root
                PackageVersion: 2.0
                PackageSupplier: Organization: Northwind
                PackageDownloadLocation: NOASSERTION
                ExternalRef: PACKAGE-MANAGER purl pkg:generic/northwind/%1$s@2.0

                PackageName: helper
                SPDXID: SPDXRef-h
                PackageDownloadLocation: NOASSERTION
                ExternalRef: PACKAGE-MANAGER purl %2$s

                PackageName: %3$s
                SPDXID: SPDXRef-c
                PackageDownloadLocation: NOASSERTION
                %4$s%5$s
                Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-root
                Relationship: SPDXRef-root DEPENDS_ON SPDXRef-h
                Relationship: SPDXRef-root DEPENDS_ON SPDXRef-c
                """.formatted(product, helper, listed.name(), listed.version() == null ? "" : "PackageVersion: " + listed.version() + "\n",
                listed.purl() == null ? "" : "ExternalRef: PACKAGE-MANAGER purl " + listed.purl() + "\n");
    }
}
