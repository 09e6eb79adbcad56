package org.vouchsafe.ui.incidents.blast;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.incidents.closure.GateLine;
import org.vouchsafe.ui.incidents.room.Bits;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.incident.EntryWords;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** Beside the releases: how far closing has come, and what was said last. */
final class SideCards extends VBox {
    private static final int ENTRIES = 5;
    private final Session session;
    private final Runnable gates;
    private final Runnable log;

    SideCards(Session session, Runnable gates, Runnable log) {
        super(16);
        this.session = session;
        this.gates = gates;
        this.log = log;
    }

    void show(IncidentRoom room) {
        getChildren().setAll(
                Bits.lines(Bits.head("Closure gates", "", link(room.met() + " of " + room.gates().size(), "Show the gates", gates)),
                        room.gates().stream().map(SideCards::gate).toList(), ""),
                Bits.lines(Bits.head("Log", "", link(Count.of(room.incident().log().size(), "entry", "entries"), "Show the log", log)),
                        room.incident().log().reversed().stream().limit(ENTRIES).map(this::entry).toList(),
                        "Nothing was said yet. Press D to write down what was decided, and why."));
    }

    private static Node gate(GateResult gate) {
        return new GateLine(gate.title(), gate.isMet(), Texts.wrapped(gate.words(), "secondary"));
    }

    private Node entry(LogEntry entry) {
        return new VBox(2, Bits.said(entry, session), Texts.lines(EntryWords.of(entry.said()), 4));
    }

    private static Node link(String words, String spoken, Runnable go) {
        Hyperlink link = new Hyperlink(words);
        link.setAccessibleText(spoken + ": " + words);
        link.setOnAction(event -> go.run());
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        return link;
    }
}
