package org.vouchsafe.usecase.questionnaire.backing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
import org.vouchsafe.store.questionnaire.SheetRow;

/** What stands behind answers, as a viewpoint sees it on a day. Valid only within one read of the store. */
public final class BackingReading {
    private final LocalDate day;
    private final Map<AnswerPlace, SaidTerm> said = new HashMap<>();
    private final Map<AnswerPlace, List<AnswerLink>> links = new HashMap<>();
    private final Map<EvidenceId, List<AnswerLink>> behind = new HashMap<>();
    private final Map<EvidenceId, Term> listed = new HashMap<>();
    private final Map<EvidenceId, Evidence> evidence = new HashMap<>();

    /** @param day on which it is asked whether something still holds */
    public BackingReading(ReadTx tx, Viewpoint viewpoint, LocalDate day) {
        this.day = day;
        tx.backing().terms(viewpoint).forEach(each -> said.put(each.of(), each));
        List<AnswerLink> all = tx.backing().links(viewpoint);
        for (AnswerLink each : all) {
            links.computeIfAbsent(each.answer(), ignored -> new ArrayList<>()).add(each);
            behind.computeIfAbsent(each.file(), ignored -> new ArrayList<>()).add(each);
        }
        if (!all.isEmpty()) {
            tx.evidence().all(viewpoint).forEach(each -> evidence.put(each.id(), each));
            // Newest first: what a newer workbook says of a file stands.
            tx.questionnaires().sheets(viewpoint).stream().filter(each -> each.withdrawn() == null).forEach(this::listed);
        }
    }

    private void listed(SheetRow row) {
        for (AnswerLink link : links.getOrDefault(AnswerPlace.whole(row.evidence()), List.of())) {
            var names = new FileNames();
            names.add(name(link.file()), link.file());
            for (ListedFile file : row.sheet().files()) {
                if (names.one(file.name()).isPresent() && (file.from() != null || file.until() != null)) {
                    listed.putIfAbsent(link.file(), new Term(file.from(), file.until()));
                }
            }
        }
    }

    /** The answers of a workbook, each with what stands behind it. */
    public List<BackedAnswer> answers(EvidenceId workbook, AnswerSheet sheet) {
        return sheet.answers().stream().map(each -> answer(workbook, each)).toList();
    }

    private BackedAnswer answer(EvidenceId workbook, Answer answer) {
        AnswerPlace place = AnswerPlace.of(workbook, answer);
        Term term = term(place, answer);
        List<BackedAnswer.Backing> files = files(place);
        return new BackedAnswer(answer, files, missing(files, answer.evidenceNamed()), term, said.get(place), term.on(day));
    }

    /** The files behind an answer; behind the workbook as a whole those its list names. */
    public List<BackedAnswer.Backing> files(AnswerPlace place) {
        return links.getOrDefault(place, List.of()).stream().map(each -> {
            Term term = term(each.file());
            Evidence file = evidence.get(each.file());
            return new BackedAnswer.Backing(each.file(), name(each.file()), file != null && file.withdrawn() != null, term, term.on(day));
        }).toList();
    }

    /** Which of the names mean none of the files. */
    public static List<String> missing(List<BackedAnswer.Backing> files, Collection<String> written) {
        var names = new FileNames();
        files.forEach(each -> names.add(each.name(), each.file()));
        return written.stream().filter(each -> names.meantBy(each).isEmpty()).toList();
    }

    /** The answers a file stands behind, oldest link first. */
    public List<AnswerLink> behind(EvidenceId file) {
        return behind.getOrDefault(file, List.of());
    }

    /** From when to when a piece of evidence holds: as an analyst said, else as the workbook says that lists it. */
    public Term term(EvidenceId file) {
        SaidTerm own = said.get(AnswerPlace.whole(file));
        return own != null ? own.term() : listed.getOrDefault(file, Term.UNSAID);
    }

    /** What an analyst said of something; null when nothing. */
    public @Nullable SaidTerm said(AnswerPlace of) {
        return said.get(of);
    }

    private Term term(AnswerPlace place, Answer answer) {
        SaidTerm own = said.get(place);
        return own == null ? answer.term() : own.term();
    }

    /** The day of the question. */
    public LocalDate day() {
        return day;
    }

    /**
     * How many answers of a sheet say something that no longer holds; each question counts once for each product.
     *
     * @param isQuestion told the id of an answer; the list of evidence wanted is no question
     */
    public int expired(EvidenceId workbook, AnswerSheet sheet, Predicate<String> isQuestion) {
        return (int) sheet.answers().stream().filter(each -> !each.isBlank() && isQuestion.test(each.questionId()))
                .filter(each -> term(AnswerPlace.of(workbook, each), each).on(day) == Term.Standing.EXPIRED)
                .map(each -> AnswerPlace.of(workbook, each)).distinct().count();
    }

    private String name(EvidenceId file) {
        Evidence known = evidence.get(file);
        return known == null ? "" : known.name();
    }
}
