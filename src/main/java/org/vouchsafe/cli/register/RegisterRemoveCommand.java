package org.vouchsafe.cli.register;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.identity.Removal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code register remove}: takes out what nothing refers to. */
@Command(name = "remove",
        description = "Take a supplier, product, release or deployment out, if nothing refers to it; 'undo' brings it back.")
final class RegisterRemoveCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--supplier", required = true, paramLabel = "NAME", description = "The supplier.")
    String supplier = "";

    @Option(names = "--product", paramLabel = "NAME", description = "A product of it; then the product is taken out.")
    @Nullable
    String product;

    @Option(names = "--release", paramLabel = "VERSION", description = "A release of that; then the release is taken out.")
    @Nullable
    String release;

    @Option(names = "--environment", paramLabel = "NAME", description = "Where that runs; then it no longer runs there.")
    @Nullable
    String environment;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the log.")
    String reason = "";

    RegisterRemoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (release != null && product == null || environment != null && release == null) {
            throw new Refused(Refused.Kind.REQUEST, "A release needs its --product, and an environment its --release.");
        }
        var place = new Removal.Place(supplier, product, release, environment);
        return session.writing(workspace -> ChangeTable.done(session, "Taken out of the register: " + place.words() + ".",
                workspace.editRegister().remove(place, reason, session.actor())));
    }
}
