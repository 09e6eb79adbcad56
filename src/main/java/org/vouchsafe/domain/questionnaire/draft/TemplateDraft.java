package org.vouchsafe.domain.questionnaire.draft;

import java.util.List;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;

/** A questionnaire as it is typed. */
public record TemplateDraft(String id, String version, Language language, String title, String introduction, List<EvidenceKind> evidence,
        List<QuestionDraft> questions) {
    public TemplateDraft {
        evidence = List.copyOf(evidence);
        questions = List.copyOf(questions);
    }

    /** A template that is whole, to be changed: under this version. */
    public static TemplateDraft of(Template template, String version) {
        return new TemplateDraft(template.id(), version, template.language(), template.title(), template.introduction(),
                template.evidence(),
                QuestionDraft.all(template.questions()));
    }
}
