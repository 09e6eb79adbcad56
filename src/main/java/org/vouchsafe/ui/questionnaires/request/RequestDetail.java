package org.vouchsafe.ui.questionnaires.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.request.Alteration;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.ViewTabs;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.read.QuestionnaireRow;
import org.vouchsafe.usecase.read.ReturnedAnswers;
import org.vouchsafe.usecase.review.campaign.CampaignRow;

/** One questionnaire: to whom it went, what was answered, and what was changed in it. */
final class RequestDetail extends VBox {
    private final RequestsViewModel.Chosen chosen;
    private final Session session;
    private final Acts acts;
    private final ViewTabs<Shown> tabs;
    private final VBox content = new VBox(16);

    /** The views of a questionnaire. */
    enum Shown {
        ANSWERS, CHANGES
    }

    /** What can be done with it. */
    record Acts(Consumer<RequestLine> remind, Consumer<RequestLine> takeBack) {}

    RequestDetail(RequestsViewModel.Chosen chosen, Shown first, Session session, Acts acts) {
        super(16);
        this.chosen = chosen;
        this.session = session;
        this.acts = acts;
        Map<Shown, String> views = new EnumMap<>(Shown.class);
        views.put(Shown.ANSWERS, "Answers");
        RequestsViewModel.Changes changes = chosen.changes();
        views.put(Shown.CHANGES, changes == null || changes.none() != null ? "Changes" : "Changes " + Count.plain(altered(changes).size()));
        tabs = new ViewTabs<>(views);
        tabs.chosenProperty().set(first);
        tabs.chosenProperty().addListener((o, was, is) -> show());
        getChildren().addAll(head(), content);
        show();
    }

    /** Which view is shown. */
    ObjectProperty<Shown> shownProperty() {
        return tabs.chosenProperty();
    }

    private void show() {
        ReturnedAnswers newest = chosen.newest();
        if (newest == null) {
            content.getChildren().setAll(Card.padded(Texts.wrapped(
                    "Nothing has come back. When the workbook comes, import it: by dropping it on the window, or with the mail it came in.",
                    "secondary")));
            return;
        }
        content.getChildren().setAll(switch (tabs.chosenProperty().get()) {
            case ANSWERS -> new AnswerCards(newest, session);
            case CHANGES -> changes();
        });
    }

    private Node head() {
        RequestLine line = chosen.line();
        FlowPane chips = new FlowPane(8, 6, RequestsViewModel.chip(line, session.standpoint()));
        VBox box = new VBox(10, new VBox(2, Texts.wrapped(line.title(), "card-title"),
                Texts.wrapped(line.supplier().isBlank() ? "Supplier not known" : line.supplier())), chips);
        Facts facts = new Facts();
        QuestionnaireRow request = line.request();
        if (request != null) {
            facts.code("Request", request.requestId()).line("Sent", session.moments().minute(request.sentAt()) + " by " + request.sentBy())
                    .line("Due", session.moments().day(request.due()))
                    .line("About", request.products().isEmpty() ? "the supplier as a whole" : String.join(", ", request.products()));
        }
        for (ReturnedAnswers each : line.returned()) {
            Hyperlink link = new Hyperlink(each.evidence().toString());
            link.getStyleClass().add("mono");
            link.setOnAction(event -> session.go(Cited.place(new Citation(each.evidence(), Location.WHOLE_FILE))));
            facts.node(each.equals(line.returned().getFirst()) ? "Came back" : "Earlier", new FlowPane(6, 2, link,
                    Texts.of(session.moments().minute(each.recorded().at()) + ", " + each.completion().words()
                            + (line.isOfAnother(each) ? ", but from another supplier: it answers nothing of this" : ""))));
        }
        CampaignRow campaign = line.campaign();
        if (campaign != null) {
            facts.line("Asked again", String.join(", ", campaign.followUps())).line("Review", reviewed(campaign));
        }
        ReturnedAnswers newest = chosen.newest();
        if (newest != null) {
            facts.line("Declared by", newest.sheet().completedBy() == null ? "nobody: the declaration is not signed"
                    : newest.sheet().completedBy() + (newest.sheet().completedOn() == null ? ""
                            : ", " + session.moments().day(newest.sheet().completedOn())));
        }
        box.getChildren().add(facts);
        if (request != null) {
            Button back = Controls.button("Take it back");
            back.disableProperty().bind(session.whyReadOnlyProperty().isNotNull());
            back.setOnAction(event -> acts.takeBack().accept(line));
            Button remind = Controls.button("Write a reminder");
            // What came in full, or was accepted as it is, is owed no longer.
            remind.setDisable(!line.isAwaited());
            remind.setOnAction(event -> acts.remind().accept(line));
            box.getChildren().add(new FlowPane(8, 8, remind, back));
        }
        if (newest != null) {
            box.getChildren().add(tabs);
        }
        return Card.padded(box);
    }

    private static String reviewed(CampaignRow campaign) {
        if (campaign.toReview() + campaign.accepted() + campaign.toAsk() + campaign.gaps() == 0) {
            return "";
        }
        return Count.of(campaign.toReview(), "answer") + " to review, " + Count.plain(campaign.accepted()) + " accepted, "
                + Count.plain(campaign.toAsk()) + " to be asked again, " + Count.of(campaign.gaps(), "gap") + " open, "
                + Count.plain(campaign.contradicted()) + " contradicted";
    }

    private static List<Alteration> altered(RequestsViewModel.Changes changes) {
        return changes.alterations().stream().filter(each -> each.kind() != Alteration.Kind.FILLED).toList();
    }

    private Node changes() {
        RequestsViewModel.Changes changes = chosen.changes();
        ReturnedAnswers newest = chosen.newest();
        if (changes == null || newest == null || changes.none() != null) {
            return Card
                    .padded(Texts.wrapped(changes == null || changes.none() == null ? "Nothing came back." : changes.none(), "secondary"));
        }
        List<Alteration> altered = altered(changes);
        VBox box = new VBox(10,
                Texts.wrapped(altered.isEmpty() ? "Apart from the cells that were to be filled in, it came back as it was sent."
                        : "Apart from the cells that were to be filled in, this differs from what was sent:", "secondary"));
        for (Alteration each : altered) {
            Hyperlink place = new Hyperlink(each.location().text());
            place.setOnAction(event -> session.go(Cited.place(new Citation(newest.evidence(), each.location()))));
            VBox line = new VBox(2, new FlowPane(8, 2, Texts.whole(words(each.kind()), "strong"), place), Texts.wrapped(each.what()));
            if (!each.sent().isBlank()) {
                line.getChildren().add(Texts.wrapped("Sent: " + each.sent(), "secondary"));
            }
            if (!each.back().isBlank()) {
                line.getChildren().add(Texts.wrapped("Came back: " + each.back(), "secondary"));
            }
            box.getChildren().add(line);
        }
        return Card.padded(box);
    }

    private static String words(Alteration.Kind kind) {
        return switch (kind) {
            case FILLED -> "Filled in";
            case CHANGED -> "Words of ours changed";
            case ROW_ADDED -> "Row added";
            case ROW_REMOVED -> "Row removed";
            case SHEET_ADDED -> "Sheet added";
            case SHEET_REMOVED -> "Sheet removed";
            case NOTE -> "Note on a cell";
        };
    }
}
