package org.vouchsafe.ui.words;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.ReleaseStatus;

/** What an analyst reads for the terms of the assessment. */
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

    /** The state before or after an act; {@code none} where there was or is no position. */
    public static String ofNullable(@Nullable State state) {
        return state == null ? "None" : of(state);
    }

    /** What a state rests on, as the end of "Rests on …". */
    public static String of(Basis basis) {
        return switch (basis) {
            case CLAIM -> "the supplier's word alone";
            case INVENTORY -> "our reading of the inventories";
            case CORROBORATED -> "claim and inventory together";
            case DECISION -> "an analyst's decision";
            case NONE -> "nothing yet";
        };
    }

    /** Whether a release could have taken an affected version. */
    public static String of(Exposure.Answer answer) {
        return switch (answer) {
            case INSTALLED -> "Installed";
            case COULD_HAVE_RESOLVED -> "Could have resolved";
            case EXCLUDED -> "Excluded";
            case NOT_DETERMINABLE -> "Not determinable";
        };
    }

    /** Why a state is unknown, as a short phrase. */
    public static String of(ReasonCode reason) {
        return switch (reason) {
            case CONTRADICTED -> "Sources contradict each other";
            case EXPOSED_IN_WINDOW -> "Built inside the exposure window";
            case REJECTED_CLAIM -> "Claim rejected";
            case THIRD_PARTY -> "Claim by a third party";
            case PARTIAL_CLAIM -> "Claim covers only part";
            case OLDER_THAN_RELEASE -> "Claim is older than the release";
            case INSTALL_TIME_EXECUTION -> "Code ran at install time";
            case UNJUSTIFIED_CLAIM -> "Claim without justification";
            case UNSIGNED_CLAIM -> "Claim is not signed";
            case UNCORROBORATED_CLAIM -> "Claim without corroboration";
            case UNDER_INVESTIGATION -> "Supplier is investigating";
            case VERSION_UNKNOWN -> "Version unknown";
            case POSSIBLE_MATCH -> "Possible match only";
            case NOT_COMPARABLE -> "Cannot be compared";
            case INVENTORY_INCOMPLETE -> "Inventory incomplete";
            case NO_EVIDENCE -> "No evidence received";
        };
    }

    /** A contradiction as a short phrase. */
    public static String of(ContradictionCode code) {
        return switch (code) {
            case FIXED_BUT_PRESENT -> "Fixed, but present";
            case ABSENT_BUT_PRESENT -> "Absent, but listed";
            case AFFECTED_BUT_NOT_LISTED -> "Affected, but not listed";
            case AUTHORS_DISAGREE -> "Authors disagree";
            case INVENTORY_CHANGED -> "Inventory changed";
            case SELF_CONTRADICTION -> "Contradicts itself";
            case SUPPLIERS_DISAGREE -> "Suppliers disagree";
            case CLAIM_OLDER_THAN_INVENTORY -> "Claim older than inventory";
            case JUSTIFICATION_COPIED -> "Justification copied";
            case FIXED_VERSION_AFFECTED -> "Fixed version is affected";
            case FIXED_VERSION_UNKNOWN -> "Fixed version is not the advisory's";
        };
    }

    /** What a statement says. */
    public static String of(ClaimStatus status) {
        return switch (status) {
            case AFFECTED -> "Affected";
            case UNDER_INVESTIGATION -> "Under investigation";
            case FIXED -> "Fixed";
            case NOT_AFFECTED -> "Not affected";
        };
    }

    /** A justification in plain words. */
    public static String of(Justification justification) {
        return switch (justification) {
            case COMPONENT_NOT_PRESENT -> "component not present";
            case VULNERABLE_CODE_NOT_PRESENT -> "vulnerable code not present";
            case VULNERABLE_CODE_NOT_IN_EXECUTE_PATH -> "vulnerable code never runs";
            case VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY -> "an attacker cannot reach the code";
            case INLINE_MITIGATIONS_ALREADY_EXIST -> "mitigations already exist";
            case OTHER -> "other";
        };
    }

    /** What is known of a supplier's signature. */
    public static String of(SignatureVerdict verdict) {
        return switch (verdict) {
            case NONE -> "none";
            case PASSED -> "passed";
            case INDETERMINATE -> "indeterminate";
            case FAILED -> "failed";
        };
    }

    /** {@code critical}, {@code not stated}. */
    public static String of(Criticality criticality) {
        return switch (criticality) {
            case CRITICAL -> "critical";
            case HIGH -> "high";
            case MEDIUM -> "medium";
            case LOW -> "low";
            case UNSTATED -> "not stated";
        };
    }

    public static String of(ReleaseStatus status) {
        return switch (status) {
            case IN_USE -> "in use";
            case SUPERSEDED -> "superseded";
            case RETIRED -> "retired";
        };
    }

    /** With a capital letter in front. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
