package org.vouchsafe.ui.inbox;

import java.util.List;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.usecase.carry.Proposal;
import org.vouchsafe.usecase.pack.PackProposal;

/**
 * A decision that may hold for a position, too: made on another release here, or in another workspace. It decides nothing by itself.
 *
 * @param from where it was made: another release, or a pack
 * @param same what is the same there and here, in sentences
 */
public record Offer(PositionRow to, String from, State state, String reason, List<String> same, List<String> different, Source source) {
    /** Where it is from. */
    public sealed interface Source {
        /** A decision on another release. */
        record Here(DecisionId decision) implements Source {}

        /** @param proposal its name, such as {@code E-005/2} */
        record Elsewhere(String proposal) implements Source {}
    }

    public Offer {
        same = List.copyOf(same);
        different = List.copyOf(different);
    }

    static Offer of(Proposal proposal) {
        return new Offer(proposal.to(), proposal.from().releaseName(), proposal.decision().state(), proposal.decision().reason(),
                proposal.same(), proposal.different(), new Source.Here(proposal.decision().id()));
    }

    static Offer of(PackProposal proposal, PositionRow here) {
        String who = "Decided elsewhere by " + proposal.proposed().decidedBy() + " on "
                + proposal.proposed().decidedAt().toString().substring(0, 10) + ".";
        return new Offer(here, "Pack \"" + proposal.title() + "\"", proposal.state(), proposal.proposed().reason(), List.of(),
                List.of(who + " What it rests on is not in the pack."), new Source.Elsewhere(proposal.name()));
    }
}
