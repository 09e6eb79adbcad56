package org.vouchsafe.usecase.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.RegisterKind;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.register.RegisterRecorder;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.register.KnownNames;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.Spelling;

/**
 * Makes two entries of the register one: names, products, releases and deployments of the merged one go to the one that is kept, and all
 * that was said of it counts for that one from now on. Products of one name and releases of one version become one as well.
 */
public final class Merging {
    private final RegisterRecorder recorder;
    private final RegisterIndex register;
    private final KnownNames names;
    private final String reason;

    /** Within one change, on the register as it stands in it. */
    public Merging(WriteTx tx, RegisterIndex register, String reason) {
        this.recorder = tx.recordRegister();
        this.register = register;
        this.names = new KnownNames(register);
        this.reason = reason;
    }

    /** @throws Refused when both are the same, or their numbers say that they are different companies */
    public void suppliers(Supplier merged, Supplier kept) {
        if (merged.id().equals(kept.id())) {
            throw new Refused(Refused.Kind.REQUEST, merged.name() + " is one supplier already.");
        }
        refuseOtherCompany(merged, kept);
        for (Product each : names.productsOf(merged)) {
            names.productsOf(kept).stream().filter(own -> Spelling.same(own.name(), each.name())).findFirst().ifPresentOrElse(
                    own -> products(each, own), () -> recorder.set(new Product(each.id(), kept.id(), each.name(), each.aliases())));
        }
        recorder.set(new Supplier(kept.id(), kept.name(), union(kept.name(), kept.aliases(), Stream.concat(Stream.of(merged.name()),
                merged.aliases().stream()).toList()), union("", kept.namespaces(), merged.namespaces()), union("", kept.domains(), merged
                        .domains()),
                union("", kept.contacts(), merged.contacts()),
                Stream.concat(kept.legalIds().stream(), merged.legalIds().stream()).distinct().toList()));
        recorder.end(RegisterKind.SUPPLIER, merged.id().value(), kept.id().value(), reason);
    }

    /** @throws Refused when both are the same */
    public void products(Product merged, Product kept) {
        if (merged.id().equals(kept.id())) {
            throw new Refused(Refused.Kind.REQUEST, merged.name() + " is one product already.");
        }
        for (Release each : names.releasesOf(merged)) {
            names.releasesOf(kept).stream().filter(own -> Spelling.same(own.version(), each.version())).findFirst().ifPresentOrElse(
                    own -> releases(each, own), () -> recorder.set(new Release(each.id(), kept.id(), each.version(), each.released(),
                            each.order(), each.status(), each.identifiers())));
        }
        recorder.set(new Product(kept.id(), kept.supplier(), kept.name(),
                union(kept.name(), kept.aliases(), Stream.concat(Stream.of(merged.name()), merged.aliases().stream()).toList())));
        recorder.end(RegisterKind.PRODUCT, merged.id().value(), kept.id().value(), reason);
    }

    private void releases(Release merged, Release kept) {
        List<Deployment> own = register.deploymentsOf(kept.id());
        for (Deployment each : register.deploymentsOf(merged.id())) {
            boolean known = own.stream().anyMatch(here -> Spelling.same(here.environment(), each.environment())
                    && Spelling.same(orEmpty(here.owner()), orEmpty(each.owner())));
            if (known) {
                recorder.end(RegisterKind.DEPLOYMENT, each.id().value(), null, reason);
            } else {
                recorder.set(new Deployment(each.id(), kept.id(), each.environment(), each.owner(), each.criticality(), each.customers()));
            }
        }
        recorder.set(new Release(kept.id(), kept.product(), kept.version(), kept.released() == null ? merged.released() : kept.released(),
                kept.order(), kept.status(), union("", kept.identifiers(), merged.identifiers())));
        recorder.end(RegisterKind.RELEASE, merged.id().value(), kept.id().value(), reason);
    }

    // A company has one LEI, so two with different ones are two; of DUNS numbers one company may have one per site.
    private static void refuseOtherCompany(Supplier merged, Supplier kept) {
        List<LegalId> theirs = leis(merged);
        List<LegalId> own = leis(kept);
        if (!theirs.isEmpty() && !own.isEmpty() && theirs.stream().noneMatch(own::contains)) {
            throw new Refused(Refused.Kind.REQUEST, merged.name() + " has " + theirs.getFirst() + " and " + kept.name() + " has "
                    + own.getFirst() + ": these are two companies. Take the wrong number out first if one is wrong.");
        }
    }

    private static List<LegalId> leis(Supplier supplier) {
        return supplier.legalIds().stream().filter(each -> each.scheme() == LegalId.Scheme.LEI).toList();
    }

    private static List<String> union(String name, List<String> known, List<String> more) {
        List<String> all = new ArrayList<>(known);
        more.stream().filter(each -> !Spelling.any(all, each) && !Spelling.same(name, each)).forEach(all::add);
        return all;
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
