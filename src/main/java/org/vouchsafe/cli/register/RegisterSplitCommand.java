package org.vouchsafe.cli.register;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.identity.EditIdentities.ProductNamed;
import org.vouchsafe.usecase.identity.EditIdentities.Share;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code register split}: takes parts of a supplier, or of a product, out to a new one. */
@Command(name = "split",
        description = "Take products and names of a supplier out to a new supplier, or releases and names of a product out to a new product.")
final class RegisterSplitCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--supplier", required = true, paramLabel = "NAME", description = "The supplier that is split.")
    String supplier = "";

    @Option(names = "--product", paramLabel = "NAME", description = "A product of it; then the product is split.")
    @Nullable
    String product;

    @Option(names = "--to", required = true, paramLabel = "NAME",
            description = "The new one. Under the name of a supplier that was merged into this one, that one comes back.")
    String to = "";

    @Option(names = "--take-product", paramLabel = "NAME", description = "A product that goes to it; may be repeated.")
    List<String> products = new ArrayList<>();

    @Option(names = "--take-release", paramLabel = "VERSION", description = "A release that goes to it; may be repeated.")
    List<String> releases = new ArrayList<>();

    @Option(names = "--take", paramLabel = "TEXT",
            description = "Another name, namespace, domain, contact or number that goes to it; may be repeated.")
    List<String> names = new ArrayList<>();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "How you know that they are two, for the log.")
    String reason = "";

    RegisterSplitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        boolean ofProduct = product != null;
        if (ofProduct ? !products.isEmpty() : !releases.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST,
                    "--take-product goes out of a supplier, --take-release out of a product (named with --product).");
        }
        return session.writing(workspace -> {
            var identities = workspace.identities();
            var changes = product != null
                    ? identities.splitProduct(new ProductNamed(supplier, product), new Share(to, releases, names), reason, session.actor())
                    : identities.splitSupplier(supplier, new Share(to, products, names), reason, session.actor());
            return ChangeTable.done(session, to + " stands in the register by itself.", changes);
        });
    }
}
