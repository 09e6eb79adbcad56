package org.vouchsafe.ui.incidents.opening;

import javafx.scene.control.TextField;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.ui.component.Expander;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.incidents.room.RoomActs;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.usecase.incident.scope.ChangeScope;

/** Asks what an incident is about from now on. What it was about stays in the log. */
public final class ScopeDialog {
    private final Desk desk;
    private final OpeningSources sources;
    private final RoomActs acts;

    public ScopeDialog(Desk desk, OpeningSources sources, RoomActs acts) {
        this.desk = desk;
        this.sources = sources;
        this.acts = acts;
    }

    /** Shows it for an incident of which these words hold now. */
    public void show(IncidentHead head) {
        var fields = new ScopeFields();
        Form form = new Form(desk.overlays(), "Change what it is about",
                "A new entry of the log with your name. What it was until now stays, and so does what was demanded.");
        TextField reason = form.text("Why", "");
        form.node(new Field("About these advisories", fields.advisories()));
        form.node(new Expander("Scope: without it, every release in use is in scope", fields::scope));
        form.show("Change it", () -> acts.change(new ChangeScope.Wanted(
                fields.advisories().chosen().stream().map(OpeningSources.About::advisory).toList(), fields.narrowed()), reason.getText(),
                form.reply()));
        desk.session().tasks().read("Read what an incident can be about", progress -> new Read(sources.choices(), sources.now(head)),
                read -> {
                    fields.offer(read.choices());
                    fields.choose(read.now(), head.scope().least());
                });
    }

    private record Read(OpeningSources.Choices choices, OpeningSources.Choices now) {}
}
