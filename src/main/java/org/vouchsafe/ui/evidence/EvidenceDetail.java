package org.vouchsafe.ui.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.evidence.MailWord;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.domain.evidence.Origin;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Lines;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.ViewTabs;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.evidence.backing.BackingCard;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Moments;

/** One item of evidence: where it came from, what is wrong with it, and its original. */
final class EvidenceDetail extends VBox {
    private static final int PROBLEMS_SHOWN = 5;

    /** The two views of an item. */
    enum Shown {
        KNOWN, ORIGINAL
    }

    private final EvidenceViewModel.Chosen chosen;
    private final Moments moments;
    private final @Nullable BiConsumer<AnswerPlace, EvidenceId> unlink;
    private final Consumer<Citation> open;
    private final ViewTabs<Shown> tabs = new ViewTabs<>(
            new EnumMap<>(Map.of(Shown.KNOWN, "What is known", Shown.ORIGINAL, "Original")));
    private final VBox content = new VBox(16);

    /** Shows this view first; links lead to places in originals. */
    EvidenceDetail(EvidenceViewModel.Chosen chosen, Shown first, Session session, Button... actions) {
        this(chosen, first, session, null, actions);
    }

    /**
     * The same.
     *
     * @param unlink takes a file off an answer; null where nothing can be changed
     */
    EvidenceDetail(EvidenceViewModel.Chosen chosen, Shown first, Session session, @Nullable BiConsumer<AnswerPlace, EvidenceId> unlink,
            Button... actions) {
        super(16);
        this.unlink = unlink;
        this.chosen = chosen;
        this.moments = session.moments();
        this.open = citation -> session.go(Cited.place(citation));
        EvidenceRow row = chosen.row();
        VBox head = new VBox(12, new VBox(2, Texts.wrapped(row.evidence().name(), "card-title"),
                Texts.of(row.evidence().id().toString(), "mono")), new FlowPane(8, 8, actions), tabs);
        head.setStyle("-fx-padding: 16;");
        Card top = new Card(head);
        top.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(top, content);
        tabs.chosenProperty().addListener((o, was, is) -> show(is));
        tabs.chosenProperty().set(first);
        show(first);
    }

    /** Which view is shown. */
    ObjectProperty<Shown> shownProperty() {
        return tabs.chosenProperty();
    }

    private void show(Shown view) {
        switch (view) {
            case KNOWN -> content.getChildren().setAll(known());
            case ORIGINAL -> content.getChildren().setAll(original());
        }
    }

    private List<Node> known() {
        EvidenceRow row = chosen.row();
        Known known = chosen.known();
        VBox body = new VBox(12, facts(row));
        if (row.evidence().unplacedReason() != null && row.place() == null) {
            body.getChildren().add(new VBox(4, new StateChip(Tone.UNKNOWN, "Not placed"),
                    Texts.wrapped(row.evidence().unplacedReason(), "secondary")));
        }
        if (!chosen.problems().isEmpty()) {
            body.getChildren().add(problems(chosen));
        }
        body.setStyle("-fx-padding: 16;");
        List<Node> cards = new ArrayList<>(List.of(new Card(body)));
        if (SignatureCard.hasWords(known.signed())) {
            cards.add(new SignatureCard(row.evidence().id(), known.signed(), moments, open));
        }
        if (known.backed().hasWords()) {
            cards.add(new BackingCard(row.evidence().id(), known.backed(), moments, open, unlink));
        }
        known.inventories().forEach(each -> cards.add(new InventoryCard(each, moments)));
        known.facts().forEach(each -> cards.add(new FactsCard(each, open)));
        known.cameToBe().about().forEach(each -> cards.add(ProvenanceCard.about(each, moments, open)));
        known.cameToBe().says().forEach(each -> cards.add(ProvenanceCard.in(each, moments, open)));
        known.compared().forEach(each -> cards.add(new ComparisonCard(each, moments, open)));
        return cards;
    }

    private Node original() {
        VBox original = new VBox(8, originalHead(chosen), new Lines(chosen.original()));
        VBox.setVgrow(original.getChildren().getLast(), Priority.ALWAYS);
        original.setStyle("-fx-padding: 16;");
        Card text = new Card(original);
        VBox.setVgrow(original, Priority.ALWAYS);
        VBox.setVgrow(text, Priority.ALWAYS);
        text.setMinHeight(220);
        return text;
    }

    private Facts facts(EvidenceRow row) {
        Evidence evidence = row.evidence();
        Origin origin = evidence.origin();
        Facts facts = new Facts().line("Read as", evidence.format()).line("Placed at", EvidenceViewModel.place(row))
                .line("Came in", CarriedWords.carriers(row)).line("Carried", CarriedWords.carried(row))
                .line("Received", moments.minute(origin.receivedAt()) + CarriedWords.mark(origin, MailWord.Part.RECEIVED))
                .line("From", orEmpty(origin.from()) + CarriedWords.mark(origin, MailWord.Part.FROM))
                .line("Channel", orEmpty(origin.channel())).line("On what occasion", orEmpty(origin.why()))
                .line("Imported", moments.minute(evidence.recorded().at()) + " by " + evidence.recordedBy())
                .line("Size", Count.of(evidence.size(), "byte")).node("Signature", StateChip.of(evidence.signature()))
                .line("Used in", Count.of(row.usedIn(), "position")).code("SHA-256", evidence.sha256().hex());
        Message message = chosen.known().message();
        return message == null ? facts
                : facts.line("Subject", orEmpty(message.subject()))
                        .line("Sent", message.sentAt() == null ? "" : moments.minute(message.sentAt()) + " (as the mail says)")
                        .code("Message id", orEmpty(message.messageId()));
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
        String lines = chosen.original().totalLines() == 0 ? "not a text file"
                : Count.of(chosen.original().fileLines(), "line")
                        + (chosen.original().isLaidOut() ? ", broken into " + Count.plain(chosen.original().totalLines()) + " to be read"
                                : "");
        String cited = chosen.original().highlightFrom() == 0 ? ""
                : ", showing " + (chosen.original().isLaidOut() ? "" : "line ") + Count.plain(chosen.original().highlightFrom());
        HBox head = new HBox(12, Texts.whole("Original", "card-title"), Texts.line(lines + cited, "secondary"));
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
