package org.vouchsafe.format.csaf.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.input.tree.JsonObject;

/**
 * What the profile a document says to follow demands (6.1.26, 6.1.27). Whether each "not affected" is justified (6.1.27.9) and each
 * "affected" remedied (6.1.27.10) is told where the products are read.
 */
final class ProfileRules {
    private static final String ASK = "Ask the sender for a complete document.";
    private static final Set<String> VEX_STATUSES = Set.of("fixed", "known_affected", "known_not_affected", "under_investigation");
    private static final Set<String> PROFILES_2_0 = Set.of("csaf_base", "csaf_security_incident_response", "csaf_informational_advisory",
            "csaf_security_advisory", "csaf_vex");
    private static final Set<String> PROFILES_2_1 = Set.of("csaf_base", "csaf_security_incident_response", "csaf_informational_advisory",
            "csaf_security_advisory", "csaf_vex", "csaf_deprecated_security_advisory", "csaf_withdrawn", "csaf_superseded",
            "csaf_vulnerability_report");
    private static final Map<String, Set<String>> NOTES = Map.of("csaf_security_incident_response",
            Set.of("description", "details", "general", "summary"), "csaf_informational_advisory",
            Set.of("description", "details", "general", "summary"), "csaf_withdrawn", Set.of("description"), "csaf_superseded",
            Set.of("description"));
    private final Verdicts verdicts;
    private final JsonObject root;
    private final JsonObject document;

    ProfileRules(Verdicts verdicts, JsonObject root, JsonObject document) {
        this.verdicts = verdicts;
        this.root = root;
        this.document = document;
    }

    void check(String version) {
        String category = document.text("category");
        if (category == null) {
            return;
        }
        Set<String> profiles = version.equals("2.0") ? PROFILES_2_0 : PROFILES_2_1;
        if (!profiles.contains(category)) {
            prohibited(category, profiles);
            return;
        }
        switch (category) {
            case "csaf_security_incident_response" -> {
                notes(category, "6.1.27.1");
                references("6.1.27.2");
            }
            case "csaf_informational_advisory" -> {
                notes(category, "6.1.27.1");
                references("6.1.27.2");
                if (root.has("vulnerabilities")) {
                    verdicts.failed("6.1.27.3", "UNEXPECTED_FIELD", Verdicts.at(root, "vulnerabilities"),
                            "An informational advisory must not speak of vulnerabilities, and this one does",
                            "Ask the sender what kind of document it is.");
                }
            }
            case "csaf_security_advisory", "csaf_deprecated_security_advisory" -> {
                demand("product_tree", "6.1.27.4");
                demand("vulnerabilities", "6.1.27.11");
                root.objects("vulnerabilities").forEach(this::advisory);
                if (!version.equals("2.0") && category.equals("csaf_security_advisory")) {
                    root.objects("vulnerabilities").forEach(this::affected);
                }
            }
            case "csaf_vex" -> {
                demand("product_tree", "6.1.27.4");
                demand("vulnerabilities", "6.1.27.11");
                root.objects("vulnerabilities").forEach(this::vex);
            }
            case "csaf_withdrawn", "csaf_superseded" -> gone(category);
            case "csaf_vulnerability_report" -> root.objects("vulnerabilities").forEach(this::summarised);
            default -> {
                // The base profile demands nothing more.
            }
        }
    }

    private void prohibited(String category, Set<String> profiles) {
        String reduced = reduced(category);
        boolean looksLikeOne = category.toLowerCase(Locale.ROOT).startsWith("csaf_")
                || profiles.stream().filter(each -> !each.equals("csaf_base"))
                        .anyMatch(each -> reduced.equals(reduced(each)) || reduced.equals(reduced(each.substring("csaf_".length()))));
        if (looksLikeOne) {
            verdicts.failed("6.1.26", "PROHIBITED_CATEGORY", Verdicts.at(document, "category"),
                    "The category \"" + category + "\" looks like a profile of CSAF and is none",
                    "Ask the sender which profile is meant; it was read all the same.");
        }
    }

    private static String reduced(String category) {
        return category.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", "");
    }

    private void notes(String category, String test) {
        Set<String> wanted = NOTES.getOrDefault(category, Set.of());
        if (document.objects("notes").stream().noneMatch(each -> wanted.contains(String.valueOf(each.text("category"))))) {
            verdicts.failed(test, "MISSING_FIELD", Verdicts.at(document, "notes"),
                    "The document has no note that describes anything, which its category demands", ASK);
        }
    }

