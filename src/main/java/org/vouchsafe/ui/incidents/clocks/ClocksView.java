package org.vouchsafe.ui.incidents.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.clock.Clock;
import org.vouchsafe.domain.incident.clock.DueStep;
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
import org.vouchsafe.usecase.incident.IncidentRoom;

/** Each clock with its steps; what is late is loud. Whether a clock applies, people decide. */
public final class ClocksView extends ScrolledPart {
    private static final int ROWS = 18;
    private final Desk desk;
    private final ClocksViewModel model;
    private String shown = "";

    public ClocksView(Desk desk, RoomViewModel room, ClocksViewModel model) {
        this.desk = desk;
        this.model = model;
        model.stepsProperty().addListener((InvalidationListener) any -> {
            IncidentRoom now = room.roomProperty().get();
            if (now != null) {
                redraw(now);
            }
        });
    }

    @Override
    protected List<Node> cards(IncidentRoom room) {
        String state = room.incident().id() + " " + room.incident().log().size() + " " + desk.session().viewpoint();
        if (!state.equals(shown)) {
            shown = state;
            model.read(room.incident());
        }
        List<DueStep> steps = model.stepsProperty().get();
        List<Node> cards = new ArrayList<>();
        cards.add(Bits.lines(Bits.head("Due to others", "", Bits.open("Summary for the board", this::board)),
                steps == null ? List.of()
                        : List.of(Texts.wrapped(room.incident().head().awareSince() == null
                                ? "Nobody said when the organisation learned of it: the clocks run from its opening, which may be later. Say what does not apply."
                                : "The clocks run from " + desk.session().moments().minute(room.incident().head().awareSince())
                                        + ", when the organisation learned of it. Say what does not apply.")),
                "Reading the clocks."));
        if (steps != null) {
            byClock(steps).forEach((clock, own) -> cards.add(card(clock, own)));
        }
        return cards;
    }

    /** Those with something overdue first, then those that run. */
    private static Map<Clock, List<DueStep>> byClock(List<DueStep> steps) {
        Map<Clock, List<DueStep>> clocks = new LinkedHashMap<>();
        steps.forEach(each -> clocks.computeIfAbsent(each.clock(), _ -> new ArrayList<>()).add(each));
        Map<Clock, List<DueStep>> sorted = new LinkedHashMap<>();
        clocks.entrySet().stream().sorted(Comparator.comparing(each -> each.getValue().stream().map(DueStep::timing)
                .min(Comparator.naturalOrder()).orElse(DueStep.Timing.NOT_NEEDED)))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    private Node card(Clock clock, List<DueStep> steps) {
        boolean open = steps.stream().anyMatch(DueStep::isOpen);
        List<Node> lines = new ArrayList<>();
        lines.add(Texts.wrapped(clock.applies() + " (" + clock.source() + ")", "secondary"));
        steps.forEach(each -> lines.add(line(each)));
        String spoken = steps.stream().allMatch(each -> each.said() == null) ? "nobody has said whether it applies" : "";
        return Bits.lines(open ? Bits.head(clock.title(), spoken, Bits.act(desk.session(), "It does not apply", () -> say(clock, null)))
                : Bits.head(clock.title(), ""), lines, "");
    }

    private Node line(DueStep step) {
        VBox box = new VBox(3, Bits.flow(chip(step), Texts.of(step.step().text(), "strong")));
        if (step.due() != null) {
            box.getChildren().add(Texts.wrapped("By " + desk.session().moments().minute(step.due()) + left(step, step.due()), "secondary"));
        }
        Room.Line<Entry.Clocked> said = step.said();
        if (said != null) {
            box.getChildren().addAll(Texts.wrapped(said.said().words()), new EvidenceLinks(desk.session(), said.entry().evidence()),
                    Bits.said(said.entry(), desk.session()));
        }
        return Bits.row(box, Bits.act(desk.session(), "Say how far it is", () -> say(step.clock(), step)));
    }

    private String left(DueStep step, Instant due) {
        Instant now = desk.session().standpoint();
        return switch (step.timing()) {
            case OVERDUE -> ", " + RoomWords.span(Duration.between(due, now)) + " late";
            case RUNNING -> ", in " + RoomWords.span(Duration.between(now, due));
            case WAITING, DONE, DONE_LATE, NOT_NEEDED -> "";
        };
    }

    private static StateChip chip(DueStep step) {
        return switch (step.timing()) {
            case OVERDUE -> new StateChip(Tone.AFFECTED, "Overdue");
            case RUNNING -> new StateChip(Tone.UNKNOWN, "Running");
            case WAITING -> new StateChip(Tone.NEUTRAL, "Waits");
            case DONE -> new StateChip(Tone.FIXED, "Done");
            case DONE_LATE -> new StateChip(Tone.UNKNOWN, "Done late");
            case NOT_NEEDED -> new StateChip(Tone.NONE, "Does not apply");
        };
    }

    /** @param step null: every step of the clock, which does not apply */
    private void say(Clock clock, @Nullable DueStep step) {
        Form form = new Form(desk.overlays(), step == null ? clock.title() + " does not apply" : clock.title() + ": " + step.step().text(),
                clock.applies());
        if (step == null) {
            var words = form.area("Why it does not apply", "", 3);
            var evidence = form.evidence();
            form.show("Write it down", () -> model.say(new ClocksViewModel.Said(clock.id(), "", Progress.NOT_NEEDED, "",
                    words.getText().strip(), evidence.getText()), form.reply()));
            return;
        }
        var progress = form.choice("How far", List.of(Progress.values()), Progress.DONE, RoomWords::of);
        var at = form.text("When; empty: now", "", "2026-03-31 09:00");
        form.beside();
        var words = form.area("What was reported to whom, or why nothing has to be", "", 3);
        var evidence = form.evidence();
        form.show("Write it down", () -> model.say(new ClocksViewModel.Said(clock.id(), step.step().id(), progress.getValue(), at.getText(),
                words.getText().strip(), evidence.getText()), form.reply()));
        words.requestFocus();
    }

    private void board() {
        model.board(text -> {
            Form form = new Form(desk.overlays(), "Summary for the board",
                    "What was within reach, what is due, what remains: from the facts of this moment.");
            TextArea area = form.area("Text", text, ROWS);
            area.setEditable(false);
            form.show("Copy it", () -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(text);
                Clipboard.getSystemClipboard().setContent(content);
                desk.overlays().close();
                desk.session().notices().done("The summary is on the clipboard.");
            });
        });
    }
}
