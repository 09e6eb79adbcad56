package org.vouchsafe.domain.questionnaire;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.Sha256;

/**
 * A questionnaire template in one language: data, versioned.
 *
 * @param evidence the kinds of evidence its questions ask for, in the order in which they are listed
 * @param digest over its canonical text; goes into every workbook made from it
 */
public record Template(String id, String version, Language language, String title, String introduction, List<EvidenceKind> evidence,
        List<Question> questions,
        Sha256 digest) {
    public Template {
        evidence = List.copyOf(evidence);
        questions = List.copyOf(questions);
    }

    /** The question with this id; empty when there is none. */
    public Optional<Question> question(String questionId) {
        return questions.stream().filter(each -> each.id().equals(questionId)).findFirst();
    }
}
