package org.vouchsafe.ui.component.position;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.words.Moments;

/** What was known when, and what changed it: newest first, each moment with its cause and the state from then on. */
public final class TimeLine extends VBox {
    private final Moments moments;
    private final Consumer<Citation> open;

    /**
     * One moment.
     *
     * @param at when it was recorded
     * @param causes what was done, each in a sentence
     * @param state the state from then on; null when there was no position
     * @param contradicted whether a contradiction was known from then on
     * @param changed what was another than before, in words; empty when nothing was
     * @param evidence files it has to do with
     */
    public record Entry(java.time.Instant at, List<String> causes, @Nullable State state, Contradicted contradicted, List<String> changed,
            List<EvidenceId> evidence) {
        public Entry {
            causes = List.copyOf(causes);
            changed = List.copyOf(changed);
            evidence = List.copyOf(evidence);
        }
    }

    /** Whether contradictions were known. */
    public enum Contradicted {
        YES, NO
    }

    /** With the newest first; links lead to the files. */
    public TimeLine(List<Entry> entries, Moments moments, Consumer<Citation> open) {
        this.moments = moments;
        this.open = open;
        setAccessibleText("Time line, newest first");
        for (int i = entries.size() - 1; i >= 0; i--) {
            getChildren().add(moment(entries.get(i), i == 0));
        }
    }

    private Node moment(Entry entry, boolean first) {
        Region dot = new Region();
        dot.getStyleClass().addAll("path-dot", entry.changed().isEmpty() ? "passed" : "moment");
        Region thread = new Region();
        thread.getStyleClass().add("time-thread");
        thread.setVisible(!first);
        VBox.setVgrow(thread, Priority.ALWAYS);
        VBox side = new VBox(4, dot, thread);
        side.setAlignment(Pos.TOP_CENTER);
        side.setPadding(new Insets(5, 0, 0, 0));
        HBox head = new HBox(8, Texts.whole(moments.minute(entry.at()), "secondary", "small-text"));
        head.setAlignment(Pos.CENTER_LEFT);
        if (!entry.changed().isEmpty()) {
            head.getChildren().add(StateChip.ofNullable(entry.state()));
            if (entry.contradicted() == Contradicted.YES) {
                head.getChildren().add(new StateChip(Tone.CONTRADICTION, "Contradicted"));
            }
        }
        VBox words = new VBox(3, head);
        entry.causes().forEach(each -> words.getChildren().add(Texts.wrapped(each)));
        entry.changed().forEach(each -> words.getChildren().add(Texts.wrapped(each, "secondary", "small-text")));
        entry.evidence()
                .forEach(each -> words.getChildren().add(CheckList.link(new Citation(each, Location.WHOLE_FILE), open)));
        words.setPadding(new Insets(0, 0, 14, 0));
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(10, side, words);
    }
}
