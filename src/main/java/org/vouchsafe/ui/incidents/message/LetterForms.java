package org.vouchsafe.ui.incidents.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.ui.incidents.room.RoomActs;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.usecase.incident.message.ExportMessage;

/** What is asked before a message goes out. */
final class LetterForms {
    private static final List<String> LABELS = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");
    private final Desk desk;
    private final RoomActs acts;
    private final LettersViewModel model;

    LetterForms(Desk desk, RoomActs acts, LettersViewModel model) {
        this.desk = desk;
        this.acts = acts;
        this.model = model;
    }

    /** As PDF, as text, or as a mail with the PDF in it. */
    void export(String incident, long draft) {
        Form form = new Form(desk.overlays(), "Export message " + draft,
                "The file is made of the log alone: the same message gives the same bytes, whatever became of the facts. What nobody approved says DRAFT.");
        var format = form.choice("As", List.of(ExportMessage.Format.values()), ExportMessage.Format.PDF, LetterForms::words);
        var label = form.choice("Traffic light label", LABELS, "AMBER", each -> "TLP:" + each);
        form.beside();
        var from = form.text("A mail is from", "", model.me() + " <name@example.com>");
        var to = form.text("A mail goes to; several with commas", "", "board@example.com");
        from.disableProperty().bind(format.valueProperty().isNotEqualTo(ExportMessage.Format.EML));
        to.disableProperty().bind(format.valueProperty().isNotEqualTo(ExportMessage.Format.EML));
        form.show("Choose the file", () -> {
            ExportMessage.Format chosen = format.getValue();
            String ending = chosen.name().toLowerCase(Locale.ROOT);
            desk.files().save("Export the message", incident + "-message-" + draft + "." + ending, words(chosen), ending)
                    .ifPresent(file -> model.export(new ExportMessage.Wanted(incident, draft, chosen, label.getValue(),
                            chosen == ExportMessage.Format.EML ? from.getText() : "",
                            chosen == ExportMessage.Format.EML ? Arrays.stream(to.getText().split(",")).map(String::strip)
                                    .filter(each -> !each.isEmpty()).toList() : List.of()),
                            file, form.reply()));
        });
    }

    private static String words(ExportMessage.Format format) {
        return switch (format) {
            case PDF -> "PDF";
            case TXT -> "Text";
            case EML -> "Mail with the PDF in it";
        };
    }

    /** To whom it went. */
    void publish(String incident, long draft) {
        Form form = new Form(desk.overlays(), "Draft " + draft + " was sent",
                "The program sends nothing by itself. It records that you sent it, with the size and root of the audit log at this moment, so that the figures in it can be proved.");
        var to = form.text("To whom", "", "the board");
        var asWritten = form.tick("Its figures may be those of the day on which it was written, as the message says");
        form.show("Record it", () -> {
            if (asWritten.isSelected()) {
                model.publishAsWritten(incident, draft, to.getText(), form.reply());
            } else {
                acts.publish(draft, to.getText(), form.reply());
            }
        });
    }
}
