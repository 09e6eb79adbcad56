package org.vouchsafe.ui.session;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.vouchsafe.ui.task.Failure;

/** Short messages to the user, newest last. Failures stay until closed; what was done or told goes by itself, and what was told can be read again. */
public final class Notices {
    private final ObservableList<Notice> open = FXCollections.observableArrayList();
    // Held, because the view of a list listens to it weakly: a fresh one for each caller would fall silent.
    private final ObservableList<Notice> told = FXCollections.observableArrayList();
    private final ObservableList<Notice> toldShown = FXCollections.unmodifiableObservableList(told);
    private final ObservableList<Notice> openShown = FXCollections.unmodifiableObservableList(open);

    /** One message. */
    public sealed interface Notice {
        /** Something was done. */
        record DoneNotice(String text) implements Notice {}

        /** Something the user should know; goes by itself after a while and can be read again. */
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
        var notice = new Notice.ToldNotice(text);
        open.add(notice);
        told.add(notice);
    }

    /** What was told and can be read again. */
    public ObservableList<Notice> told() {
        return toldShown;
    }

    /** Shows again what was told. */
    public void tellAgain() {
        open.removeAll(told);
        open.addAll(told);
    }

    /** What was told was about something that is no longer there. */
    public void forgetTold() {
        open.removeAll(told);
        told.clear();
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
