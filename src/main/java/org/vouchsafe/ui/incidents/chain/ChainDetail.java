package org.vouchsafe.ui.incidents.chain;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.incident.chain.Cell;
import org.vouchsafe.domain.incident.chain.ChainRow;
import org.vouchsafe.domain.incident.chain.Holding;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.incidents.closure.GateLine;
import org.vouchsafe.ui.incidents.room.Bits;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.session.link.EvidenceLinks;
import org.vouchsafe.ui.words.Words;

/** One release or environment, link by link, with its seven kinds of evidence. */
final class ChainDetail extends VBox {
    private final Session session;

    ChainDetail(ChainRow row, Session session) {
        super(16);
        this.session = session;
        getChildren().addAll(
                Card.padded(Bits.flow(StateChip.of(row.state()), row.hasHole() ? new StateChip(Tone.UNKNOWN, "Has holes")
                        : new StateChip(Tone.FIXED, "Whole")), Texts.wrapped(row.name(), "card-title")),
                Bits.lines(Bits.head("The chain", ""), row.cells().stream().map(this::link).toList(), ""),
                Bits.lines(Bits.head("Seven kinds of evidence", ""), row.kinds().stream().map(each -> holding(each, session)).toList(),
                        ""));
    }

    private Node link(Cell cell) {
        return line(ChainColumns.title(cell.link()), cell.words(), cell.missing(), new EvidenceLinks(session, cell.evidence()));
    }

    /** Something that must be held, and what of it is missing. */
    static Node holding(Holding holding, Session session) {
        if (!holding.isNeeded()) {
            return new VBox(2, Bits.flow(Texts.of(holding.title(), "strong"), new StateChip(Tone.NONE, "Not needed")));
        }
        return line(holding.title(), "", holding.missing(), new EvidenceLinks(session, holding.evidence()));
    }

    private static Node line(String title, String words, List<String> missing, Node evidence) {
        List<Node> below = new ArrayList<>();
        if (!words.isBlank()) {
            below.add(Texts.wrapped(words, "secondary"));
        }
        missing.forEach(each -> below.add(Texts.wrapped("\u2022 " + Words.sentence(each))));
        below.add(evidence);
        return new GateLine(title, missing.isEmpty(), below.toArray(Node[]::new));
    }
}
