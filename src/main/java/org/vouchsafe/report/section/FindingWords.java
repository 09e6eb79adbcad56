package org.vouchsafe.report.section;

import java.util.List;
import java.util.stream.Collectors;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.report.words.Words;

/** The sentences of a finding. Each follows from the position alone, so equal positions read alike. */
final class FindingWords {
    private FindingWords() {}

    /** What should be the case. */
    static String criterion(Position position) {
        return position.malicious() ? "A release is clear when no malicious version was installed in its build."
                : "A release is clear when a complete inventory lists no affected version, or its supplier says so with a reason and no "
                        + "inventory says otherwise.";
    }

    /** Why it is not. */
    static String cause(Position position) {
        if (position.reason() != null) {
            return Words.of(position.reason());
        }
        if (position.stale()) {
            return "Facts recorded after the decision changed what it rested on.";
        }
        String contradicted = open(position).stream().map(each -> " " + Words.of(each.code()) + ".").collect(Collectors.joining());
        return (position.state() == State.AFFECTED ? affectedBecause(position) + contradicted : contradicted).strip();
    }

    private static String affectedBecause(Position position) {
        return switch (position.basis()) {
            case INVENTORY -> "An inventory of the release lists an affected version.";
            case CORROBORATED -> "An inventory lists an affected version, and the supplier says the same.";
            case CLAIM -> "The supplier says so; no inventory shows it.";
            case DECISION -> "An analyst decided so.";
            case NONE -> "There is not enough evidence.";
        };
    }

    private static List<Contradiction> open(Position position) {
        return position.contradictions().stream().filter(each -> !each.addressed()).toList();
    }

    /** What follows from it. */
    static String effect(PositionRow row) {
        Position position = row.position();
        String where = row.environments().isEmpty() ? "No deployment is registered, so who is exposed is not known."
                : "The release runs in: " + String.join(", ", row.environments()) + ".";
        if (position.state().isClearing()) {
            return "The state may be wrong. " + where;
        }
        if (position.malicious()) {
            return (position.state() == State.AFFECTED ? "Code of the package may have run wherever it was installed. "
                    : "If the package was installed, its code may have run there. ") + "Secrets of those hosts may be exposed. " + where;
        }
        return (position.state() == State.AFFECTED ? "The vulnerability may be usable against the release. "
                : "Whether the vulnerability can be used against the release is not known. ") + where;
    }

    /** What to do: what keeps harm away first, then what brings clarity. */
    static String recommendation(Position position) {
        List<Contradiction> open = open(position);
        StringBuilder advice = new StringBuilder(position.state() == State.AFFECTED ? containing(position) : "");
        if (position.stale()) {
            advice.append(" Look at the newer facts and decide again.");
        }
        open.stream().map(FindingWords::resolving).distinct().forEach(each -> advice.append(' ').append(each));
        if (open.isEmpty() && position.reason() != null) {
            advice.append(' ').append(asking(position.reason()));
        }
        return advice.toString().strip();
    }

    private static String containing(Position position) {
        return position.malicious()
                ? "Withdraw the release. Have it rebuilt from trusted sources, ask for the record that secrets were replaced, and check the "
                        + "hosts on which it was built."
                : "Ask the supplier for a fixed release and when it comes; until then restrict what the release can reach.";
    }

    private static String resolving(Contradiction contradiction) {
        return switch (contradiction.code()) {
            case FIXED_BUT_PRESENT,
                    ABSENT_BUT_PRESENT -> "Put both documents before the supplier and ask for an inventory of the very build it speaks of. Do not rely on the claim "
                            + "until then.";
            case AFFECTED_BUT_NOT_LISTED -> "Ask the supplier which component it means, and for an inventory that lists it.";
            case AUTHORS_DISAGREE -> "Ask both authors for what their word rests on.";
            case INVENTORY_CHANGED -> "Ask the supplier why the inventory of an unchanged release changed, and which one is right.";
            case SELF_CONTRADICTION -> "Ask the supplier to correct its document.";
            case SUPPLIERS_DISAGREE -> "Ask both suppliers what their word on that component rests on.";
            case CLAIM_OLDER_THAN_INVENTORY -> "Ask the supplier to confirm the claim for what is listed now.";
            case JUSTIFICATION_COPIED -> "Ask the supplier how it was established for this product.";
            case FIXED_VERSION_AFFECTED, FIXED_VERSION_UNKNOWN -> "Ask the supplier which version holds the fix.";
        };
    }

    private static String asking(ReasonCode reason) {
        return switch (reason) {
            case CONTRADICTED -> "Put both documents before the supplier and ask which one is right.";
            case EXPOSED_IN_WINDOW -> "Ask for the lockfile of that build, or for proof of the versions it resolved.";
            case REJECTED_CLAIM -> "Ask the supplier for a statement with a correct date and signature.";
            case THIRD_PARTY -> "Ask the supplier itself for a statement, or accept this author as a matter of policy.";
            case PARTIAL_CLAIM -> "Ask for a statement about the components that are left.";
            case OLDER_THAN_RELEASE -> "Ask for a statement about this release.";
            case INSTALL_TIME_EXECUTION -> "Ask for evidence that the package was never installed: lockfile and build log.";
            case UNJUSTIFIED_CLAIM -> "Ask the supplier why it is not affected.";
            case UNSIGNED_CLAIM -> "Ask for a signed statement, or obtain the author's key.";
            case UNCORROBORATED_CLAIM -> "Ask for an inventory or lockfile that bears the claim out.";
            case UNDER_INVESTIGATION -> "Ask the supplier when it will know.";
            case VERSION_UNKNOWN -> "Ask for an inventory that states the exact version.";
            case POSSIBLE_MATCH -> "Confirm or reject the match, or ask for an inventory with package identifiers.";
            case NOT_COMPARABLE -> "Obtain an advisory that names packages and versions, or an inventory of that kind of package.";
            case INVENTORY_INCOMPLETE -> "Ask for a complete inventory with its dependency graph.";
            case NO_EVIDENCE -> "Ask the supplier for an inventory and a statement.";
        };
    }
}
