package org.vouchsafe.ui.questionnaires.template;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.draft.DraftField;
import org.vouchsafe.domain.questionnaire.draft.QuestionDraft;
import org.vouchsafe.domain.questionnaire.draft.TemplateDraft;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.questionnaire.draft.DraftChecks;

/** Questionnaires that are there, and the draft of one that is being written. */
public final class TemplatesViewModel {
    /** The draft and what is the matter with it. */
    public record Edited(TemplateDraft draft, DraftChecks.Checked checked) {}

    private final Session session;
    private final TemplateSources sources;
    private final Following following;
    private final Latest reading;
    private final Latest checking;
    private final ObservableList<TemplateSources.Held> held = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable TemplateDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Edited> edited = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty question = new SimpleIntegerProperty(-1);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    public TemplatesViewModel(Session session, TemplateSources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read the questionnaires that can be sent");
        this.checking = session.tasks().latest("Judge a questionnaire");
        this.following = new Following(session, this::read);
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    private void read() {
        reading.read(progress -> sources.all(), all -> {
            held.setAll(all);
            long own = all.stream().filter(each -> each.origin() == TemplateSources.Origin.OWN).count();
            summary.set(Count.of(all.size(), "questionnaire") + ", " + own + " of your own.");
        });
    }

    /** All that can be looked at; every change of this list is a read. */
    public ObservableList<TemplateSources.Held> held() {
        return held;
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The draft; null: nothing is being written. */
    public ReadOnlyObjectProperty<@Nullable TemplateDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** The draft as it was judged last; null before that. */
    public ReadOnlyObjectProperty<@Nullable Edited> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** The question that is looked at, from 0; -1: none. */
    public IntegerProperty questionProperty() {
        return question;
    }

    /** Why nothing can be changed now; null when it can. */
    public @Nullable String whyReadOnly() {
        return session.whyReadOnly();
    }

    /** Begins with a copy of this one, under the next version. */
    public void copy(TemplateSources.Held from) {
        begin(TemplateDraft.of(from.template(), nextVersion(from.template().version())));
    }

    /** Begins with nothing but one question. */
    public void blank() {
        begin(new TemplateDraft("own-questionnaire", "1", Language.EN, "Our questionnaire", "Please answer by the day on the cover.",
                List.of(),
                List.of(QuestionDraft.blank("Q-1", "General"))));
    }

    /** Begins with what stands in a workbook; says what is wrong with it where that keeps it from being one. */
    public void fromWorkbook(Path file, Consumer<List<Problem>> unusable) {
        session.tasks().read("Read " + file.getFileName(), progress -> sources.read(file), read -> {
            Template template = read.template();
            if (template == null) {
                unusable.accept(read.problems());
            } else {
                begin(TemplateDraft.of(template, template.version()));
            }
        });
    }

    private void begin(TemplateDraft begun) {
        if (draft.get() != null) {
            session.notices().done("Save or drop the draft that is open first.");
            return;
        }
        question.set(-1);
        set(begun);
        question.set(begun.questions().isEmpty() ? -1 : 0);
    }

    /** Drops the draft. */
    public void drop() {
        draft.set(null);
        edited.set(null);
        question.set(-1);
    }

    /** The draft is this from now on. */
    public void set(TemplateDraft changed) {
        draft.set(changed);
        checking.read(progress -> new Edited(changed, DraftChecks.check(changed)), edited::set);
    }

    /** Types into a field of the question that is looked at. */
    public void type(DraftField field, String text) {
        TemplateDraft now = draft.get();
        int at = question.get();
        if (now != null && at >= 0 && at < now.questions().size() && !now.questions().get(at).text(field).equals(text)) {
            set(with(now,
                    Stream.concat(Stream.concat(now.questions().stream().limit(at), Stream.of(now.questions().get(at).with(field, text))),
                            now.questions().stream().skip(at + 1L)).toList()));
        }
    }

    /** Adds a question behind the one that is looked at, and goes to it. */
    public void add() {
        TemplateDraft now = draft.get();
        if (now != null) {
            int at = question.get() + 1;
            String section = at == 0 ? "General" : now.questions().get(at - 1).text(DraftField.SECTION);
            set(with(now,
                    Stream.concat(Stream.concat(now.questions().stream().limit(at), Stream.of(QuestionDraft.blank(freeId(now), section))),
                            now.questions().stream().skip(at)).toList()));
            question.set(at);
        }
    }

    /** Takes the question out that is looked at. */
    public void remove() {
        TemplateDraft now = draft.get();
        int at = question.get();
        if (now != null && at >= 0) {
            question.set(-1);
            set(with(now, Stream.concat(now.questions().stream().limit(at), now.questions().stream().skip(at + 1L)).toList()));
            question.set(Math.min(at, now.questions().size() - 2));
        }
    }

    /** Puts the question that is looked at before the one above it. */
    public void moveUp() {
        TemplateDraft now = draft.get();
        int at = question.get();
        if (now != null && at > 0) {
            List<QuestionDraft> moved = new java.util.ArrayList<>(now.questions());
            java.util.Collections.swap(moved, at, at - 1);
            question.set(-1);
            set(with(now, moved));
            question.set(at - 1);
        }
    }

    private static String freeId(TemplateDraft now) {
        int number = now.questions().size() + 1;
        while (isTaken(now, "Q-" + number)) {
            number++;
        }
        return "Q-" + number;
    }

    private static boolean isTaken(TemplateDraft now, String id) {
        return now.questions().stream().anyMatch(each -> each.text(DraftField.ID).equals(id));
    }

    private static TemplateDraft with(TemplateDraft draft, List<QuestionDraft> questions) {
        return new TemplateDraft(draft.id(), draft.version(), draft.language(), draft.title(), draft.introduction(), draft.evidence(),
                questions);
    }

    /** What suppliers would get; nothing while there are errors. */
    public List<DraftChecks.Page> preview() {
        Edited now = edited.get();
        Template template = now == null ? null : now.checked().template();
        return template == null ? List.of() : DraftChecks.preview(template);
    }

    /**
     * Saves the draft as a version that stays.
     *
     * @param refused called with why it was not
     */
    public void save(Consumer<String> refused) {
        Edited now = edited.get();
        Template template = now == null ? null : now.checked().template();
        if (session.whyReadOnly() != null || template == null) {
            refused.accept(session.whyReadOnly() != null ? session.whyReadOnly() : "A questionnaire must be without errors.");
            return;
        }
        String what = "questionnaire " + template.id() + " " + template.version();
        Work<Boolean> work = progress -> {
            sources.save(template, session.actor());
            return true;
        };
        session.tasks().read("Save " + what, work, ignored -> {
            session.acts().did(new Acts.Act("saving of " + what, work));
            session.notices().done("Saved " + what + ", " + Count.of(template.questions().size(), "question") + ". It can be sent now.");
            drop();
            session.changed();
        }, failure -> refused.accept(failure.message()));
    }

    /** {@code 2} after {@code 1}, {@code 1.3} after {@code 1.2}; of anything else a copy. */
    static String nextVersion(String version) {
        int dot = version.lastIndexOf('.');
        String last = version.substring(dot + 1);
        return last.matches("[0-9]{1,6}") ? version.substring(0, dot + 1) + (Integer.parseInt(last) + 1) : version + "-1";
    }
}
