package org.vouchsafe.ui.incidents.opening;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.TickList;
import org.vouchsafe.ui.component.control.Spoken;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.incident.scope.ChangeScope;

/** What an incident is about and how far it reaches, to be ticked. */
final class ScopeFields {
    private final TickList<OpeningSources.About> advisories = new TickList<>("Find an advisory", "No advisory is held yet.",
            each -> each.title().isBlank() || each.title().equals(each.advisory()) ? each.advisory()
                    : each.title() + ", " + each.advisory());
    private final TickList<String> suppliers = new TickList<>("Find a supplier", "The register has no suppliers yet.", each -> each);
    private final TickList<String> products = new TickList<>("Find a product", "The register has no products yet.",
            each -> each.replaceFirst("/", ": "));
    private final TickList<String> environments = new TickList<>("Find an environment", "The register names no environments.",
            each -> each);
    private final ComboBox<Least> least = new ComboBox<>();

    ScopeFields() {
        least.getItems().setAll(Least.values());
        least.setConverter(Spoken.as(Least::words));
        least.setValue(Least.ANY);
        least.setMaxWidth(Double.MAX_VALUE);
    }

    /** The advisories it is about. */
    TickList<OpeningSources.About> advisories() {
        return advisories;
    }

    /** What narrows the scope. */
    Node scope() {
        return new VBox(12, new Field("Only of these suppliers", suppliers), new Field("Only of these products", products),
                new Field("Only where it runs in", environments), new Field("Only from this criticality on", least));
    }

    void offer(OpeningSources.Choices choices) {
        advisories.offer(choices.advisories());
        suppliers.offer(choices.suppliers());
        products.offer(choices.products());
        environments.offer(choices.environments());
    }

    /** Ticks these. */
    void choose(OpeningSources.Choices chosen, @Nullable Criticality from) {
        chosen.advisories().forEach(advisories::choose);
        chosen.suppliers().forEach(suppliers::choose);
        chosen.products().forEach(products::choose);
        chosen.environments().forEach(environments::choose);
        for (Least each : Least.values()) {
            if (each.criticality == from) {
                least.setValue(each);
            }
        }
    }

    /** The scope that is ticked. */
    ChangeScope.Narrowed narrowed() {
        return new ChangeScope.Narrowed(suppliers.chosen(), products.chosen(), environments.chosen(), least.getValue().criticality);
    }

    /** From which criticality on. */
    private enum Least {
        ANY(null), CRITICAL(Criticality.CRITICAL), HIGH(Criticality.HIGH), MEDIUM(Criticality.MEDIUM), LOW(Criticality.LOW);

        private final @Nullable Criticality criticality;

        Least(@Nullable Criticality criticality) {
            this.criticality = criticality;
        }

        private static String words(Least least) {
            return least.criticality == null ? "However critical" : Words.sentence(Words.of(least.criticality)) + " and above";
        }
    }
}
