package org.vouchsafe.ui.questionnaires;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.ViewTabs;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.questionnaires.request.RequestsView;
import org.vouchsafe.ui.questionnaires.request.RequestsViewModel;
import org.vouchsafe.ui.questionnaires.review.ReviewView;
import org.vouchsafe.ui.questionnaires.review.ReviewViewModel;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;

/** The questionnaires as drawn: requests and what came back, and the review of answers. */
public final class QuestionnairesScreen implements Screen {
    private enum View {
        REQUESTS, REVIEW
    }

    /** What the views show. */
    public record Models(RequestsViewModel requests, ReviewViewModel review) {}

    private final Desk desk;
    private final Models models;
    private final VBox page = new VBox();
    private final StackPane body = new StackPane();
    private final ViewTabs<View> tabs;
    private final PageHeader header;
    private final RequestsView requests;
    private final ReviewView review;
    private boolean attached;

    public QuestionnairesScreen(Desk desk, Models models) {
        this.desk = desk;
        this.models = models;
        Map<View, String> words = new LinkedHashMap<>();
        words.put(View.REQUESTS, "Requests");
        words.put(View.REVIEW, "Review of answers");
        tabs = new ViewTabs<>(words);
        header = new PageHeader("Questionnaires", tabs, send());
        requests = new RequestsView(desk, models.requests(), this::send);
        review = new ReviewView(desk, models.review());
        page.getStyleClass().add("page");
        // What does not fit scrolls within; the page never pushes the toolbar out of the window.
        body.setMinHeight(0);
        body.setPrefHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        page.getChildren().addAll(header, body);
        tabs.chosenProperty().addListener((o, was, is) -> {
            leave(was);
            show(is);
        });
        models.requests().summaryProperty().addListener((o, was, is) -> tell());
        models.review().summaryProperty().addListener((o, was, is) -> tell());
        show(View.REQUESTS);
    }

    @Override
    public Parent view() {
        return page;
    }

    @Override
    public void attach() {
        attached = true;
        come(tabs.chosenProperty().get());
    }

    @Override
    public void detach() {
        attached = false;
        leave(tabs.chosenProperty().get());
    }

    /** A request's id, evidence that came back, or {@code review:} and the text of an answer's key. */
    @Override
    public void open(String key) {
        if (key.startsWith("review:")) {
            tabs.chosenProperty().set(View.REVIEW);
            models.review().open(key.substring("review:".length()));
        } else {
            tabs.chosenProperty().set(View.REQUESTS);
            models.requests().open(key);
        }
    }

    /** The key under which {@link #open} shows an answer. */
    public static String key(AnswerKey answer) {
        return "review:" + answer.text();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("send-questionnaire", Command.Section.SCREEN, () -> "Send a questionnaire", "fth-send", "N",
                        desk.session()::whyReadOnly, requests::ask),
                Command.always("requests", Command.Section.SCREEN, "Show the requests", "fth-list", null,
                        () -> tabs.chosenProperty().set(View.REQUESTS)),
                Command.always("review-answers", Command.Section.SCREEN, "Review answers", "fth-check-square", "R",
                        () -> tabs.chosenProperty().set(View.REVIEW)),
                Command.always("filter-questionnaires", Command.Section.SCREEN, "Filter the list", "fth-filter", "Shortcut+F",
                        () -> {
                            if (tabs.chosenProperty().get() == View.REVIEW) {
                                review.focusSearch();
                            } else {
                                requests.focusSearch();
                            }
                        }),
                verdict("accept-answer", "Accept the answer", "fth-check", "A", review::accept),
                verdict("follow-up-answer", "Ask the supplier again", "fth-message-square", "F", review::followUp),
                verdict("gap-answer", "Call the answer a gap", "fth-alert-triangle", "G", review::gap),
                verdict("reopen-answer", "Review the answer anew", "fth-rotate-ccw", "O", review::reopen));
    }

    private Command verdict(String id, String text, String icon, String key, Runnable act) {
        return new Command(id, Command.Section.SCREEN, () -> text, icon, key,
                () -> tabs.chosenProperty().get() != View.REVIEW || models.review().chosenProperty().get() == null
                        ? "Choose an answer under \"Review of answers\"."
                        : desk.session().whyReadOnly(),
                act);
    }

    private Button send() {
        Button send = Controls.button("Send a questionnaire");
        send.getStyleClass().add("accent");
        send.disableProperty().bind(desk.session().whyReadOnlyProperty().isNotNull());
        send.setOnAction(event -> requests.ask());
        return send;
    }

    private void show(View view) {
        Node shown = view == View.REQUESTS ? requests : review;
        body.getChildren().setAll(shown);
        tell();
        if (attached) {
            come(view);
        }
    }

    private void tell() {
        header.subtitleProperty().set(tabs.chosenProperty().get() == View.REQUESTS ? models.requests().summaryProperty().get()
                : models.review().summaryProperty().get());
    }

    private void come(View view) {
        switch (view) {
            case REQUESTS -> models.requests().attach();
            case REVIEW -> models.review().attach();
        }
    }

    private void leave(View view) {
        switch (view) {
            case REQUESTS -> models.requests().detach();
            case REVIEW -> models.review().detach();
        }
    }
}
