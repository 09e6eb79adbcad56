package org.vouchsafe.ui.incidents.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.vouchsafe.domain.incident.chain.Cell;
import org.vouchsafe.domain.incident.chain.ChainRow;
import org.vouchsafe.domain.incident.chain.Link;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.Glyph;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.words.Words;

/** One column for each link of the chain; a hole says so in word and shape. */
final class ChainColumns {
    private static final double SIGN = 12;
    private static final double LINK = 84;
    private static final double WIDER = 104;

    private ChainColumns() {}

    static List<Column<ChainRow>> all() {
        List<Column<ChainRow>> columns = new ArrayList<>();
        columns.add(Column.text("unit", "Where", 230, ChainRow::name));
        for (Link link : Link.values()) {
            columns.add(
                    Column.<ChainRow>text(link.name(), title(link), link == Link.VERIFICATION ? WIDER : LINK, each -> text(each.at(link)))
                            .ordered(Comparator.comparing(each -> !each.at(link).isHole())).drawn(each -> cell(each.at(link))));
        }
        columns.add(Column.<ChainRow>text("state", "State", 124, each -> Words.of(each.state())).ordered(Comparator.comparing(
                ChainRow::state)).drawn(each -> StateChip.of(each.state())));
        return columns;
    }

    static List<Filter<ChainRow>> filters() {
        return List.of(new Filter<>("With a hole", ChainRow::hasHole), new Filter<>("Whole", each -> !each.hasHole()));
    }

    static String title(Link link) {
        return switch (link) {
            case THREAT -> "Threat";
            case DECISION -> "Decision";
            case CONTROL -> "Control";
            case EVIDENCE -> "Evidence";
            case VERIFICATION -> "Verification";
            case GAPS -> "Gaps";
            case RETENTION -> "Retention";
        };
    }

    private static String text(Cell cell) {
        return cell.isHole() ? "Hole: " + String.join(" ", cell.missing()) : cell.words().isBlank() ? "held" : cell.words();
    }

    private static Node cell(Cell cell) {
        Label word = Texts.whole(cell.isHole() ? "Hole" : "Held");
        word.setTooltip(new Tooltip(text(cell)));
        HBox box = new HBox(6, new Glyph(cell.isHole() ? Tone.UNKNOWN : Tone.FIXED, SIGN), word);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
