package org.vouchsafe.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.ui.session.Acts.Act;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.WorkspaceSummary;

/** What stands around the screens: name, figures, counts of the rail, undo and redo. */
public final class ShellViewModel {
    private record Figures(WorkspaceSummary summary, List<InboxItem> inbox, Pressing pressing, @Nullable String undoable) {}

    private final Session session;
    private final Verbs verbs;
    private final Latest figures;
    private final ReadOnlyStringWrapper workspace = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper evidence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper dataAge = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper inboxCount = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper incidentCount = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper actionCount = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper overdue = new ReadOnlyBooleanWrapper();
    private @Nullable String undoable;

    public ShellViewModel(Session session, Verbs verbs) {
        this.session = session;
        this.verbs = verbs;
        this.figures = session.tasks().latest("Read the workspace's figures");
        session.follow(this::refresh);
    }

    /** File name of the workspace. */
    public ReadOnlyStringProperty workspaceProperty() {
        return workspace.getReadOnlyProperty();
    }

    /** {@code 214 evidence items}. */
    public ReadOnlyStringProperty evidenceProperty() {
        return evidence.getReadOnlyProperty();
    }

    /** {@code Advisory data 2 days old}. */
    public ReadOnlyStringProperty dataAgeProperty() {
        return dataAge.getReadOnlyProperty();
    }

    /** Count at the inbox in the rail; empty when it is empty. */
    public ReadOnlyStringProperty inboxCountProperty() {
        return inboxCount.getReadOnlyProperty();
    }

    /** Open incidents, at their screen in the rail; empty when there is none. */
    public ReadOnlyStringProperty incidentCountProperty() {
        return incidentCount.getReadOnlyProperty();
    }

    /** What is overdue or will be within a week, at the actions in the rail; empty when nothing is. */
    public ReadOnlyStringProperty actionCountProperty() {
        return actionCount.getReadOnlyProperty();
    }

    /** Whether something is overdue or has run out. */
    public ReadOnlyBooleanProperty overdueProperty() {
        return overdue.getReadOnlyProperty();
    }

    /** {@code Undo decision on Portal 2.0}. */
    public String undoText() {
        return undoable == null ? "Undo" : "Undo " + undoable;
    }

    /** Why nothing can be undone now; null when something can. */
    public @Nullable String whyNoUndo() {
        return session.whyReadOnly() != null ? session.whyReadOnly() : undoable == null ? "There is nothing to undo." : null;
    }

    /** Takes the newest act back. */
    public void undo() {
        session.tasks().read("Undo", progress -> verbs.undoing().undo(session.actor()), undone -> {
            session.acts().undid();
            session.notices().done("Undone: " + undone.act() + ". " + Count.of(undone.changes().size(), "state") + " changed.");
            session.changed();
        });
    }

    /** {@code Redo decision on Portal 2.0}. */
    public String redoText() {
        Act act = session.acts().redoable();
        return act == null ? "Redo" : "Redo " + act.name();
    }

    /** Why nothing can be redone now; null when something can. */
    public @Nullable String whyNoRedo() {
        return session.whyReadOnly() != null ? session.whyReadOnly()
                : session.acts().redoable() == null ? "There is nothing to redo." : null;
    }

    /** Does the newest undone act again. */
    public void redo() {
        Act act = session.acts().redoable();
        if (act != null) {
            session.tasks().read("Redo " + act.name(), progress -> act.again().run(progress), ignored -> {
                session.acts().redid();
                session.notices().done("Done again: " + act.name() + ".");
                session.changed();
            });
        }
    }

    private void refresh() {
        Viewpoint from = session.viewpoint();
        figures.read(
                progress -> new Figures(verbs.summary().apply(from), verbs.inbox().apply(from), verbs.pressing().apply(from),
                        verbs.undoing().undoable()),
                this::show);
    }

    private void show(Figures read) {
        WorkspaceSummary summary = read.summary();
        workspace.set(String.valueOf(summary.file().getFileName()));
        evidence.set(Count.of(summary.evidence(), "evidence item"));
        dataAge.set(ageOf(summary));
        inboxCount.set(read.inbox().isEmpty() ? "" : Count.plain(read.inbox().size()));
        Pressing pressing = read.pressing();
        incidentCount.set(pressing.incidents() == 0 ? "" : Count.plain(pressing.incidents()));
        actionCount.set(pressing.overdue() + pressing.soon() == 0 ? "" : Count.plain(pressing.overdue() + pressing.soon()));
        overdue.set(pressing.overdue() > 0);
        undoable = read.undoable();
        String held = summary.readOnlyReason();
        session.heldReadOnly(held == null ? null : "Nothing can be changed here. " + held);
    }

    private String ageOf(WorkspaceSummary summary) {
        if (summary.advisoryData() == null) {
            return "No advisory data";
        }
        String age = session.moments().age(summary.advisoryData(), session.standpoint());
        if (age.equals("today")) {
            return session.viewpoint().equals(Viewpoint.LATEST) ? "Advisory data of today" : "Advisory data of that day";
        }
        return "Advisory data " + age + " old";
    }
}
