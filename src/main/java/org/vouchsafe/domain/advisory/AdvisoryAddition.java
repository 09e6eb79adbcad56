package org.vouchsafe.domain.advisory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.register.Successors;

/**
 * What an analyst adds to an advisory, because its records do not say it: when affected versions could be had, that it is malicious code, the hashes of
 * its artefacts, and for which releases it is tracked.
 *
 * @param advisoryId the id as it was written; it counts for every id of the same advisory
 * @param source who says so, such as {@code maintainers' post-mortem}; never blank
 * @param addedBy who recorded it
 * @param withdrawn when it was taken back; null while it counts
 */
public record AdvisoryAddition(AdditionId id, String advisoryId, Content content, String source, String addedBy, Recorded recorded,
        @Nullable Recorded withdrawn) {
    /** What is added. */
    public sealed interface Content {
        /** Affected versions could be had from {@code start} to {@code end}, both included. */
        record Window(Instant start, Instant end) implements Content {
            public Window {
                if (end.isBefore(start)) {
                    throw new IllegalArgumentException("A window must not end before it starts");
                }
            }

        }

        /** Of the windows of the advisory only this one counts, until another is chosen or the choice is taken back. */
        record Choice(AdditionId window) implements Content {}

        /** The advisory reports malicious code. */
        record Malicious() implements Content {}

        /** An artefact with this hash is affected, whatever its version says. */
        record Artefact(Hash hash) implements Content {}

        /** Every release in this scope has a position towards it, so that missing evidence shows as UNKNOWN (assessment.md, "Scope"). */
        record Tracked(TrackedScope scope) implements Content {}
    }

    /** The same after what was merged. */
    public AdvisoryAddition after(Successors merges) {
        return content instanceof Content.Tracked(TrackedScope scope)
                ? new AdvisoryAddition(id, advisoryId, new Content.Tracked(scope.after(merges)), source, addedBy, recorded, withdrawn)
                : this;
    }
}
