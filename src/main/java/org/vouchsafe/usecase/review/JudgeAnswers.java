package org.vouchsafe.usecase.review;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.action.GapActionId;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Verdict;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.review.ReviewRecorder.Said;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;

/** Records what a reviewer says of answers: accepted, to be asked again, a gap. Each is a fact, and changes no state. */
public final class JudgeAnswers {
    /** How the log calls the act. */
    public static final String ACTION = "review answer";
    private static final int NAMED = 3;
    private final Workspace workspace;
    private final AnswerReviews reviews;
    private final InstantSource clock;

    public JudgeAnswers(Workspace workspace, AnswerReviews reviews, InstantSource clock) {
        this.workspace = workspace;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Says the same of these answers, as one act.
     *
     * @return the gaps that were opened, one for each answer; empty for any other word
     * @throws Refused when none is named, one does not stand, a reason, an owner or a day is missing, or the workspace is read-only
     */
    public List<GapActionId> say(List<AnswerKey> answers, Word word, Actor actor) {
        if (answers.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "Say which answers.");
        }
        List<ReviewedAnswer> meant = answers.stream().distinct().map(each -> reviews.one(each, Viewpoint.LATEST)).toList();
        demand(word, meant);
        String subject = subject(meant) + ": " + name(word);
        return Guard.of(() -> workspace.write(new Entry(actor.name(), ACTION, subject, reason(word)), tx -> {
            List<GapActionId> opened = new ArrayList<>();
            meant.forEach(each -> say(tx, each, word, opened));
            return List.copyOf(opened);
        }));
    }

    private static void say(WriteTx tx, ReviewedAnswer answer, Word word, List<GapActionId> opened) {
        List<String> seen = answer.findings().stream().map(Finding::key).toList();
        tx.recordReviews().say(answer.key(), switch (word) {
            case Word.Accept accept -> new Said(Verdict.ACCEPTED, accept.reason().strip(), null, accept.quality(), seen);
            case Word.FollowUp again -> new Said(Verdict.FOLLOW_UP, again.reason().strip(), again.unclear().strip(), null, seen);
            case Word.Gap gap -> new Said(Verdict.GAP, gap.reason().strip(), null, null, seen);
            case Word.Reopen reopen -> new Said(Verdict.OPEN, reopen.reason().strip(), null, null, seen);
        });
        if (word instanceof Word.Gap(String _, String what, String owner, LocalDate due)) {
            opened.add(tx.recordGaps().open(answer.key(), what.isBlank() ? answer.asked() : what.strip(), owner.strip(), due));
        }
    }

    private void demand(Word word, List<ReviewedAnswer> meant) {
        switch (word) {
            case Word.Accept accept -> {
                if (accept.reason().isBlank()) {
                    meant.stream().filter(each -> !each.contradictions().isEmpty()).findFirst().ifPresent(each -> {
                        throw new Refused(Refused.Kind.REQUEST, each.key().text() + " is contradicted: "
                                + each.contradictions().getFirst().shown() + " Say why it is accepted all the same.");
                    });
                }
            }
            case Word.FollowUp again -> demandText(again.reason() + again.unclear(), "Say what is unclear.");
            case Word.Gap gap -> {
                demandText(gap.reason(), "Say why it is a gap.");
                demandText(gap.owner(), "Say who must close the gap.");
                if (gap.due().isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
                    throw new Refused(Refused.Kind.REQUEST, "The day " + gap.due() + " is past. Choose one by which it can be closed.");
                }
            }
            case Word.Reopen _ -> meant.stream().filter(each -> each.review() == null).findFirst().ifPresent(each -> {
                throw new Refused(Refused.Kind.REQUEST, "Nothing was said of " + each.key().text() + " yet.");
            });
        }
    }

    private static void demandText(String text, String otherwise) {
        if (text.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, otherwise);
        }
    }

    private static String reason(Word word) {
        return switch (word) {
            case Word.Accept accept -> accept.reason().strip();
            case Word.FollowUp again -> again.reason().strip();
            case Word.Gap gap -> gap.reason().strip();
            case Word.Reopen reopen -> reopen.reason().strip();
        };
    }

    private static String name(Word word) {
        return switch (word) {
            case Word.Accept _ -> "accepted";
            case Word.FollowUp _ -> "to be asked again";
            case Word.Gap gap -> "gap, " + gap.owner().strip() + " until " + gap.due();
            case Word.Reopen _ -> "open again";
        };
    }

    private static String subject(List<ReviewedAnswer> meant) {
        String named = meant.stream().limit(NAMED).map(each -> each.key().text()).collect(java.util.stream.Collectors.joining(", "));
        return meant.size() <= NAMED ? named : named + " and " + (meant.size() - NAMED) + " more";
    }
}
