package org.vouchsafe.format.vex;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.WholeDay;

/**
 * When something was stated.
 *
 * @param first the first moment that can be meant; null when none is stated or it cannot be read
 * @param last the last moment that can be meant: the end of the day where only a day is stated
 */
public record StatedTime(@Nullable Instant first, @Nullable Instant last) {
    /** Nothing is stated. */
    public static final StatedTime NONE = new StatedTime(null, null);
    private static final Pattern DAY = Pattern.compile("\\s*\\d{4}-\\d\\d-\\d\\d\\s*");

    /** What was read from this text. */
    public static StatedTime of(@Nullable String written, @Nullable Instant read) {
        return read != null && written != null && DAY.matcher(written).matches() ? ofDay(read) : new StatedTime(read, read);
    }

    /** The day that begins there. */
    public static StatedTime ofDay(Instant beginning) {
        return new StatedTime(beginning, WholeDay.end(beginning));
    }

    /** When a statement of this status counts as made: one that clears as early as can be, one that warns as late. */
    public @Nullable Instant as(ClaimStatus status) {
        return status.isClearing() ? first : last;
    }

    /** The claims of a document of this time: those without a time of their own that warn count as made when it ended. */
    public List<Claim> date(List<Claim> claims) {
        if (first == null || first.equals(last)) {
            return claims;
        }
        return claims.stream().map(each -> each.statedAt() != null || each.status().isClearing() ? each : each.statedAt(last)).toList();
    }
}
