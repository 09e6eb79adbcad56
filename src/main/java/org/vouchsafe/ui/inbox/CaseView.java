package org.vouchsafe.ui.inbox;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
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
import org.vouchsafe.ui.component.position.CheckList;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.read.OriginalText;
import org.vouchsafe.usecase.suggest.Suggestion;

/** What speaks about the open item: claim, evidence and everything else side by side; below each other where it is narrow. */
final class CaseView extends StackPane {
    private static final double SIDE_BY_SIDE_FROM = 700;
    private static final List<Double> SHARES = List.of(36.0, 34.0, 30.0);

    private final Session session;
    private final Consumer<Suggestion> answer;
    private @Nullable CaseFile shown;

    /** @param answer what is done with a suggestion the analyst takes up */
    CaseView(Session session, Consumer<Suggestion> answer) {
        this.answer = answer;
        this.session = session;
        setMinWidth(0);
        widthProperty().addListener((o, was, is) -> {
            if (was.doubleValue() < SIDE_BY_SIDE_FROM != is.doubleValue() < SIDE_BY_SIDE_FROM) {
                draw();
            }
        });
    }

    /** Shows a case; null: it is being read. */
    void show(@Nullable CaseFile file) {
        shown = file;
        draw();
    }

    private void draw() {
        CaseFile file = shown;
        if (file == null) {
            getChildren().setAll(Card.padded(EmptyState.loading("Reading what speaks about it.")));
            return;
        }
        PositionRow row = file.row();
        Node body = row == null ? unplaced(file)
                : sideBySide(List.of(ClaimCard.of(file, session), EvidenceCard.of(file, row, session), elseCard(row)));
        VBox column = new VBox(16, CaseHead.of(file), body);
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

    private Node elseCard(PositionRow row) {
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
        return body;
    }

    private Node unplaced(CaseFile file) {
        VBox body = new VBox(10, Texts.of("Why it is here", "card-title"), Texts.wrapped(file.item().text()));
        if (!file.suggestions().isEmpty()) {
            body.getChildren().add(new SuggestionList(file.suggestions(), session.whyReadOnly(), answer));
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

    private void goTo(Citation citation) {
        session.go(new Place(ScreenId.EVIDENCE, String.valueOf(citation.evidence().value())));
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
