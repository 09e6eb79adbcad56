package org.vouchsafe.format.osv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** Reads one advisory of GitHub's interfaces, whose two spellings of each field are tried in turn. */
final class GitHubReader {
    private static final String MALICIOUS = "CWE-506";
    /** GitHub's words for ecosystems, and those of the OSV schema. */
    private static final Map<String, String> ECOSYSTEMS = Map.ofEntries(Map.entry("npm", "npm"), Map.entry("pip", "PyPI"),
            Map.entry("maven", "Maven"), Map.entry("nuget", "NuGet"), Map.entry("rubygems", "RubyGems"),
            Map.entry("composer", "Packagist"), Map.entry("go", "Go"), Map.entry("rust", "crates.io"), Map.entry("erlang", "Hex"),
            Map.entry("pub", "Pub"), Map.entry("swift", "SwiftURL"), Map.entry("actions", "GitHub Actions"));
    private static final String UNREAD = "part of the advisory could not be read, so it cannot be said which packages it means";
    private final JsonObject json;
    private final Problems problems;

    GitHubReader(JsonObject json, Problems problems) {
        this.json = json;
        this.problems = problems;
    }

    /** The advisory; empty, with a problem, when it has no id. */
    Optional<AdvisoryRecord> read() {
        String id = either(json, "ghsa_id", "ghsaId");
        if (id == null || id.isBlank()) {
            problems.error("NO_ADVISORY_ID", json.location(), "The advisory has no id, so nothing can refer to it.",
                    "Ask for the advisory from its source.");
            return Optional.empty();
        }
        Set<String> aliases = new LinkedHashSet<>();
        String cve = json.text("cve_id");
        if (cve != null && !cve.isBlank()) {
            aliases.add(cve.strip());
        }
        json.objects("identifiers").stream().map(each -> each.text("value")).filter(each -> each != null && !each.isBlank())
                .forEach(each -> aliases.add(each.strip()));
        aliases.remove(id.strip());
        return Optional.of(new AdvisoryRecord(id.strip(), List.copyOf(aliases), json.text("summary"), json.text("description"),
                moment("published_at", "publishedAt"), moment("updated_at", "updatedAt"), moment("withdrawn_at", "withdrawnAt"),
                weaknesses(), json.text("severity"), affected()));
    }

    private static @Nullable String either(JsonObject holder, String one, String other) {
        return holder.has(one) ? holder.text(one) : holder.text(other);
    }

    private @Nullable Instant moment(String one, String other) {
        return json.has(one) ? json.moment(one) : json.moment(other);
    }

    /** A list, or GraphQL's object with a list of nodes. */
    private static List<JsonObject> listed(JsonObject holder, String field) {
        JsonValue value = holder.get(field);
        JsonObject object = value == null ? null : value.asObject();
        return object != null ? object.objects("nodes") : value instanceof JsonArray ? holder.objects(field) : List.of();
    }

    private List<String> weaknesses() {
        Set<String> found = new LinkedHashSet<>();
        listed(json, "cwes").stream().map(each -> either(each, "cwe_id", "cweId")).filter(java.util.Objects::nonNull)
                .forEach(each -> found.add(each.strip().toUpperCase(Locale.ROOT)));
        String type = either(json, "type", "classification");
        if (type != null && type.equalsIgnoreCase("malware")) {
            found.add(MALICIOUS);
        }
        return List.copyOf(found);
    }

    private List<AffectedPackage> affected() {
        List<AffectedPackage> affected = new ArrayList<>();
        for (JsonObject each : listed(json, "vulnerabilities")) {
            JsonObject named = each.object("package");
            String name = named == null ? null : named.text("name");
            String written = named == null ? null : named.text("ecosystem");
            if (name == null || written == null) {
                problems.error("NO_PACKAGE", each.location(), "The entry does not name the affected package.",
                        "Look the advisory up at its source; until then nothing is said to be absent.");
                affected.add(AffectedPackage.unread(each.location(), UNREAD));
                continue;
            }
            String ecosystem = ECOSYSTEMS.getOrDefault(written.toLowerCase(Locale.ROOT), written);
            var range = new GitHubRange(either(each, "vulnerable_version_range", "vulnerableVersionRange"), each.location(), problems);
            affected.add(new AffectedPackage(ecosystem, Ecosystem.of(ecosystem).packageNamed(name).orElse(null), null, name, List.of(),
                    range.ranges(), range.versions(), List.of(), each.location()));
        }
        if (problems.has("DUPLICATE_KEY") || problems.has("WRONG_TYPE")) {
            affected.add(AffectedPackage.unread(json.location(), UNREAD));
        }
        return affected;
    }

    /** The CVSS vectors, in either spelling. */
    static List<Signal> severities(JsonObject json, AdvisoryRecord record) {
        Map<String, Signal> found = new LinkedHashMap<>();
        List<JsonObject> holders = new ArrayList<>();
        holders.add(json.object("cvss"));
        for (String field : List.of("cvss_severities", "cvssSeverities")) {
            JsonObject all = json.object(field);
            if (all != null) {
                all.fields().values().forEach(each -> holders.add(each.asObject()));
            }
        }
        for (JsonObject each : holders) {
            String vector = each == null ? null : either(each, "vector_string", "vectorString");
            if (each != null && vector != null && !vector.isBlank()) {
                found.putIfAbsent(vector.strip(), new Signal(record.id(), new Signal.Severity(vector.strip()), record.id(),
                        record.modified(), each.location()));
            }
        }
        return List.copyOf(found.values());
    }
}
