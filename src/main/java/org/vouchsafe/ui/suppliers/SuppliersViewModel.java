package org.vouchsafe.ui.suppliers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.suppliers.identity.IdentityActs;
import org.vouchsafe.ui.suppliers.identity.IdentityViewModel;
import org.vouchsafe.ui.suppliers.keys.KeyActs;
import org.vouchsafe.ui.suppliers.keys.KeysViewModel;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.identity.Removal;
import org.vouchsafe.usecase.read.KeyRow;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.read.StateFilter;

/** The register as a tree, and what is known of the line chosen. */
public final class SuppliersViewModel {
    /** Where register and states come from. */
    public interface Sources {
        Portfolio portfolio(Viewpoint viewpoint);

        List<PositionRow> positions(Viewpoint viewpoint);

        /** Names, merging and splitting. */
        IdentityActs identities();

        /** Takes something out of the register. */
        List<StateChange> remove(Removal.Place place, String reason, Actor actor);

        /** Keys by which signatures are judged. */
        KeyActs keys();

        /** From an open workspace. */
        static Sources of(UseCases use) {
            return new Sources() {
                @Override
                public Portfolio portfolio(Viewpoint viewpoint) {
                    return use.register().portfolio(viewpoint);
                }

                @Override
                public List<PositionRow> positions(Viewpoint viewpoint) {
                    return use.states().rows(StateFilter.ALL, viewpoint);
                }

                @Override
                public IdentityActs identities() {
                    return IdentityActs.of(use);
                }

                @Override
                public List<StateChange> remove(Removal.Place place, String reason, Actor actor) {
                    return use.editRegister().remove(place, reason, actor);
                }

                @Override
                public KeyActs keys() {
                    return KeyActs.of(use.keys());
                }
            };
        }
    }

    /** The register with the states of its releases, and the keys held. */
    record Known(Portfolio portfolio, Map<ReleaseId, List<PositionRow>> positions, List<KeyRow> keys) {}

    private final Session session;
    private final Sources sources;
    private final Following following;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Branch> chosen = new ReadOnlyObjectWrapper<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private @Nullable String wanted;

