package org.vouchsafe.ui.questionnaires.compare;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.review.campaign.Comparison;

/** Where answers side by side come from. */
@FunctionalInterface
public interface AnswersBesideSources {
    /** All answers that stand; one column for each supplier and round. */
    Comparison all(Viewpoint viewpoint);

    /** From an open workspace. */
    static AnswersBesideSources of(UseCases use) {
        return viewpoint -> use.reviewing().campaigns().compare(List.of(), null, viewpoint);
    }
}
