package org.vouchsafe.ui.incidents;

import java.util.List;
import javafx.scene.control.Hyperlink;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.ui.incidents.room.RoomActs;
import org.vouchsafe.ui.incidents.room.RoomWords;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.Form;

/** Asks for another title, severity or lead. Advisories and scope are asked for apart. */
final class ChangeForm {
    private final Desk desk;
    private final RoomActs acts;
    private final Runnable scope;

    /** @param scope asks for other advisories or another scope */
    ChangeForm(Desk desk, RoomActs acts, Runnable scope) {
        this.scope = scope;
        this.desk = desk;
        this.acts = acts;
    }

    void ask(IncidentHead head) {
        Form form = new Form(desk.overlays(), "Change the incident", "What it was until now stays in the log.");
        var title = form.text("Title", head.title());
        var severity = form.choice("Severity", List.of(IncidentSeverity.values()), head.severity(), RoomWords::of);
        var lead = form.text("Lead", head.lead());
        form.beside();
        var reason = form.text("Why", "");
        var about = new Hyperlink("Change its advisories or its scope instead");
        about.setOnAction(event -> {
            form.reply().done().run();
            scope.run();
        });
        form.node(about);
        form.show("Change it", () -> {
            if (title.getText().isBlank() || lead.getText().isBlank()) {
                form.reply().refused().accept("Give it a title and a lead.");
                return;
            }
            acts.say(new Entry.Changed(
                    new IncidentHead(title.getText().strip(), head.advisories(), severity.getValue(), lead.getText().strip(),
                            head.scope(), head.awareSince()),
                    reason.getText()), "", "Changed.", form.reply());
        });
    }
}
