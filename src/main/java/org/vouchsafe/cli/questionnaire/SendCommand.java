package org.vouchsafe.cli.questionnaire;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.usecase.questionnaire.Asking;
import org.vouchsafe.usecase.questionnaire.SendRequests;
import org.vouchsafe.usecase.questionnaire.SentRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code questionnaire send}: a workbook for each supplier, recorded as a request. */
@Command(name = "send", description = "Write a workbook for each supplier asked and record the requests.")
public final class SendCommand implements java.util.concurrent.Callable<Integer> {
    private final Session session;

    @Spec
    CommandSpec spec;

    @Option(names = "--template", paramLabel = "ID", description = "Which questionnaire. Not needed with --short.")
    @Nullable
    String template;

    @Option(names = "--short",
            description = "The short form: one table of the open positions of their products, to be filled with statements.")
    boolean shortForm;

    @Option(names = "--supplier", paramLabel = "NAME", description = "Whom it goes to; may be repeated.")
    List<String> suppliers = List.of();

    @Option(names = "--product", paramLabel = "NAME",
            description = "A product it asks about; may be repeated. Without it all of the supplier's.")
    List<String> products = List.of();

    @Option(names = "--advisory", paramLabel = "ID",
            description = "The advisory it is about: what is held on it stands beside the questions.")
    @Nullable
    String advisory;

    @Option(names = "--unknowns", paramLabel = "ID",
            description = "Ask every supplier with a release that is unknown towards this advisory, or in the scope of this incident.")
    @Nullable
    String unknowns;

    @Option(names = "--language", paramLabel = "CODE", defaultValue = "en", description = "Language of the workbook: en, de or fr.")
    String language = "en";

    @Option(names = "--due", required = true, paramLabel = "DATE", description = "By when an answer is wanted.")
    LocalDate due = LocalDate.EPOCH;

    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx|FOLDER",
            description = "The workbook to write; or a folder, which gets a workbook and a covering letter for each supplier.")
    Path out = Path.of("");

    public SendCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Asking asking = asking();
        return session.writing(workspace -> {
            SendRequests.Sent all = workspace.questionnaires().sending().send(asking, SendRequests.target(out), session.actor());
            List<SentRequest> sent = all.requests();
            if (session.json()) {
                session.printJson(json -> {
                    if (sent.size() == 1) {
                        write(json, sent.getFirst());
                    } else {
                        json.array(sent, each -> write(json, each));
                    }
                });
            } else {
                sent.forEach(each -> session.say("Wrote " + each.workbook() + " as request " + each.id() + " to " + each.supplier()
                        + (each.positions() > 0 ? ", " + Words.count(each.positions(), "open position", "open positions") : "")
                        + (each.remarks() > 0 ? ", with " + Words.count(each.remarks(), "remark", "remarks") + " from what is held" : "")
                        + "."));
                session.say(sent.size() == 1 ? "Send it to the supplier; import the answer when it comes."
                        : "Send them to the suppliers, each with its letter; import the answers when they come.");
            }
            all.left().forEach(session::tell);
            return ExitCode.DONE;
        });
    }

    private static void write(org.vouchsafe.cli.output.JsonWriter json, SentRequest each) {
        json.object(() -> {
            json.field("request", each.id());
            json.field("supplier", each.supplier());
            json.field("file", each.workbook().toString());
            if (each.letter() != null) {
                json.field("letter", each.letter().toString());
            }
            json.field("remarks", each.remarks());
            json.field("positions", each.positions());
        });
    }

    private Asking asking() {
        if (shortForm == (template != null)) {
            throw new ParameterException(spec.commandLine(), "Say what to send: --template ID or --short.");
        }
        if (unknowns != null && (!suppliers.isEmpty() || !products.isEmpty() || advisory != null)) {
            throw new ParameterException(spec.commandLine(),
                    "--unknowns finds suppliers and products itself; leave out --supplier, --product and --advisory.");
        }
        if (unknowns == null && suppliers.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Say whom to ask: --supplier NAME or --unknowns ADVISORY|INCIDENT.");
        }
        Language chosen = QuestionnaireCommand.language(spec, language);
        Asking.Whom whom = unknowns != null ? Asking.Whom.unknown(unknowns) : new Asking.Whom.Suppliers(suppliers, products, advisory);
        return new Asking(shortForm ? RequestForm.OPEN_POSITIONS : RequestForm.QUESTIONS, template == null ? "" : template, chosen, whom,
                due);
    }
}
