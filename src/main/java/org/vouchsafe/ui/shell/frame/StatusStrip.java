package org.vouchsafe.ui.shell.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.vouchsafe.job.Job;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Notices;
import org.vouchsafe.ui.task.Tasks;
import org.vouchsafe.ui.words.Count;

/** The strip at the bottom: which workspace, how much is in it, how old its data are, and the jobs under way. */
public final class StatusStrip extends HBox {
    private static final int SHOWN = 2;

    private final Tasks tasks;
    private final HBox jobs = new HBox(20);
    private final Map<Job<?>, JobLine> lines = new HashMap<>();
    private final Label rest = Texts.whole("");

    public StatusStrip(Tasks tasks, Notices notices, ObservableStringValue workspace, ObservableStringValue evidence,
            ObservableStringValue dataAge) {
        this.tasks = tasks;
        getStyleClass().add("status");
        jobs.setStyle("-fx-alignment: center-right;");
        getChildren().addAll(text(workspace), text(evidence), text(dataAge), told(notices), new Spacer(), jobs);
        tasks.running().addListener((ListChangeListener<Job<?>>) change -> show());
        show();
    }

    private void show() {
        List<Job<?>> shown = tasks.running().stream().limit(SHOWN).toList();
        lines.entrySet().removeIf(each -> {
            boolean over = !shown.contains(each.getKey());
            if (over) {
                each.getValue().leave();
            }
            return over;
        });
        shown.forEach(each -> lines.computeIfAbsent(each, JobLine::new).show());
        List<Node> now = new ArrayList<>(shown.stream().map(lines::get).toList());
        if (tasks.running().size() > SHOWN) {
            rest.setText("and " + (tasks.running().size() - SHOWN) + " more");
            rest.setTooltip(new Tooltip(String.join("\n", tasks.running().stream().map(j -> j.status().title()).toList())));
            now.add(rest);
        }
        if (!jobs.getChildren().equals(now)) {
            jobs.getChildren().setAll(now);
        }
    }

    /** What was told when the workspace was opened, to be read again. */
    private static Hyperlink told(Notices notices) {
        Hyperlink link = new Hyperlink();
        link.textProperty().bind(Bindings.createStringBinding(() -> Count.of(notices.told().size(), "message"), notices.told()));
        link.visibleProperty().bind(Bindings.isNotEmpty(notices.told()));
        link.managedProperty().bind(link.visibleProperty());
        link.setAccessibleText("Read again what was said when the workspace was opened");
        link.setOnAction(event -> notices.tellAgain());
        return link;
    }

    private static Label text(ObservableStringValue value) {
        Label label = Texts.line("");
        label.textProperty().bind(value);
        return label;
    }
}
