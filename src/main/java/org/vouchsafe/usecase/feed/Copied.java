package org.vouchsafe.usecase.feed;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouchsafe.domain.problem.Problem;

/**
 * What was copied from feeds into a workspace.
 *
 * @param byFeed documents per name of a feed
 * @param problems of what was copied
 */
public record Copied(SortedMap<String, Integer> byFeed, List<Problem> problems) {
    /** Nothing. */
    static final Copied NONE = new Copied(new TreeMap<>(), List.of());

    public Copied {
        byFeed = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byFeed));
        problems = List.copyOf(problems);
    }

    /** All documents. */
    public int documents() {
        return byFeed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@code 12 documents: 9 from OSV npm, 3 from CISA KEV}. */
    public String words() {
        List<String> parts = byFeed.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%,d from %s", each.getValue(), each.getKey())).toList();
        return String.format(Locale.ROOT, "%,d %s", documents(), documents() == 1 ? "document" : "documents")
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }
}
