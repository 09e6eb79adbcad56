package org.vouchsafe.carrier.outlook;

import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.carrier.MemberPath;
import org.vouchsafe.carrier.mail.HtmlText;
import org.vouchsafe.carrier.mail.MailWords;
import org.vouchsafe.domain.evidence.Message;

/** What an Outlook message says of itself: the header fields it came with if it came by mail, else Outlook's own properties. */
final class OutlookWords {
    private static final int LONGEST = 64 << 10;
    private static final int SENDER_ADDRESS = 0x5D01;

    private OutlookWords() {}

    static Message of(MAPIMessage message) throws ChunkNotFoundException {
        String body = body(message);
        String[] lines = message.getHeaders();
        Message told = lines == null ? new Message(null, List.of(), null, null, null, null, body)
                : MailWords.of(String.join("\r\n", lines) + "\r\n\r\n", body);
        Calendar date = message.getMessageDate();
        Instant sent = told.sentAt() != null ? told.sentAt() : date == null ? null : date.toInstant();
        List<String> recipients = told.recipients().isEmpty()
                ? Stream.of(message.getDisplayTo(), message.getDisplayCC()).filter(each -> each != null && !each.isBlank())
                        .map(each -> MemberPath.shown(each).strip()).toList()
                : told.recipients();
        return new Message(told.sender() != null ? told.sender() : sender(message), recipients,
                told.subject() != null ? told.subject() : plain(message.getSubject()),
                told.messageId() != null ? told.messageId() : messageId(message), sent, told.receivedAt(), body);
    }

    private static @Nullable String sender(MAPIMessage message) throws ChunkNotFoundException {
        String name = plain(message.getDisplayFrom());
        String address = address(message);
        return address == null ? name : name == null || name.equals(address) ? address : name + " <" + address + ">";
    }

    private static @Nullable String address(MAPIMessage message) {
        for (Chunk each : message.getMainChunks().getChunks()) {
            if (each.getChunkId() == SENDER_ADDRESS && each instanceof StringChunk text) {
                return plain(text.getValue());
            }
        }
        // Within one company Outlook gives a directory entry in its place, which says nothing outside.
        StringChunk written = message.getMainChunks().getAll().get(MAPIProperty.SENDER_EMAIL_ADDRESS) == null ? null
                : message.getMainChunks().getEmailFromChunk();
        String address = written == null ? null : plain(written.getValue());
        return address == null || !address.contains("@") ? null : address;
    }

    private static @Nullable String messageId(MAPIMessage message) {
        StringChunk id = message.getMainChunks().getMessageId();
        return id == null ? null : plain(id.getValue());
    }

    private static String body(MAPIMessage message) throws ChunkNotFoundException {
        String text = message.getTextBody();
        if (text == null || text.isBlank()) {
            String html = message.getHtmlBody();
            text = html == null ? "" : HtmlText.of(html.substring(0, Math.min(html.length(), 8 * LONGEST)));
        }
        return text.substring(0, Math.min(text.length(), LONGEST)).replace("\r\n", "\n").replace("\0", "").strip();
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || text.isBlank() ? null : MemberPath.shown(text.replace("\0", "")).strip();
    }
}
