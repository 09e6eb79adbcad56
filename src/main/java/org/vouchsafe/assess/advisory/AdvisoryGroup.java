package org.vouchsafe.assess.advisory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Ids that mean one thing.
 *
 * @param id the one shown first
 * @param aliases the others, in the order in which they are shown
 */
public record AdvisoryGroup(String id, List<String> aliases) {
    public AdvisoryGroup {
        aliases = List.copyOf(aliases);
    }

    /** All ids, the one shown first in front. */
    public List<String> ids() {
        var ids = new ArrayList<String>();
        ids.add(id);
        ids.addAll(aliases);
        return List.copyOf(ids);
    }

    /** True when this is one of its ids, however it is spelled. */
    public boolean holds(String other) {
        String key = AdvisoryIds.key(other);
        return AdvisoryIds.key(id).equals(key) || aliases.stream().anyMatch(alias -> AdvisoryIds.key(alias).equals(key));
    }

    /** True when any of these is one of its ids. */
    public boolean holdsAny(Collection<String> others) {
        return others.stream().anyMatch(this::holds);
    }

    /**
     * True when a statement that gives these ids is plainly about this: of a statement that names a CVE, that one must be meant. Another id that two CVEs
     * share, such as that of an advisory on both, does not make them one.
     *
     * @param others as the statement gives them, the one it is about in front
     */
    public boolean isMeantBy(List<String> others) {
        List<String> cves = others.stream().filter(AdvisoryIds::isCve).toList();
        if (cves.isEmpty() || ids().stream().noneMatch(AdvisoryIds::isCve)) {
            return holdsAny(others);
        }
        return AdvisoryIds.isCve(others.getFirst()) ? holds(others.getFirst()) : holdsAny(cves);
    }
}
