package org.vouchsafe.cli.evidence;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.domain.evidence.CarriedBy;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.evidence.MailWord;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.domain.evidence.Origin;

/** What came in what, as the command line says it. */
final class CarriedWords {
    private CarriedWords() {}

    /** {@code E-012 (mail of 2 April 2026 from anna@northwind.example)}; empty for what came by itself. */
    static String carriers(EvidenceRow row) {
        return row.carriedBy().stream().map(CarriedBy::text).distinct().collect(Collectors.joining("; "));
    }

    /** Says that a part of the origin is only what a mail says. */
    static String mark(Origin origin, MailWord.Part part) {
        return origin.isMailsWord(part) ? " (as the mail says)" : "";
    }

    /** What a mail says of itself, what the evidence came in, and what came in it. */
    static void rows(TextTable table, EvidenceRow row, @Nullable Message message) {
        if (message != null) {
            table.row("Subject", message.subject());
            table.row("Sent", message.sentAt() == null ? null : Words.moment(message.sentAt()) + " (as the mail says)");
            table.row("Message id", message.messageId());
        }
        row.carriedBy().forEach(each -> table.row("Came in", each.text() + ", as " + each.path()));
        row.carries().forEach(each -> table.row("Carried", each.evidence() + "  " + each.path()));
    }

    static void fields(JsonWriter json, EvidenceRow row) {
        json.field("receivedAsMailSays", row.evidence().origin().isMailsWord(MailWord.Part.RECEIVED));
        json.field("fromAsMailSays", row.evidence().origin().isMailsWord(MailWord.Part.FROM));
        json.fieldArray("carriedBy", row.carriedBy(), each -> json.object(() -> {
            json.fieldOf("evidence", each.carrier());
            json.field("path", each.path());
            json.field("what", each.carrierInWords());
        }));
        json.fieldArray("carries", row.carries(), each -> json.object(() -> {
            json.fieldOf("evidence", each.evidence());
            json.field("path", each.path());
        }));
    }
}
