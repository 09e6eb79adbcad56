package org.vouchsafe.ui.evidence.backing;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.Actor;

/** Puts files behind answers, takes them off, and says until when things hold. */
public final class BackingViewModel {
    /** What can be done. */
    public interface Deeds {
        /** All answers that count, newest workbook first. */
        List<AnswerPlace> places();

        void link(AnswerPlace answer, EvidenceId file, String reason, Actor actor);

        void unlink(AnswerPlace answer, EvidenceId file, String reason, Actor actor);

        void term(AnswerPlace of, Term term, String reason, Actor actor);
    }

    private final Session session;
    private final Deeds deeds;

    public BackingViewModel(Session session, Deeds deeds) {
        this.session = session;
        this.deeds = deeds;
    }

    /** Why nothing can be changed now; null when it can. */
    public @Nullable String whyReadOnly() {
        return session.whyReadOnly();
    }

    /** Gives the answers a file can be put behind. */
    public void places(Consumer<List<AnswerPlace>> taker) {
        session.tasks().read("Read the answers", progress -> deeds.places(), taker);
    }

    /** Puts a file behind an answer; says why not when that is refused. */
    public void link(AnswerPlace answer, EvidenceId file, String reason, Runnable done, Consumer<String> refused) {
        act("linking of " + file + " to " + answer, file + " stands behind " + answer + ".",
                actor -> deeds.link(answer, file, reason, actor), done, refused);
    }

    /** Takes a file off an answer. */
    public void unlink(AnswerPlace answer, EvidenceId file, String reason) {
        act("unlinking of " + file + " from " + answer, file + " stands behind " + answer + " no longer.",
                actor -> deeds.unlink(answer, file, reason, actor), () -> {}, session.notices()::done);
    }

    /** Says from when to when something holds; says why not when that is refused. */
    public void term(AnswerPlace of, Term term, String reason, Runnable done, Consumer<String> refused) {
        act("term of " + of + " " + term.words(), of + " holds " + term.words() + ".", actor -> deeds.term(of, term, reason, actor), done,
                refused);
    }

    private void act(String act, String what, Consumer<Actor> deed, Runnable done, Consumer<String> refused) {
        Work<Boolean> work = progress -> {
            deed.accept(session.actor());
            return true;
        };
        session.tasks().read(act, work, ignored -> {
            session.acts().did(new Acts.Act(act, work));
            session.notices().done(what);
            session.changed();
            done.run();
        }, failure -> refused.accept(failure.message()));
    }
}
