package org.vouchsafe.domain.position;

/** What the inventories in force say together; the first that any of them gives (assessment.md, step 1). */
public enum InventoryVerdict {
    PRESENT_AFFECTED, EXPOSED, UNDETERMINED, PRESENT_UNAFFECTED, ABSENT_COMPLETE, ABSENT_INCOMPLETE, NO_INVENTORY
}
