package org.vouchsafe.ui.evidence;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.evidence.MailWord;
import org.vouchsafe.domain.evidence.Origin;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Lines;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Moments;
import org.vouchsafe.ui.words.Words;

/** One item of evidence: where it came from, what is wrong with it, and its original. */
final class EvidenceDetail extends VBox {
    private static final int PROBLEMS_SHOWN = 5;

    private final Moments moments;

    EvidenceDetail(EvidenceViewModel.Chosen chosen, Moments moments, Button... actions) {
        super(16);
        this.moments = moments;
        EvidenceRow row = chosen.row();
        Label title = Texts.wrapped(row.evidence().name(), "card-title");
        HBox buttons = new HBox(8, actions);
        VBox body = new VBox(12, new VBox(2, title, Texts.of(row.evidence().id().toString(), "mono")), facts(row));
        if (row.evidence().unplacedReason() != null && row.place() == null) {
            body.getChildren().add(new VBox(4, new StateChip(Tone.UNKNOWN, "Not placed"),
                    Texts.wrapped(row.evidence().unplacedReason(), "secondary")));
        }
        if (!chosen.problems().isEmpty()) {
            body.getChildren().add(problems(chosen));
        }
        body.getChildren().add(buttons);
        body.setStyle("-fx-padding: 16;");
        VBox original = new VBox(8, originalHead(chosen), new Lines(chosen.original()));
        VBox.setVgrow(original.getChildren().getLast(), Priority.ALWAYS);
        original.setStyle("-fx-padding: 16;");
        Card text = new Card(original);
        VBox.setVgrow(original, Priority.ALWAYS);
        VBox.setVgrow(text, Priority.ALWAYS);
        text.setMinHeight(220);
        getChildren().addAll(new Card(body), text);
    }

    private Facts facts(EvidenceRow row) {
        Evidence evidence = row.evidence();
        Origin origin = evidence.origin();
        return new Facts().line("Read as", evidence.format()).line("Placed at", EvidenceViewModel.place(row))
                .line("Came in", CarriedWords.carriers(row)).line("Carried", CarriedWords.carried(row))
                .line("Received", moments.minute(origin.receivedAt()) + CarriedWords.mark(origin, MailWord.Part.RECEIVED))
                .line("From", orEmpty(origin.from()) + CarriedWords.mark(origin, MailWord.Part.FROM))
                .line("Channel", orEmpty(origin.channel())).line("On what occasion", orEmpty(origin.why()))
                .line("Imported", moments.minute(evidence.recorded().at()) + " by " + evidence.recordedBy())
                .line("Size", Count.of(evidence.size(), "byte")).line("Signature", Words.of(evidence.signature()))
                .line("Used in", Count.of(row.usedIn(), "position")).code("SHA-256", evidence.sha256().hex());
    }

    private static Node problems(EvidenceViewModel.Chosen chosen) {
        VBox box = new VBox(6, Texts.of(Count.of(chosen.problems().size(), "problem") + " found when it was read", "strong"));
        for (Problem problem : chosen.problems().stream().limit(PROBLEMS_SHOWN).toList()) {
            String place = problem.location().text();
            box.getChildren().add(new VBox(1, Texts.wrapped(place.isEmpty() ? problem.what() : place + ": " + problem.what()),
                    Texts.wrapped(problem.fix(), "secondary")));
        }
        int more = chosen.problems().size() - PROBLEMS_SHOWN;
        if (more > 0) {
            box.getChildren().add(Texts.wrapped("And " + Count.of(more, "more problem") + ".", "secondary"));
        }
        return box;
    }

    private static Node originalHead(EvidenceViewModel.Chosen chosen) {
        String lines = chosen.original().totalLines() == 0 ? "not a text file" : Count.of(chosen.original().totalLines(), "line");
        String cited = chosen.original().highlightFrom() == 0 ? ""
                : ", showing line " + Count.plain(chosen.original().highlightFrom());
        HBox head = new HBox(12, Texts.whole("Original", "card-title"), Texts.line(lines + cited, "secondary"));
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