    public SuppliersViewModel(Session session, Sources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read the register");
        this.following = new Following(session, this::read);
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    /** What was read; null while it is read for the first time. */
    ReadOnlyObjectProperty<@Nullable Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** The line chosen; null: none. */
    ReadOnlyObjectProperty<@Nullable Branch> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Words of supplier, product, release or owner. */
    public StringProperty filterProperty() {
        return filter;
    }

    void choose(@Nullable Branch branch) {
        chosen.set(branch);
    }

    /** Shows the supplier, product or release with this key. */
    public void open(String key) {
        wanted = key;
        chooseWanted();
    }

    /** {@code 6 suppliers, 12 products, 27 releases, 24 deployments.} */
    public String subtitle() {
        Known now = known.get();
        if (now == null) {
            return "Reading the register.";
        }
        Portfolio all = now.portfolio();
        return Count.of(all.suppliers().size(), "supplier") + ", " + Count.of(all.products().size(), "product") + ", "
                + Count.of(all.releases().size(), "release") + ", " + Count.of(all.deployments().size(), "deployment") + ".";
    }

    List<Branch.OfSupplier> suppliers() {
        Known now = known.get();
        return now == null ? List.of()
                : now.portfolio().suppliers().stream().map(Branch.OfSupplier::new)
                        .filter(s -> products(s).stream().anyMatch(this::lets) || lets(s))
                        .sorted(Comparator.comparing(Branch::title, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    List<Branch.OfProduct> products(Branch.OfSupplier of) {
        return portfolio().products().stream().filter(p -> p.supplier().equals(of.supplier().id()))
                .map(p -> new Branch.OfProduct(of.supplier(), p)).filter(p -> lets(p) || lets(of))
                .sorted(Comparator.comparing(Branch::title, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** Newest first, as far as release days tell. */
    List<Branch.OfRelease> releases(Branch.OfProduct of) {
        Comparator<Branch.OfRelease> byDay = Comparator.comparing(r -> r.release().released(),
                Comparator.nullsLast(Comparator.<java.time.LocalDate>reverseOrder()));
        return portfolio().releases().stream().filter(r -> r.product().equals(of.product().id()))
                .map(r -> new Branch.OfRelease(of.supplier(), of.product(), r)).sorted(byDay).toList();
    }

    List<Deployment> deployments(Release release) {
        return portfolio().deployments().stream().filter(d -> d.release().equals(release.id())).toList();
    }

    /** Positions below a line of the tree, worst first. */
    List<PositionRow> positions(Branch branch) {
        Known now = known.get();
        if (now == null) {
            return List.of();
        }
        List<Release> releases = switch (branch) {
            case Branch.OfSupplier(Supplier s) -> portfolio().releases().stream().filter(r -> supplierOf(r).equals(s.id())).toList();
            case Branch.OfProduct(Supplier s, Product p) -> portfolio().releases().stream().filter(r -> r.product().equals(p.id()))
                    .toList();
            case Branch.OfRelease(Supplier s, Product p, Release r) -> List.of(r);
        };
        List<PositionRow> rows = new ArrayList<>();
        releases.forEach(r -> rows.addAll(now.positions().getOrDefault(r.id(), List.of())));
        rows.sort(Comparator.comparing((PositionRow r) -> r.position().state()).thenComparing(r -> !isContradicted(r)));
        return rows;
    }

    /** Takes a line of the tree, or one of its deployments, out of the register; refused in a sentence while something refers to it. */
    void remove(Branch branch, @Nullable String environment, String reason) {
        Removal.Place place = switch (branch) {
            case Branch.OfSupplier(Supplier s) -> new Removal.Place(s.name(), null, null, null);
            case Branch.OfProduct(Supplier s, Product p) -> new Removal.Place(s.name(), p.name(), null, null);
            case Branch.OfRelease(Supplier s, Product p, Release r) -> new Removal.Place(s.name(), p.name(), r.version(), environment);
        };
        Work<List<StateChange>> work = progress -> sources.remove(place, reason, session.actor());
        session.tasks().read("Remove " + place.words(), work, changes -> {
            session.acts().did(new Acts.Act("removal of " + place.words(), work));
            session.notices().done(place.words() + " is no longer in the register. " + Count.of(changes.size(), "state") + " changed.");
            session.changed();
        });
    }

    /** Why nothing can be changed now; null when it can. */
    @Nullable
    String whyReadOnly() {
        return session.whyReadOnly();
    }

    /** The identity of a supplier or product, for correcting it; empty for a release. */
    Optional<IdentityViewModel> identity(Branch branch) {
        return switch (branch) {
            case Branch.OfSupplier(Supplier s) -> Optional.of(new IdentityViewModel(session, sources.identities(), portfolio(), s, null));
            case Branch.OfProduct(Supplier s, Product p) -> Optional
                    .of(new IdentityViewModel(session, sources.identities(), portfolio(), s, p));
            case Branch.OfRelease ignored -> Optional.empty();
        };
    }

    /** The keys of a supplier; empty for what is none. */
    Optional<KeysViewModel> keys(Branch branch) {
        Known now = known.get();
        return branch instanceof Branch.OfSupplier(Supplier s) && now != null
                ? Optional.of(new KeysViewModel(session, sources.keys(), now.keys(), now.portfolio(), s))
                : Optional.empty();
    }

    private static boolean isContradicted(PositionRow row) {
        return row.position().contradictions().stream().anyMatch(each -> !each.addressed());
    }

    private Object supplierOf(Release release) {
        return portfolio().products().stream().filter(p -> p.id().equals(release.product())).findFirst().orElseThrow().supplier();
    }

    private Portfolio portfolio() {
        Known now = known.get();
        return now == null ? Portfolio.EMPTY : now.portfolio();
    }

    private boolean lets(Branch branch) {
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        return words.isEmpty() || text(branch).toLowerCase(Locale.ROOT).contains(words);
    }

    private String text(Branch branch) {
        return switch (branch) {
            case Branch.OfSupplier(Supplier s) -> s.name() + " " + String.join(" ", s.aliases());
            case Branch.OfProduct product -> product.key() + " " + String.join(" ", product.product().aliases()) + " "
                    + releases(product).stream().flatMap(r -> deployments(r.release()).stream()).map(d -> String.valueOf(d.owner()))
                            .collect(Collectors.joining(" "));
            case Branch.OfRelease release -> release.key();
        };
    }

    private void chooseWanted() {
        String key = wanted;
        if (key == null || known.get() == null) {
            return;
        }
        filter.set("");
        // What was merged or renamed away is no longer there to be shown.
        chosen.set(branches().filter(each -> each.key().equals(key)).findFirst().orElse(null));
        wanted = null;
    }

    private Stream<Branch> branches() {
        return suppliers().stream().flatMap(supplier -> Stream.concat(Stream.of(supplier), products(supplier).stream()
                .flatMap(product -> Stream.concat(Stream.of(product), releases(product).stream()))));
    }

    private void read() {
        Viewpoint from = session.viewpoint();
        reading.read(progress -> new Known(sources.portfolio(from),
                sources.positions(from).stream().collect(Collectors.groupingBy(PositionRow::releaseId)),
                sources.keys().rows(from)), fresh -> {
                    Branch before = chosen.get();
                    known.set(fresh);
                    if (wanted == null && before != null) {
                        wanted = before.key();
                    }
                    chooseWanted();
                });
    }
}
