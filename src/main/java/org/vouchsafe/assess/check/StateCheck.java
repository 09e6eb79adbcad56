package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.ReasonCode;

/** The verdict itself. */
final class StateCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        String question = "Is %s affected by %s?".formatted(Words.name(decided.computed().release()),
                decided.computed().advisory().group().id());
        Check.Outcome outcome = switch (decided.state()) {
            case AFFECTED -> Check.Outcome.FAILED;
            case UNKNOWN -> Check.Outcome.UNDETERMINED;
            case FIXED, NOT_AFFECTED -> Check.Outcome.PASSED;
        };
        return Optional.of(new Check("STATE", question, answer(decided), outcome, List.of()));
    }

    private static String answer(Decided decided) {
        String rests = switch (decided.basis()) {
            case CLAIM -> "by the word of " + decided.computed().speaking().map(each -> each.authorName()).orElse("the supplier")
                    + " alone";
            case INVENTORY -> "by our own reading of the inventories";
            case CORROBORATED -> "claim and inventory agree";
            case DECISION -> "by decision of an analyst";
            case NONE -> "";
        };
        ReasonCode reason = decided.reason();
        return switch (decided.state()) {
            case AFFECTED -> "Yes, affected: " + rests + ".";
            case UNKNOWN -> "That cannot be said: " + (reason == null ? "there is not enough evidence" : why(reason)) + ".";
            case FIXED -> "No longer, it is fixed: " + rests + ".";
            case NOT_AFFECTED -> "No, not affected: " + rests + ".";
        };
    }

    private static String why(ReasonCode reason) {
        return switch (reason) {
            case CONTRADICTED -> "claim and evidence contradict each other";
            case EXPOSED_IN_WINDOW -> "it was built while an affected version could have been installed";
            case REJECTED_CLAIM -> "the claim about it was rejected";
            case THIRD_PARTY -> "only a third party has spoken";
            case PARTIAL_CLAIM -> "the claim covers only a part";
            case OLDER_THAN_RELEASE -> "the claim is older than the release";
            case INSTALL_TIME_EXECUTION -> "the justification does not clear malicious code";
            case UNJUSTIFIED_CLAIM -> "the claim gives no justification";
            case UNSIGNED_CLAIM -> "the claim is not signed with a known key";
            case UNCORROBORATED_CLAIM -> "nothing but the claim itself speaks for it";
            case UNDER_INVESTIGATION -> "the supplier is still investigating";
            case VERSION_UNKNOWN -> "the package is listed, but its version cannot be judged";
            case POSSIBLE_MATCH -> "something of the same name is listed that cannot be identified";
            case NOT_COMPARABLE -> "the inventory lists no packages of that kind, or the advisory does not say which packages are affected";
            case INVENTORY_INCOMPLETE -> "the inventory is not complete enough to conclude anything from it";
            case NO_EVIDENCE -> "there is not enough evidence";
        };
    }

}
