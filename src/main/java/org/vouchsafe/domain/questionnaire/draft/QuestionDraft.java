package org.vouchsafe.domain.questionnaire.draft;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vouchsafe.domain.questionnaire.Condition;
import org.vouchsafe.domain.questionnaire.Question;

/** A question as it is typed; what is not there is empty. */
public record QuestionDraft(Map<DraftField, String> fields) {
    private static final String BETWEEN = "; ";

    public QuestionDraft {
        fields = fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    /** What is typed there. */
    public String text(DraftField field) {
        return fields.getOrDefault(field, "");
    }

    /** The same with this typed there. */
    public QuestionDraft with(DraftField field, String text) {
        Map<DraftField, String> changed = new EnumMap<>(DraftField.class);
        changed.putAll(fields);
        changed.put(field, text);
        return new QuestionDraft(changed);
    }

    /** One that can be answered yes or no, and nothing else said. */
    public static QuestionDraft blank(String id, String section) {
        return new QuestionDraft(Map.of(DraftField.ID, id, DraftField.SECTION, section, DraftField.TYPE, Question.AnswerType.YES_NO.name(),
                DraftField.WEIGHT, "3", DraftField.PER_PRODUCT, "no"));
    }

    /** A question that is whole. */
    public static QuestionDraft of(Question question) {
        Condition condition = question.condition();
        Map<DraftField, String> fields = new EnumMap<>(DraftField.class);
        fields.put(DraftField.ID, question.id());
        fields.put(DraftField.SECTION, question.section());
        fields.put(DraftField.QUESTION, question.text());
        fields.put(DraftField.WHY, question.why());
        fields.put(DraftField.STRONG, question.strongAnswer());
        fields.put(DraftField.TYPE, question.type().name());
        fields.put(DraftField.EVIDENCE, String.join(BETWEEN, question.evidenceWanted()));
        fields.put(DraftField.PER_PRODUCT, question.perProduct() ? "yes" : "no");
        fields.put(DraftField.WEIGHT, Integer.toString(question.weight()));
        fields.put(DraftField.CONTROLS, String.join(BETWEEN, question.mappings()));
        fields.put(DraftField.ONLY_IF, condition == null ? "" : condition.question());
        fields.put(DraftField.IS,
                condition == null ? "" : condition.answers().stream().map(Enum::name).collect(Collectors.joining(BETWEEN)));
        return new QuestionDraft(fields);
    }

    /** All of these. */
    public static List<QuestionDraft> all(List<Question> questions) {
        return questions.stream().map(QuestionDraft::of).toList();
    }
}
