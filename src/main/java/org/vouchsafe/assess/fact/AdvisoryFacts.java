package org.vouchsafe.assess.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Successors;
import org.vouchsafe.domain.register.SupplierId;

/**
 * Everything recorded that can bear on one advisory (one cluster of ids, see AdvisoryGroups), whenever it was recorded: the viewpoint is applied by the
 * assessment, so that a stale decision can be told from the facts that came after it.
 *
 * @param ids every id of the group, also when no advisory record is held and only claims or decisions name it
 * @param records all advisory documents ever recorded under one of the ids, also replaced and withdrawn ones; may be empty
 * @param additions all that analysts ever added under one of the ids, also what was taken back
 * @param inventories all inventories of the workspace, with candidates only where something could match
 * @param claims all statements that name one of the ids
 * @param claimDocuments all documents that share a document key with one of those (newer versions that no longer hold the statement matter)
 * @param aliases all alias rules ever made, also what was taken back
 * @param eras register and policy at the places in the log where one of the decisions was made and where they stood otherwise than now
 */
public record AdvisoryFacts(List<String> ids, List<AdvisoryFact> records, List<AdvisoryAddition> additions, Portfolio portfolio,
        List<InventoryFact> inventories, List<ClaimFact> claims, List<ClaimDocumentFact> claimDocuments, List<Decision> decisions,
        List<AliasRule> aliases, List<Era> eras) {
    /** Facts under a register and a policy that never changed. */
    public AdvisoryFacts(List<String> ids, List<AdvisoryFact> records, List<AdvisoryAddition> additions, Portfolio portfolio,
            List<InventoryFact> inventories, List<ClaimFact> claims, List<ClaimDocumentFact> claimDocuments, List<Decision> decisions) {
        this(ids, records, additions, portfolio, inventories, claims, claimDocuments, decisions, List.of(), List.of());
    }

    public AdvisoryFacts {
        ids = List.copyOf(ids);
        records = List.copyOf(records);
        additions = List.copyOf(additions);
        inventories = List.copyOf(inventories);
        claims = List.copyOf(claims);
        claimDocuments = List.copyOf(claimDocuments);
        decisions = List.copyOf(decisions);
        aliases = List.copyOf(aliases);
        eras = List.copyOf(eras);
    }

    /** The same with these inventories, too; what is held already stays as it is. */
    public AdvisoryFacts beside(Collection<InventoryFact> others) {
        Set<InventoryId> held = inventories.stream().map(InventoryFact::id).collect(Collectors.toSet());
        List<InventoryFact> all = Stream.concat(inventories.stream(), others.stream().filter(each -> !held.contains(each.id()))).toList();
        return new AdvisoryFacts(ids, records, additions, portfolio, all, claims, claimDocuments, decisions, aliases, eras);
    }

    /** The same under another register. */
    public AdvisoryFacts under(Portfolio register) {
        return new AdvisoryFacts(ids, records, additions, register, inventories, claims, claimDocuments, decisions, aliases, eras);
    }

    /** The same, with the claims of these documents withdrawn there; inventories in the same files stay. */
    public AdvisoryFacts withdrawing(Collection<EvidenceId> documents, Recorded at) {
        if (documents.isEmpty()) {
            return this;
        }
        Map<ClaimDocumentFact, ClaimDocumentFact> withdrawn = new HashMap<>();
        claimDocuments.forEach(each -> withdrawn.put(each, documents.contains(each.evidence()) ? each.withdrawnAt(at) : each));
        List<ClaimFact> statements = claims.stream().map(each -> new ClaimFact(each.id(), each.claim(),
                documents.contains(each.document().evidence()) ? each.document().withdrawnAt(at) : each.document())).toList();
        return new AdvisoryFacts(ids, records, additions, portfolio, inventories, statements,
                claimDocuments.stream().map(each -> withdrawn.getOrDefault(each, each)).toList(), decisions, aliases, eras);
    }

    /** The same after the merges of its register: what was said of a merged supplier or release is said of the one that was kept. */
    public AdvisoryFacts merged() {
        Successors successors = portfolio.successors();
        if (successors.isEmpty()) {
            return this;
        }
        Map<ClaimDocumentFact, ClaimDocumentFact> documents = new HashMap<>();
        claimDocuments.forEach(each -> documents.put(each, merged(each, successors)));
        List<ClaimFact> statements = claims.stream().map(each -> new ClaimFact(each.id(), each.claim(),
                documents.computeIfAbsent(each.document(), document -> merged(document, successors)))).toList();
        List<InventoryFact> held = inventories.stream().map(each -> each.placedAt(merged(each.placements(), successors))).toList();
        List<Decision> decided = decisions.stream().map(each -> each.about(successors.of(each.release()))).toList();
        List<AdvisoryAddition> added = additions.stream().map(each -> each.after(successors)).toList();
        return new AdvisoryFacts(ids, records, added, portfolio, held, statements,
                claimDocuments.stream().map(each -> documents.getOrDefault(each, each)).toList(), decided,
                aliases.stream().map(each -> merged(each, successors)).toList(), eras);
    }

    private static AliasRule merged(AliasRule rule, Successors successors) {
        AliasRule.Meaning meant = switch (rule.meaning()) {
            case AliasRule.Meaning.OfProduct of -> new AliasRule.Meaning.OfProduct(successors.of(of.product()));
            case AliasRule.Meaning.OfRelease of -> new AliasRule.Meaning.OfRelease(successors.of(of.release()));
            case AliasRule.Meaning.OfComponent of -> of;
        };
        return new AliasRule(rule.id(), rule.term(), meant, rule.reason(), rule.madeBy(), rule.recorded(), rule.withdrawn());
    }

    private static ClaimDocumentFact merged(ClaimDocumentFact document, Successors successors) {
        SupplierId named = document.namedSupplier();
        return document.movedTo(merged(document.placements(), successors), named == null ? null : successors.of(named));
    }

    private static List<Placement> merged(List<Placement> placements, Successors successors) {
        return placements.stream().map(each -> each.release() == null ? each
                : new Placement(successors.of(each.release()), each.recorded())).toList();
    }
}
