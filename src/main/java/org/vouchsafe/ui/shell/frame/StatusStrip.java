package org.vouchsafe.ui.shell.frame;

import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.vouchsafe.job.Job;
import org.vouchsafe.job.JobStatus;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.task.Tasks;

/** The strip at the bottom: which workspace, how much is in it, how old its data are, and the jobs under way. */
public final class StatusStrip extends HBox {
    private static final int SHOWN = 2;

    private final Tasks tasks;
    private final HBox jobs = new HBox(20);

    public StatusStrip(Tasks tasks, ObservableStringValue workspace, ObservableStringValue evidence, ObservableStringValue dataAge) {
        this.tasks = tasks;
        getStyleClass().add("status");
        jobs.setStyle("-fx-alignment: center-right;");
        getChildren().addAll(text(workspace), text(evidence), text(dataAge), new Spacer(), jobs);
        tasks.running().addListener((ListChangeListener<Job<?>>) change -> show());
        show();
    }

    private void show() {
        jobs.getChildren().setAll(tasks.running().stream().limit(SHOWN).map(StatusStrip::line).toList());
        int more = tasks.running().size() - SHOWN;
        if (more > 0) {
            Label rest = Texts.whole("and " + more + " more");
            rest.setTooltip(new Tooltip(String.join("\n", tasks.running().stream().map(j -> j.status().title()).toList())));
            jobs.getChildren().add(rest);
        }
    }

    private static HBox line(Job<?> job) {
        JobStatus status = job.status();
        boolean stopping = status.phase() == JobStatus.Phase.CANCELLING;
        Label stage = Texts.line(stopping ? "Stopping: " + status.title() : status.stage());
        stage.setMaxWidth(320);
        ProgressBar bar = new ProgressBar(status.fraction() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : status.fraction());
        bar.setPrefWidth(120);
        bar.setAccessibleText(status.stage());
        Label percent = Texts.whole(status.fraction() < 0 ? "" : Math.round(status.fraction() * 100) + " %");
        percent.setMinWidth(32);
        Button cancel = Icons.button("fth-x", "Cancel: " + status.title(), job::cancel);
        cancel.setDisable(stopping);
        HBox line = new HBox(10, stage, bar, percent, cancel);
        line.setStyle("-fx-alignment: center-right;");
        return line;
    }

    private static Label text(ObservableStringValue value) {
        Label label = Texts.line("");
        label.textProperty().bind(value);
        return label;
    }
}
