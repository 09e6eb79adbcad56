package org.vouchsafe.ui.session;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.vouchsafe.ui.task.Failure;

/** Short messages to the user, newest last. Failures stay until closed; what was done goes by itself. */
public final class Notices {
    private final ObservableList<Notice> open = FXCollections.observableArrayList();
    // Held, because the view of a list listens to it weakly: a fresh one for each caller would fall silent.
    private final ObservableList<Notice> openShown = FXCollections.unmodifiableObservableList(open);

    /** One message. */
    public sealed interface Notice {
        /** Something was done. */
        record DoneNotice(String text) implements Notice {}

        /** Something the user should know; stays until closed. */
        record ToldNotice(String text) implements Notice {}

        /** Something was not done. */
        record FailureNotice(Failure failure) implements Notice {}
    }

    /** Says that something was done. */
    public void done(String text) {
        open.removeIf(n -> n instanceof Notice.DoneNotice);
        open.add(new Notice.DoneNotice(text));
    }

    /** Says something the user should know and might miss if it went by itself. */
    public void told(String text) {
        open.add(new Notice.ToldNotice(text));
    }

    /** Says that something failed. */
    public void failed(Failure failure) {
        open.removeIf(n -> n instanceof Notice.FailureNotice(Failure f) && f.what().equals(failure.what()));
        open.add(new Notice.FailureNotice(failure));
    }

    /** Takes a message away. */
    public void close(Notice notice) {
        open.remove(notice);
    }

    /** Those shown at the moment. */
    public ObservableList<Notice> open() {
        return openShown;
    }
}
