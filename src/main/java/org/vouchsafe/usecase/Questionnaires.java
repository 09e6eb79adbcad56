package org.vouchsafe.usecase;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.usecase.read.QuestionnaireRow;
import org.vouchsafe.usecase.read.ReturnedAnswers;

/** Questionnaires out as workbooks, answers back. */
public final class Questionnaires {

    /** The templates that come with the program. */
    public List<Template> templates() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Writes the workbook for one supplier and records the request; returns its id. */
    public String send(String templateId, String supplier, List<String> products, LocalDate due, Path target, Actor actor) {
        throw new UnsupportedOperationException("not yet");
    }

    /** What was sent, newest first, with what came back for it. */
    public List<QuestionnaireRow> requests(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** What came back, newest first, with whom it was asked of and what was asked; what was withdrawn is not among it. */
    public List<ReturnedAnswers> returned(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** What came back, newest first. */
    public List<AnswerSheet> received(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }
}