    private void references(String test) {
        if (document.objects("references").stream().noneMatch(each -> "external".equals(each.text("category"))
                || !each.has("category"))) {
            verdicts.failed(test, "MISSING_FIELD", Verdicts.at(document, "references"),
                    "The document refers to nothing outside itself, which its category demands", ASK);
        }
    }

    private void demand(String field, String test) {
        if (!root.has(field)) {
            verdicts.failed(test, "MISSING_FIELD", root.location(), "The document has no " + field + ", which its category demands", ASK);
        }
    }

    private void described(JsonObject vulnerability) {
        if (!vulnerability.has("notes")) {
            verdicts.failed("6.1.27.5", "MISSING_FIELD", vulnerability.location(), "The vulnerability has no note", ASK);
        }
    }

    private void advisory(JsonObject vulnerability) {
        described(vulnerability);
        if (!vulnerability.has("product_status")) {
            verdicts.failed("6.1.27.6", "NO_STATEMENTS", vulnerability.location(),
                    "The vulnerability says nothing of any product", ASK);
        }
    }

    private void vex(JsonObject vulnerability) {
        described(vulnerability);
        JsonObject statuses = vulnerability.object("product_status");
        if (statuses == null || statuses.fields().keySet().stream().noneMatch(VEX_STATUSES::contains)) {
            verdicts.failed("6.1.27.7", "NO_STATEMENTS", vulnerability.location(),
                    "The vulnerability says of no product whether it is affected", ASK);
        }
        if (!vulnerability.has("cve") && !vulnerability.has("ids")) {
            verdicts.failed("6.1.27.8", "NO_VULNERABILITY", vulnerability.location(),
                    "The vulnerability has neither a CVE nor another id", "Ask the sender for an id.");
        }
    }

    /** A report of a vulnerability sums it up (6.1.27.20), where it is written in English. */
    private void summarised(JsonObject vulnerability) {
        String language = document.text("lang");
        boolean summed = vulnerability.objects("notes").stream().anyMatch(each -> "CVE Description".equals(each.text("title"))
                || "Vulnerability Summary".equals(each.text("title")) && "summary".equals(each.text("category")));
        if (!summed && (language == null || language.equals("en") || language.startsWith("en-"))) {
            verdicts.failed("6.1.27.20", "MISSING_FIELD", Verdicts.at(vulnerability, "notes"),
                    "The vulnerability has no note of the title \"Vulnerability Summary\" that sums it up", ASK);
        }
    }

    private void affected(JsonObject vulnerability) {
        JsonObject statuses = vulnerability.object("product_status");
        if (statuses == null || !statuses.has("known_affected")) {
            verdicts.failed("6.1.27.12", "NO_STATEMENTS", vulnerability.location(),
                    "The vulnerability names no product that is affected, which its category demands", ASK);
        }
    }

    /** A document that was taken back says why in a note and must say nothing more (2.1). */
    private void gone(String category) {
        for (String field : List.of("product_tree", "vulnerabilities")) {
            if (root.has(field)) {
                verdicts.failed(field.equals("product_tree") ? "6.1.27.15" : "6.1.27.3", "UNEXPECTED_FIELD", Verdicts.at(root, field),
                        "A document that was withdrawn or superseded must have no " + field, "Ask the sender whether it still holds.");
            }
        }
        notes(category, "6.1.27.14");
        JsonObject tracking = document.object("tracking");
        if (tracking != null && tracking.objects("revision_history").size() < 2) {
            verdicts.failed("6.1.27.16", "REVISION_MISSING", Verdicts.at(tracking, "revision_history"),
                    "A document that was withdrawn or superseded must have an earlier version in its history", ASK);
        }
        boolean withdrawn = category.equals("csaf_withdrawn");
        String title = withdrawn ? "Reasoning for Withdrawal" : "Reasoning for Supersession";
        if (document.objects("notes").stream().filter(each -> title.equals(each.text("title"))).count() != 1) {
            verdicts.failed(withdrawn ? "6.1.27.17" : "6.1.27.18", "MISSING_FIELD", Verdicts.at(document, "notes"),
                    "There must be one note with the title \"" + title + "\"", ASK);
        }
        if (!withdrawn && document.objects("references").stream()
                .noneMatch(each -> String.valueOf(each.text("summary")).startsWith("Superseding Document"))) {
            verdicts.failed("6.1.27.19", "MISSING_FIELD", Verdicts.at(document, "references"),
                    "The document that superseded this one is not referred to", ASK);
        }
    }
}
