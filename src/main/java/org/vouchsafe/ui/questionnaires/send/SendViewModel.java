package org.vouchsafe.ui.questionnaires.send;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.questionnaire.Asking;
import org.vouchsafe.usecase.questionnaire.SendRequests;
import org.vouchsafe.usecase.questionnaire.SentRequest;

/** A questionnaire to be sent: what, to whom, by when. */
public final class SendViewModel {
    private static final int WEEKS = 2;

    /** Whom to ask. */
    public enum Whom {
        /** Suppliers that are ticked. */
        CHOSEN,
        /** Every supplier with a release that is unknown towards an advisory. */
        UNKNOWNS
    }

    private final Session session;
    private final SendSources sources;
    private final Consumer<String> sent;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<SendSources.@Nullable Choices> choices = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Template> templates = FXCollections.observableArrayList();
    private final ObjectProperty<RequestForm> form = new SimpleObjectProperty<>(RequestForm.QUESTIONS);
    private final ObjectProperty<@Nullable Template> template = new SimpleObjectProperty<>();
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.EN);
    private final ObjectProperty<Whom> whom = new SimpleObjectProperty<>(Whom.CHOSEN);
    private final ObservableSet<String> suppliers = FXCollections.observableSet();
    private final ObjectProperty<SendSources.@Nullable About> about = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> due = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();
    private final StringProperty problem = new SimpleStringProperty("");

    /** @param sent gets the id of the first request when they are sent */
    public SendViewModel(Session session, SendSources sources, Consumer<String> sent) {
        this.session = session;
        this.sources = sources;
        this.sent = sent;
        this.reading = session.tasks().latest("Read what can be asked");
        due.set(LocalDate.ofInstant(session.now(), ZoneOffset.UTC).plusWeeks(WEEKS));
        language.addListener((o, was, is) -> readTemplates(is));
    }

    /** Reads what can be chosen. */
    public void open() {
        reading.read(progress -> sources.choices(), fresh -> {
            choices.set(fresh);
            offer(fresh.templates());
        });
    }

    private void readTemplates(Language wanted) {
        reading.read(progress -> sources.templates(wanted), this::offer);
    }

    /** The one chosen before stays chosen in its other language, where there is one. */
    private void offer(List<Template> fresh) {
        Template before = template.get();
        templates.setAll(fresh);
        template.set(fresh.stream().filter(each -> before != null && each.id().equals(before.id())).findFirst()
                .orElse(fresh.isEmpty() ? null : fresh.getFirst()));
    }

    /** Null until it is read. */
    public ReadOnlyObjectProperty<SendSources.@Nullable Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Those of the language chosen. */
    public ObservableList<Template> templates() {
        return FXCollections.unmodifiableObservableList(templates);
    }

    public ObjectProperty<RequestForm> formProperty() {
        return form;
    }

    public ObjectProperty<@Nullable Template> templateProperty() {
        return template;
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public ObjectProperty<Whom> whomProperty() {
        return whom;
    }

    /** Names of the suppliers ticked. */
    public ObservableSet<String> suppliers() {
        return suppliers;
    }

    /** The advisory it is about; null: about none in particular. */
    public ObjectProperty<SendSources.@Nullable About> aboutProperty() {
        return about;
    }

    public ObjectProperty<@Nullable LocalDate> dueProperty() {
        return due;
    }

    /** Where the workbooks and letters are put. */
    public ObjectProperty<@Nullable Path> folderProperty() {
        return folder;
    }

    /** What is still missing or was refused; empty: nothing. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** What is still missing, in a sentence; null when it can be sent. */
    public @Nullable String missing() {
        if (session.whyReadOnly() != null) {
            return session.whyReadOnly();
        }
        if (form.get() == RequestForm.QUESTIONS && template.get() == null) {
            return "Choose a questionnaire.";
        }
        if (whom.get() == Whom.CHOSEN && suppliers.isEmpty()) {
            return "Choose at least one supplier.";
        }
        if (whom.get() == Whom.UNKNOWNS && about.get() == null) {
            return "Choose the advisory or the incident.";
        }
        if (due.get() == null) {
            return "Say by when an answer is wanted.";
        }
        return folder.get() == null ? "Choose the folder for the workbooks." : null;
    }

    /** Writes the workbooks; what is refused is said beside the buttons, and nothing was sent then. */
    public void send(Runnable done) {
        String missing = missing();
        LocalDate day = due.get();
        Path into = folder.get();
        if (missing != null || day == null || into == null) {
            problem.set(missing == null ? "" : missing);
            return;
        }
        problem.set("");
        Template chosen = template.get();
        var asking = new Asking(form.get(), form.get() == RequestForm.QUESTIONS && chosen != null ? chosen.id() : "", language.get(),
                asked(),
                day);
        session.tasks().read("Send the questionnaire", progress -> sources.send(asking, new SendRequests.Target.Folder(into), session
                .actor()), all -> {
                    done.run();
                    session.acts().overtaken();
                    session.notices().done(words(all, into));
                    sent.accept(all.requests().getFirst().id());
                }, failure -> problem.set(failure.message()));
    }

    private Asking.Whom asked() {
        SendSources.About chosen = about.get();
        String advisory = chosen == null ? null : chosen.advisory();
        return whom.get() == Whom.UNKNOWNS && advisory != null
                ? Asking.Whom.unknown(chosen.incident() == null ? advisory : chosen.incident())
                : new Asking.Whom.Suppliers(new ArrayList<>(suppliers), List.of(), advisory);
    }

    private static String words(SendRequests.Sent all, Path into) {
        int remarks = all.requests().stream().mapToInt(SentRequest::remarks).sum();
        return "Wrote " + Count.of(all.requests().size(), "workbook") + " and as many letters to " + into + (remarks == 0 ? "."
                : ", with " + Count.of(remarks, "remark") + " from what is held.") + " Send them, and import what comes back."
                + all.left().stream().map(each -> " " + each).collect(Collectors.joining());
    }
}
