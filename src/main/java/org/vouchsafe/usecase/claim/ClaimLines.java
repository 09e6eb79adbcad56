package org.vouchsafe.usecase.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vouchsafe.assess.claim.AuthorClass;
import org.vouchsafe.assess.claim.NearMiss;
import org.vouchsafe.assess.claim.Whose;
import org.vouchsafe.assess.claim.product.Folded;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.rule.ClaimAccount;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.WholeDay;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Puts names to what the assessment says of claims. Valid only within one read of the store. */
public final class ClaimLines {
    private final RegisterIndex register;
    private final Map<EvidenceId, String> names = new HashMap<>();

    public ClaimLines(ReadTx tx, Viewpoint viewpoint) {
        this.register = new RegisterIndex(tx.register().portfolio(viewpoint));
        tx.evidence().all(viewpoint).forEach(each -> names.put(each.id(), each.name()));
    }

    ClaimLine line(ClaimAccount account) {
        Claim claim = account.claim().claim();
        ClaimDocumentFact document = account.claim().document();
        boolean assumed = document.author() != null && document.author().assumed();
        return new ClaimLine(account.claim().id(), claim, account.advisory(), Whose.shown(document) + (assumed ? " (author assumed)" : ""),
                document.format(), document.evidence(), names.getOrDefault(document.evidence(), document.evidence().toString()),
                about(claim.target()), WholeDay.beginningOrNull(claim.statedAt() != null ? claim.statedAt() : document.documentTime()),
                account.hearing(),
                account.reaches().stream().flatMap(each -> reached(each).stream()).toList(),
                Optional.ofNullable(account.nearest()).map(this::waiting).orElse(null));
    }

    /** What a claim speaks of, as its document names it. */
    static String about(ClaimTarget target) {
        return switch (target) {
            case ClaimTarget.OfProduct of -> called(of.product()) + (of.components().isEmpty() ? ""
                    : ": " + of.components().stream().map(ClaimLines::called).collect(Collectors.joining(", ")));
            case ClaimTarget.OfBom of -> (of.component() != null ? called(of.component()) : of.ref() == null ? "all of it" : of.ref())
                    + (of.serialNumber() == null ? "" : " in the BOM " + of.serialNumber());
        };
    }

    /** What it is, beside the reference of a document that means nothing outside of it. */
    private static String called(Identification named) {
        String text = named.text();
        if (named.name() != null && !Folded.of(text).contains(Folded.of(named.name()))) {
            String version = named.statedVersion();
            return named.name() + (version == null ? "" : " " + version) + " (" + text + ")";
        }
        boolean opaque = named.name() == null && !named.purls().isEmpty() && !text.startsWith("pkg:");
        return opaque ? named.purls().getFirst().canonical() + " (" + text + ")" : text;
    }

    private Optional<ClaimLine.Reached> reached(ClaimAccount.Reach reach) {
        return register.release(reach.release()).map(release -> new ClaimLine.Reached(
                register.supplierOf(register.productOf(release)).name(), register.productOf(release).name(), release.version(),
                words(reach.author()), switch (reach.specificity()) {
                    case EXACT -> "exact";
                    case RANGE -> "range";
                    case PRODUCT -> "product";
                }, reach.components(), reach.standing(), reach.exclusion()));
    }

    private static String words(AuthorClass author) {
        return switch (author) {
            case SUPPLIER -> "supplier";
            case ACCEPTED -> "accepted third party";
            case OTHER -> "third party";
        };
    }

    private ClaimLine.Waiting waiting(NearMiss miss) {
        String nearest = miss.nearest() == null ? null : register.release(miss.nearest()).map(register::place).orElse(null);
        return new ClaimLine.Waiting(miss.field(), nearest, miss.because());
    }

    /** The lines of these accounts; a claim on two advisories has one for each. */
    public List<ClaimLine> lines(List<ClaimAccount> accounts) {
        return accounts.stream().map(this::line).toList();
    }
}
