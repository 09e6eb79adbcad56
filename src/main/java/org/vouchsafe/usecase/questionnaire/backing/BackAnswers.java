package org.vouchsafe.usecase.questionnaire.backing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.ListedFile;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.backing.AnswerLink;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
import org.vouchsafe.domain.questionnaire.backing.SaidTerm;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.questionnaire.SheetRow;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;

/** Which files stand behind which answers, and from when to when answers and files hold. */
public final class BackAnswers {
    /** The acts, as the log names them. */
    public static final String LINK = "link file";
    public static final String UNLINK = "unlink file";
    public static final String TERM = "set term";

    private final Workspace workspace;
    private final InstantSource clock;

    public BackAnswers(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * A workbook's answers with what stands behind them.
     *
     * @param listed files behind the workbook as a whole
     * @param missing names of listed files that did not come
     */
    public record Sheet(List<BackedAnswer> answers, List<BackedAnswer.Backing> listed, List<String> missing) {
        public Sheet {
            answers = List.copyOf(answers);
            listed = List.copyOf(listed);
            missing = List.copyOf(missing);
        }
    }

    /**
     * How a piece of evidence stands.
     *
     * @param term from when to when it holds
     * @param said what an analyst said of that; null when nothing
     * @param behind the answers it stands behind
     */
    public record FileStanding(Term term, @Nullable SaidTerm said, Term.Standing standing, List<AnswerLink> behind) {
        public FileStanding {
            behind = List.copyOf(behind);
        }
    }

    /**
     * The answers in a workbook.
     *
     * @throws Refused when none of its answers count
     */
    public Sheet answers(EvidenceId workbook, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            AnswerSheet sheet = sheet(tx, workbook, viewpoint);
            var reading = new BackingReading(tx, viewpoint, day(viewpoint, clock));
            List<BackedAnswer.Backing> listed = reading.files(AnswerPlace.whole(workbook));
            return new Sheet(reading.answers(workbook, sheet), listed,
                    BackingReading.missing(listed, sheet.files().stream().map(ListedFile::name).toList()));
        }));
    }

    /** The same; empty when none of its answers count. */
    public Optional<Sheet> find(EvidenceId workbook, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.<Boolean>read(tx -> held(tx, workbook, viewpoint).isPresent())) ? Optional.of(answers(workbook,
                viewpoint)) : Optional.empty();
    }

    /** How a piece of evidence stands. */
    public FileStanding of(EvidenceId evidence, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            var reading = new BackingReading(tx, viewpoint, day(viewpoint, clock));
            Term term = reading.term(evidence);
            return new FileStanding(term, reading.said(AnswerPlace.whole(evidence)), term.on(reading.day()), reading.behind(evidence));
        }));
    }

    /** The day on which it is asked, from this viewpoint, whether something still holds. */
    public static LocalDate day(Viewpoint viewpoint, InstantSource clock) {
        Instant moment = viewpoint.validAt() != null ? viewpoint.validAt() : viewpoint.asOf() != null ? viewpoint.asOf() : clock.instant();
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /**
     * Puts a file behind an answer, or behind a workbook as a whole.
     *
     * @throws Refused when there is no such answer or file, or it stands behind it already
     */
    public void link(AnswerPlace answer, EvidenceId file, String reason, Actor actor) {
        write(new Entry(actor.name(), LINK, file + " to " + answer, reason), tx -> {
            demandAnswer(tx, answer);
            Evidence held = known(tx, file);
            if (held.withdrawn() != null || file.equals(answer.workbook())) {
                throw refused(held.withdrawn() != null ? file + " was withdrawn and can stand behind nothing."
                        : file + " is the workbook itself.");
            }
            if (isLinked(tx, answer, file)) {
                throw refused(file + " stands behind " + answer + " already.");
            }
            tx.recordBacking().link(answer, file, reason);
        });
    }

    /**
     * Takes a file off an answer.
     *
     * @throws Refused when it does not stand behind it
     */
    public void unlink(AnswerPlace answer, EvidenceId file, String reason, Actor actor) {
        write(new Entry(actor.name(), UNLINK, file + " from " + answer, reason), tx -> {
            if (!isLinked(tx, answer, file)) {
                throw refused(file + " does not stand behind " + answer + ".");
            }
            tx.recordBacking().unlink(answer, file, reason);
        });
    }

    /**
     * Says from when to when an answer or a piece of evidence holds, whatever it says itself.
     *
     * @throws Refused when there is no such answer or evidence, or the term ends before it begins or is not said
     */
    public void term(AnswerPlace of, Term term, String reason, Actor actor) {
        if (term.equals(Term.UNSAID)) {
            throw refused("Say from when or until when it holds.");
        }
        if (term.from() != null && term.until() != null && term.until().isBefore(term.from())) {
            throw refused("It cannot hold until " + term.until() + " and only from " + term.from() + " on.");
        }
        write(new Entry(actor.name(), TERM, of + " " + term.words(), reason), tx -> {
            demandAnswer(tx, of);
            tx.recordBacking().term(of, term, reason);
        });
    }

    /**
     * Takes back what was said of its term; what it says itself counts again.
     *
     * @throws Refused when nothing was said
     */
    public void asItSays(AnswerPlace of, String reason, Actor actor) {
        write(new Entry(actor.name(), TERM, of + " as it says itself", reason), tx -> {
            if (tx.backing().terms(Viewpoint.LATEST).stream().noneMatch(each -> each.of().equals(of))) {
                throw refused("Nothing was said of the term of " + of + ".");
            }
            tx.recordBacking().asItSays(of, reason);
        });
    }

    private void write(Entry entry, Consumer<WriteTx> work) {
        Guard.of(() -> workspace.<@Nullable Object>write(entry, tx -> {
            work.accept(tx);
            return null;
        }));
    }

    private static boolean isLinked(ReadTx tx, AnswerPlace answer, EvidenceId file) {
        return tx.backing().links(Viewpoint.LATEST).stream().anyMatch(each -> each.answer().equals(answer) && each.file().equals(file));
    }

    private static void demandAnswer(ReadTx tx, AnswerPlace place) {
        known(tx, place.workbook());
        if (place.question().isEmpty()) {
            return;
        }
        AnswerSheet sheet = sheet(tx, place.workbook(), Viewpoint.LATEST);
        if (sheet.answers().stream().noneMatch(each -> AnswerPlace.of(place.workbook(), each).equals(place))) {
            List<String> products = sheet.answers().stream().filter(each -> each.questionId().equals(place.question())).map(Answer::product)
                    .filter(java.util.Objects::nonNull).distinct().toList();
            throw refused(place.workbook() + " has no answer to '" + place.question() + "'"
                    + (place.product() == null ? "" : " for " + place.product()) + "."
                    + (products.isEmpty() ? "" : " It is answered for " + String.join(", ", products) + "."));
        }
    }

    private static AnswerSheet sheet(ReadTx tx, EvidenceId workbook, Viewpoint viewpoint) {
        return held(tx, workbook, viewpoint).orElseThrow(() -> refused(workbook + " holds no answers that count."));
    }

    private static Optional<AnswerSheet> held(ReadTx tx, EvidenceId workbook, Viewpoint viewpoint) {
        return tx.questionnaires().sheets(viewpoint).stream().filter(each -> each.evidence().equals(workbook) && each.withdrawn() == null)
                .findFirst().map(SheetRow::sheet);
    }

    private static Evidence known(ReadTx tx, EvidenceId id) {
        return tx.evidence().find(id, Viewpoint.LATEST).orElseThrow(() -> refused("There is no evidence " + id + "."));
    }

    private static Refused refused(String message) {
        return new Refused(Refused.Kind.REQUEST, message);
    }
}
