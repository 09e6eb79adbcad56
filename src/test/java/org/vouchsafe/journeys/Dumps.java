package org.vouchsafe.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Feeds as they are carried in: zips, packed tables, catalogues. */
final class Dumps {
    private Dumps() {}

    /** A zip of these entries. */
    static Path zip(Path file, Map<String, String> entries) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text packed with gzip. */
    static Path gzip(Path file, String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An OSV record of an npm package, changed on this day. */
    static String osv(String id, String aliases, String name, String fixed, String day) {
        return """
                {"schema_version": "1.7.0", "id": "%s", "modified": "%sT00:00:00Z", "aliases": [%s], "summary": "about %s",
                 "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
                 "affected": [{"package": {"ecosystem": "npm", "name": "%s"},
                   "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "%s"}]}]}]}
                """.formatted(id, day, aliases, name, name, fixed);
    }

    /** CISA's catalogue with one entry. */
    static String kev(String cve, String released) {
        return """
                {"title": "catalogue", "catalogVersion": "2026.02.20", "dateReleased": "%s", "count": 1, "vulnerabilities": [
                  {"cveID": "%s", "vendorProject": "frob", "product": "frob", "vulnerabilityName": "Frob flaw", "dateAdded": "2026-02-10",
                   "shortDescription": "x", "requiredAction": "Patch it", "dueDate": "2026-03-03", "knownRansomwareCampaignUse": "Known"}]}
                """.formatted(released, cve);
    }

    /** A page of the NVD with one CVE. */
    static String nvd(String cve) {
        return """
                {"resultsPerPage": 1, "startIndex": 0, "totalResults": 1, "format": "NVD_CVE", "version": "2.0",
                 "timestamp": "2026-02-20T10:00:00.123", "vulnerabilities": [
                  {"cve": {"id": "%s", "sourceIdentifier": "a@b.example", "published": "2026-01-01T00:00:00.000",
                   "lastModified": "2026-02-11T00:00:00.000", "vulnStatus": "Analyzed",
                   "descriptions": [{"lang": "en", "value": "A flaw"}],
                   "metrics": {"cvssMetricV31": [{"source": "nvd@nist.gov", "type": "Primary",
                     "cvssData": {"version": "3.1", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N", "baseScore": 7.5}}]},
                   "configurations": [{"nodes": [{"operator": "OR", "negate": false, "cpeMatch": [{"vulnerable": true,
                     "criteria": "cpe:2.3:a:frob:frob:*:*:*:*:*:*:*:*", "versionEndExcluding": "1.4.0"}]}]}]}}]}
                """.formatted(cve);
    }
}
