package org.vouchsafe.report.words;

import java.util.Locale;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.ReleaseStatus;

/** The same word for the same thing in every report. */
public final class Words {
    private Words() {}

    /** {@code Not affected}. */
    public static String of(State state) {
        return switch (state) {
            case AFFECTED -> "Affected";
            case UNKNOWN -> "Unknown";
            case FIXED -> "Fixed";
            case NOT_AFFECTED -> "Not affected";
        };
    }

    /** What a state rests on. */
    public static String of(Basis basis) {
        return switch (basis) {
            case CLAIM -> "Supplier's word alone";
            case INVENTORY -> "Inventory";
            case CORROBORATED -> "Claim and inventory agree";
            case DECISION -> "Analyst's decision";
            case NONE -> "Not enough evidence";
        };
    }

    /** Why a state is unknown, in one sentence. */
    public static String of(ReasonCode reason) {
        return switch (reason) {
            case CONTRADICTED -> "The supplier's claim and the inventory contradict each other.";
            case EXPOSED_IN_WINDOW -> "The declared version range admits an affected version, and the build ran while it was being offered.";
            case REJECTED_CLAIM -> "The claim was rejected: its date lies in the future, or its signature does not fit.";
            case THIRD_PARTY -> "The claim comes from a third party whose word is not accepted here.";
            case PARTIAL_CLAIM -> "The claim covers only some of the affected components.";
            case OLDER_THAN_RELEASE -> "The claim is older than the release it would have to speak for.";
            case INSTALL_TIME_EXECUTION -> "The package is malicious: its code ran at installation, so saying that it is not reachable clears nothing.";
            case UNJUSTIFIED_CLAIM -> "The supplier says it is not affected but gives no justification.";
            case UNSIGNED_CLAIM -> "The claim is not signed with a key held for its author, which the policy demands.";
            case UNCORROBORATED_CLAIM -> "The claim stands alone: no inventory bears it out.";
            case UNDER_INVESTIGATION -> "The supplier is still investigating.";
            case VERSION_UNKNOWN -> "The package is listed, but its version is missing or cannot be compared.";
            case POSSIBLE_MATCH -> "A component of the same name is listed without an identifier; whether it is the same is not known.";
            case NOT_COMPARABLE -> "The advisory cannot be compared with what the inventory lists.";
            case INVENTORY_INCOMPLETE -> "The inventory is not complete enough to conclude that the package is absent.";
            case NO_EVIDENCE -> "No inventory and no claim is held for this release.";
        };
    }

    /** A contradiction in a few words. */
    public static String of(ContradictionCode code) {
        return switch (code) {
            case FIXED_BUT_PRESENT -> "Said to be fixed, but an affected version is listed";
            case ABSENT_BUT_PRESENT -> "Said to be absent, but it is listed";
            case AFFECTED_BUT_NOT_LISTED -> "Said to be affected, but no affected version is listed";
            case AUTHORS_DISAGREE -> "Two authors disagree";
            case INVENTORY_CHANGED -> "The inventory of an unchanged release changed";
            case SELF_CONTRADICTION -> "One document says two things at the same time";
            case SUPPLIERS_DISAGREE -> "Two suppliers say opposite things of one component";
            case CLAIM_OLDER_THAN_INVENTORY -> "The claim is older than the inventory it speaks of";
            case JUSTIFICATION_COPIED -> "The same words justify another product";
            case FIXED_VERSION_AFFECTED -> "The version named as fixed is affected";
            case FIXED_VERSION_UNKNOWN -> "The advisory does not know the version named as fixed";
        };
    }

    /** How a check came out. */
    public static String of(Check.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "In favour";
            case FAILED -> "Against";
            case UNDETERMINED -> "Open";
            case INFORMATION -> "Neutral";
        };
    }

    /** What is known of a supplier's signature on a document. */
    public static String of(SignatureVerdict verdict) {
        return switch (verdict) {
            case NONE -> "none";
            case PASSED -> "valid";
            case INDETERMINATE -> "cannot be judged";
            case FAILED -> "does not fit";
        };
    }

    /** {@code critical}; {@code not stated} where nobody said. */
    public static String of(Criticality criticality) {
        return criticality == Criticality.UNSTATED ? "not stated" : criticality.name().toLowerCase(Locale.ROOT);
    }

    /** {@code in use}. */
    public static String of(ReleaseStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The claimed status in plain words. */
    public static String of(ClaimStatus status) {
        return switch (status) {
            case AFFECTED -> "affected";
            case UNDER_INVESTIGATION -> "under investigation";
            case FIXED -> "fixed";
            case NOT_AFFECTED -> "not affected";
        };
    }

    /** {@code 1 release}, {@code 24 releases}; thousands are set apart. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** {@code 1,482}. */
    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** Small numbers in words, as running text wants them: {@code three}, {@code 24}. */
    public static String spelled(long number) {
        String[] words = {"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
        return number >= 0 && number < words.length ? words[(int) number] : number(number);
    }

    /** The sentence with its first letter large. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }
}
