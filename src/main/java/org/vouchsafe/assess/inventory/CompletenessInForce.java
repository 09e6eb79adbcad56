package org.vouchsafe.assess.inventory;

import java.util.Collection;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.inventory.CompletenessRule.Judgement;

/**
 * Whether an inventory is complete enough to conclude absence, told from it and from what else is in force at its release. This is the one
 * answer: positions rest on it, and quality, comparison and evidence show it.
 */
public final class CompletenessInForce {
    private CompletenessInForce() {}

    /**
     * Judges an inventory among its neighbours.
     *
     * @param inForce all inventories in force at its release, with what project files among them ask for; it need not be one of them
     */
    public static Judgement judge(InventoryFact inventory, Collection<InventoryFact> inForce, Policy policy) {
        if (inventory.isTampered()) {
            return new Judgement(false, "its signature or checksum does not fit the file, so what was taken out of it is not known");
        }
        Judgement alone = CompletenessRule.judge(inventory.header(), inventory.coverage(), policy);
        return alone.complete() && policy.absence() != Policy.Absence.ANY
                ? StaleLock.gap(inventory, inForce).map(because -> new Judgement(false, because)).orElse(alone)
                : alone;
    }
}
