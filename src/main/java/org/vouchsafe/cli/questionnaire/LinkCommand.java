package org.vouchsafe.cli.questionnaire;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.evidence.EvidenceNumber;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code questionnaire link} and {@code unlink}: files behind answers. */
@Command(description = "Put a kept file behind an answer, or take it off. What came with a workbook that names it is linked by itself.")
public final class LinkCommand implements Callable<Integer> {
    /** Whether it puts or takes. */
    public enum Way {
        ON, OFF
    }

    private final Session session;
    private final Way way;
    @Parameters(index = "0", paramLabel = "WORKBOOK", description = "Such as E-055.", converter = EvidenceNumber.class)
    EvidenceId workbook = new EvidenceId(0);
    @Option(names = "--question", paramLabel = "ID", description = "The answer; without it the workbook as a whole.")
    @Nullable
    String question;
    @Option(names = "--product", paramLabel = "NAME", description = "Where it is answered for each product, as the workbook names it.")
    @Nullable
    String product;
    @Option(names = "--file", required = true, paramLabel = "ID", description = "The file, such as E-060.",
            converter = EvidenceNumber.class)
    EvidenceId file = new EvidenceId(0);
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    String reason = "";

    public LinkCommand(Session session, Way way) {
        this.session = session;
        this.way = way;
    }

    @Override
    public Integer call() {
        var answer = new AnswerPlace(workbook, question == null ? "" : question, product);
        return session.writing(workspace -> {
            var backing = workspace.questionnaires().backing();
            switch (way) {
                case ON -> backing.link(answer, file, reason, session.actor());
                case OFF -> backing.unlink(answer, file, reason, session.actor());
            }
            session.say(way == Way.ON ? file + " stands behind " + answer + "." : file + " stands behind " + answer + " no longer.");
            return ExitCode.DONE;
        });
    }
}
