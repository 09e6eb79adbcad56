package org.vouchsafe.usecase.questionnaire.backing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.backing.SaidTerm;

/**
 * An answer with what stands behind it.
 *
 * @param files those that stand behind it
 * @param missing names it gives of files that did not come
 * @param term from when to when it holds: as an analyst said, else as the workbook says
 * @param said what the analyst said; null when nothing
 * @param standing how that is on the day from which one looks
 */
public record BackedAnswer(Answer answer, List<Backing> files, List<String> missing, Term term, @Nullable SaidTerm said,
        Term.Standing standing) {
    /**
     * A file behind an answer.
     *
     * @param withdrawn true when the file counts no longer
     * @param term from when to when the file holds
     */
    public record Backing(EvidenceId file, String name, boolean withdrawn, Term term, Term.Standing standing) {}

    public BackedAnswer {
        files = List.copyOf(files);
        missing = List.copyOf(missing);
    }
}
