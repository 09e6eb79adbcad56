package org.vouchsafe.ui.inbox;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Excerpt;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.LongList;
import org.vouchsafe.ui.component.position.CheckList;
import org.vouchsafe.ui.component.state.StateLink;
import org.vouchsafe.ui.inbox.meaning.WaitingClaims;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.OriginalText;

/** What speaks about the open item: claim, evidence and everything else side by side; below each other where it is narrow. */
final class CaseView extends StackPane {
    private static final int MARKED = 25;
    private static final double SIDE_BY_SIDE_FROM = 700;
    private static final List<Double> SHARES = List.of(36.0, 34.0, 30.0);

    private final Session session;
    private final InboxCommands commands;
    private @Nullable CaseFile shown;
    private List<InboxItem> marked = List.of();
    private boolean chosen;

    CaseView(Session session, InboxCommands commands) {
        this.commands = commands;
        this.session = session;
        setMinWidth(0);
        widthProperty().addListener((o, was, is) -> {
            if (was.doubleValue() < SIDE_BY_SIDE_FROM != is.doubleValue() < SIDE_BY_SIDE_FROM) {
                draw();
            }
        });
    }

    /**
     * Shows a case (null: it is being read), or, where several items are marked, what they are.
     *
     * @param item what is chosen; null: nothing
     */
    void show(@Nullable CaseFile file, List<InboxItem> several, @Nullable InboxItem item) {
        shown = file;
        chosen = item != null;
        marked = several;
        draw();
    }

    private void draw() {
        CaseFile file = shown;
        if (!marked.isEmpty()) {
            getChildren().setAll(several());
            return;
        }
        if (file == null) {
            getChildren().setAll(Card.padded(chosen ? EmptyState.loading("Reading what speaks about it.")
                    : EmptyState.nothing("fth-inbox", "Nothing is chosen", "Choose an item to see what speaks about it.")));
            return;
        }
        PositionRow row = file.row();
        Node body = row == null ? unplaced(file)
                : sideBySide(List.of(ClaimCard.of(file, session), EvidenceCard.of(file, row, session), elseCard(row, file.proposals())));
        VBox column = new VBox(16, CaseHead.of(file, session), body);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(column);
    }

    private Node sideBySide(List<Node> bodies) {
        if (getWidth() > 0 && getWidth() < SIDE_BY_SIDE_FROM) {
            VBox stack = new VBox(16);
            bodies.forEach(b -> stack.getChildren().add(Card.padded(b)));
            return scroll(stack);
        }
        GridPane grid = new GridPane();
        grid.setHgap(16);
        RowConstraints all = new RowConstraints();
        all.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().add(all);
        for (int i = 0; i < bodies.size(); i++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(SHARES.get(i));
            share.setMinWidth(0);
            grid.getColumnConstraints().add(share);
            VBox padded = new VBox(bodies.get(i));
            padded.getStyleClass().add("card-body");
            Card card = new Card(scroll(padded));
            VBox.setVgrow(card.getChildren().getFirst(), Priority.ALWAYS);
            grid.add(card, i, 0);
        }
        grid.setMinHeight(0);
        return grid;
    }

    private Node elseCard(PositionRow row, List<Offer> proposals) {
        int checks = row.position().checks().size();
        VBox body = new VBox(10,
                new VBox(2, Texts.of("What else speaks", "card-title"), Texts.wrapped(Count.of(checks, "check") + " made", "secondary")));
        if (row.position().reason() != null) {
            body.getChildren()
                    .add(Texts.wrapped("Unknown because: " + Words.of(row.position().reason()).toLowerCase(java.util.Locale.ROOT) + "."));
        }
        row.position().contradictions().forEach(c -> body.getChildren().add(Texts.wrapped(c.text())));
        row.position().remarks().forEach(r -> body.getChildren().add(Texts.wrapped(r.text(), "secondary")));
        body.getChildren().add(new CheckList(row.position().checks(), this::goTo));
        if (!proposals.isEmpty()) {
            body.getChildren().addFirst(new Proposals(proposals, session.whyReadOnly(), commands::carry));
        }
        return body;
    }

    private Node unplaced(CaseFile file) {
        VBox body = new VBox(10, Texts.of("Why it is here", "card-title"), Texts.wrapped(file.item().text()));
        if (file.item().kind() == InboxItem.Kind.INCIDENT) {
            Hyperlink room = new Hyperlink("Open the incident's room");
            room.setOnAction(event -> commands.room());
            body.getChildren().add(room);
        }
        if (!file.suggestions().isEmpty()) {
            body.getChildren().add(new SuggestionList(file.suggestions(), session.whyReadOnly(), commands::take));
        }
        if (!file.waiting().isEmpty()) {
            body.getChildren().add(new WaitingClaims(file.waiting(), session.whyReadOnly(), commands.waiting()));
        }
        OriginalText original = file.original();
        if (original != null) {
            body.getChildren().addAll(Texts.of("The original", "field-name"), new Excerpt(original, Excerpt.Kind.EVIDENCE));
        }
        body.getStyleClass().add("card-body");
        Card card = new Card(scroll(body));
        VBox.setVgrow(card.getChildren().getFirst(), Priority.ALWAYS);
        return card;
    }

    /** What one act would do for. */
    private Node several() {
        VBox body = new VBox(10, Texts.of(Count.of(marked.size(), "item") + " marked", "card-title"),
                Texts.wrapped("What you do now is done for all of them, as one act that one undo takes back.", "secondary"));
        body.getChildren().add(new LongList<>(10, marked, MARKED, this::line, "more item", "more items"));
        body.getStyleClass().add("card-body");
        Card card = new Card(scroll(body));
        VBox.setVgrow(card.getChildren().getFirst(), Priority.ALWAYS);
        return card;
    }

    private Node line(InboxItem item) {
        VBox words = new VBox(2, Texts.wrapped(item.title(), "strong"), Texts.wrapped(item.subtitle() + ". " + item.text(), "secondary"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        PositionRow row = item.row();
        HBox line = row == null ? new HBox(12, words) : new HBox(12, words, new StateLink(row, () -> session.explain(row)));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("divided");
        line.setStyle("-fx-padding: 0 0 10 0;");
        return line;
    }

    private void goTo(Citation citation) {
        session.go(Cited.place(citation));
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setPrefHeight(200);
        return scroll;
    }
}
