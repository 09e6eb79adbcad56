package org.vouchsafe.ui.questionnaires;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
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
import org.vouchsafe.ui.questionnaires.compare.AnswersBesideView;
import org.vouchsafe.ui.questionnaires.compare.AnswersBesideViewModel;
import org.vouchsafe.ui.questionnaires.form.FormsDialog;
import org.vouchsafe.ui.questionnaires.form.FormsViewModel;
import org.vouchsafe.ui.questionnaires.gap.GapsView;
import org.vouchsafe.ui.questionnaires.gap.GapsViewModel;
import org.vouchsafe.ui.questionnaires.owed.OwedView;
import org.vouchsafe.ui.questionnaires.owed.OwedViewModel;
import org.vouchsafe.ui.questionnaires.request.RequestsView;
import org.vouchsafe.ui.questionnaires.request.RequestsViewModel;
import org.vouchsafe.ui.questionnaires.review.ReviewView;
import org.vouchsafe.ui.questionnaires.review.ReviewViewModel;
import org.vouchsafe.ui.questionnaires.template.TemplatesView;
import org.vouchsafe.ui.questionnaires.template.TemplatesViewModel;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;

/** The questionnaires as drawn: requests and what came back, and the review of answers. */
public final class QuestionnairesScreen implements Screen {
    private enum View {
        REQUESTS, REVIEW, COMPARE, OWED, GAPS, TEMPLATES
    }

    /** A view: what it draws, how it comes and goes, what it says of itself, and where its filter is. */
    private record Part(Node node, Runnable come, Runnable leave, ReadOnlyStringProperty summary, Runnable filter) {}

    /** What the views show. */
    public record Models(RequestsViewModel requests, ReviewViewModel review, AnswersBesideViewModel compare, OwedViewModel owed,
            GapsViewModel gaps, TemplatesViewModel templates, FormsViewModel forms) {}

    private final Desk desk;
    private final Models models;
    private final VBox page = new VBox();
    private final StackPane body = new StackPane();
    private final ViewTabs<View> tabs;
    private final PageHeader header;
    private final RequestsView requests;
    private final ReviewView review;
    private final Map<View, Part> parts = new EnumMap<>(View.class);
    private boolean attached;

    public QuestionnairesScreen(Desk desk, Models models) {
        this.desk = desk;
        this.models = models;
        Map<View, String> words = new LinkedHashMap<>();
        words.put(View.REQUESTS, "Requests");
        words.put(View.REVIEW, "Review of answers");
        words.put(View.COMPARE, "Compare");
        words.put(View.OWED, "Owed");
        words.put(View.GAPS, "Gaps");
        words.put(View.TEMPLATES, "Templates");
        tabs = new ViewTabs<>(words);
        header = new PageHeader("Questionnaires", tabs, send());
        requests = new RequestsView(desk, models.requests(), this::send);
        review = new ReviewView(desk, models.review());
        AnswersBesideView compare = new AnswersBesideView(desk, models.compare());
        parts.put(View.COMPARE, new Part(compare, models.compare()::attach, models.compare()::detach,
                models.compare().summaryProperty(), compare::focusSearch));
        OwedView owed = new OwedView(desk, models.owed());
        GapsView gaps = new GapsView(desk, models.gaps());
        parts.put(View.REQUESTS, new Part(requests, models.requests()::attach, models.requests()::detach,
                models.requests().summaryProperty(), requests::focusSearch));
        parts.put(View.REVIEW, new Part(review, models.review()::attach, models.review()::detach, models.review().summaryProperty(),
                review::focusSearch));
        parts.put(View.OWED, new Part(owed, models.owed()::attach, models.owed()::detach, models.owed().summaryProperty(),
                owed::focusSearch));
        parts.put(View.GAPS, new Part(gaps, models.gaps()::attach, models.gaps()::detach, models.gaps().summaryProperty(),
                gaps::focusSearch));
        TemplatesView templates = new TemplatesView(desk, models.templates(), () -> new FormsDialog(desk, models.forms()).show());
        parts.put(View.TEMPLATES, new Part(templates, models.templates()::attach, models.templates()::detach,
                models.templates().summaryProperty(), templates::focusSearch));
        page.getStyleClass().add("page");
        // What does not fit scrolls within; the page never pushes the toolbar out of the window.
        body.setMinHeight(0);
        body.setPrefHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        page.getChildren().addAll(header, body);
        tabs.chosenProperty().addListener((o, was, is) -> {
            part(was).leave().run();
            show(is);
        });
        parts.values().forEach(each -> each.summary().addListener((o, was, is) -> tell()));
        show(View.REQUESTS);
    }

    @Override
    public Parent view() {
        return page;
    }

    @Override
    public void attach() {
        attached = true;
        part(tabs.chosenProperty().get()).come().run();
    }

    @Override
    public void detach() {
        attached = false;
        part(tabs.chosenProperty().get()).leave().run();
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
                Command.always("compare-answers", Command.Section.SCREEN, "Compare answers over suppliers and years", "fth-columns", null,
                        () -> tabs.chosenProperty().set(View.COMPARE)),
                Command.always("owed", Command.Section.SCREEN, "Show what suppliers owe", "fth-clock", null,
                        () -> tabs.chosenProperty().set(View.OWED)),
                Command.always("gaps", Command.Section.SCREEN, "Show the gaps", "fth-alert-triangle", null,
                        () -> tabs.chosenProperty().set(View.GAPS)),
                Command.always("templates", Command.Section.SCREEN, "Write a questionnaire of your own", "fth-edit-3", null,
                        () -> tabs.chosenProperty().set(View.TEMPLATES)),
                Command.always("filter-questionnaires", Command.Section.SCREEN, "Filter the list", "fth-filter", "Shortcut+F",
                        () -> part(tabs.chosenProperty().get()).filter().run()),
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

    private Part part(View view) {
        return Objects.requireNonNull(parts.get(view));
    }

    private void show(View view) {
        body.getChildren().setAll(part(view).node());
        tell();
        if (attached) {
            part(view).come().run();
        }
    }

    private void tell() {
        header.subtitleProperty().set(part(tabs.chosenProperty().get()).summary().get());
    }
}
