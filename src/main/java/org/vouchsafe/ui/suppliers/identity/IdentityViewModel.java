package org.vouchsafe.ui.suppliers.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.identity.EditIdentities.ProductNamed;
import org.vouchsafe.usecase.identity.EditIdentities.Share;
import org.vouchsafe.usecase.read.StateChange;

/** The identity of one supplier, or of one of its products, being corrected. */
public final class IdentityViewModel {
    private final Session session;
    private final IdentityActs acts;
    private final Portfolio portfolio;
    private final Supplier supplier;
    private final @Nullable Product product;

    /**
     * What the dialogs are about.
     *
     * @param product null: the supplier itself
     */
    public IdentityViewModel(Session session, IdentityActs acts, Portfolio portfolio, Supplier supplier, @Nullable Product product) {
        this.session = session;
        this.acts = acts;
        this.portfolio = portfolio;
        this.supplier = supplier;
        this.product = product;
    }

    Supplier supplier() {
        return supplier;
    }

    @Nullable
    Product product() {
        return product;
    }

    /** What it is called. */
    public String title() {
        return product == null ? supplier.name() : product.name();
    }

    /** Why nothing can be changed now; null when it can. */
    public @Nullable String whyReadOnly() {
        return session.whyReadOnly();
    }

    /** Numbers of one scheme, one per line. */
    String numbers(LegalId.Scheme scheme) {
        return String.join("\n", supplier.legalIds().stream().filter(each -> each.scheme() == scheme).map(LegalId::value).toList());
    }

    /** What is wrong with these numbers, in a sentence; null when nothing is. */
    @Nullable
    String wrong(LegalId.Scheme scheme, List<String> numbers) {
        return numbers.stream().filter(each -> LegalId.of(scheme, each).isEmpty()).findFirst()
                .map(each -> each + " is no " + scheme + ". " + LegalId.looks(scheme)).orElse(null);
    }

    /** The others it could be one with: suppliers, or products as {@code Supplier / Product}, those of the same supplier first. */
    List<String> others() {
        if (product == null) {
            return portfolio.suppliers().stream().filter(each -> !each.id().equals(supplier.id())).map(Supplier::name)
                    .sorted(String.CASE_INSENSITIVE_ORDER).toList();
        }
        return portfolio.products().stream().filter(each -> !each.id().equals(product.id()))
                .sorted(Comparator.comparing((Product each) -> !each.supplier().equals(supplier.id())).thenComparing(this::written))
                .map(this::written).toList();
    }

    /** The products of the supplier, or the releases of the product, that could go to a new one. */
    List<String> parts() {
        return product == null
                ? portfolio.products().stream().filter(each -> each.supplier().equals(supplier.id())).map(Product::name).sorted().toList()
                : portfolio.releases().stream().filter(each -> each.product().equals(product.id())).map(Release::version).sorted().toList();
    }

    /** Other names that could go to a new one. */
    List<String> names() {
        return product != null ? product.aliases()
                : Stream.of(supplier.aliases(), supplier.namespaces(), supplier.domains(), supplier.contacts(),
                        supplier.legalIds().stream().map(LegalId::value).toList()).flatMap(List::stream).distinct().toList();
    }

    /** Sets the names of the supplier. */
    void name(Supplier named, String reason) {
        act("names of " + named.name(), progress -> acts.name(named, reason, session.actor()), "The names of " + named.name()
                + " are recorded.");
    }

    /** Sets the names of the product. */
    void name(Product named, String reason) {
        act("names of " + named.name(), progress -> acts.name(named, reason, session.actor()), "The names of " + named.name()
                + " are recorded.");
    }

    /** Makes it one with another, as {@link #others} writes it. */
    void mergeInto(String kept, String reason) {
        act("merging of " + title() + " into " + kept, progress -> merged(kept, reason), title() + " now counts for " + kept + ".");
    }

    private List<StateChange> merged(String kept, String reason) {
        if (product == null) {
            return acts.mergeSuppliers(supplier.name(), kept, reason, session.actor());
        }
        Optional<Product> other = portfolio.products().stream().filter(each -> written(each).equals(kept)).findFirst();
        return acts.mergeProducts(new ProductNamed(supplier.name(), product.name()), other.map(each -> new ProductNamed(ofProduct(each),
                each.name())).orElseThrow(), reason, session.actor());
    }

    /** Takes what was chosen out to a new one. */
    void split(String name, List<String> parts, List<String> names, String reason) {
        var share = new Share(name, parts, names);
        act("splitting of " + name + " from " + title(), progress -> product == null
                ? acts.splitSupplier(supplier.name(), share, reason, session.actor())
                : acts.splitProduct(new ProductNamed(supplier.name(), product.name()), share, reason, session.actor()), name
                        + " stands in the register by itself.");
    }

    private void act(String words, Work<List<StateChange>> work, String done) {
        if (session.whyReadOnly() != null) {
            return;
        }
        session.tasks().read(Character.toUpperCase(words.charAt(0)) + words.substring(1), work, changes -> {
            session.acts().did(new Acts.Act(words, work));
            session.notices().done(done + " " + Count.of(changes.size(), "state") + " changed.");
            session.changed();
        });
    }

    private String written(Product each) {
        return ofProduct(each) + " / " + each.name();
    }

    private String ofProduct(Product each) {
        return portfolio.suppliers().stream().filter(one -> one.id().equals(each.supplier())).map(Supplier::name).findFirst().orElse("");
    }

    /** The lines of a text area that hold something. */
    static List<String> lines(String text) {
        return new ArrayList<>(text.lines().map(String::strip).filter(each -> !each.isEmpty()).distinct().toList());
    }
}
