package org.vouchsafe.ui.incidents.opening;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.ui.component.Expander;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.incidents.room.RoomWords;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.Form;

/** Asks what happened, who leads, and how far it reaches. */
public final class OpenDialog {
    private final Desk desk;
    private final OpeningViewModel model;
    private final String advisory;
    private final ScopeFields fields = new ScopeFields();

    /** @param advisory the id of the one it is about; empty: none is chosen yet */
    public OpenDialog(Desk desk, OpeningViewModel model, String advisory) {
        this.desk = desk;
        this.model = model;
        this.advisory = advisory;
    }

    /** Shows it. */
    public void show() {
        Form form = new Form(desk.overlays(), "Open an incident",
                "From then on every release in scope has a state towards its advisories; missing evidence shows as unknown.");
        TextField title = form.text("Title", "", "axios compromise, 31 March 2026");
        form.node(new Field("About these advisories; none when there is none yet", fields.advisories()));
        ComboBox<IncidentSeverity> severity = form.choice("Severity", List.of(IncidentSeverity.values()), IncidentSeverity.CRITICAL,
                RoomWords::of);
        TextField lead = form.text("Lead", model.me());
        form.beside();
        TextField aware = form.text("Learned of it: the clocks of regulators run from then", "", "2026-03-31 09:00");
        form.node(new Expander("Narrow the scope: without it, every release in use is in scope", fields::scope));
        form.show("Open the incident", () -> {
            var narrowed = fields.narrowed();
            model.open(new OpeningViewModel.Typed(title.getText(),
                    fields.advisories().chosen().stream().map(OpeningSources.About::advisory).toList(), severity.getValue(), lead.getText(),
                    aware.getText(), narrowed.suppliers(), narrowed.products(), narrowed.environments(), narrowed.least()), form.reply());
        });
        model.choices(choices -> offer(choices, title));
    }

    private void offer(OpeningSources.Choices choices, TextField title) {
        fields.offer(choices);
        choices.advisories().stream().filter(each -> each.advisory().equals(advisory)).findFirst().ifPresent(each -> {
            fields.advisories().choose(each);
            if (title.getText().isBlank()) {
                title.setText(each.title());
            }
        });
    }
}
