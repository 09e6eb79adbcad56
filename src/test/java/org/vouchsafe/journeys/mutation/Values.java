package org.vouchsafe.journeys.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What may stand in place of a text: something of its own kind that is not quite it. */
final class Values {
    private static final Map<String, List<String>> OPPOSITES = Map.ofEntries(
            Map.entry("not_affected", List.of("affected", "fixed", "under_investigation", "not affected", "NOT_AFFECTED")),
            Map.entry("affected", List.of("not_affected", "fixed", "under_investigation", "unaffected")),
            Map.entry("exploitable", List.of("not_affected", "resolved", "false_positive", "in_triage")),
            Map.entry("unaffected", List.of("affected", "unknown", "Unaffected")),
            Map.entry("vulnerable_code_not_in_execute_path", List.of("component_not_present", "vulnerable_code", "other")),
            Map.entry("code_not_reachable", List.of("requires_environment", "code_not_present", "unreachable", "code_reachable")),
            Map.entry("vulnerableCodeNotInExecutePath", List.of("componentNotPresent", "vulnerableCode")),
            Map.entry("doesNotAffect", List.of("affects", "fixedIn", "underInvestigationFor", "hasAssessmentFor")),
            Map.entry("affects", List.of("doesNotAffect", "fixedIn")),
            Map.entry("final", List.of("draft", "interim", "FINAL")),
            Map.entry("vendor", List.of("coordinator", "other", "user", "discoverer")),
            Map.entry("csaf_vex", List.of("csaf_withdrawn", "csaf_superseded", "csaf_security_advisory", "csaf_base")),
            Map.entry("product_version",
                    List.of("product_version_range", "architecture", "host_name", "patch_level", "service_pack", "legacy")),
            Map.entry("product_name", List.of("product_family", "specification", "host_name")),
            Map.entry("default_component_of", List.of("installed_on", "external_component_of", "component_of")),
            Map.entry("vendor_fix", List.of("none_available", "no_fix_planned")), Map.entry("impact", List.of("exploit_status")),
            Map.entry("2.0", List.of("2.1", "2.00", "2", "*", "<=2.0", "1.9", "v2.0", "2.0.0-beta")),
            Map.entry("1", List.of("0", "2", "1.0", "-1")));

    private Values() {}

    /** Each by what was done to it. */
    static Map<String, String> of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("empty", "");
        values.put("blank", "  ");
        values.put("invisible", "\u200b");
        values.put("other", "something else");
        values.put("upper", text.toUpperCase(Locale.ROOT));
        values.put("lower", text.toLowerCase(Locale.ROOT));
        values.put("padded", " " + text + " ");
        values.put("longer", text + "x");
        values.put("lookalike", text.replace('a', '\u0430').replace('o', '\u043e'));
        values.put("wild", "*");
        OPPOSITES.getOrDefault(text, List.of()).forEach(each -> values.put("as " + each, each));
        if (text.startsWith("pkg:")) {
            purls(text, values);
        } else if (text.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
            dates(values);
        } else if (text.startsWith("urn:cdx:")) {
            values.put("other version", text.replace("/1#", "/2#"));
            values.put("no ref", text.replaceFirst("#.*", ""));
            values.put("no version", text.replace("/1#", "#"));
            values.put("other ref", text.replaceFirst("#.*", "#other"));
        } else if (text.startsWith("CVE-")) {
            values.put("other id", "CVE-2026-19999");
            values.put("wildcard", "CVE-2026-*");
            values.put("two ids", text + " CVE-2026-19999");
            values.put("prefix", text.substring(0, text.length() - 1));
        }
        values.remove("upper", text);
        values.remove("lower", text);
        values.remove("lookalike", text);
        return values;
    }

    private static void purls(String text, Map<String, String> values) {
        String bare = text.substring(0, text.indexOf('@'));
        values.put("no version", bare);
        values.put("any version", bare + "@*");
        values.put("other version", bare + "@9.9");
        values.put("range", bare + "@" + "%3E%3D0");
        values.put("qualified", text + "?arch=arm64");
        values.put("subpath", text + "#lib");
        values.put("encoded", text.replace("/", "%2F"));
        values.put("other type", text.replaceFirst("^pkg:[a-z]+", "pkg:pypi"));
        values.put("other name", bare + "-extra" + text.substring(bare.length()));
        values.put("no namespace", text.replaceFirst("(pkg:[a-z]+/)[^/]+/", "$1"));
        values.put("namespaced", text.replaceFirst("(pkg:[a-z]+/)", "$1other/"));
        values.put("not a purl", text.substring(4));
        values.put("broken", text.replace("pkg:", "pkg:/ /"));
    }

    private static void dates(Map<String, String> values) {
        values.put("future", "2099-01-01T00:00:00Z");
        values.put("past", "2001-01-01T00:00:00Z");
        values.put("day", "2026-04-10");
        values.put("day before", "2026-04-01");
        values.put("day of the other", "2026-04-05");
        values.put("no zone", "2026-04-10T10:00:00");
        values.put("no such day", "2026-02-30T10:00:00Z");
        values.put("year", "2026");
        values.put("far zone", "2026-04-10T10:00:00+25:00");
        values.put("words", "yesterday");
    }
}
