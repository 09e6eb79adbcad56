package org.vouchsafe.usecase.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdditionId;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.domain.advisory.TrackedScope;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.AdvisoryFinder;
import org.vouchsafe.usecase.position.AdvisoryReading;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.NameFinder;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.ReleaseFinder;

/**
 * Tracks an advisory: every release in scope gets a position towards it, so that missing evidence shows as UNKNOWN (assessment.md, "Scope").
 * A fact; ending it is a fact, too, and leaves what was seen until then.
 */
public final class TrackAdvisory {
    /** How the log calls these acts. */
    public static final String TRACK = "track advisory";
    private static final String UNTRACK = "untrack advisory";
    private final Workspace workspace;
    private final Positions positions;

    public TrackAdvisory(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /**
     * For which releases, by names somebody typed; all null: for every release.
     *
     * @param release {@code [SUPPLIER/]PRODUCT@VERSION}; then the others are null
     */
    public record Scope(@Nullable String supplier, @Nullable String product, @Nullable String release) {
        /** Every release. */
        public static final Scope EVERYTHING = new Scope(null, null, null);
    }

    /**
     * What became of it.
     *
     * @param scope in words, such as {@code every release of Portal}
     */
    public record Outcome(AdditionId addition, String scope, List<StateChange> changes) {
        public Outcome {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Starts tracking.
     *
     * @throws Refused when no reason is given, nothing held names the advisory, a name is not known, or it is tracked for that scope already
     */
    public Outcome track(String advisory, Scope scope, String reason, Actor actor) {
        refuseBlank(reason, "Say why it is tracked.");
        Wanted wanted = Guard.of(() -> workspace.read(tx -> {
            new AdvisoryFinder(tx, Viewpoint.LATEST).find(advisory.strip());
            var register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
            TrackedScope found = resolve(scope, register);
            if (tracking(tx, advisory).stream().anyMatch(each -> each.content().equals(new Content.Tracked(found)))) {
                throw refused(advisory.strip() + " is tracked for " + words(found, register) + " already.");
            }
            return new Wanted(found, words(found, register));
        }));
        var made = new ArrayList<AdditionId>();
        var entry = new Entry(actor.name(), TRACK, advisory.strip() + " for " + wanted.words(), reason.strip());
        List<StateChange> changes = changing(entry, advisory.strip(), tx -> {
            made.add(tx.recordAdditions().add(advisory.strip(), new Content.Tracked(wanted.scope()), reason.strip()));
            return null;
        });
        return new Outcome(made.getFirst(), wanted.words(), changes);
    }

    private record Wanted(TrackedScope scope, String words) {}

    /**
     * Stops tracking it, in every scope. What belonged to a tracked scope is still seen from earlier days.
     *
     * @throws Refused when it is not tracked, or no reason is given
     */
    public List<StateChange> untrack(String advisory, String reason, Actor actor) {
        refuseBlank(reason, "Say why it is no longer tracked.");
        List<AdvisoryAddition> standing = Guard.of(() -> workspace.read(tx -> {
            new AdvisoryFinder(tx, Viewpoint.LATEST).find(advisory.strip());
            return tracking(tx, advisory);
        }));
        if (standing.isEmpty()) {
            throw refused(advisory.strip() + " is not tracked.");
        }
        return changing(new Entry(actor.name(), UNTRACK, advisory.strip(), reason.strip()), advisory.strip(), tx -> {
            standing.forEach(each -> tx.recordAdditions().withdraw(each.id(), reason.strip()));
            return null;
        });
    }

    /** For which releases an advisory is tracked at the viewpoint, in words, oldest first; empty when it is not. */
    public List<String> scopes(String advisory, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            var register = new RegisterIndex(tx.register().portfolio(viewpoint));
            return new AdvisoryReading(tx, viewpoint).holding(advisory).stream()
                    .flatMap(each -> each.additions().stream()).map(AdvisoryAddition::content).filter(Content.Tracked.class::isInstance)
                    .map(each -> words(((Content.Tracked) each).scope(), register)).toList();
        }));
    }

    private static List<AdvisoryAddition> tracking(ReadTx tx, String advisory) {
        return new AdvisoryReading(tx, Viewpoint.LATEST).holding(advisory).stream()
                .flatMap(each -> each.additions().stream()).filter(each -> each.content() instanceof Content.Tracked).toList();
    }

    private static TrackedScope resolve(Scope scope, RegisterIndex register) {
        if (scope.release() != null) {
            return new TrackedScope.OfRelease(new ReleaseFinder(register).find(scope.release()).id());
        }
        var finder = new NameFinder(register);
        Supplier supplier = scope.supplier() == null ? null : finder.supplier(scope.supplier());
        if (scope.product() == null) {
            return supplier == null ? new TrackedScope.Everything() : new TrackedScope.OfSupplier(supplier.id());
        }
        if (supplier != null) {
            return new TrackedScope.OfProduct(finder.product(supplier, scope.product()).id());
        }
        List<Product> products = finder.products(scope.product());
        if (products.size() > 1) {
            throw refused("Several suppliers have a product '" + scope.product() + "'. Name the supplier, too.");
        }
        return new TrackedScope.OfProduct(products.getFirst().id());
    }

    private static String words(TrackedScope scope, RegisterIndex register) {
        return switch (scope) {
            case TrackedScope.Everything _ -> "every release";
            case TrackedScope.OfSupplier of -> "every release of "
                    + register.supplier(of.supplier()).map(Supplier::name).orElse("a supplier");
            case TrackedScope.OfProduct of -> "every release of " + register.product(of.product()).map(Product::name).orElse("a product");
            case TrackedScope.OfRelease of -> register.release(of.release()).map((Release each) -> register.place(each))
                    .orElse("a release");
        };
    }

    private List<StateChange> changing(Entry entry, String advisory, Function<WriteTx, @Nullable Object> act) {
        return Guard.of(() -> {
            List<PositionRow> before = towards(advisory);
            workspace.<@Nullable Object>write(entry, act);
            positions.settle();
            return Changes.between(before, towards(advisory));
        });
    }

    private List<PositionRow> towards(String advisory) {
        return workspace.read(tx -> positions.towards(tx, Viewpoint.LATEST, List.of(advisory)).rows());
    }

    private static void refuseBlank(String reason, String sentence) {
        if (reason.isBlank()) {
            throw refused(sentence);
        }
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }
}
