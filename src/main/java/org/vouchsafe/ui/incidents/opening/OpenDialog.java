package org.vouchsafe.ui.incidents.opening;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.ui.component.Expander;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.TickList;
import org.vouchsafe.ui.incidents.room.RoomWords;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.ui.words.Words;

/** Asks what happened, who leads, and how far it reaches. */
public final class OpenDialog {
    private final Desk desk;
    private final OpeningViewModel model;
    private final String advisory;
    private final TickList<OpeningSources.About> advisories = new TickList<>("Find an advisory", "No advisory is held yet.",
            each -> each.title().isBlank() || each.title().equals(each.advisory()) ? each.advisory()
                    : each.title() + ", " + each.advisory());
    private final TickList<String> suppliers = new TickList<>("Find a supplier", "The register has no suppliers yet.", each -> each);
    private final TickList<String> products = new TickList<>("Find a product", "The register has no products yet.",
            each -> each.replaceFirst("/", ": "));
    private final TickList<String> environments = new TickList<>("Find an environment", "The register names no environments.",
            each -> each);

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
        form.node(new Field("About these advisories; none when there is none yet", advisories));
        ComboBox<IncidentSeverity> severity = form.choice("Severity", List.of(IncidentSeverity.values()), IncidentSeverity.CRITICAL,
                RoomWords::of);
        TextField lead = form.text("Lead", model.me());
        form.beside();
        TextField aware = form.text("Learned of it: the clocks of regulators run from then", "", "2026-03-31 09:00");
        ComboBox<Least> least = new ComboBox<>();
        least.getItems().setAll(Least.values());
        least.setConverter(org.vouchsafe.ui.component.control.Spoken.as(Least::words));
        least.setValue(Least.ANY);
        least.setMaxWidth(Double.MAX_VALUE);
        form.node(new Expander("Narrow the scope: without it, every release in use is in scope",
                () -> new VBox(12, new Field("Only of these suppliers", suppliers), new Field("Only of these products", products),
                        new Field("Only where it runs in", environments), new Field("Only from this criticality on", least))));
        form.show("Open the incident", () -> model.open(new OpeningViewModel.Typed(title.getText(),
                advisories.chosen().stream().map(OpeningSources.About::advisory).toList(), severity.getValue(), lead.getText(),
                aware.getText(), suppliers.chosen(), products.chosen(), environments.chosen(), least.getValue().criticality()),
                form.reply()));
        model.choices(choices -> offer(choices, title));
    }

    private void offer(OpeningSources.Choices choices, TextField title) {
        advisories.offer(choices.advisories());
        suppliers.offer(choices.suppliers());
        products.offer(choices.products());
        environments.offer(choices.environments());
        choices.advisories().stream().filter(each -> each.advisory().equals(advisory)).findFirst().ifPresent(each -> {
            advisories.choose(each);
            if (title.getText().isBlank()) {
                title.setText(each.title());
            }
        });
    }

    /** From which criticality on. */
    private enum Least {
        ANY(null), CRITICAL(Criticality.CRITICAL), HIGH(Criticality.HIGH), MEDIUM(Criticality.MEDIUM), LOW(Criticality.LOW);

        private final @Nullable Criticality criticality;

        Least(@Nullable Criticality criticality) {
            this.criticality = criticality;
        }

        private @Nullable Criticality criticality() {
            return criticality;
        }

        private static String words(Least least) {
            return least.criticality == null ? "However critical" : Words.sentence(Words.of(least.criticality)) + " and above";
        }
    }
}
