package org.vouchsafe.domain.advisory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One advisory document of one source, a vulnerability or a malicious-package report.
 *
 * @param aliases other ids of the same thing; {@code related} and {@code upstream} ids are not among them
 * @param withdrawn when its publisher took it back; null while it stands
 * @param weaknesses CWE ids
 * @param severity as the source words it; null when none
 * @param configurations products named by CPE, each configuration evaluated by itself, beside {@code affected}
 * @param publisher whose record it is, where several publish records of their own under one id (the NVD and others under a CVE id); null for
 *        records whose id belongs to one publisher
 */
public record AdvisoryRecord(String id, List<String> aliases, @Nullable String summary, @Nullable String details,
        @Nullable Instant published,
        @Nullable Instant modified, @Nullable Instant withdrawn, List<String> weaknesses, @Nullable String severity,
        List<AffectedPackage> affected, List<Configuration> configurations, @Nullable String publisher) {
    public AdvisoryRecord {
        aliases = List.copyOf(aliases);
        weaknesses = List.copyOf(weaknesses);
        affected = List.copyOf(affected);
        configurations = List.copyOf(configurations);
    }

    /** A record that names no configurations. */
    public AdvisoryRecord(String id, List<String> aliases, @Nullable String summary, @Nullable String details, @Nullable Instant published,
            @Nullable Instant modified, @Nullable Instant withdrawn, List<String> weaknesses, @Nullable String severity,
            List<AffectedPackage> affected) {
        this(id, aliases, summary, details, published, modified, withdrawn, weaknesses, severity, affected, List.of(), null);
    }

    /** A record whose id belongs to one publisher. */
    public AdvisoryRecord(String id, List<String> aliases, @Nullable String summary, @Nullable String details, @Nullable Instant published,
            @Nullable Instant modified, @Nullable Instant withdrawn, List<String> weaknesses, @Nullable String severity,
            List<AffectedPackage> affected, List<Configuration> configurations) {
        this(id, aliases, summary, details, published, modified, withdrawn, weaknesses, severity, affected, configurations, null);
    }

    /** The same with these affected packages. */
    public AdvisoryRecord withAffected(List<AffectedPackage> others) {
        return new AdvisoryRecord(id, aliases, summary, details, published, modified, withdrawn, weaknesses, severity, others,
                configurations,
                publisher);
    }

    /** Two with the same lineage are versions of one record: the newer replaces the older. */
    public record Lineage(String id, String publisher) {}

    /** Of what it is a version. */
    public Lineage lineage() {
        return new Lineage(id.strip().toUpperCase(java.util.Locale.ROOT), publisher == null ? "" : publisher);
    }
}
