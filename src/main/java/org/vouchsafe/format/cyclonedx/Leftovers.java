package org.vouchsafe.format.cyclonedx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/**
 * What a BOM says that is used nowhere here. It stays in the original; that it is there is said once for each kind, so that nothing is
 * dropped in silence.
 */
final class Leftovers {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("citations", "says where single statements come from (citations)"),
            Map.entry("annotations", "holds remarks on its elements (annotations)"),
            Map.entry("formulation", "says how the product was made (formulation)"),
            Map.entry("declarations", "holds attestations (declarations)"),
            Map.entry("definitions", "lists standards or patents (definitions)"),
            Map.entry("distributionConstraints", "says how it may be passed on (distribution constraints)"),
            Map.entry("patentAssertions", "asserts patents of components (patent assertions)"),
            Map.entry("cryptoProperties", "describes cryptography (crypto properties)"),
            Map.entry("modelCard", "describes machine-learning models (model cards)"),
            Map.entry("data", "describes data sets (component data)"),
            Map.entry("releaseNotes", "holds release notes"));
    private final Map<String, Found> found = new LinkedHashMap<>();

    /** Where something was met first, and how often it was. */
    private static final class Found {
        private final Location first;
        private int times;

        Found(Location first) {
            this.first = first;
        }
    }

    /** Notes a field that is passed over; of those that say nothing to the trade, nothing is noted. */
    void note(String field, Supplier<Location> at) {
        if (WORDS.containsKey(field)) {
            found.computeIfAbsent(field, any -> new Found(at.get())).times++;
        }
    }

    void report(Problems problems) {
        found.forEach((field, each) -> problems.warning("NOT_KEPT", each.first,
                "The file " + WORDS.get(field) + (each.times > 1 ? ", in " + each.times + " places" : "") + "; that is not used here.",
                "Read it in the original where it matters."));
    }
}
