package org.vouchsafe.ui.components.list;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.StateLink;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.words.Words;

/** The columns of an answered list. */
final class ListColumns {
    private ListColumns() {}

    /** @param explain is given a release by its names, and an advisory */
    static List<Column<ListViewModel.Row>> all(BiConsumer<String, String> explain) {
        return List.of(Column.<ListViewModel.Row>number("line", "Line", 56, ListViewModel.Row::line),
                Column.identifier("asked", "Asked", 220, ListViewModel.Row::asked),
                Column.text("found", "Found", 110, r -> word(r.found())),
                Column.text("release", "Release", 210, r -> r.use() == null ? "" : r.use().product() + " " + r.use().release()),
                Column.<ListViewModel.Row>text("state", "State", 160, r -> state(r.use())).drawn(r -> mark(r.use(), explain)),
                Column.text("use", "Use", 90, r -> r.use() == null ? "" : r.use().direct() ? "direct" : "transitive"),
                Column.text("environment", "Environment", 130, r -> environment(r.use())),
                Column.text("criticality", "Criticality", 90, r -> criticality(r.use())),
                Column.text("supplier", "Supplier", 150, r -> r.use() == null ? "" : r.use().supplier()),
                Column.<ListViewModel.Row>identifier("evidence", "Evidence", 90,
                        r -> r.use() == null ? "" : r.use().place().evidence().toString()).hidden());
    }

    private static String word(ListViewModel.Found found) {
        return switch (found) {
            case USED -> "used";
            case NOWHERE -> "not found";
            case NOT_UNDERSTOOD -> "not understood";
        };
    }

    private static String state(@Nullable WhereRow use) {
        if (use == null) {
            return "";
        }
        if (use.releaseId() == null) {
            return "Not assessed until placed";
        }
        return use.state() != null ? Words.of(use.state()) : use.advisoryData() ? "No advisory matches" : "No advisory data";
    }

    private static Node mark(@Nullable WhereRow use, BiConsumer<String, String> explain) {
        State state = use == null ? null : use.state();
        String advisory = use == null ? null : use.advisory();
        if (use == null || state == null || advisory == null) {
            return new Label(state(use));
        }
        String release = use.supplier() + "/" + use.product() + "@" + use.release();
        return new StateLink(use.contradicted() ? StateChip.contradicted(state) : StateChip.of(state),
                use.product() + " " + use.release() + ", " + advisory, () -> explain.accept(release, advisory));
    }

    private static String environment(@Nullable WhereRow use) {
        return use == null || use.environment() == null ? "" : use.environment();
    }

    private static String criticality(@Nullable WhereRow use) {
        return use == null || use.criticality() == Criticality.UNSTATED ? "" : Words.of(use.criticality());
    }
}
