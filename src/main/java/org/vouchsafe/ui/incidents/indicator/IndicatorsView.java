package org.vouchsafe.ui.incidents.indicator;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.incident.Defanged;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.IndicatorHit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.incidents.room.Bits;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.incidents.room.RoomWords;
import org.vouchsafe.ui.incidents.room.ScrolledPart;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.ui.session.link.EvidenceLinks;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** What the attack is recognised by, always shown so that nobody opens it by accident, and where it stands. */
public final class IndicatorsView extends ScrolledPart {
    private final Desk desk;
    private final RoomViewModel model;

    public IndicatorsView(Desk desk, RoomViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    @Override
    protected List<Node> cards(IncidentRoom room) {
        List<Node> cards = new ArrayList<>();
        List<Room.Line<Entry.Indicated>> known = room.room().indicators();
        cards.add(Bits.lines(Bits.head("Indicators", "shown defanged, looked for in what is held",
                Bits.act(desk.session(), "Take a list", this::list), Bits.act(desk.session(), "Add an indicator", this::add)),
                known.stream().map(each -> indicator(each, room)).toList(),
                "None was given yet: hosts, addresses, files or hashes by which the attack is recognised. What is held is searched for each: inventories, lockfiles, logs and other documents."));
        if (!room.room().dismissed().isEmpty()) {
            cards.add(Bits.lines(Bits.head("Looked at, and no sign of the attack", ""),
                    room.room().dismissed().stream().map(this::dismissed).toList(), ""));
        }
        return cards;
    }

    private Node indicator(Room.Line<Entry.Indicated> line, IncidentRoom room) {
        List<IndicatorHit> hits = room.hits().stream().filter(each -> each.indicator().equals(line.said().indicator())).toList();
        FlowPane head = Bits.flow(Texts.of(Defanged.of(line.said().indicator()), "mono-strong"),
                found(line.said().indicator(), hits, room));
        VBox box = new VBox(4, head, Texts.wrapped("From " + line.said().source(), "secondary"), Bits.said(line.entry(), desk.session()),
                new EvidenceLinks(desk.session(), line.entry().evidence()));
        for (IndicatorHit each : hits) {
            box.getChildren().add(Bits.row(
                    new VBox(1, new FlowPane(8, 2, Texts.of("Stands in"), EvidenceLinks.to(desk.session(), each.place(),
                            each.place().evidence() + " " + each.place().location().text())), seen(each, room)),
                    Bits.act(desk.session(), "It is no sign", () -> dismiss(each))));
        }
        return Bits.row(box, Bits.act(desk.session(), "Drop it", () -> drop(line.said())));
    }

    /** That nothing held names it clears nothing, so it is not green. */
    private static StateChip found(String indicator, List<IndicatorHit> hits, IncidentRoom room) {
        if (!hits.isEmpty()) {
            return new StateChip(Tone.AFFECTED, Count.of(hits.size(), "place"));
        }
        boolean looked = room.room().dismissed().stream().anyMatch(each -> each.said().indicator().equals(indicator));
        return new StateChip(Tone.NEUTRAL, looked ? "Found, and looked at: no sign" : "Not found in what is held");
    }

    /** As what it was seen and where that belongs; nothing where the place says it. */
    private static Node seen(IndicatorHit hit, IncidentRoom room) {
        String where = hit.release() == null ? "" : RoomWords.of(new Unit.OfRelease(hit.release()), room);
        Label words = Texts.wrapped(Defanged.of(hit.seen()) + (where.isEmpty() ? "" : (hit.seen().isEmpty() ? "" : ", ") + where),
                "secondary");
        words.setManaged(!words.getText().isEmpty());
        return words;
    }

    private Node dismissed(Room.Line<Entry.Dismissed> line) {
        FlowPane head = Bits.flow(Texts.of(Defanged.of(line.said().indicator()), "mono"), Texts.of("in"),
                new EvidenceLinks(desk.session(), List.of(line.said().evidence())));
        return new VBox(2, head, Texts.wrapped(line.said().reason()), Bits.said(line.entry(), desk.session()));
    }

    /** Asks for an indicator. */
    public void add() {
        Form form = new Form(desk.overlays(), "Add an indicator",
                "Write it as it is or defanged. Inventories, lockfiles, log excerpts and other documents are searched for it, now and whenever one arrives.");
        var indicator = form.text("Host, address, file or hash", "", "sfrclak[.]com");
        var source = form.text("Who says so", "", "GHSA-fw8c-xr5c-95f9");
        var evidence = form.evidence();
        form.show("Add it", () -> model.acts().say(new Entry.Indicated(plain(indicator.getText()), source.getText().strip()),
                evidence.getText(), "Added. What is held is searched for it.", form.reply()));
    }

    /** As it is, however it was typed. */
    private static String plain(String typed) {
        return typed.strip().replace("[.]", ".").replaceFirst("(?i)^hxxp", "http");
    }

    /** Takes a list from a file: it is kept as evidence, and each indicator of it that is new is looked for. */
    private void list() {
        desk.files().choose("Take a list of indicators").stream().findFirst().ifPresent(file -> model.acts().takeList(file));
    }

    private void drop(Entry.Indicated indicated) {
        Form form = new Form(desk.overlays(), "Drop " + Defanged.of(indicated.indicator()),
                "It is not looked for any longer. That it was stays in the log.");
        var reason = form.text("Why it is no indicator", "");
        form.show("Drop it", () -> model.acts().say(new Entry.Dropped(indicated.indicator(), reason.getText().strip()), "", "Dropped.",
                form.reply()));
    }

    private void dismiss(IndicatorHit hit) {
        Form form = new Form(desk.overlays(), Defanged.of(hit.indicator()) + " in " + hit.place().evidence() + " is no sign",
                "The place was looked at. It no longer holds the gate open; that it was found stays in the log.");
        var reason = form.area("Why it is no sign of the attack", "", 3);
        form.show("Write it down", () -> model.acts().say(new Entry.Dismissed(hit.indicator(), hit.place().evidence(),
                reason.getText().strip()), "", "Written down.", form.reply()));
    }
}
