package org.vouchsafe.domain;

/** What a state rests on. */
public enum Basis {
    /** The supplier's word alone. */
    CLAIM,
    /** Our own reading of the inventories. */
    INVENTORY,
    /** Claim and inventory agree. */
    CORROBORATED,
    /** An analyst's decision. */
    DECISION,
    /** Nothing: the state is UNKNOWN. */
    NONE
}
