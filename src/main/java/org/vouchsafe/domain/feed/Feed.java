package org.vouchsafe.domain.feed;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;

/**
 * One feed as it stands after its last import.
 *
 * @param name what people call it; unique
 * @param source who publishes it, in words
 * @param extent whether it claims to be whole
 * @param sha256 of the file that brought the newest data
 * @param dated how far its data reaches; null when no file said
 * @param importedAt when the last file was imported
 * @param entries advisories, catalogue entries or scores held
 * @param withdrawn how many of them their publisher took back
 * @param types package types it speaks of; empty for feeds that only say how urgent something is
 */
public record Feed(String name, FeedKind kind, String source, Extent extent, Sha256 sha256, @Nullable Instant dated, Instant importedAt,
        long entries, long withdrawn, SortedSet<String> types) {
    /** Whether a feed claims to hold all there is of its kind. */
    public enum Extent {
        /** A dump or a catalogue: what it does not hold was not known to its publisher then. */
        WHOLE,
        /** Single documents somebody carried in, or a dump of which some could not be read: that it holds nothing about a package says nothing. */
        PARTS
    }

    public Feed {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    }
}
