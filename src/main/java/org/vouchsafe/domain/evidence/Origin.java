package org.vouchsafe.domain.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a file came from, as the analyst states it, or the mail it came in.
 *
 * @param receivedAt when it reached us; not when it was imported
 * @param from who sent it
 * @param channel how: e-mail, portal, …
 * @param why on what occasion
 * @param word which of these a mail says and not the analyst; null when none
 */
public record Origin(Instant receivedAt, @Nullable String from, @Nullable String channel, @Nullable String why, @Nullable MailWord word) {
    /** As the analyst states it. */
    public Origin(Instant receivedAt, @Nullable String from, @Nullable String channel, @Nullable String why) {
        this(receivedAt, from, channel, why, null);
    }

    /** Whether this part is only what a mail says. */
    public boolean isMailsWord(MailWord.Part part) {
        return word != null && word.parts().contains(part);
    }
}
