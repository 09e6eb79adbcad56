package org.vouchsafe.store.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.RegisterKind;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Successors;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** The register, read. */
public final class RegisterTable {
    private static final String SUPPLIERS = """
            SELECT s.id, s.name, s.body FROM supplier s
            WHERE s.seq = (SELECT max(n.seq) FROM supplier n WHERE n.id = s.id AND n.seq <= ?1)
                AND NOT EXISTS (SELECT 1 FROM register_end x WHERE x.kind = 'SUPPLIER' AND x.id = s.id AND x.seq > s.seq AND x.seq <= ?1)
            ORDER BY s.id""";
    private static final String PRODUCTS = """
            SELECT p.id, p.supplier, p.name, p.body FROM product p
            WHERE p.seq = (SELECT max(n.seq) FROM product n WHERE n.id = p.id AND n.seq <= ?1)
                AND NOT EXISTS (SELECT 1 FROM register_end x WHERE x.kind = 'PRODUCT' AND x.id = p.id AND x.seq > p.seq AND x.seq <= ?1)
            ORDER BY p.id""";
    private static final String RELEASES = """
            SELECT r.id, r.product, r.version, r.body FROM release r
            WHERE r.seq = (SELECT max(n.seq) FROM release n WHERE n.id = r.id AND n.seq <= ?1)
                AND NOT EXISTS (SELECT 1 FROM register_end x WHERE x.kind = 'RELEASE' AND x.id = r.id AND x.seq > r.seq AND x.seq <= ?1)
            ORDER BY r.id""";
    private static final String DEPLOYMENTS = """
            SELECT d.id, d.release, d.environment, d.body FROM deployment d
            WHERE d.seq = (SELECT max(n.seq) FROM deployment n WHERE n.id = d.id AND n.seq <= ?1)
                AND NOT EXISTS (SELECT 1 FROM register_end x WHERE x.kind = 'DEPLOYMENT' AND x.id = d.id AND x.seq > d.seq AND x.seq <= ?1)
            ORDER BY d.id""";
    private static final String ENDS = """
            SELECT x.kind, x.id, x.successor FROM register_end x
            WHERE x.seq = (SELECT max(n.seq) FROM register_end n WHERE n.kind = x.kind AND n.id = x.id AND n.seq <= ?1)
                AND x.successor IS NOT NULL
                AND x.seq > max(coalesce((SELECT max(s.seq) FROM supplier s WHERE x.kind = 'SUPPLIER' AND s.id = x.id AND s.seq <= ?1), 0),
                    coalesce((SELECT max(p.seq) FROM product p WHERE x.kind = 'PRODUCT' AND p.id = x.id AND p.seq <= ?1), 0),
                    coalesce((SELECT max(r.seq) FROM release r WHERE x.kind = 'RELEASE' AND r.id = x.id AND r.seq <= ?1), 0))
            ORDER BY x.seq""";
    private static final String LAST_END = "SELECT max(seq) FROM register_end WHERE kind = ? AND id = ?";
    private static final String SUPPLIER = "SELECT id, name, body FROM supplier WHERE id = ? ORDER BY seq DESC LIMIT 1";
    private static final String PRODUCT = "SELECT id, supplier, name, body FROM product WHERE id = ? ORDER BY seq DESC LIMIT 1";
    private static final String RELEASE = "SELECT id, product, version, body FROM release WHERE id = ? ORDER BY seq DESC LIMIT 1";
    private static final String DEPLOYMENT = "SELECT id, release, environment, body FROM deployment WHERE id = ? ORDER BY seq DESC LIMIT 1";
    private final Session session;

    public RegisterTable(Session session) {
        this.session = session;
    }

    /** The whole register as of the viewpoint. */
    public Portfolio portfolio(Viewpoint viewpoint) {
        return portfolioAt(Cutoff.of(session, viewpoint));
    }

    /** The whole register as it stood at this place in the log. */
    public Portfolio portfolioAt(long cutoff) {
        return new Portfolio(session.list(SUPPLIERS, RegisterTable::supplier, cutoff),
                session.list(PRODUCTS, RegisterTable::product, cutoff),
                session.list(RELEASES, RegisterTable::release, cutoff), session.list(DEPLOYMENTS, RegisterTable::deployment, cutoff),
                successors(cutoff));
    }

    /** What was merged into what, as of the viewpoint. */
    public Successors successors(Viewpoint viewpoint) {
        return successors(Cutoff.of(session, viewpoint));
    }

    private Successors successors(long cutoff) {
        var suppliers = new HashMap<SupplierId, SupplierId>();
        var products = new HashMap<ProductId, ProductId>();
        var releases = new HashMap<ReleaseId, ReleaseId>();
        session.each(ENDS, row -> {
            switch (Words.of(RegisterKind.class, row.text(1))) {
                case SUPPLIER -> suppliers.put(new SupplierId(row.number(2)), new SupplierId(row.number(3)));
                case PRODUCT -> products.put(new ProductId(row.number(2)), new ProductId(row.number(3)));
                case RELEASE -> releases.put(new ReleaseId(row.number(2)), new ReleaseId(row.number(3)));
                case DEPLOYMENT -> {
                    // Deployments are never merged: nothing refers to one.
                }
            }
        }, cutoff);
        return new Successors(suppliers, products, releases);
    }

    /** The suppliers merged into this one, each as it was before, in order of their ids. */
    public List<Supplier> mergedInto(SupplierId kept) {
        return successors(Viewpoint.LATEST).suppliers().entrySet().stream().filter(each -> each.getValue().equals(kept))
                .map(Map.Entry::getKey).sorted().flatMap(id -> supplier(id.value()).stream()).toList();
    }

    /** True when the newest row of this entry is followed by its end. */
    boolean isEnded(RegisterKind kind, long id) {
        long ended = session.number(LAST_END, kind.name(), id).orElse(0);
        return ended > session.number(switch (kind) {
            case SUPPLIER -> "SELECT max(seq) FROM supplier WHERE id = ?";
            case PRODUCT -> "SELECT max(seq) FROM product WHERE id = ?";
            case RELEASE -> "SELECT max(seq) FROM release WHERE id = ?";
            case DEPLOYMENT -> "SELECT max(seq) FROM deployment WHERE id = ?";
        }, id).orElse(0);
    }

    /** The release as it is now. */
    public Optional<Release> release(ReleaseId id) {
        return session.first(RELEASE, RegisterTable::release, id.value());
    }

    Optional<Supplier> supplier(long id) {
        return session.first(SUPPLIER, RegisterTable::supplier, id);
    }

    Optional<Product> product(long id) {
        return session.first(PRODUCT, RegisterTable::product, id);
    }

    Optional<Deployment> deployment(long id) {
        return session.first(DEPLOYMENT, RegisterTable::deployment, id);
    }

    private static Supplier supplier(Row row) {
        return RegisterPack.supplier(row.number(1), row.text(2), new PackReader(row.bytes(3)));
    }

    private static Product product(Row row) {
        return RegisterPack.product(row.number(1), row.number(2), row.text(3), new PackReader(row.bytes(4)));
    }

    private static Release release(Row row) {
        return RegisterPack.release(row.number(1), row.number(2), row.text(3), new PackReader(row.bytes(4)));
    }

    private static Deployment deployment(Row row) {
        return RegisterPack.deployment(row.number(1), row.number(2), row.text(3), new PackReader(row.bytes(4)));
    }
}
