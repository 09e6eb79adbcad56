package org.vouchsafe.domain.incident.room;

import java.util.List;

/**
 * How a gate stands.
 *
 * @param words how far it has come, in one sentence
 * @param missing what holds it open, each in one sentence; empty when it is met
 */
public record GateResult(String id, String title, String words, List<String> missing) {
    public GateResult {
        missing = List.copyOf(missing);
    }

    /** True when nothing holds it open. */
    public boolean isMet() {
        return missing.isEmpty();
    }
}
