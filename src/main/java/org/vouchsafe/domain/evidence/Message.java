package org.vouchsafe.domain.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says of itself; nobody has verified any of it.
 *
 * @param sender who it says it is from, as written: {@code Anna Berg <anna@northwind.example>}
 * @param sentAt the date its sender gave it
 * @param receivedAt when the last mail server says it took it; null when none says so
 * @param body its text, as far as it is text; cut when very long
 */
public record Message(@Nullable String sender, List<String> recipients, @Nullable String subject, @Nullable String messageId,
        @Nullable Instant sentAt, @Nullable Instant receivedAt, String body) {
    public Message {
        recipients = List.copyOf(recipients);
    }

    /** When it reached us as far as it says: when it was received, else when it was sent. */
    public @Nullable Instant arrivedAt() {
        return receivedAt != null ? receivedAt : sentAt;
    }
}
