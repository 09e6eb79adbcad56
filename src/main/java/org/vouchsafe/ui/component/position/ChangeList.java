package org.vouchsafe.ui.component.position;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.State;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.LongList;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.StateLink;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.usecase.read.StateChange;

/** States that changed, or would: of which release, towards which advisory, from what to what. */
public final class ChangeList extends VBox {
    /** The first so many of them, which are only supposed; the rest is shown on request. */
    public ChangeList(List<StateChange> changes, int most) {
        super(new LongList<>(8, changes, most, change -> line(change, StateChip.ofNullable(change.after())), "more state", "more states"));
    }

    /**
     * The same of states that did change.
     *
     * @param explain says why a state is what it is now
     */
    public ChangeList(List<StateChange> changes, int most, Consumer<StateChange> explain) {
        super(new LongList<>(8, changes, most, change -> line(change, linked(change, explain)), "more state", "more states"));
    }

    private static Node linked(StateChange change, Consumer<StateChange> explain) {
        State after = change.after();
        return after == null ? StateChip.ofNullable(null)
                : new StateLink(StateChip.of(after), change.product() + " " + change.release() + ", " + change.advisory(),
                        () -> explain.accept(change));
    }

    private static Node line(StateChange change, Node after) {
        HBox names = new HBox(8, Texts.whole(change.product() + " " + change.release(), "strong"),
                Texts.line(change.supplier(), "secondary"), Texts.line(change.advisory(), "mono"));
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox row = new HBox(8, names, StateChip.ofNullable(change.before()), Icons.alone("fth-arrow-right", "became"), after);
        if (change.contradictionAppeared()) {
            row.getChildren().add(new StateChip(Tone.CONTRADICTION, "Contradiction"));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
