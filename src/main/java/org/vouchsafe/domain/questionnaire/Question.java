package org.vouchsafe.domain.questionnaire;

import java.util.List;

/**
 * One question of a template.
 *
 * @param id stable id such as {@code AX-Q1.2}
 * @param why why it matters, for the supplier
 * @param strongAnswer what a strong answer brings
 * @param evidenceWanted ids of the kinds of evidence asked for ({@link EvidenceKind})
 * @param perProduct true when it is answered for each product
 * @param mappings control ids such as {@code SSDF RV.2.2}
 */
public record Question(String id, String section, String text, String why, String strongAnswer, AnswerType type,
        List<String> evidenceWanted,
        boolean perProduct, List<String> mappings, int weight) {
    /** What may be answered. */
    public enum AnswerType {
        YES_NO, TEXT, DATE
    }

    public Question {
        evidenceWanted = List.copyOf(evidenceWanted);
        mappings = List.copyOf(mappings);
    }
}
