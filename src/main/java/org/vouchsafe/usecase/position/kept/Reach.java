package org.vouchsafe.usecase.position.kept;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.assess.rule.fact.ReleaseOrder;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.load.FactReader;
import org.vouchsafe.store.position.ChangedFacts;
import org.vouchsafe.store.position.KeptPosition;
import org.vouchsafe.store.position.ReachTable;

/**
 * Which positions facts can have changed. What is named here too much costs time, what is named too little costs the truth: in doubt, more.
 *
 * <p>A position of a release rests on the advisories of its cluster, on inventories placed at the release and at others of its product, on
 * claims that may mean it, on decisions about it, and on the register around it. Where claims are made about an advisory, what is said of other
 * releases may contradict it, and whether a product is known decides where a document speaks: there all releases spoken of are reached anew.
 */
final class Reach {
    private final ReachTable table;
    private final FactReader facts;
    private final Snapshot base;
    private final Portfolio before;
    private final Touched touched = new Touched();
    private final Map<ReleaseId, Release> releases = new HashMap<>();
    private final Map<ProductId, List<Release>> releasesOf = new HashMap<>();
    private final Map<EvidenceId, Set<String>> meeting = new HashMap<>();

    /** @param before the register as it stood at the snapshot */
    Reach(ReachTable table, FactReader facts, Snapshot base, Portfolio before) {
        this.table = table;
        this.facts = facts;
        this.base = base;
        this.before = before;
        for (Release each : facts.portfolio().releases()) {
            releases.put(each.id(), each);
            releasesOf.merge(each.product(), List.of(each),
                    (known, more) -> java.util.stream.Stream.concat(known.stream(), more.stream()).toList());
        }
    }

    /** What these facts can have changed, and what the calendar has on that day. */
    Touched of(ChangedFacts changed, LocalDate day) {
        if (changed.everything()) {
            touched.everything();
            return touched;
        }
        touched.everywhere(changed.advisories());
        changed.decided().forEach(each -> touched.at(facts.portfolio().successors().of(each.release()), Set.of(each.advisory())));
        touched.whereClaimed(table.claimsGiving(changed.terms()));
        changed.evidence().forEach(this::evidence);
        if (changed.register()) {
            register(RegisterDifference.between(before, facts.portfolio()));
        }
        for (ReleaseId each : base.dated()) {
            base.of(each).stream().filter(kept -> !kept.holdsOn(day)).map(KeptPosition::position)
                    .forEach(position -> touched.at(each, Set.of(position.advisory())));
        }
        return touched;
    }

    private void evidence(EvidenceId evidence) {
        touched.everywhere(table.advisoriesIn(evidence));
        touched.whereClaimed(table.claimsIn(evidence));
        if (table.holdsInventory(evidence)) {
            Set<String> listed = meeting(evidence);
            for (ReleaseId each : table.placesOf(evidence)) {
                inventory(facts.portfolio().successors().of(each), listed);
            }
        }
    }

    /** Its release, towards all; later ones of the product, towards what it lists, and where windows are, whose answers are looser. */
    private void inventory(ReleaseId release, Set<String> listedThere) {
        Set<String> listed = new TreeSet<>(listedThere);
        if (called(release).stream().anyMatch(table::holdsLists)) {
            // What one says of the versions another asks for, or that another only constrains, is about what that one lists.
            called(release).forEach(each -> table.inventoriesAt(each).forEach(inventory -> listed.addAll(meeting(inventory))));
        }
        touched.at(release, listed);
        touched.at(release, known(release));
        Release found = releases.get(release);
        if (found == null) {
            return;
        }
        Set<String> said = new TreeSet<>(table.claimsUnder(facts.claimKeys(found)));
        called(release).forEach(each -> said.addAll(table.claimsPlacedAt(each)));
        touched.whereClaimed(said);
        touched.at(release, said);
        Set<String> added = table.addedTo();
        for (Release each : releasesOf.getOrDefault(found.product(), List.of())) {
            // What an earlier release lists opens positions of later ones, and tells that something was fixed; never the other way round.
            if (ReleaseOrder.isEarlier(found, each)) {
                touched.at(each.id(), listed);
            }
            touched.at(each.id(), added);
        }
    }

    private void register(RegisterDifference difference) {
        if (difference.suppliersMerged()) {
            touched.everything();
            return;
        }
        if (difference.suppliersEdited()) {
            touched.whereClaimed(table.claimed());
        }
        touched.gone(difference.moved());
        Set<String> earlier = new HashSet<>();
        difference.moved().forEach(each -> earlier.addAll(known(each)));
        Set<String> added = table.addedTo();
        Set<ProductId> products = new HashSet<>();
        for (ReleaseId each : difference.moved()) {
            claims(each);
            Release release = releases.get(each);
            if (release != null) {
                touched.at(each, earlier);
                touched.at(each, added);
                products.add(release.product());
            }
        }
        products.forEach(this::product);
        for (ReleaseId each : difference.renamed()) {
            claims(each);
            base.of(each).stream().map(KeptPosition::position).filter(Reach::namesItsRelease)
                    .forEach(position -> touched.at(each, Set.of(position.advisory())));
        }
    }

    /** All releases of a product, towards all that any of them may match or was decided about. */
    private void product(ProductId product) {
        Set<String> names = new TreeSet<>();
        Set<ReleaseId> called = new HashSet<>();
        releasesOf.getOrDefault(product, List.of()).forEach(each -> called.addAll(called(each.id())));
        for (ReleaseId each : called) {
            table.inventoriesAt(each).forEach(inventory -> names.addAll(meeting(inventory)));
            names.addAll(table.decidedOf(each));
            names.addAll(table.claimsPlacedAt(each));
        }
        releasesOf.getOrDefault(product, List.of()).forEach(each -> touched.at(each.id(), names));
    }

    /** A release and all that were merged into it. */
    private Set<ReleaseId> called(ReleaseId release) {
        Set<ReleaseId> called = new HashSet<>(Set.of(release));
        facts.portfolio().successors().releases().keySet().stream()
                .filter(merged -> facts.portfolio().successors().of(merged).equals(release)).forEach(called::add);
        return called;
    }

    /** What is said of a release, by the names it has and by those it had. */
    private void claims(ReleaseId release) {
        Set<String> names = new TreeSet<>();
        Release now = releases.get(release);
        if (now != null) {
            names.addAll(table.claimsUnder(facts.claimKeys(now)));
        }
        before.releases().stream().filter(each -> each.id().equals(release))
                .forEach(each -> names.addAll(table.claimsUnder(facts.claimKeysUnder(before, each))));
        touched.whereClaimed(names);
        touched.at(release, names);
    }

    private Set<String> meeting(EvidenceId inventory) {
        return meeting.computeIfAbsent(inventory, table::advisoriesMeeting);
    }

    private List<String> known(ReleaseId release) {
        return base.of(release).stream().map(each -> each.position().advisory()).toList();
    }

    /** Sentences about contradictions, remarks and decisions name the release, its product and its supplier. */
    private static boolean namesItsRelease(Position position) {
        return !position.remarks().isEmpty() || !position.contradictions().isEmpty() || position.decision() != null;
    }
}
