package org.vouchsafe.cli.incident;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.incident.chain.AskedQuestion;
import org.vouchsafe.domain.incident.chain.ChainRow;
import org.vouchsafe.domain.incident.chain.EvidenceChain;
import org.vouchsafe.domain.incident.chain.Holding;
import org.vouchsafe.domain.incident.chain.Link;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code incident chain}: what an incident leaves behind as evidence, and the holes in it. */
@Command(name = "chain",
        description = {"Show threat, decision, control, evidence, verification, gaps and retention of each release and environment.",
                "Ends with 1 while there is a hole."})
final class ChainCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "INCIDENT", description = "Its id, such as INC-20260331-1.")
    String incident = "";

    ChainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            EvidenceChain chain = workspace.incidents().chain().of(incident, session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json(json, chain));
            } else {
                text(chain);
            }
            return chain.gaps().isEmpty() ? ExitCode.DONE : ExitCode.SHORT;
        });
    }

    private void text(EvidenceChain chain) {
        TextTable table = new TextTable("Release or environment", "Threat", "Decision", "Control", "Evidence", "Verification", "Gaps",
                "Retention");
        chain.rows().forEach(each -> table.row(each.name(), cell(each, Link.THREAT), cell(each, Link.DECISION), cell(each, Link.CONTROL),
                cell(each, Link.EVIDENCE), cell(each, Link.VERIFICATION), cell(each, Link.GAPS), cell(each, Link.RETENTION)));
        table.print(session.terminal().out());
        session.say("To retain:");
        chain.retained().forEach(each -> session.say("  " + word(each) + "  " + each.title()));
        if (!chain.questions().isEmpty()) {
            session.say("Questions to suppliers:");
            chain.questions()
                    .forEach(each -> session.say("  " + Words.code(each.standing()) + "  " + each.supplier() + ": " + each.text()));
        }
        session.say("Closure:");
        chain.closure().forEach(each -> session.say((each.isMet() ? "  met   " : "  open  ") + each.title() + ": " + each.words()));
        session.say(chain.gaps().isEmpty() ? "No hole." : chain.gaps().size() + " gaps:");
        chain.gaps().forEach(each -> session.say("  " + each));
    }

    private static String word(Holding holding) {
        return !holding.isNeeded() ? "not needed" : holding.isComplete() ? "held      " : "missing   ";
    }

    private static String cell(ChainRow row, Link link) {
        var cell = row.at(link);
        return cell.isHole() ? (cell.words().isBlank() ? "" : cell.words() + "; ") + "HOLE" : cell.words();
    }

    private static void json(JsonWriter json, EvidenceChain chain) {
        json.object(() -> {
            json.fieldArray("units", chain.rows(), row -> json.object(() -> {
                json.field("unit", row.name());
                json.fieldOf("state", row.state());
                json.fieldArray("links", row.cells(), each -> json.object(() -> {
                    json.field("link", each.link().name().toLowerCase(Locale.ROOT));
                    json.field("words", each.words());
                    json.fieldTexts("evidence", each.evidence().stream().map(Object::toString).toList());
                    json.fieldTexts("missing", each.missing());
                }));
                json.fieldArray("kinds", row.kinds(), each -> holding(json, each));
            }));
            json.fieldArray("toRetain", chain.retained(), each -> holding(json, each));
            json.fieldArray("questions", chain.questions(), each -> question(json, each));
            json.fieldTexts("gaps", chain.gaps());
        });
    }

    private static void question(JsonWriter json, AskedQuestion each) {
        json.object(() -> {
            json.field("supplier", each.supplier());
            json.field("question", each.id());
            json.fieldOf("standing", each.standing());
            json.field("words", each.words());
        });
    }

    private static void holding(JsonWriter json, Holding each) {
        json.object(() -> {
            json.field("id", each.id());
            json.field("title", each.title());
            json.field("needed", each.isNeeded());
            json.fieldTexts("evidence", each.evidence().stream().map(Object::toString).toList());
            json.fieldTexts("missing", each.missing());
        });
    }
}
