package org.vouchsafe.format.csaf;

import java.util.List;
import java.util.Set;
import org.vouchsafe.input.JsonObject;
import org.vouchsafe.input.JsonValue;
import org.vouchsafe.input.Problems;

/**
 * What the profile a document claims to follow demands, as far as a claim hangs on it (CSAF 2.0 and 2.1, mandatory tests 6.1.27.4, .7, .8,
 * .11). Whether each "not affected" is justified (6.1.27.9) is left to the assessment, which judges it product by product.
 */
final class ProfileCheck {
    private static final Set<String> WITH_PRODUCTS = Set.of("csaf_security_advisory", "csaf_vex");
    private static final Set<String> VEX_STATUSES = Set.of("fixed", "known_affected", "known_not_affected", "under_investigation");

    private final JsonObject root;
    private final JsonObject document;
    private final Problems problems;

    ProfileCheck(JsonObject root, JsonObject document, Problems problems) {
        this.root = root;
        this.document = document;
        this.problems = problems;
    }

    void check(List<JsonObject> vulnerabilities) {
        String category = document.text("category");
        if (category == null) {
            problems.error("MISSING_FIELD", document.location(), "The document does not say of what category it is.",
                    "Ask the sender for a complete document.");
            return;
        }
        if (!WITH_PRODUCTS.contains(category)) {
            return;
        }
        demand("product_tree", "6.1.27.4");
        demand("vulnerabilities", "6.1.27.11");
        if (category.equals("csaf_vex")) {
            vulnerabilities.forEach(this::vex);
        }
    }

    private void demand(String field, String test) {
        if (!root.has(field)) {
            problems.error("MISSING_FIELD", root.location(),
                    "The document has no " + field + ", which its category demands (CSAF test " + test + ").",
                    "Ask the sender for a complete document.");
        }
    }

    private void vex(JsonObject vulnerability) {
        JsonValue status = vulnerability.get("product_status");
        JsonObject statuses = status == null ? null : status.asObject();
        if (statuses == null || statuses.fields().keySet().stream().noneMatch(VEX_STATUSES::contains)) {
            problems.error("NO_STATEMENTS", vulnerability.location(),
                    "The vulnerability says of no product whether it is affected (CSAF test 6.1.27.7).",
                    "Ask the sender for a complete document.");
        }
        // With statuses the reader says so itself, since their statements are then lost.
        if (statuses == null && !vulnerability.has("cve") && !vulnerability.has("ids")) {
            problems.error("NO_VULNERABILITY", vulnerability.location(),
                    "The vulnerability has neither a CVE nor another id (CSAF test 6.1.27.8).",
                    "Ask the sender for an id.");
        }
    }
}
