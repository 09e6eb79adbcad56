package org.vouchsafe.cli.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.RegisterEntry;
import org.vouchsafe.domain.register.ReleaseStatus;
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

    @Option(names = "--namespace", paramLabel = "TEXT", description = "A purl or publisher namespace of the supplier; may be repeated.")
    List<String> namespaces = new ArrayList<>();

    @Option(names = "--domain", paramLabel = "DOMAIN", description = "An internet domain of the supplier; may be repeated.")
    List<String> domains = new ArrayList<>();

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

    @Option(names = "--status", paramLabel = "STATUS", description = "${COMPLETION-CANDIDATES}.")
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

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the log.")
    String reason = "";

    RegisterSetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var entry = new RegisterEntry(supplier, supplierAliases, namespaces, domains, contacts, product, productAliases, release, released,
                status, environment, owner, criticality, customers, Location.WHOLE_FILE);
        return session.writing(workspace -> {
            workspace.editRegister().apply(entry, reason, session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> json.field("recorded", true)));
            } else {
                session.say("Recorded.");
            }
            return ExitCode.DONE;
        });
    }
}
