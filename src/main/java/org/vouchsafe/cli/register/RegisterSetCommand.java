package org.vouchsafe.cli.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.RegisterEntry;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.Making;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code register set}: adds or corrects one line. */
@Command(name = "set", description = "Add or correct a supplier, product, release or deployment. What is not said stays as it is.")
final class RegisterSetCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--supplier", required = true, paramLabel = "NAME", description = "The supplier.")
    String supplier = "";

    @Option(names = "--supplier-alias", paramLabel = "NAME", description = "Another name the supplier signs with; may be repeated.")
    List<String> supplierAliases = new ArrayList<>();

    @Option(names = "--namespace", paramLabel = "TEXT",
            description = "A namespace of the supplier (npm scope, Maven group, purl or publisher namespace); may be repeated.")
    List<String> namespaces = new ArrayList<>();

    @Option(names = "--domain", paramLabel = "DOMAIN", description = "An internet domain of the supplier; may be repeated.")
    List<String> domains = new ArrayList<>();

    @Option(names = "--lei", paramLabel = "LEI", converter = LegalIdText.Lei.class,
            description = "The supplier's legal entity identifier; may be repeated.")
    List<LegalId> leis = new ArrayList<>();

    @Option(names = "--duns", paramLabel = "NUMBER", converter = LegalIdText.Duns.class,
            description = "A DUNS number of the supplier; may be repeated.")
    List<LegalId> duns = new ArrayList<>();

    @Option(names = "--contact", paramLabel = "TEXT", description = "Whom to ask; may be repeated.")
    List<String> contacts = new ArrayList<>();

    @Option(names = "--product", paramLabel = "NAME", description = "The product.")
    @Nullable
    String product;

    @Option(names = "--product-alias", paramLabel = "NAME",
            description = "Another name, or a purl or CPE without version; may be repeated.")
    List<String> productAliases = new ArrayList<>();

    @Option(names = "--release", paramLabel = "VERSION", description = "The release.")
    @Nullable
    String release;

    @Option(names = "--released", paramLabel = "DATE", description = "When it was released.")
    @Nullable
    LocalDate released;

    @Option(names = "--status", paramLabel = "STATUS", converter = ReleaseStatusWord.class, description = "in-use, superseded or retired.")
    @Nullable
    ReleaseStatus status;

    @Option(names = "--environment", paramLabel = "NAME", description = "Where the release runs.")
    @Nullable
    String environment;

    @Option(names = "--owner", paramLabel = "NAME", description = "Who is responsible for that deployment.")
    @Nullable
    String owner;

    @Option(names = "--criticality", paramLabel = "LEVEL", description = "${COMPLETION-CANDIDATES}.")
    @Nullable
    Criticality criticality;

    @Option(names = "--customer", paramLabel = "NAME", description = "Who depends on that deployment; may be repeated.")
    List<String> customers = new ArrayList<>();

    @Option(names = "--create", description = "Add to the register what of these it does not have yet.")
    boolean create;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the log.")
    String reason = "";

    RegisterSetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var entry = new RegisterEntry(supplier, supplierAliases, namespaces, domains,
                Stream.concat(leis.stream(), duns.stream()).toList(), contacts, product, productAliases, release, released,
                status, environment, owner, criticality, customers, Location.WHOLE_FILE);
        return session.writing(workspace -> {
            Making making = create ? Making.MAKE_NEW : Making.KNOWN_ONLY;
            List<StateChange> changes = workspace.editRegister().apply(entry, making, reason, session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.field("recorded", true);
                    ChangeTable.json(json, changes);
                }));
                return ExitCode.DONE;
            }
            return ChangeTable.done(session, "Recorded.", changes);
        });
    }
}
