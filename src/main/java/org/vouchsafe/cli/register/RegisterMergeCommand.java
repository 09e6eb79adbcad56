package org.vouchsafe.cli.register;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.identity.EditIdentities.ProductNamed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code register merge}: makes two suppliers, or two products, one. */
@Command(name = "merge",
        description = "Make two suppliers, or two products, one: everything of the first counts for the second. 'undo' parts them again.")
final class RegisterMergeCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--supplier", required = true, paramLabel = "NAME", description = "The supplier that is merged.")
    String supplier = "";

    @Option(names = "--product", paramLabel = "NAME", description = "A product of it; then products are merged, and the suppliers stay.")
    @Nullable
    String product;

    @Option(names = "--into", paramLabel = "NAME", description = "The supplier that is kept; for products, if it is another one.")
    @Nullable
    String into;

    @Option(names = "--into-product", paramLabel = "NAME", description = "The product that is kept.")
    @Nullable
    String intoProduct;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "How you know that both are one, for the log.")
    String reason = "";

    RegisterMergeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if ((product == null) != (intoProduct == null)) {
            throw new Refused(Refused.Kind.REQUEST, "--product and --into-product belong together.");
        }
        String kept = into == null ? supplier : into;
        if (product != null && intoProduct != null) {
            var merged = new ProductNamed(supplier, product);
            var target = new ProductNamed(kept, intoProduct);
            return session.writing(workspace -> ChangeTable.done(session, supplier + " / " + product + " now counts for " + kept + " / "
                    + intoProduct + ".", workspace.identities().mergeProducts(merged, target, reason, session.actor())));
        }
        if (into == null) {
            throw new Refused(Refused.Kind.REQUEST, "Say with --into which supplier is kept.");
        }
        return session.writing(workspace -> ChangeTable.done(session, supplier + " now counts for " + kept + ".",
                workspace.identities().mergeSuppliers(supplier, kept, reason, session.actor())));
    }
}
