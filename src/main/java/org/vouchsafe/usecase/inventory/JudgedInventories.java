package org.vouchsafe.usecase.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.inventory.CompletenessInForce;
import org.vouchsafe.assess.inventory.CompletenessRule;
import org.vouchsafe.assess.inventory.joined.RequirementFiles;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.usecase.read.HeldInventory;

/** Tells of inventories that are held whether absence may be concluded from them, as positions have it. Valid only within one read of the store. */
public final class JudgedInventories {
    private static final String OTHER_FILE = "OTHER_FILE";
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final HeldInventories held;
    private final Policy policy;
    private final Map<Optional<ReleaseId>, List<InventoryRow>> inForce;
    private @Nullable Map<InventoryId, InventoryFact> facts;

    public JudgedInventories(ReadTx tx, Viewpoint viewpoint) {
        this(tx, new HeldInventories(tx, viewpoint), viewpoint);
    }

    public JudgedInventories(ReadTx tx, HeldInventories held, Viewpoint viewpoint) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.held = held;
        this.policy = tx.policy().at(viewpoint);
        this.inForce = held.inForce().stream().collect(Collectors.groupingBy(each -> Optional.ofNullable(each.placedAt())));
    }

    /** Whether absence may be concluded from it where it is placed; those not placed yet are judged beside one another. */
    public InventoryQuality.Complete of(InventoryRow row) {
        List<InventoryRow> beside = beside(row);
        // Files of package managers are told from one another; all other inventories speak for themselves, and need no facts to be loaded.
        boolean alone = held.evidence(row).signature() != SignatureVerdict.FAILED
                && (row.header().kind().ecosystem() == null || beside.stream().noneMatch(each -> each.header().kind().isManifest()));
        InventoryFact fact = alone ? null : facts().get(row.id());
        CompletenessRule.Judgement judgement = fact == null
                ? CompletenessRule.judge(row.header(), tx.inventories().coverage(row.id()), policy)
                : CompletenessInForce.judge(fact, beside.stream().map(each -> facts().get(each.id())).filter(Objects::nonNull).toList(),
                        policy);
        return new InventoryQuality.Complete(judgement.complete(), judgement.because());
    }

    /** The files it goes on in, in its order, each with what is held of it; empty for most. */
    public List<HeldInventory.Part> parts(InventoryRow row) {
        InventoryFact fact = row.header().elements().containsKey(DocumentElement.OTHER_FILES) ? facts().get(row.id()) : null;
        return fact == null ? List.of()
                : requirements(row).namedBy(fact).stream().map(each -> new HeldInventory.Part(each.link(), each.file() == null ? null
                        : each.file().evidence(), each.file() == null ? 0 : each.file().coverage().members())).toList();
    }

    /**
     * What is still to be said of a file of those problems that were found when it was read: that it goes on in another one is none where that is
     * held, and neither is that it is no lock where it is one together with those.
     */
    public List<Problem> open(EvidenceId evidence, List<Problem> found) {
        if (!mayBeSettled(found)) {
            return found;
        }
        Set<Location> settled = new HashSet<>();
        boolean complete = true;
        for (InventoryRow row : held.of(evidence)) {
            parts(row).stream().filter(each -> each.evidence() != null).forEach(each -> settled.add(each.link().place()));
            complete &= of(row).enough();
        }
        boolean whole = complete && !settled.isEmpty();
        return found.stream().filter(each -> !(each.code().equals(OTHER_FILE) && settled.contains(each.location()))
                && !(each.code().equals("NOT_A_LOCK") && whole)).toList();
    }

    /** Whether any of these problems can be settled by another file. */
    public static boolean mayBeSettled(List<Problem> found) {
        return found.stream().anyMatch(each -> each.code().equals(OTHER_FILE));
    }

    private RequirementFiles requirements(InventoryRow row) {
        return RequirementFiles.among(beside(row).stream().map(each -> facts().get(each.id())).filter(Objects::nonNull).toList());
    }

    private List<InventoryRow> beside(InventoryRow row) {
        return inForce.getOrDefault(Optional.ofNullable(row.placedAt()), List.of());
    }

    private Map<InventoryId, InventoryFact> facts() {
        Map<InventoryId, InventoryFact> known = facts;
        if (known == null) {
            known = new HashMap<>();
            View view = View.of(viewpoint);
            for (InventoryFact each : tx.facts(viewpoint).inventoriesWithoutCandidates()) {
                known.put(each.id(), view.signed(each));
            }
            facts = known;
        }
        return known;
    }
}
