package org.vouchsafe.domain.position;

/** What the inventories in force say together; the first that any of them gives (assessment.md, step 1). */
public enum InventoryVerdict {
    PRESENT_AFFECTED("listed an affected version"), EXPOSED("declared a range that admits an affected version"),
    UNDETERMINED("left it open"), PRESENT_UNAFFECTED("listed only versions that are not affected"),
    ABSENT_COMPLETE("did not list it and was complete"), ABSENT_INCOMPLETE("did not list it, without being conclusive"),
    NO_INVENTORY("did not list it, without being conclusive");

    private final String said;

    InventoryVerdict(String said) {
        this.said = said;
    }

    /** What an inventory of this verdict said, as a contradiction names it. */
    public String said() {
        return said;
    }
}
