package org.vouchsafe.ui.shell.reasons;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.position.TimeLine;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;

/** The position that is explained. It follows viewpoint and facts: what is shown is never of another moment than the window. */
public final class ReasonsViewModel {
    private final Session session;
    private final Reasons reasons;
    private final Latest explaining;
    private final ReadOnlyObjectWrapper<@Nullable PositionRow> shown = new ReadOnlyObjectWrapper<>();
    private final Latest remembering;
    private final ReadOnlyObjectWrapper<@Nullable List<TimeLine.Entry>> history = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>();

    public ReasonsViewModel(Session session, Reasons reasons) {
        this.session = session;
        this.reasons = reasons;
        this.explaining = session.tasks().latest("Explain a state");
        this.remembering = session.tasks().latest("Read the time line");
        session.viewpointProperty().addListener((o, was, is) -> again());
        session.revisionProperty().addListener((o, was, is) -> again());
    }

    /** The position explained, at once with what is known of it, then with every check; null: none. */
    public ReadOnlyObjectProperty<@Nullable PositionRow> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why it cannot be explained, such as that there was no such position on the day one looks from; null when it can. */
    public ReadOnlyObjectProperty<@Nullable String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was known of it when, oldest first; null until it is read. */
    public ReadOnlyObjectProperty<@Nullable List<TimeLine.Entry>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return explaining.busyProperty();
    }

    /** Explains a position. */
    public void explain(PositionRow row) {
        history.set(null);
        shown.set(row);
        read(row);
    }

    /** Finds a position by the names of its release and advisory, and gives it away; that there is none is said to the user. */
    public void find(String release, String advisory, Consumer<PositionRow> found) {
        Viewpoint from = session.viewpoint();
        explaining.read(progress -> reasons.find(release, advisory, from), found);
    }

    /** Explains nothing any more. */
    public void close() {
        explaining.forget();
        remembering.forget();
        shown.set(null);
        history.set(null);
    }

    /** True while something is explained. */
    public boolean isOpen() {
        return shown.get() != null;
    }

    /** True when a person is needed for it, so that the inbox has it. */
    public boolean isInInbox() {
        PositionRow row = shown.get();
        return row != null && (row.position().stale() || row.position().reason() != null
                || row.position().contradictions().stream().anyMatch(each -> !each.addressed()));
    }

    /** Opens it in the inbox. */
    public void goToInbox() {
        PositionRow row = shown.get();
        if (row != null) {
            session.go(new Place(ScreenId.INBOX, release(row) + " " + row.position().advisory()));
        }
    }

    /** Opens the advisory. */
    public void goToAdvisory() {
        PositionRow row = shown.get();
        if (row != null) {
            session.go(new Place(ScreenId.ADVISORIES, row.position().advisory()));
        }
    }

    /** Opens the release. */
    public void goToRelease() {
        PositionRow row = shown.get();
        if (row != null) {
            session.go(new Place(ScreenId.SUPPLIERS, release(row)));
        }
    }

    private void again() {
        PositionRow row = shown.get();
        if (row != null) {
            read(row);
        }
    }

    private void read(PositionRow row) {
        Viewpoint from = session.viewpoint();
        explaining.read(progress -> reasons.explain(row, from), fresh -> {
            problem.set(null);
            shown.set(fresh);
        }, failure -> problem.set(failure.message()));
        remembering.read(progress -> reasons.history(row, from), history::set, failure -> history.set(List.of()));
    }

    private static String release(PositionRow row) {
        return row.supplier() + "/" + row.product() + "@" + row.release();
    }
}
