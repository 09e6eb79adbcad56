package org.vouchsafe.store.register;

import java.util.Optional;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;

/** The register, read. */
public final class RegisterTable {
    private static final String SUPPLIERS = """
            SELECT s.id, s.name, s.body FROM supplier s
            WHERE s.seq = (SELECT max(n.seq) FROM supplier n WHERE n.id = s.id AND n.seq <= ?1) ORDER BY s.id""";
    private static final String PRODUCTS = """
            SELECT p.id, p.supplier, p.name, p.body FROM product p
            WHERE p.seq = (SELECT max(n.seq) FROM product n WHERE n.id = p.id AND n.seq <= ?1) ORDER BY p.id""";
    private static final String RELEASES = """
            SELECT r.id, r.product, r.version, r.body FROM release r
            WHERE r.seq = (SELECT max(n.seq) FROM release n WHERE n.id = r.id AND n.seq <= ?1) ORDER BY r.id""";
    private static final String DEPLOYMENTS = """
            SELECT d.id, d.release, d.environment, d.body FROM deployment d
            WHERE d.seq = (SELECT max(n.seq) FROM deployment n WHERE n.id = d.id AND n.seq <= ?1) ORDER BY d.id""";
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
        long cutoff = Cutoff.of(session, viewpoint);
        return new Portfolio(session.list(SUPPLIERS, RegisterTable::supplier, cutoff),
                session.list(PRODUCTS, RegisterTable::product, cutoff),
                session.list(RELEASES, RegisterTable::release, cutoff), session.list(DEPLOYMENTS, RegisterTable::deployment, cutoff));
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
