package org.vouchsafe.ui.incidents.blast;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.StateLink;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Words;

/** The columns of the releases in scope, and the filters over them. */
final class ReleaseColumns {
    private ReleaseColumns() {}

    static List<Column<ReleaseLine>> of(Session session) {
        return List.of(
                Column.<ReleaseLine>text("release", "Release", 200, each -> each.release().name() + ", " + each.release().supplier())
                        .drawn(ReleaseColumns::name),
                Column.<ReleaseLine>text("state", "State", 150, ReleaseColumns::state).ordered(Comparator.comparing(ReleaseLine::state)
                        .thenComparing(each -> !each.isContradicted())).drawn(each -> chip(each, session)),
                Column.<ReleaseLine>text("through", "Comes in through", 210, ReleaseLine::through)
                        .drawn(ReleaseColumns::through),
                Column.text("exposure", "Exposure", 104, ReleaseLine::exposure),
                Column.text("environment", "Environment", 124, each -> String.join(", ", each.release().environments())),
                Column.text("owner", "Owner", 96, each -> each.release().owner() == null ? "no owner" : each.release().owner()),
                Column.<ReleaseLine>text("criticality", "Criticality", 88, each -> Words.of(each.criticality()))
                        .ordered(Comparator.comparing(ReleaseLine::criticality)),
                Column.text("customers", "Customers", 120, each -> String.join(", ", each.release().customers())),
                Column.text("exception", "Exception", 110,
                        each -> each.exception() == null ? "" : "until " + session.moments().day(each.exception().said().until())));
    }

    static List<Filter<ReleaseLine>> filters() {
        return List.of(new Filter<>("Affected", each -> each.state() == State.AFFECTED),
                new Filter<>("Unknown", each -> each.state() == State.UNKNOWN),
                new Filter<>("Contradicted", ReleaseLine::isContradicted), new Filter<>("Clear", each -> each.state().isClearing()),
                new Filter<>("No owner", each -> each.release().owner() == null));
    }

    private static String state(ReleaseLine line) {
        return Words.of(line.state()) + (line.isContradicted() ? ", contradicted" : "");
    }

    private static Node name(ReleaseLine line) {
        return twoLines(Texts.line(line.release().name(), "strong"), Texts.line(line.release().supplier(), "secondary",
                "small-text"));
    }

    private static Node twoLines(Label first, Label second) {
        VBox box = new VBox(1, first, second);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node through(ReleaseLine line) {
        Label how = Texts.line(line.how(), "secondary", "small-text");
        how.setTooltip(line.through().isEmpty() ? null : new Tooltip(line.through().replace("; ", "\n")));
        return twoLines(Texts.line(line.components(), "mono"), how);
    }

    private static Node chip(ReleaseLine line, Session session) {
        PositionRow row = line.decisive();
        return row == null ? StateChip.of(State.UNKNOWN) : new StateLink(row, () -> session.explain(row));
    }
}
