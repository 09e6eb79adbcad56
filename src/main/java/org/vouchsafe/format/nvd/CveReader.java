package org.vouchsafe.format.nvd;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.Configuration;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;

/** Reads one CVE record (NVD CVE API 2.0 schema, {@code cve_item}). */
final class CveReader {
    private final JsonObject cve;
    private final Problems problems;

    CveReader(JsonObject cve, Problems problems) {
        this.cve = cve;
        this.problems = problems;
    }

    /** The record; empty, with a problem, when it has no id. */
    Optional<AdvisoryRecord> read() {
        String id = cve.text("id");
        if (id == null || id.isBlank()) {
            problems.error("NO_ADVISORY_ID", cve.location(), "The record has no id, so nothing can refer to it.",
                    "Get the file again from its source.");
            return Optional.empty();
        }
        Instant modified = NvdTimes.of(cve, "lastModified", problems);
        Instant published = NvdTimes.of(cve, "published", problems);
        String status = cve.text("vulnStatus");
        boolean rejected = status != null && status.strip().equalsIgnoreCase("Rejected");
        List<Configuration> configurations = cve.objects("configurations").stream()
                .map(each -> new ConfigurationReader(problems).read(each)).toList();
        return Optional.of(new AdvisoryRecord(id.strip(), List.of(), null, description(), published, modified,
                rejected && !problems.has("DUPLICATE_KEY") ? (modified != null ? modified : Instant.EPOCH) : null, weaknesses(), null,
                unread(), configurations, "NVD"));
    }

    /** Of a record of which a part was passed over, or in which a key stands twice, it cannot be told which products it means. */
    private List<AffectedPackage> unread() {
        return problems.has("WRONG_TYPE") || problems.has("DUPLICATE_KEY")
                ? List.of(AffectedPackage.unread(cve.location(),
                        "part of the record could not be read, so it cannot be said which products it means"))
                : List.of();
    }

    private @Nullable String description() {
        List<JsonObject> all = cve.objects("descriptions");
        return all.stream().filter(each -> "en".equals(each.text("lang"))).findFirst().or(() -> all.stream().findFirst())
                .map(each -> each.text("value")).orElse(null);
    }

    private List<String> weaknesses() {
        Set<String> found = new LinkedHashSet<>();
        for (JsonObject weakness : cve.objects("weaknesses")) {
            for (JsonObject description : weakness.objects("description")) {
                String value = description.text("value");
                if (value != null && value.strip().toUpperCase(Locale.ROOT).matches("CWE-\\d+")) {
                    found.add(value.strip().toUpperCase(Locale.ROOT));
                }
            }
        }
        return List.copyOf(found);
    }
}
