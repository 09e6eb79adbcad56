package org.vouchsafe.ui.incidents.keeping;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.LegalHold;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.retention.KeptEvidence;
import org.vouchsafe.ui.component.Beside;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.incidents.room.Bits;
import org.vouchsafe.ui.incidents.room.PartViews;
import org.vouchsafe.ui.incidents.room.RoomPart;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.incidents.room.ScrolledPart;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.usecase.incident.EntryWords;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** Legal hold and retention: of the incident and its records, and of the originals. */
public final class KeepingView implements RoomPart {
    private static final double DETAIL = 360;

    private enum Shown {
        RECORDS, ORIGINALS
    }

    private final Desk desk;
    private final RoomViewModel room;
    private final OriginalsViewModel originals;
    private final PartViews<Shown> views;
    private final Records records = new Records();
    private final DataTable<KeptEvidence> table;
    private final Beside list;

    public KeepingView(Desk desk, RoomViewModel room, OriginalsViewModel originals) {
        this.desk = desk;
        this.room = room;
        this.originals = originals;
        table = new DataTable<>(new DataTable.Naming("incident-originals", "original", "originals"), originals.table(), desk.tables(),
                EmptyState.nothing("fth-archive", "Nothing is held yet",
                        "Each original that is imported stands here, with the day until which it is kept."),
                csv -> desk.saveText("Export the retention list", "retention.csv", "CSV", "csv", csv));
        VBox.setVgrow(table, Priority.ALWAYS);
        list = new Beside(new Card(table), DETAIL);
        table.selectedProperty().addListener((o, was, is) -> originals.choose(is));
        originals.chosenProperty().addListener((o, was, is) -> list.show(is == null ? null : new OriginalDetail(desk, originals, is)));
        Map<Shown, String> words = new EnumMap<>(Shown.class);
        words.put(Shown.RECORDS, "Hold and records");
        words.put(Shown.ORIGINALS, "Originals");
        views = new PartViews<>("Nothing under a hold, cited in an open incident, or still counting can be disposed of.", words,
                shown -> switch (shown) {
                    case RECORDS -> records.node();
                    case ORIGINALS -> list;
                });
        views.show();
    }

    @Override
    public Node node() {
        return views.node();
    }

    @Override
    public void focusSearch() {
        views.choose(Shown.ORIGINALS);
        table.focusSearch();
    }

    @Override
    public void show(IncidentRoom shown) {
        records.show(shown);
        Set<EvidenceId> cited = new LinkedHashSet<>(Room.cited(shown.incident()));
        shown.releases().forEach(each -> each.positions().forEach(row -> cited.addAll(row.position().evidence())));
        originals.read(cited);
    }

    /** Puts the incident under a hold. */
    private void hold() {
        Form form = new Form(desk.overlays(), "Put the incident under legal hold",
                "Nothing it rests on can be disposed of: what its log cites, what its releases have, what its states rest on.");
        var reason = form.text("Why", "");
        form.show("Hold it",
                () -> room.acts().say(new Entry.Held(reason.getText().strip()), "", "The incident is under hold.", form.reply()));
    }

    private void free(LogEntry hold) {
        Form form = new Form(desk.overlays(), "End the hold of entry " + hold.number(), "That it was held stays in the log.");
        var reason = form.text("Why it ends", "");
        form.show("End it", () -> room.acts().say(new Entry.Freed(hold.number(), reason.getText().strip()), "", "The hold is ended.",
                form.reply()));
    }

    private void keep(LogEntry entry, Entry.@Nullable Kept before) {
        Form form = new Form(desk.overlays(), "How long entry " + entry.number() + " is kept", EntryWords.of(entry.said()));
        var name = form.text("Class of the retention schedule", before == null ? "incident" : before.retentionClass());
        var until = form.day("Last day on which it must be kept", before == null ? null : before.until());
        form.beside();
        form.show("Set it", () -> room.acts().say(new Entry.Kept(entry.number(), name.getText().strip(), until.getValue()), "", "Set.",
                form.reply()));
    }

    /** The hold of the incident, and each record of it with its class and day. */
    private final class Records extends ScrolledPart {
        @Override
        protected List<Node> cards(IncidentRoom shown) {
            List<LogEntry> holds = LegalHold.of(shown.incident());
            Map<Long, Entry.Kept> kept = new HashMap<>();
            List<LogEntry> lines = new ArrayList<>();
            for (LogEntry each : shown.incident().standing()) {
                switch (each.said()) {
                    case Entry.Kept said -> kept.put(said.entry(), said);
                    case Entry.Filed _,Entry.ActionDone _,Entry.Excepted _,Entry.Decided _,Entry.Published _ -> lines.add(each);
                    default -> {
                        // What is retained are records, decisions, exceptions, what was done and what was said to others.
                    }
                }
            }
            return List.of(
                    Bits.lines(Bits.head("Legal hold", holds.isEmpty() ? "none" : "in force",
                            Bits.act(desk.session(), "Put it under hold", KeepingView.this::hold)),
                            holds.stream().map(this::held).toList(), "The incident is under no hold."),
                    Bits.lines(Bits.head("Records", "with class and day, unless a hold keeps them all"),
                            lines.reversed().stream().map(each -> record(each, kept.get(each.number()), !holds.isEmpty())).toList(),
                            "No record, decision, exception or message was filed yet."));
        }

        private Node held(LogEntry entry) {
            String reason = entry.said() instanceof Entry.Held(String words) ? words : "";
            return Bits.row(new VBox(3, Bits.flow(new StateChip(Tone.FIXED, "In force"), Texts.of(reason, "strong")),
                    Bits.said(entry, desk.session())), Bits.act(desk.session(), "End it", () -> free(entry)));
        }

        private boolean isKept(Entry.@Nullable Kept kept) {
            return kept != null && kept.until() != null
                    && !kept.until().isBefore(LocalDate.ofInstant(desk.session().standpoint(), ZoneOffset.UTC));
        }

        private Node record(LogEntry entry, Entry.@Nullable Kept kept, boolean held) {
            StateChip chip = new StateChip(held || isKept(kept) ? Tone.FIXED : Tone.UNKNOWN,
                    kept == null ? held ? "Kept by the hold" : "No day set"
                            : kept.retentionClass() + (kept.until() == null ? ", no day"
                                    : (isKept(kept) ? ", until " : ", its day is past: ") + desk.session().moments().day(kept.until()))
                                    + (held ? ", and the hold" : ""));
            return Bits.row(new VBox(3, Bits.flow(chip), Texts.wrapped(EntryWords.of(entry.said())),
                    Bits.said(entry, desk.session())), Bits.act(desk.session(), "Set class and day", () -> keep(entry, kept)));
        }
    }
}
