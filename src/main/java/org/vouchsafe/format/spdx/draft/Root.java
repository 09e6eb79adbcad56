package org.vouchsafe.format.spdx.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/** Finds the one package that a document describes. */
record Root(Problems problems, List<Member> members, Map<String, Integer> byId, Links links) {

    /** The described package; where several are described, the one that nothing else needs; -1 when there is none. */
    int find(List<Edge> edges) {
        Map<String, Location> described = links.described();
        described.forEach(this::reportUnlisted);
        List<Integer> found = described.keySet().stream().map(id -> byId.get(links.resolved(id))).filter(number -> number != null)
                .map(Integer.class::cast).distinct().toList();
        if (found.isEmpty() && members.size() == 1) {
            // A document with one package describes it, said or unsaid (SPDX 2.3, 11.1).
            return 0;
        }
        if (found.isEmpty()) {
            problems.warning("NO_ROOT", Location.WHOLE_FILE,
                    "The document does not say which package it describes, so its product is not known.",
                    "Place the file by hand, or ask the sender for a DESCRIBES relationship.");
            return -1;
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        Set<Integer> needed = edges.stream().map(Edge::to).collect(Collectors.toSet());
        List<Integer> free = found.stream().filter(number -> !needed.contains(number)).toList();
        String which = free.size() == 1 ? "\"" + members.get(free.getFirst()).component().name() + "\" was taken, which no other needs."
                : "none of them was taken.";
        problems.warning("SEVERAL_ROOTS", described.values().iterator().next(),
                "The document describes " + found.size() + " elements; " + which,
                "Check whether the file was placed at the right product.");
        return free.size() == 1 ? free.getFirst() : -1;
    }

    private void reportUnlisted(String id, Location at) {
        if (!links.isListed(id)) {
            problems.warning("DANGLING_REF", at, "The document says that it describes \"" + id + "\", which the file does not list.",
                    "Ask the sender for the missing component, or place the file by hand.");
        }
    }
}
