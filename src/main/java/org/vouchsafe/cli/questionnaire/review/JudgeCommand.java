package org.vouchsafe.cli.questionnaire.review;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.action.GapActionId;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.domain.questionnaire.review.EvidenceQuality;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.review.ReviewFilter;
import org.vouchsafe.usecase.review.Word;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code questionnaire judge}: what a reviewer says of answers. */
@Command(name = "judge", description = "Say of answers that they will do, are to be asked again, or are a gap.")
public final class JudgeCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EVIDENCE", description = "The workbook, such as E-055.")
    String evidence;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUESTION", description = "The questions, such as AX-Q1.1.")
    List<String> questions;

    @Option(names = "--as", required = true, paramLabel = "WORD", description = "accept, follow-up, gap or reopen.")
    String word;

    @Option(names = "--product", paramLabel = "NAME", description = "The product, where the question is asked for each; else all of them.")
    @Nullable
    String product;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why.")
    String reason;

    @Option(names = "--unclear", paramLabel = "TEXT", defaultValue = "", description = "follow-up: what the supplier is asked.")
    String unclear;

    @Option(names = "--quality", paramLabel = "WORD",
            description = "accept: how good what bears it out is: none, poor, fair, good or excellent.")
    @Nullable
    String quality;

    @Option(names = "--what", paramLabel = "TEXT", defaultValue = "", description = "gap: what is to be done.")
    String what;

    @Option(names = "--owner", paramLabel = "NAME", defaultValue = "", description = "gap: who must close it.")
    String owner;

    @Option(names = "--due", paramLabel = "DAY", description = "gap: by when, such as 2026-04-30.")
    @Nullable
    String due;

    public JudgeCommand(Session session) {
        this.session = session;
    }

    /** What can be said. */
    enum Said {
        ACCEPT, FOLLOW_UP, GAP, REOPEN
    }

    @Override
    public Integer call() {
        Word said = said();
        EvidenceId sheet = Written.evidence(spec, evidence);
        return session.writing(workspace -> {
            List<AnswerKey> answers = questions.stream().flatMap(each -> answers(workspace, sheet, each).stream()).toList();
            List<GapActionId> opened = workspace.reviewing().judging().say(answers, said, session.actor());
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    json.field("answers", answers.size());
                    json.fieldTexts("gaps", opened);
                }));
            } else {
                session.say(Words.count(answers.size(), "answer", "answers") + ": " + word
                        + (opened.isEmpty() ? "." : ", " + String.join(", ", opened.stream().map(GapActionId::toString).toList()) + "."));
            }
            return ExitCode.DONE;
        });
    }

    private List<AnswerKey> answers(UseCases workspace, EvidenceId sheet, String question) {
        var filter = new ReviewFilter(null, null, sheet, question, null, ReviewFilter.Which.ALL);
        List<AnswerKey> found = workspace.reviewing().answers().answers(filter, Viewpoint.LATEST).stream().map(each -> each.key())
                .filter(each -> product == null || product.equalsIgnoreCase(each.product())).distinct().toList();
        if (found.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "No answer to " + question + (product == null ? "" : " for " + product) + " stands in "
                    + sheet + ". 'vouchsafe questionnaire review " + sheet + "' shows those that do.");
        }
        return found;
    }

    private Word said() {
        return switch (Written.word(spec, Said.class, word)) {
            case ACCEPT -> new Word.Accept(reason, Written.wordOrNull(spec, EvidenceQuality.class, quality));
            case FOLLOW_UP -> new Word.FollowUp(reason, unclear);
            case GAP -> {
                if (due == null) {
                    throw new ParameterException(spec.commandLine(), "Say by when the gap must be closed: --due 2026-04-30.");
                }
                yield new Word.Gap(reason, what, owner, Written.day(spec, due));
            }
            case REOPEN -> new Word.Reopen(reason);
        };
    }
}
