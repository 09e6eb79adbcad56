package org.vouchsafe.format.kev;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.input.Problems;

/** One entry of the catalogue, whichever way it is written (CISA, known_exploited_vulnerabilities_schema.json). */
final class KevEntry {
    /** Whose word it is. */
    static final String SOURCE = "CISA KEV";
    private final Function<String, @Nullable String> field;
    private final Location location;
    private final Problems problems;

    /** @param field the text of a field of this name; null or blank when there is none */
    KevEntry(Function<String, @Nullable String> field, Location location, Problems problems) {
        this.field = field;
        this.location = location;
        this.problems = problems;
    }

    /** The signal; empty, with a problem, when the entry names no vulnerability. */
    Optional<Signal> read(@Nullable Instant released) {
        String cve = text("cveID");
        if (cve == null) {
            problems.error("NO_ADVISORY_ID", location, "The entry has no cveID, so nothing can refer to it.",
                    "Get the catalogue again from its source.");
            return Optional.empty();
        }
        LocalDate added = date("dateAdded");
        String ransomware = text("knownRansomwareCampaignUse");
        var exploited = new Signal.Exploited(added, date("dueDate"),
                "known".equalsIgnoreCase(ransomware) ? Signal.Ransomware.KNOWN : Signal.Ransomware.NOT_KNOWN, text("vulnerabilityName"),
                text("requiredAction"));
        Instant dated = released != null ? released : added == null ? null : added.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        return Optional.of(new Signal(cve, exploited, SOURCE, dated, location));
    }

    private @Nullable String text(String name) {
        String value = field.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private @Nullable LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.error("BAD_DATE", location, "\"" + text + "\" in the field " + name + " is not a date; it was passed over.",
                    "Look the date up at the source.");
            return null;
        }
    }
}
