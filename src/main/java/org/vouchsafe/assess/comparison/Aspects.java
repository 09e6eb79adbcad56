package org.vouchsafe.assess.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.domain.comparison.Aspect;
import org.vouchsafe.domain.comparison.AspectChange;

/** In what two editions of a package differ besides the version. What only one side states is no change: files differ in what they tell. */
final class Aspects {
    private Aspects() {}

    static List<AspectChange> ofSameVersion(Edition was, Edition is) {
        List<AspectChange> changes = ofOtherVersion(was, is);
        hashes(was.hashes(), is.hashes(), changes);
        Collections.sort(changes, java.util.Comparator.comparing(AspectChange::aspect));
        return changes;
    }

    static List<AspectChange> ofOtherVersion(Edition was, Edition is) {
        var changes = new ArrayList<AspectChange>(2);
        if (is.hasInstallScript() && !was.hasInstallScript()) {
            changes.add(new AspectChange(Aspect.INSTALL_SCRIPT, null, "yes"));
        }
        texts(Aspect.ORIGIN, was.origins(), is.origins(), changes);
        texts(Aspect.SUPPLIER, was.suppliers(), is.suppliers(), changes);
        texts(Aspect.LICENCE, was.licences(), is.licences(), changes);
        if (is.lacksIntegrity() && !was.lacksIntegrity()) {
            changes.add(new AspectChange(Aspect.INTEGRITY, "bound to a hash", "not bound to a hash"));
        }
        return changes;
    }

    private static void texts(Aspect aspect, Set<String> was, Set<String> is, List<AspectChange> changes) {
        if (!was.isEmpty() && !is.isEmpty() && !was.equals(is)) {
            changes.add(new AspectChange(aspect, String.join(", ", was), String.join(", ", is)));
        }
    }

    /** Hashes differ when both sides give one of the same algorithm and no digest is common: an SBOM may list several artefacts. */
    private static void hashes(Map<String, Set<String>> was, Map<String, Set<String>> is, List<AspectChange> changes) {
        for (Map.Entry<String, Set<String>> each : was.entrySet()) {
            Set<String> other = is.getOrDefault(each.getKey(), Set.of());
            if (!other.isEmpty() && Collections.disjoint(each.getValue(), other)) {
                changes.add(new AspectChange(Aspect.HASH, each.getKey() + " " + new TreeSet<>(each.getValue()).getFirst(),
                        each.getKey() + " " + new TreeSet<>(other).getFirst()));
                return;
            }
        }
    }
}
