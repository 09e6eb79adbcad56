package org.vouchsafe.assess.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.product.PurlPattern;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.inventory.Component;

/** The listed component that comes nearest to one that a claim names, and what differs. */
final class NearComponent {
    private record Candidate(int differences, String sentence) {}

    private NearComponent() {}

    /** The sentence for the analyst; empty when nothing that is listed comes near. */
    static Optional<String> of(List<Identification> named, Collection<InventoryFact> inventories) {
        var candidates = new ArrayList<Candidate>();
        for (InventoryFact inventory : inventories) {
            inventory.candidates().stream().filter(each -> !each.root())
                    .forEach(listed -> named.forEach(each -> compare(each, listed.component(), candidates)));
        }
        return candidates.stream().min(Comparator.comparingInt(Candidate::differences).thenComparing(Candidate::sentence))
                .map(Candidate::sentence);
    }

    private static void compare(Identification named, Component listed, List<Candidate> candidates) {
        for (Purl stated : named.purls()) {
            for (Purl own : listed.purls()) {
                var fields = new ArrayList<String>();
                differs(fields, "type", stated.type(), own.type());
                differs(fields, "namespace", stated.namespace(), own.namespace());
                differs(fields, "name", stated.name(), own.name());
                PurlPattern.of(stated).missingQualifier(PurlPattern.of(own)).ifPresent(each -> differs(fields,
                        "qualifier " + each.getKey(), each.getValue(), own.qualifier(each.getKey())));
                String version = stated.version() != null ? stated.version() : named.version();
                String listedVersion = listed.version() != null ? listed.version() : own.version();
                if (version != null && (listedVersion == null || !PurlPattern.sameVersion(version, listedVersion))) {
                    differs(fields, "version", version, listedVersion);
                }
                if (stated.name().equals(own.name()) && !fields.isEmpty()) {
                    candidates.add(new Candidate(fields.size(),
                            "Nearest is %s; what differs is the %s.".formatted(listed.displayName(), String.join("; the ", fields))));
                }
            }
        }
    }

    private static void differs(List<String> fields, String field, @Nullable String stated, @Nullable String own) {
        if (stated == null ? own != null : !stated.equals(own)) {
            fields.add("%s: it says %s, the list has %s".formatted(field, quoted(stated), quoted(own)));
        }
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "none" : "\"" + text + "\"";
    }
}
