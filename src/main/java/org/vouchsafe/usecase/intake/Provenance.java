package org.vouchsafe.usecase.intake;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.MailWord;
import org.vouchsafe.domain.evidence.MailWord.Part;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.domain.evidence.Origin;
import org.vouchsafe.usecase.evidence.ImportOptions;

/**
 * Where files came from: what the analyst says, and where he says nothing what the mail says that brought them.
 *
 * @param receivedAt as the analyst says; null: not said
 * @param mail the mail that brought the file; null when none did
 */
record Provenance(@Nullable Instant receivedAt, @Nullable String from, @Nullable String channel, @Nullable String why,
        @Nullable Mail mail) {
    private static final String MAIL_CHANNEL = "e-mail";

    /** A mail and what it says of itself. */
    record Mail(EvidenceId id, Message message) {}

    /** What the options of the import say. */
    static Provenance of(ImportOptions options) {
        return new Provenance(options.receivedAt(), options.from(), options.channel(), options.why(), null);
    }

    /** The same for what this mail brought, and for the mail itself. A mail within a mail speaks for what it carries. */
    Provenance in(EvidenceId id, Message message) {
        return new Provenance(receivedAt, from, channel, why, new Mail(id, message));
    }

    /** As it is recorded; {@code now} is the moment of import, the last resort for the time of receipt. */
    Origin origin(Instant now) {
        if (mail == null) {
            return new Origin(receivedAt == null ? now : receivedAt, from, channel, why, null);
        }
        Instant arrived = mail.message().arrivedAt();
        Instant told = arrived == null || arrived.isAfter(now) ? null : arrived;
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (receivedAt == null && told != null) {
            parts.add(Part.RECEIVED);
        }
        if (from == null && mail.message().sender() != null) {
            parts.add(Part.FROM);
        }
        if (channel == null) {
            parts.add(Part.CHANNEL);
        }
        return new Origin(receivedAt != null ? receivedAt : told != null ? told : now, from != null ? from : mail.message().sender(),
                channel != null ? channel : MAIL_CHANNEL, why, parts.isEmpty() ? null : new MailWord(mail.id(), parts));
    }
}
