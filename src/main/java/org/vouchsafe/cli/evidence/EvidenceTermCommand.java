package org.vouchsafe.cli.evidence;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence term}: from when to when a file, or an answer in it, holds. */
@Command(name = "term", description = "Say from when to when a file, or an answer in it, holds, whatever day it arrived.")
public final class EvidenceTermCommand implements Callable<Integer> {
    private final Session session;
    @Parameters(index = "0", paramLabel = "ID", description = "Such as E-055.", converter = EvidenceNumber.class)
    EvidenceId evidence = new EvidenceId(0);
    @Option(names = "--question", paramLabel = "ID", description = "The answer in the workbook; without it the file as a whole.")
    @Nullable
    String question;
    @Option(names = "--product", paramLabel = "NAME", description = "Where it is answered for each product, as the workbook names it.")
    @Nullable
    String product;
    @Option(names = "--from", paramLabel = "DATE", description = "The first day.")
    @Nullable
    LocalDate from;
    @Option(names = "--until", paramLabel = "DATE", description = "The last day.")
    @Nullable
    LocalDate until;
    @Option(names = "--as-it-says", description = "Take back what was said: what the file says itself counts again.")
    boolean asItSays;
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    String reason = "";

    public EvidenceTermCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var of = new AnswerPlace(evidence, question == null ? "" : question, product);
        return session.writing(workspace -> {
            var backing = workspace.questionnaires().backing();
            if (asItSays) {
                backing.asItSays(of, reason, session.actor());
                session.say("Of " + of + " counts again what it says itself.");
            } else {
                var term = new Term(from, until);
                backing.term(of, term, reason, session.actor());
                session.say(of + " holds " + term.words() + ".");
            }
            return ExitCode.DONE;
        });
    }
}
