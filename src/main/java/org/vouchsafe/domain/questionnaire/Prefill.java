package org.vouchsafe.domain.questionnaire;

/** What of the evidence held is put beside a question, for the supplier to confirm or correct. */
public enum Prefill {
    /** Components of its inventories that the advisories asked about name. */
    COMPONENTS,
    /** Releases for which an inventory is held, and those for which none is. */
    INVENTORY,
    /** Statements the supplier made on the advisories asked about. */
    STATEMENTS
}
