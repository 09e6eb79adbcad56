package org.vouchsafe.cli.register;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.usecase.identity.EditIdentities.Correction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code register alias}: the names of a supplier or product. */
@Command(name = "alias",
        description = "Add, take away or change names, namespaces, domains and numbers of a supplier, or names of a product.")
final class RegisterAliasCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--supplier", required = true, paramLabel = "NAME", description = "The supplier.")
    String supplier = "";

    @Option(names = "--product", paramLabel = "NAME", description = "A product of it; then it is about the product's names.")
    @Nullable
    String product;

    @Option(names = "--add", paramLabel = "NAME",
            description = "Another name (of a product also a purl or CPE without version); may be repeated.")
    List<String> names = new ArrayList<>();

    @Option(names = "--namespace", paramLabel = "TEXT", description = "An npm scope, Maven group, purl or publisher namespace; repeatable.")
    List<String> namespaces = new ArrayList<>();

    @Option(names = "--domain", paramLabel = "DOMAIN", description = "An internet domain of the supplier; may be repeated.")
    List<String> domains = new ArrayList<>();

    @Option(names = "--lei", paramLabel = "LEI", converter = LegalIdText.Lei.class, description = "A legal entity identifier.")
    List<LegalId> leis = new ArrayList<>();

    @Option(names = "--duns", paramLabel = "NUMBER", converter = LegalIdText.Duns.class, description = "A DUNS number; may be repeated.")
    List<LegalId> duns = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "TEXT", description = "A name, namespace, domain or number that is not theirs; repeatable.")
    List<String> removed = new ArrayList<>();

    @Option(names = "--rename", paramLabel = "NAME", description = "The name shown from now on; the old one stays another name.")
    @Nullable
    String rename;

    @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "How you know, for the log.")
    String reason = "";

    RegisterAliasCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var correction = new Correction(supplier, product, rename, names, namespaces, domains,
                Stream.concat(leis.stream(), duns.stream()).toList(), removed);
        return session.writing(workspace -> ChangeTable.done(session, "Recorded.",
                workspace.identities().correct(correction, reason, session.actor())));
    }
}
