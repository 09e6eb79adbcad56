package org.vouchsafe.format.csaf;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** What a document says of its own state, judged as far as it decides which version of it speaks. */
final class TrackingCheck {
    private static final Set<String> STATUSES = Set.of("draft", "interim", "final");
    private static final String ASK = "Ask the sender which of the two holds.";

    private TrackingCheck() {}

    /** True when it says that it is a draft, interim or final. */
    static boolean saysItsStatus(@Nullable JsonObject tracking) {
        String status = tracking == null ? null : tracking.text("status");
        return status != null && STATUSES.contains(status);
    }

    /** Mandatory fields, and the mandatory tests 6.1.17 (a draft version is a draft) and 6.1.20 (a released version is not a pre-release). */
    static void check(JsonObject tracking, Problems problems) {
        for (String field : Set.of("id", "version", "current_release_date").stream().sorted().toList()) {
            String text = tracking.text(field);
            if (text == null || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
                problems.error("MISSING_FIELD", tracking.location(), "The tracking data has no " + field + ".",
                        "Ask the sender for a complete document.");
            }
        }
        String status = tracking.text("status");
        JsonValue at = tracking.get("status");
        if (status == null || at == null || !saysItsStatus(tracking)) {
            problems.error("UNKNOWN_DOCUMENT_STATUS", at == null ? tracking.location() : at.location(),
                    "The document does not say whether it is draft, interim or final. What it says to be affected or under investigation counts;"
                            + " nothing is cleared by it.",
                    "Ask the sender for a document with one of these statuses.");
            return;
        }
        versionAgainst(status, at.location(), tracking, problems);
    }

    private static void versionAgainst(String status, Location at, JsonObject tracking, Problems problems) {
        String version = tracking.text("version");
        if (version == null || status.equals("draft")) {
            return;
        }
        if (version.equals("0") || version.startsWith("0.")) {
            problems.error("STATUS_CONTRADICTS_VERSION", at,
                    "The status is \"" + status + "\", but version " + version + " is a draft's (CSAF test 6.1.17).", ASK);
        } else if (version.contains("-")) {
            problems.error("STATUS_CONTRADICTS_VERSION", at,
                    "The status is \"" + status + "\", but version " + version + " is a pre-release (CSAF tests 6.1.17, 6.1.20).", ASK);
        }
    }
}
