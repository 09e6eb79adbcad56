package org.vouchsafe.store.register;

import java.util.List;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.DeploymentId;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** What stands in the bodies of the register's tables; ids and names have columns of their own. */
final class RegisterPack {
    private RegisterPack() {}

    static byte[] body(Supplier supplier) {
        return new PackWriter().texts(supplier.aliases()).texts(supplier.namespaces()).texts(supplier.domains()).texts(supplier.contacts())
                .list(supplier.legalIds(), (out, each) -> out.word(each.scheme()).text(each.value())).bytes();
    }

    static Supplier supplier(long id, String name, PackReader body) {
        List<String> aliases = body.texts();
        List<String> namespaces = body.texts();
        List<String> domains = body.texts();
        List<String> contacts = body.texts();
        // Rows of older programs end here.
        List<LegalId> legalIds = body.atEnd() ? List.of() : body.list(in -> new LegalId(in.word(LegalId.Scheme.class), in.text()));
        return new Supplier(new SupplierId(id), name, aliases, namespaces, domains, contacts, legalIds);
    }

    static byte[] body(Product product) {
        return new PackWriter().texts(product.aliases()).bytes();
    }

    static Product product(long id, long supplier, String name, PackReader body) {
        return new Product(new ProductId(id), new SupplierId(supplier), name, body.texts());
    }

    static byte[] body(Release release) {
        return new PackWriter().date(release.released()).numberOrNull(release.order()).word(release.status()).texts(release.identifiers())
                .bytes();
    }

    static Release release(long id, long product, String version, PackReader body) {
        return new Release(new ReleaseId(id), new ProductId(product), version, body.dateOrNull(), body.numberOrNull(), body.word(
                ReleaseStatus.class), body.texts());
    }

    static byte[] body(Deployment deployment) {
        return new PackWriter().text(deployment.owner()).word(deployment.criticality()).texts(deployment.customers()).bytes();
    }

    static Deployment deployment(long id, long release, String environment, PackReader body) {
        return new Deployment(new DeploymentId(id), new ReleaseId(release), environment, body.textOrNull(), body.word(Criticality.class),
                body
                        .texts());
    }
}
