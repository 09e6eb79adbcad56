package org.vouchsafe.ui.shell.frame;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.vouchsafe.job.Job;
import org.vouchsafe.job.JobStatus;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Texts;

/** One job under way: what it does, how far it is, and how to cancel it. Made once for a job and brought up to date as it moves. */
final class JobLine extends HBox {
    private final Job<?> job;
    private final Label stage = Texts.line("");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label percent = Texts.whole("");
    private final Button cancel;

    JobLine(Job<?> job) {
        super(10);
        this.job = job;
        stage.setMaxWidth(320);
        // What is done stands at the beginning, and the name of the file at the end of its path.
        stage.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        bar.setPrefWidth(120);
        percent.setMinWidth(32);
        cancel = Icons.button("fth-x", "Cancel: " + job.status().title(), job::cancel);
        setStyle("-fx-alignment: center-right;");
        getChildren().addAll(stage, bar, percent, cancel);
        show();
    }

    /** Says where the job is now. */
    void show() {
        JobStatus status = job.status();
        boolean stopping = status.phase() == JobStatus.Phase.CANCELLING;
        stage.setText(stopping ? "Stopping: " + status.title() : status.stage());
        bar.setProgress(status.fraction() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : status.fraction());
        bar.setAccessibleText(status.stage());
        percent.setText(status.fraction() < 0 ? "" : Math.round(status.fraction() * 100) + " %");
        cancel.setDisable(stopping);
    }

    /** Lets the bar rest. One that goes on moving to and fro is held by the toolkit's clock, and with it the job and all it knows. */
    void leave() {
        bar.setProgress(0);
    }
}
