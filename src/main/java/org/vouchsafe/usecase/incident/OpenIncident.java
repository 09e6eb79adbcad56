package org.vouchsafe.usecase.incident;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.domain.advisory.TrackedScope;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.IncidentId;
import org.vouchsafe.domain.incident.IncidentScope;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Acting;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.AdvisoryFinder;
import org.vouchsafe.usecase.position.AdvisoryReading;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.NameFinder;
import org.vouchsafe.usecase.register.Nearest;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Opens an incident. From then on every release in its scope has a position towards its advisories: what is missing is unknown, not silent. */
public final class OpenIncident {
    /** How the log calls the act. */
    public static final String OPEN = "open incident";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private final Workspace workspace;
    private final Positions positions;
    private final InstantSource clock;

    public OpenIncident(Workspace workspace, Positions positions, InstantSource clock) {
        this.workspace = workspace;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * What is opened, by names somebody typed.
     *
     * @param products {@code [SUPPLIER/]PRODUCT}
     * @param awareSince when the organisation learned of it; null: not said
     */
    public record Opening(String title, List<String> advisories, IncidentSeverity severity, String lead, List<String> suppliers,
            List<String> products, List<String> environments, @Nullable Criticality least, @Nullable Instant awareSince) {
        public Opening {
            advisories = List.copyOf(advisories);
            suppliers = List.copyOf(suppliers);
            products = List.copyOf(products);
            environments = List.copyOf(environments);
        }
    }

    /** Its id, and the states that came with it. */
    public record Opened(IncidentId id, List<StateChange> changes) {
        public Opened {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Opens it.
     *
     * @throws Refused when it has no title or lead, an advisory, supplier or product is not known, or awareness lies in the future
     */
    public Opened open(Opening opening, Actor actor) {
        demand(opening.title(), "Give the incident a title.");
        demand(opening.lead(), "Say who leads it.");
        if (opening.awareSince() != null && opening.awareSince().isAfter(clock.instant())) {
            throw refused("Nobody can have learned of it in the future.");
        }
        IncidentHead head = Guard.of(() -> workspace.read(tx -> head(tx, opening)));
        IncidentId id = Guard.of(() -> workspace.read(this::freeId));
        List<StateChange> changes = new Acting(workspace, positions).changing(
                new Entry(actor.name(), OPEN, id + " " + head.title(), ""), tx -> {
                    tx.recordIncidents().open(id, head);
                    head.advisories().forEach(each -> track(tx, each, head.scope(), id));
                    return null;
                });
        return new Opened(id, changes);
    }

    private static IncidentHead head(ReadTx tx, Opening opening) {
        var finder = new AdvisoryFinder(tx, Viewpoint.LATEST);
        List<String> advisories = opening.advisories().stream().map(String::strip).toList();
        advisories.forEach(finder::find);
        Portfolio register = tx.register().portfolio(Viewpoint.LATEST);
        var index = new RegisterIndex(register);
        var names = new NameFinder(index);
        opening.environments().forEach(each -> demandKnown(register, each));
        List<SupplierId> suppliers = opening.suppliers().stream().map(each -> names.supplier(each).id()).toList();
        List<ProductId> products = opening.products().stream().map(each -> product(index, names, each)).toList();
        return new IncidentHead(opening.title().strip(), advisories, opening.severity(), opening.lead().strip(),
                new IncidentScope(suppliers, products, opening.environments(), opening.least()), opening.awareSince());
    }

    /** A name nobody uses would leave a scope in which nothing is, and what is not in scope is not looked at. */
    private static void demandKnown(Portfolio register, String environment) {
        List<String> known = register.deployments().stream().map(each -> each.environment().strip()).distinct().sorted().toList();
        if (known.stream().noneMatch(each -> each.equalsIgnoreCase(environment.strip()))) {
            throw refused("The register names no environment '" + environment.strip() + "'."
                    + Nearest.hint(environment.strip(), known, "'vouchsafe register list' shows those it names."));
        }
    }

    /** Where names hold slashes, any of them may part supplier and product: all are tried, and the whole as the name of a product. */
    private static ProductId product(RegisterIndex register, NameFinder names, String text) {
        String whole = text.strip();
        Set<ProductId> found = new LinkedHashSet<>();
        register.productsNamed(whole).forEach(each -> found.add(each.id()));
        for (int slash = whole.indexOf('/'); slash > 0; slash = whole.indexOf('/', slash + 1)) {
            String name = whole.substring(slash + 1).strip();
            register.supplierNamed(whole.substring(0, slash).strip()).flatMap(each -> register.productNamed(each.id(), name))
                    .ifPresent(each -> found.add(each.id()));
        }
        if (found.size() > 1) {
            throw refused("'" + whole + "' may be one of several products. Write it as SUPPLIER/PRODUCT, or name the supplier alone.");
        }
        if (!found.isEmpty()) {
            return found.iterator().next();
        }
        int slash = whole.indexOf('/');
        return slash > 0 ? names.product(names.supplier(whole.substring(0, slash).strip()), whole.substring(slash + 1).strip()).id()
                : names.products(whole).getFirst().id();
    }

    /** What the scope narrows by environment or criticality is tracked as a whole: those can change, and what is tracked never shows too little. */
    private static void track(WriteTx tx, String advisory, IncidentScope scope, IncidentId id) {
        List<TrackedScope> wanted = new ArrayList<>();
        scope.products().forEach(each -> wanted.add(new TrackedScope.OfProduct(each)));
        if (wanted.isEmpty()) {
            scope.suppliers().forEach(each -> wanted.add(new TrackedScope.OfSupplier(each)));
        }
        if (wanted.isEmpty()) {
            wanted.add(new TrackedScope.Everything());
        }
        List<Content> standing = new AdvisoryReading(tx, Viewpoint.LATEST).joined().stream().filter(each -> each.group().holds(advisory))
                .flatMap(each -> each.additions().stream()).map(each -> each.content()).toList();
        wanted.stream().map(Content.Tracked::new).filter(each -> !standing.contains(each))
                .forEach(each -> tx.recordAdditions().add(advisory, each, "incident " + id));
    }

    /** {@code INC-20260331-2}: the day, and which of that day. */
    private IncidentId freeId(ReadTx tx) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int number = 1;; number++) {
            String id = String.format(Locale.ROOT, "INC-%s-%d", DAY.format(today), number);
            if (tx.incidents().find(id, Viewpoint.LATEST).isEmpty()) {
                return new IncidentId(id);
            }
        }
    }

    private static void demand(String text, String sentence) {
        if (text.isBlank()) {
            throw refused(sentence);
        }
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }
}
