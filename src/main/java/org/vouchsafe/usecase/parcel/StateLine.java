package org.vouchsafe.usecase.parcel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;

/**
 * A position as a package states it.
 *
 * @param reason word of the reason of an UNKNOWN; null for other states
 * @param contradictions codes of them
 * @param evidence numbers of the originals it rests on, in the workspace it comes from
 */
public record StateLine(String supplier, String product, String release, String advisory, List<String> aliases, List<String> components,
        State state, Basis basis, @Nullable String reason, List<String> remarks, List<String> contradictions, boolean stale,
        List<String> evidence, @Nullable Instant since) {
    public StateLine {
        aliases = List.copyOf(aliases);
        components = List.copyOf(components);
        remarks = List.copyOf(remarks);
        contradictions = List.copyOf(contradictions);
        evidence = List.copyOf(evidence);
    }

    /** The release as people write it. */
    public String place() {
        return supplier + "/" + product + "@" + release;
    }
}
