package org.vouchsafe.domain.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/**
 * What one source says of how urgent an advisory is. It never changes a state; it orders what people look at.
 *
 * @param advisory the id as the source writes it
 * @param source whose word it is, such as {@code CISA KEV} or {@code nvd@nist.gov}
 * @param dated the moment the source speaks of; null when it states none
 */
public record Signal(String advisory, Content content, String source, @Nullable Instant dated, Location location) {
    /** What is said. */
    public sealed interface Content {}

    /**
     * It is known to be exploited.
     *
     * @param added when the source listed it
     * @param due by when its audience must have acted; null when none is stated
     * @param name the source's own title
     * @param action what the source asks for
     */
    public record Exploited(@Nullable LocalDate added, @Nullable LocalDate due, Ransomware ransomware, @Nullable String name,
            @Nullable String action) implements Content {}

    /** Whether campaigns of ransomware are known to use it (CISA KEV, {@code knownRansomwareCampaignUse}). */
    public enum Ransomware {
        KNOWN, NOT_KNOWN
    }

    /**
     * How probable exploitation within the next 30 days is (FIRST, EPSS).
     *
     * @param score from 0 to 1, as written
     * @param percentile share of all scored vulnerabilities with the same or a lower score, from 0 to 1, as written
     * @param model version of the model; null when the file does not say
     */
    public record Probability(BigDecimal score, BigDecimal percentile, @Nullable String model) implements Content {}

    /** How severe it is, as a CVSS vector as written. */
    public record Severity(String vector) implements Content {}
}
