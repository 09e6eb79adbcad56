package org.vouchsafe.ui.evidence;

import javafx.scene.layout.VBox;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Moments;
import org.vouchsafe.usecase.read.HeldInventory;

/** How far an inventory that the item holds can be relied on. */
final class InventoryCard extends Card {
    InventoryCard(HeldInventory inventory, Moments moments) {
        Coverage coverage = inventory.coverage();
        String product = inventory.header().productName();
        Facts facts = new Facts().line("Product", product == null ? inventory.header().subject() : product)
                .line("Kind", inventory.header().kind().text().replace(":", ", "))
                .line("Made", inventory.header().documentTime() == null ? "" : moments.utc(inventory.header().documentTime()))
                .line("Components", Count.plain(coverage.members())).line("Depth", coverage.depthInWords())
                .line("Identified", Count.plain(coverage.identified()) + " by package URL or CPE (" + coverage.percentIdentified() + " %)")
                .line("With a version", Count.plain(coverage.versioned()) + " (" + coverage.percentVersioned() + " %)")
                .line("It declares", declared(inventory.header().completeness().declared()))
                .line("Complete", (inventory.complete().enough() ? "enough to conclude absence: " : "not enough to conclude absence: ")
                        + inventory.complete().because());
        inventory.parts().forEach(each -> facts.line("Goes on in", each.text()));
        facts.line("Advisory data", advisoryData(inventory.advisoryData()));
        VBox body = new VBox(8, Texts.wrapped("Inventory", "card-title"), facts);
        body.setStyle("-fx-padding: 16;");
        getChildren().add(body);
    }

    private static String declared(DeclaredCompleteness declared) {
        return switch (declared) {
            case COMPLETE -> "that it is complete";
            case INCOMPLETE -> "that it is incomplete";
            case UNSTATED -> "nothing about being complete";
        };
    }

    private static String advisoryData(HeldInventory.AdvisoryData data) {
        String held = data.held().isEmpty() ? "" : "Held for " + String.join(", ", data.held()) + ". ";
        return (held + (data.missing().isEmpty() ? ""
                : "None for " + String.join(", ", data.missing()) + ": that nothing matches there says nothing.")).strip();
    }
}
