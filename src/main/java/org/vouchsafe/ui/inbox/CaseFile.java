package org.vouchsafe.ui.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.OriginalText;
import org.vouchsafe.usecase.suggest.Suggestion;

/**
 * Everything that speaks about one item of the inbox.
 *
 * @param row the position with every check; null for unplaced evidence
 * @param claims statements that bear on it, newest first
 * @param claimLines the lines where the first of them stands; null when there is none
 * @param paths how the affected components come into the release
 * @param evidencePlace what {@code evidenceLines} shows
 * @param evidenceLines the lines of the evidence that bear it out; null when there are none
 * @param original the beginning of the unplaced file; null for positions
 * @param suggestions where the unplaced file might belong
 * @param proposals decisions on other releases that may hold here, too
 * @param waiting the claims of the file that reached nothing
 */
public record CaseFile(InboxItem item, @Nullable PositionRow row, List<ClaimRow> claims, @Nullable OriginalText claimLines,
        List<List<String>> paths, @Nullable Citation evidencePlace, @Nullable OriginalText evidenceLines, @Nullable OriginalText original,
        List<Suggestion> suggestions, List<Offer> proposals, List<ClaimLine> waiting) {
    public CaseFile {
        claims = List.copyOf(claims);
        paths = List.copyOf(paths);
        suggestions = List.copyOf(suggestions);
        waiting = List.copyOf(waiting);
        proposals = List.copyOf(proposals);
    }

    /** The statement shown; null when nobody said anything. */
    public @Nullable ClaimRow claim() {
        return claims.isEmpty() ? null : claims.getFirst();
    }
}
