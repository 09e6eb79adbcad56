package org.vouchsafe.usecase.intake;

import java.util.List;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.document.DocumentType;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonReading;

/** What is said of a file that no format reads: what it is as far as its content tells, and whether it is damaged. */
final class UnknownFile {
    private final Limits limits;

    UnknownFile(Limits limits) {
        this.limits = limits;
    }

    /** The file as a document. */
    ReadFile read(Received received) {
        return as(received, DocumentType.of(new Opening(received.file(), limits)));
    }

    /** The file as a document of this type. */
    ReadFile as(Received received, DocumentType type) {
        return switch (type.nature()) {
            case PROGRAM -> as(received, ReadFile.Recognition.PROGRAM, type, List.of(warning(received, "PROGRAM",
                    "This is " + type.withArticle() + ", which acts when it is opened.",
                    "If it is evidence, keep it by asking for the original to be kept; do not open it from here.")));
            case UNREAD_WORKBOOK -> as(received, ReadFile.Recognition.NONE, type, List.of(warning(received, "NOT_READ",
                    "This is " + type.withArticle() + ", in which nothing was read.",
                    "If it is an answered questionnaire, a register or a list, save it without a password as .xlsx and import that.")));
            case INVENTORY -> as(received, ReadFile.Recognition.NONE, type, List.of(warning(received, "NOT_READ",
                    "This is " + type.withArticle() + ", which is not read.",
                    "It can be kept and cited as a document. Ask the sender for the same list in another form, such as JSON.")));
            case DOCUMENT -> as(received, ReadFile.Recognition.NONE, type, List.of());
            case JSON -> json(received, type);
            case UNKNOWN -> as(received, ReadFile.Recognition.NONE, type, List.of(warning(received, "NOT_RECOGNISED",
                    "This is none of the formats the program reads.", "It can still be kept and cited as a document.")));
        };
    }

    /** JSON that no format knows may be a damaged file of one that does. */
    private ReadFile json(Received received, DocumentType type) {
        var problems = new Problems(received.file().name(), limits);
        boolean sound = new JsonReading(limits).isSound(received.file(), problems);
        if (!sound) {
            return as(received, ReadFile.Recognition.DAMAGED, type, problems.list());
        }
        problems.warning("NOT_RECOGNISED", Location.WHOLE_FILE, "This is JSON, but none of the formats the program reads.",
                "It can still be kept and cited as a document.");
        return as(received, ReadFile.Recognition.NONE, type, problems.list());
    }

    private static Problem warning(Received received, String code, String what, String fix) {
        return new Problem(code, Severity.WARNING, received.file().name(), Location.WHOLE_FILE, what, fix);
    }

    private static ReadFile as(Received received, ReadFile.Recognition recognition, DocumentType type, List<Problem> problems) {
        return new ReadFile(received, recognition, ReadResult.unread(type.words(), problems));
    }
}
