package org.vouchsafe.ui.incidents.todo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.incidents.room.RoomActs;
import org.vouchsafe.ui.incidents.room.RoomWords;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.incident.plan.Backlog;
import org.vouchsafe.usecase.incident.plan.StartBacklog;

/** Asks which items of the hardening backlog are opened as actions, whose they are, and from which day their days run. */
final class BacklogDialog {
    private static final double WIDTH = 520;
    private final Desk desk;
    private final RoomActs acts;

    BacklogDialog(Desk desk, RoomActs acts) {
        this.desk = desk;
        this.acts = acts;
    }

    void ask(Incident incident) {
        List<Backlog.Item> left = acts.backlog(incident);
        if (left.isEmpty()) {
            told();
            return;
        }
        Form form = new Form(desk.overlays(), "Start the hardening backlog",
                "What is done after an incident so that the next one finds less. Each becomes an action with its day; what was opened before is not listed.");
        Map<Backlog.Item, CheckBox> ticks = new LinkedHashMap<>();
        left.forEach(each -> ticks.put(each, tick(each)));
        VBox list = new VBox(8, ticks.values().toArray(CheckBox[]::new));
        form.node(new Field(Count.of(left.size(), "item"), list));
        var owner = form.text("Who does them, until others are named", incident.head().lead());
        var from = form.day("From which day", LocalDate.ofInstant(desk.session().standpoint(), ZoneOffset.UTC));
        form.beside();
        form.show("Open the actions", () -> {
            List<String> ids = ticks.entrySet().stream().filter(each -> each.getValue().isSelected()).map(each -> each.getKey().id())
                    .toList();
            if (ids.isEmpty()) {
                form.reply().refused().accept("Tick at least one item.");
            } else if (owner.getText().isBlank()) {
                form.reply().refused().accept("Say who does them. Actions without an owner keep the incident from being closed.");
            } else if (from.getValue() == null) {
                form.reply().refused().accept("Say from which day the days run.");
            } else {
                acts.startBacklog(new StartBacklog.Plan(owner.getText(), ids, from.getValue()), form.reply());
            }
        });
    }

    private static CheckBox tick(Backlog.Item item) {
        CheckBox box = Controls.checkBox(item.title() + " (" + Count.of(item.days(), "day") + ", priority "
                + RoomWords.of(item.priority()).toLowerCase(Locale.ROOT) + ")");
        box.setWrapText(true);
        box.setSelected(true);
        return box;
    }

    private void told() {
        DialogCard card = new DialogCard("Start the hardening backlog", WIDTH,
                new VBox(Texts.wrapped("Every item of the backlog was opened in this incident before. They stand among its actions.")));
        card.primary("Close", desk.overlays()::close);
        desk.overlays().show(card);
    }
}
