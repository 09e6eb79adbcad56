package org.vouchsafe.assess.inventory;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.inventory.CompletenessRule.Judgement;
import org.vouchsafe.assess.inventory.joined.LinkedDocuments;
import org.vouchsafe.assess.inventory.joined.RequirementFiles;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.inventory.link.DocumentLink;

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
        return judge(inventory, inForce, RequirementFiles.among(inForce), policy);
    }

    /** The same, where it is known how requirements files among them belong together. */
    static Judgement judge(InventoryFact inventory, Collection<InventoryFact> inForce, RequirementFiles requirements, Policy policy) {
        if (inventory.isTampered()) {
            return new Judgement(false, "its signature or checksum does not fit the file, so what was taken out of it is not known");
        }
        if (InForce.isFromTheFuture(inventory)) {
            return new Judgement(false, "it is dated later than the day it was recorded here");
        }
        if (policy.absence() == Policy.Absence.GRAPH && CompletenessRule.reachesFloor(inventory.coverage(), policy)) {
            if (requirements.onlyConstrains(inventory)) {
                return new Judgement(false, "it only says which versions may be taken of what other files ask for");
            }
            if (!requirements.namedBy(inventory).isEmpty()) {
                return requirements.gap(inventory).map(because -> new Judgement(false, because)).orElseGet(() -> new Judgement(true,
                        "every requirement in it and in the files it goes on in names one version and its hashes, so that nothing else is installed"));
            }
        }
        if (!DocumentLink.of(inventory.header()).links().isEmpty()) {
            return linked(inventory, LinkedDocuments.among(inForce), policy);
        }
        Judgement alone = CompletenessRule.judge(inventory.header(), inventory.coverage(), policy);
        return alone.complete() && policy.absence() != Policy.Absence.ANY
                ? StaleLock.gap(inventory, inForce).map(because -> new Judgement(false, because)).orElse(alone)
                : alone;
    }

    /** A document that needs elements of others is complete when those are there, and all of them complete; documents in a circle are one. */
    private static Judgement linked(InventoryFact first, LinkedDocuments documents, Policy policy) {
        Judgement judgement = new Judgement(true, "");
        Set<InventoryId> seen = new LinkedHashSet<>();
        var open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            InventoryFact each = open.removeFirst();
            if (!seen.add(each.id())) {
                continue;
            }
            DocumentLink.Others others = DocumentLink.of(each.header());
            InventoryHeader header = others.links().isEmpty() ? each.header() : each.header().declaring(others.otherwise());
            Judgement alone = CompletenessRule.judge(header, each.coverage(), policy);
            if (!alone.complete()) {
                return each.equals(first) ? alone
                        : new Judgement(false, "it goes on in " + each.evidence() + ", and of that " + alone.because());
            }
            for (LinkedDocuments.Joined joined : policy.absence() == Policy.Absence.ANY ? List.<LinkedDocuments.Joined>of()
                    : documents.of(each)) {
                switch (joined.outcome()) {
                    case LinkedDocuments.Outcome.Held held -> open.add(held.document());
                    case LinkedDocuments.Outcome.NotHeld missing -> {
                        return new Judgement(false, "it needs elements of another document (" + joined.link().place().text() + " of "
                                + each.evidence() + "), and " + missing.because());
                    }
                }
            }
            judgement = each.equals(first) ? alone : judgement;
        }
        return seen.size() == 1 ? judgement
                : new Judgement(true, "the documents it goes on in are there and complete, and " + judgement.because());
    }
}
