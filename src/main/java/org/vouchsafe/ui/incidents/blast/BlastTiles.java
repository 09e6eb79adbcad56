package org.vouchsafe.ui.incidents.blast;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.vouchsafe.domain.State;
import org.vouchsafe.ui.component.Tile;
import org.vouchsafe.ui.component.state.Glyph;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.words.Count;

/** The figures of the first minute: how many releases in which state, whom it reaches, and how it comes in. */
final class BlastTiles extends HBox {
    private static final double SIGN = 16;

    BlastTiles() {
        super(12);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(List<ReleaseLine> lines) {
        long contradicted = lines.stream().filter(ReleaseLine::isContradicted).count();
        List<String> customers = lines.stream().filter(each -> !each.state().isClearing())
                .flatMap(each -> each.release().customers().stream()).distinct().toList();
        List<ReleaseLine> inside = lines.stream().filter(each -> !each.ways().isEmpty() && !each.state().isClearing()).toList();
        long direct = inside.stream().filter(ReleaseLine::isDirect).count();
        long unowned = lines.stream().filter(each -> !each.state().isClearing() && each.release().owner() == null).count();
        getChildren().setAll(
                tile(Tone.AFFECTED, count(lines, State.AFFECTED), "affected", suspect(lines)),
                tile(Tone.UNKNOWN, count(lines, State.UNKNOWN), "unknown", contradicted == 0 ? "not known to be safe"
                        : Count.plain(contradicted) + " contradicted"),
                tile(Tone.FIXED, count(lines, State.FIXED), "fixed", ""),
                tile(Tone.NOT_AFFECTED, count(lines, State.NOT_AFFECTED), "not affected", ""),
                new Tile(null, Count.plain(customers.size()), customers.size() == 1 ? "customer exposed" : "customers exposed",
                        customers.isEmpty() ? "none recorded" : String.join(", ", customers)),
                new Tile(null, Count.plain(direct) + " / " + Count.plain(inside.size() - direct), "direct / transitive",
                        unowned == 0 ? "of those not clear" : Count.plain(unowned) + " without owner"));
        for (Node each : getChildren()) {
            HBox.setHgrow(each, Priority.ALWAYS);
            ((Tile) each).setPrefWidth(1);
        }
    }

    private static String suspect(List<ReleaseLine> lines) {
        long suspect = lines.stream().filter(each -> each.release().isSuspect()).count();
        return suspect == 0 ? "" : Count.plain(suspect) + " may have run it";
    }

    private static long count(List<ReleaseLine> lines, State state) {
        return lines.stream().filter(each -> each.state() == state).count();
    }

    private static Tile tile(Tone tone, long number, String words, String more) {
        return new Tile(new Glyph(tone, SIGN), Count.plain(number), words, more);
    }
}
