package org.vouchsafe.domain.questionnaire;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question of a template.
 *
 * @param id stable id such as {@code AX-Q1.2}
 * @param why why it matters, for the supplier
 * @param strongAnswer what a strong answer brings
 * @param evidenceWanted ids of the kinds of evidence asked for ({@link EvidenceKind})
 * @param perProduct true when it is answered for each product
 * @param mappings control ids such as {@code SSDF RV.2.2}
 * @param weight 1 to 5
 * @param condition null when it is always asked
 * @param prefill what of the evidence held is put beside it
 */
public record Question(String id, String section, String text, String why, String strongAnswer, AnswerType type,
        List<String> evidenceWanted, boolean perProduct, List<String> mappings, int weight, @Nullable Condition condition,
        Set<Prefill> prefill) {
    /** What may be answered. */
    public enum AnswerType {
        YES_NO, TEXT, DATE,
        /** A level of maturity from 0 to 3. */
        LEVEL
    }

    public Question {
        evidenceWanted = List.copyOf(evidenceWanted);
        mappings = List.copyOf(mappings);
        prefill = Set.copyOf(prefill);
    }
}
