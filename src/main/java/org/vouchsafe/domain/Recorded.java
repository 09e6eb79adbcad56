package org.vouchsafe.domain;

import java.time.Instant;

/**
 * The place of a fact in the log: its position (strictly growing within a workspace) and the moment it was recorded here. Moments never
 * decrease with position.
 */
public record Recorded(long seq, Instant at) implements Comparable<Recorded> {
    @Override
    public int compareTo(Recorded other) {
        return Long.compare(seq, other.seq);
    }
}
