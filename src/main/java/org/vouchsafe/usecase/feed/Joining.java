package org.vouchsafe.usecase.feed;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.store.feed.FeedHit;
import org.vouchsafe.store.feed.FeedLook;

/**
 * Gathers, from documents that touch a workspace, all documents of the same advisories: joined through aliases as
 * {@link org.vouchsafe.assess.advisory.AdvisoryGroups} joins them, so that no walk leads through one CVE to another. What is held of an advisory is then whole.
 */
final class Joining {
    private final FeedLook look;
    private final Map<Long, FeedHit> found = new TreeMap<>();
    private final SortedSet<String> cves = new TreeSet<>();
    private final Set<String> walked = new HashSet<>();

    Joining(FeedLook look) {
        this.look = look;
    }

    /** A document that touches the workspace. */
    void from(FeedHit hit) {
        found.put(hit.entry(), hit);
        // The document of a CVE is of that one, whatever else it names.
        if (AdvisoryIds.isCve(hit.id())) {
            walk(hit.id(), Reach.WITHIN_CVE);
        } else {
            hit.names().stream().filter(name -> !AdvisoryIds.isCve(name)).forEach(name -> walk(name, Reach.TO_CVE));
            hit.names().stream().filter(AdvisoryIds::isCve).forEach(name -> walk(name, Reach.WITHIN_CVE));
        }
    }

    /** An id in upper case the workspace speaks of. */
    void from(String id) {
        walk(id, AdvisoryIds.isCve(id) ? Reach.WITHIN_CVE : Reach.TO_CVE);
    }

    private enum Reach {
        /** From an id that is no CVE: also into every CVE met. */
        TO_CVE,
        /** From a CVE: into no other. */
        WITHIN_CVE
    }

    private void walk(String start, Reach reach) {
        if (AdvisoryIds.isCve(start)) {
            cves.add(start);
        }
        var queue = new ArrayDeque<String>(List.of(start));
        while (!queue.isEmpty()) {
            String name = queue.remove();
            if (!walked.add(reach + " " + name)) {
                continue;
            }
            for (FeedHit hit : look.named(Set.of(name))) {
                if (AdvisoryIds.isCve(hit.id()) && !hit.id().equals(start)) {
                    if (reach == Reach.TO_CVE) {
                        walk(hit.id(), Reach.WITHIN_CVE);
                    }
                    continue;
                }
                found.put(hit.entry(), hit);
                for (String other : hit.names()) {
                    if (!AdvisoryIds.isCve(other)) {
                        queue.add(other);
                    } else if (reach == Reach.TO_CVE) {
                        walk(other, Reach.WITHIN_CVE);
                    }
                }
            }
        }
    }

    /** All documents, in the order of their numbers. */
    List<FeedHit> found() {
        return List.copyOf(found.values());
    }

    /** The CVE ids of all advisories met. */
    SortedSet<String> cves() {
        return cves;
    }
}
