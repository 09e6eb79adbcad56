package org.vouchsafe.assess.answer.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vouchsafe.assess.rule.fact.ReleaseOrder;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * What is held of one supplier besides its answers.
 *
 * @param releases of all its products, retired ones too
 * @param affected what its inventories list of what advisories name
 * @param statements it made itself that are heard
 * @param settings of package managers
 * @param products names of its products
 */
public record SupplierFacts(String name, List<ReleaseFact> releases, List<AffectedSeen> affected, List<StatementSeen> statements,
        List<SettingSeen> settings, Map<ProductId, String> products) {
    /** Of a supplier of which nothing is held. */
    public static final SupplierFacts NOTHING = new SupplierFacts("", List.of(), List.of(), List.of(), List.of(), Map.of());

    public SupplierFacts {
        releases = List.copyOf(releases);
        affected = List.copyOf(affected);
        statements = List.copyOf(statements);
        settings = List.copyOf(settings);
        products = Map.copyOf(products);
    }

    /** The releases an answer speaks of. */
    public List<ReleaseFact> of(AnswerFact answer) {
        ProductId product = answer.product();
        if (product == null && answer.answer().product() != null) {
            return List.of();
        }
        List<ProductId> asked = product != null ? List.of(product) : answer.sheet().products();
        return releases.stream().filter(each -> asked.isEmpty() || asked.contains(each.release().product())).toList();
    }

    /** The same, only those in use. */
    public List<ReleaseFact> inUse(AnswerFact answer) {
        return of(answer).stream().filter(ReleaseFact::isInUse).toList();
    }

    /**
     * The same, without those that were replaced as far as this advisory goes: a later release of the same product is in use, and an inventory of it
     * lists nothing of it. Where the order cannot be decided, or nothing is held of the later one, a release is not replaced.
     *
     * @param advisory as it is shown
     */
    public List<ReleaseFact> notReplaced(AnswerFact answer, String advisory) {
        List<ReleaseFact> all = inUse(answer);
        return all.stream().filter(each -> all.stream().noneMatch(later -> later.release().product().equals(each.release().product())
                && ReleaseOrder.isEarlier(each.release(), later.release()) && isFree(later, advisory))).toList();
    }

    private boolean isFree(ReleaseFact release, String advisory) {
        return !release.inventories().isEmpty() && affected.stream()
                .noneMatch(each -> each.release().equals(release.release().id()) && each.advisory().equals(advisory));
    }

    /** The release of this id, among those an answer speaks of. */
    public boolean isMeant(AnswerFact answer, ReleaseId release) {
        return of(answer).stream().anyMatch(each -> Objects.equals(each.release().id(), release));
    }
}
