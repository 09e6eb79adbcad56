package org.vouchsafe.ui.questionnaires.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.review.ReviewedAnswer;
import org.vouchsafe.usecase.review.Word;

/** The answers to be reviewed, and the one chosen. */
public final class ReviewViewModel {
    private final Session session;
    private final ReviewSources sources;
    private final Following following;
    private final Latest reading;
    private final TableModel<ReviewedAnswer> table;
    private final ReadOnlyObjectWrapper<@Nullable ReviewedAnswer> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ReviewedAnswer> toSelect = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private @Nullable String wanted;

    public ReviewViewModel(Session session, ReviewSources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read the answers");
        this.following = new Following(session, this::read);
        this.table = new TableModel<>(ReviewColumns.all(), List.of(new Filter<>("To review", each -> each.standing().isOpen()),
                new Filter<>("Contradicted", each -> !each.contradictions().isEmpty()),
                new Filter<>("Weak", each -> each.strength().isWeak()),
                new Filter<>("Gaps", each -> each.standing() == ReviewStanding.GAP)));
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    TableModel<ReviewedAnswer> table() {
        return table;
    }

    public ReadOnlyObjectProperty<@Nullable ReviewedAnswer> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** An answer that is to be selected because somebody came here for it, or because it is next. */
    ReadOnlyObjectProperty<@Nullable ReviewedAnswer> toSelectProperty() {
        return toSelect.getReadOnlyProperty();
    }

    /** How many answers there are, wait and are contradicted, in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** How many answers wait to be asked about again. */
    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Writes the workbooks that ask again; what is refused is said, and nothing was sent then. */
    void askAgain(@Nullable LocalDate due, @Nullable Path folder, Runnable done, Consumer<String> refused) {
        if (due == null) {
            refused.accept("Say by when an answer is wanted.");
        } else if (folder == null) {
            refused.accept("Choose the folder for the workbooks.");
        } else {
            session.tasks().read("Ask again", progress -> sources.askAgain(due, folder, session.actor()), sent -> {
                done.run();
                session.acts().overtaken();
                session.notices().done("Wrote " + Count.of(sent.size(), "workbook") + " and as many letters to " + folder
                        + ". Send them, and import what comes back.");
                session.changed();
            }, failure -> refused.accept(failure.message()));
        }
    }

    /** Shows one; null: leaves what is shown. */
    void choose(@Nullable ReviewedAnswer answer) {
        if (answer != null) {
            wanted = answer.key().text();
            chosen.set(answer);
        }
    }

    /** Shows the answer whose key reads so. */
    public void open(String key) {
        wanted = key;
        selectWanted();
    }

    /** Why nothing can be said now; null when it can. */
    @Nullable
    String whyReadOnly() {
        return session.whyReadOnly();
    }

    /**
     * Records what the reviewer says of an answer, and goes on to the next that is open.
     *
     * @param refused gets what is missing, in a sentence
     */
    void say(ReviewedAnswer answer, Word word, Runnable done, Consumer<String> refused) {
        AnswerKey key = answer.key();
        String next = next(answer);
        session.tasks().read("Review " + key.text(), progress -> {
            sources.say(key, word, session.actor());
            return key;
        }, said -> {
            done.run();
            session.acts().did(new Acts.Act("review of " + said.text(), progress -> {
                sources.say(said, word, session.actor());
                return said;
            }));
            session.notices().done(said.text() + ": " + words(word) + ".");
            wanted = next;
            session.changed();
        }, failure -> refused.accept(failure.message()));
    }

    private static String words(Word word) {
        return switch (word) {
            case Word.Accept _ -> "accepted";
            case Word.FollowUp _ -> "the supplier is to be asked again";
            case Word.Gap(String _, String _, String owner, LocalDate _) -> "a gap, to be closed by " + owner;
            case Word.Reopen _ -> "to be reviewed anew";
        };
    }

    /** The next open answer below it among those shown, else the first; itself when there is no other. */
    private String next(ReviewedAnswer answer) {
        List<ReviewedAnswer> shown = table.shown();
        int at = shown.indexOf(answer);
        for (int i = 1; i <= shown.size() && at >= 0; i++) {
            ReviewedAnswer candidate = shown.get((at + i) % shown.size());
            if (candidate.standing().isOpen() && !candidate.key().equals(answer.key())) {
                return candidate.key().text();
            }
        }
        return answer.key().text();
    }

    private void selectWanted() {
        String key = wanted;
        Optional<ReviewedAnswer> found = key == null ? Optional.empty()
                : table.rows().stream().filter(each -> each.key().text().equals(key)).findFirst();
        found.ifPresentOrElse(answer -> {
            toSelect.set(answer);
            choose(answer);
        }, () -> chosen.set(null));
    }

    private record Read(List<ReviewedAnswer> answers, int waiting) {}

    private void read() {
        var from = session.viewpoint();
        reading.read(progress -> new Read(sources.answers(from), session.whyReadOnly() == null ? sources.waiting() : 0), read -> {
            List<ReviewedAnswer> fresh = read.answers();
            table.fill(fresh);
            waiting.set(read.waiting());
            long open = fresh.stream().filter(each -> each.standing().isOpen()).count();
            long contradicted = fresh.stream().filter(each -> !each.contradictions().isEmpty()).count();
            summary.set(Count.of(fresh.size(), "answer") + ", " + Count.plain(open) + " to review, " + Count.plain(contradicted)
                    + " contradicted by what is held. No answer changes a state.");
            selectWanted();
        });
    }
}
