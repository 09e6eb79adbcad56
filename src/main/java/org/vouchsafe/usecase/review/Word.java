package org.vouchsafe.usecase.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.review.EvidenceQuality;

/** What a reviewer says of answers. */
public sealed interface Word {
    /**
     * They will do.
     *
     * @param reason may be empty where nothing contradicts them
     * @param quality how good the reviewer found what bears them out; null: as the program found it
     */
    record Accept(String reason, @Nullable EvidenceQuality quality) implements Word {}

    /**
     * The supplier is to be asked again.
     *
     * @param unclear what it is asked, in its own language if it is to understand; blank: what the program found unclear
     */
    record FollowUp(String reason, String unclear) implements Word {}

    /**
     * What is asked for is not met.
     *
     * @param what is to be done; blank: the question says it
     * @param owner who must see to it
     * @param due by when
     */
    record Gap(String reason, String what, String owner, LocalDate due) implements Word {}

    /** What was said of them holds no longer. */
    record Reopen(String reason) implements Word {}
}
