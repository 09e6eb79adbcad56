package org.vouchsafe.domain.position;

/** The ways in which claim and evidence, or two sources, can contradict each other (assessment.md, steps 1 to 3). */
public enum ContradictionCode {
    FIXED_BUT_PRESENT, ABSENT_BUT_PRESENT, AFFECTED_BUT_NOT_LISTED, AUTHORS_DISAGREE, INVENTORY_CHANGED, SELF_CONTRADICTION,
    /** Two suppliers say opposite things of one component version. */
    SUPPLIERS_DISAGREE,
    /** A claim clears what was listed only after its day. */
    CLAIM_OLDER_THAN_INVENTORY,
    /** The same words justify another product in another document. */
    JUSTIFICATION_COPIED,
    /** A version named as fixed is affected by the advisory, or none that it knows. */
    FIXED_VERSION_AFFECTED,
    /** A version named as the one with the fix is none that the advisory names so. */
    FIXED_VERSION_UNKNOWN
}
