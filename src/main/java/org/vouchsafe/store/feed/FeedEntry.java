package org.vouchsafe.store.feed;

import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.store.component.Components;

/**
 * One document to be held by a feed.
 *
 * @param id what it is called in its feed; a document of the same id replaces it when it is newer
 * @param names in upper case, the ids under which others may refer to it, its own included
 * @param matchKeys under which it meets components
 * @param types package types it speaks of
 * @param modified when its publisher changed it last; null when it does not say
 * @param standing whether its publisher took it back
 * @param original its bytes
 */
public record FeedEntry(String id, Set<String> names, Set<String> matchKeys, Set<String> types, @Nullable Instant modified,
        Standing standing, byte[] original) {
    /** Whether it stands. */
    public enum Standing {
        STANDS, WITHDRAWN
    }

    /** The same; one dated after that moment has no date, so that it takes the place of none and is replaced by the next that has one. */
    public FeedEntry undatedAfter(Instant latest) {
        return modified == null || !modified.isAfter(latest) ? this : new FeedEntry(id, names, matchKeys, types, null, standing, original);
    }

    /** The numbers it is found under. */
    SortedSet<Long> marks() {
        return marks(matchKeys, names);
    }

    /** The numbers that stand for match keys and for ids in upper case. */
    public static SortedSet<Long> marks(Set<String> matchKeys, Set<String> names) {
        var keys = new TreeSet<>(matchKeys);
        names.forEach(each -> keys.add("id:" + each));
        return Components.keys(keys);
    }
}
