package org.vouchsafe.cli.evidence;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.suggest.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence suggest}: where evidence that waits might belong, and accepting it. */
@Command(name = "suggest",
        description = "Say where a file without a place might belong, and why; nothing is placed by itself. Without ID for all that wait.")
final class EvidenceSuggestCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "ID", converter = EvidenceNumber.class, description = "Such as E-041.")
    @Nullable
    EvidenceId id;

    @Option(names = "--accept", paramLabel = "N", description = "Place it as the suggestion of this number says.")
    @Nullable
    Integer accept;

    EvidenceSuggestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (accept != null) {
            return accepted(accept);
        }
        return session.reading(workspace -> {
            List<Suggestion> found = id == null ? workspace.suggestions().all(session.viewpoint())
                    : workspace.suggestions().of(id, session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(found, each -> json.object(() -> fields(json, each))));
            } else if (found.isEmpty()) {
                session.say("Nothing held here says where it might belong. 'vouchsafe evidence place' places it by hand.");
            } else {
                print(session, found);
            }
            return ExitCode.DONE;
        });
    }

    private int accepted(int number) {
        EvidenceId evidence = id;
        if (evidence == null) {
            throw new Refused(Refused.Kind.REQUEST, "Say which file: 'vouchsafe evidence suggest E-041 --accept 1'.");
        }
        return session.writing(workspace -> {
            List<Suggestion> found = workspace.suggestions().of(evidence, Viewpoint.LATEST);
            if (number < 1 || number > found.size()) {
                throw new Refused(Refused.Kind.REQUEST, "There is no suggestion " + number + " for " + evidence + "; there "
                        + (found.size() == 1 ? "is 1." : "are " + found.size() + "."));
            }
            Suggestion chosen = found.get(number - 1);
            return ChangeTable.done(session, ("Placed " + evidence + " at " + chosen.place() + ". " + chosen.besides()).strip(),
                    workspace.suggestions().accept(chosen, session.actor()));
        });
    }

    /** Prints suggestions, numbered for each file. */
    static void print(Session session, List<Suggestion> found) {
        EvidenceId before = null;
        int number = 0;
        for (Suggestion each : found) {
            if (!each.evidence().equals(before)) {
                session.say(each.evidence() + " might belong to:");
                number = 0;
            }
            before = each.evidence();
            String known = each.fit() == Suggestion.Fit.INCOMPLETE ? " (nothing says which release: place it by hand)" : "";
            session.say("  " + ++number + ". " + each.place() + known);
            each.reasons().forEach(reason -> session.say("     " + reason));
            if (!each.besides().isEmpty()) {
                session.say("     If accepted: " + each.besides());
            }
        }
    }

    private static void fields(JsonWriter json, Suggestion suggestion) {
        json.fieldOf("evidence", suggestion.evidence());
        json.field("supplier", suggestion.supplier());
        json.field("product", suggestion.product());
        json.field("release", suggestion.release());
        json.fieldOf("fit", suggestion.fit());
        json.fieldTexts("reasons", suggestion.reasons());
        json.field("supplierAlias", suggestion.supplierAlias());
        json.field("productAlias", suggestion.productAlias());
    }
}
