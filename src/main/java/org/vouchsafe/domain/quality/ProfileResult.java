package org.vouchsafe.domain.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an inventory stands to one profile.
 *
 * @param id such as {@code ntia-2021}
 * @param title such as {@code NTIA minimum elements}
 * @param edition which edition of the source is meant
 * @param formatGap why the format itself is not accepted, in one sentence; null when it is
 */
public record ProfileResult(String id, String title, String edition, @Nullable String formatGap, List<FieldAnswers> fields) {
    public ProfileResult {
        fields = List.copyOf(fields);
    }

    /** True when the format is accepted and every required field is present or declared everywhere it is asked. */
    public boolean passes() {
        return formatGap == null && fields.stream().noneMatch(FieldAnswers::fallsShort);
    }

    /** Required fields that are missing somewhere. */
    public List<FieldAnswers> shortfalls() {
        return fields.stream().filter(FieldAnswers::fallsShort).toList();
    }

    /** How many required fields there are. */
    public int required() {
        return (int) fields.stream().filter(each -> each.field().need() == Field.Need.REQUIRED).count();
    }
}
