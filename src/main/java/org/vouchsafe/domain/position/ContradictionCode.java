package org.vouchsafe.domain.position;

/** The ways in which claim and evidence, or two sources, can contradict each other (assessment.md, steps 1 to 3). */
public enum ContradictionCode {
    FIXED_BUT_PRESENT, ABSENT_BUT_PRESENT, AFFECTED_BUT_NOT_LISTED, AUTHORS_DISAGREE, INVENTORY_CHANGED, SELF_CONTRADICTION
}
