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
