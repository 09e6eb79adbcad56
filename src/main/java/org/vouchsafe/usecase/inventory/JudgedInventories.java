package org.vouchsafe.usecase.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.inventory.CompletenessInForce;
import org.vouchsafe.assess.inventory.CompletenessRule;
import org.vouchsafe.assess.inventory.joined.LinkedDocuments;
import org.vouchsafe.assess.inventory.joined.RequirementFiles;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.inventory.link.DocumentLink;
import org.vouchsafe.domain.inventory.link.FileLink;
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
    private static final String OTHER_DOCUMENT = "OTHER_DOCUMENT";
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
                && !goesOn(row)
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
        InventoryFact fact = goesOn(row) ? facts().get(row.id()) : null;
        if (fact == null) {
            return List.of();
        }
        List<InventoryFact> beside = beside(row).stream().map(each -> facts().get(each.id())).filter(Objects::nonNull).toList();
        return Stream.concat(RequirementFiles.among(beside).namedBy(fact).stream().map(JudgedInventories::part),
                LinkedDocuments.among(beside).of(fact).stream().map(each -> part(each, row))).toList();
    }

    private static HeldInventory.Part part(RequirementFiles.Joined joined) {
        HeldInventory.Role role = joined.link().role() == FileLink.Role.PART ? HeldInventory.Role.PART : HeldInventory.Role.CONSTRAINT;
        InventoryFact file = joined.file();
        return new HeldInventory.Part(role, joined.link().path(), joined.link().place(), file == null ? null : file.evidence(),
                file == null ? 0 : file.coverage().members(), file == null ? "not held for the same release" : "");
    }

    private HeldInventory.Part part(LinkedDocuments.Joined joined, InventoryRow row) {
        DocumentLink link = joined.link();
        return switch (joined.outcome()) {
            case LinkedDocuments.Outcome.Held(InventoryFact document) -> new HeldInventory.Part(HeldInventory.Role.DOCUMENT, link.called(),
                    link.place(), document.evidence(), document.coverage().members(), "");
            case LinkedDocuments.Outcome.NotHeld(String because) -> new HeldInventory.Part(HeldInventory.Role.DOCUMENT, link.called(),
                    link.place(), null, 0, elsewhere(link, row).orElse(because));
        };
    }

    /** What is meant may be held, for another release or none: then nothing has to be asked of anybody. */
    private Optional<String> elsewhere(DocumentLink link, InventoryRow row) {
        return held.inForce().stream().filter(each -> !Objects.equals(each.placedAt(), row.placedAt()) && link.hasChecksumOf(each.header()))
                .findFirst()
                .map(each -> "\"" + link.called() + "\" is held as " + each.evidence() + ", but not for the same release");
    }

    private static boolean goesOn(InventoryRow row) {
        return row.header().elements().containsKey(DocumentElement.OTHER_FILES)
                || row.header().elements().containsKey(DocumentElement.OTHER_DOCUMENTS);
    }

    /**
     * What is still to be said of a file of those problems that were found when it was read: that it goes on in another one is none where that is
     * held, and neither is that it is no lock where it is one together with those.
     */
    public List<Problem> open(EvidenceId evidence, List<Problem> found) {
        if (!mayBeSettled(found)) {
            return found;
        }
        Map<Location, HeldInventory.Part> parts = new HashMap<>();
        boolean complete = true;
        for (InventoryRow row : held.of(evidence)) {
            parts(row).forEach(each -> parts.put(each.place(), each));
            complete &= of(row).enough();
        }
        boolean whole = complete && parts.values().stream().anyMatch(each -> each.evidence() != null);
        return found.stream().filter(each -> !(each.code().equals("NOT_A_LOCK") && whole)).flatMap(each -> {
            HeldInventory.Part part = isOfAnother(each) ? parts.get(each.location()) : null;
            return part == null ? Stream.of(each) : part.evidence() != null ? Stream.empty() : Stream.of(saying(each, part));
        }).toList();
    }

    /** A document that is there and is not the one that is meant is told apart from one that is not there. */
    private static Problem saying(Problem problem, HeldInventory.Part part) {
        return part.role() != HeldInventory.Role.DOCUMENT ? problem
                : new Problem(problem.code(), problem.severity(), problem.file(), problem.location(),
                        "The file needs elements of another document, and " + part.missing()
                                + "; nothing is concluded from what is not listed.",
                        problem.fix());
    }

    private static boolean isOfAnother(Problem problem) {
        return problem.code().equals(OTHER_FILE) || problem.code().equals(OTHER_DOCUMENT);
    }

    /** Whether any of these problems can be settled by another file. */
    public static boolean mayBeSettled(List<Problem> found) {
        return found.stream().anyMatch(JudgedInventories::isOfAnother);
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
