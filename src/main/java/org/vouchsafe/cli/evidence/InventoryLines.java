package org.vouchsafe.cli.evidence;

import java.util.List;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.usecase.read.HeldInventory;

/** Prints how far an inventory can be relied on. */
final class InventoryLines {
    private final Session session;

    InventoryLines(Session session) {
        this.session = session;
    }

    static void json(JsonWriter json, List<HeldInventory> inventories) {
        json.fieldArray("inventories", inventories, each -> json.object(() -> {
            json.field("kind", each.header().kind().text());
            json.field("subject", each.header().subject());
            json.fieldOf("made", each.header().documentTime());
            json.field("components", each.coverage().members());
            json.field("depth", each.coverage().depth());
            json.field("identified", each.coverage().identified());
            json.field("versioned", each.coverage().versioned());
            json.fieldOf("declared", each.header().completeness().declared());
            json.field("complete", each.complete().enough());
            json.field("completeBecause", each.complete().because());
            json.fieldArray("goesOnIn", each.parts(), part -> json.object(() -> {
                json.field("role", part.role().name());
                json.field("path", part.called());
                json.field("place", part.place().text());
                json.fieldOf("evidence", part.evidence());
                json.field("components", part.components());
            }));
            json.fieldTexts("advisoryDataHeld", each.advisoryData().held());
            json.fieldTexts("advisoryDataMissing", each.advisoryData().missing());
        }));
    }

    void print(HeldInventory inventory) {
        Coverage coverage = inventory.coverage();
        TextTable table = new TextTable("Inventory", inventory.header().productName() == null ? inventory.header().subject()
                : inventory.header().productName());
        table.row("Kind", inventory.header().kind().text());
        table.row("Made", Words.moment(inventory.header().documentTime()));
        table.row("Depth", coverage.depthInWords());
        table.row("Components", Words.count(coverage.members(), "component", "components"));
        table.row("Identified", coverage.identified() + " by package URL or CPE (" + coverage.percentIdentified() + " %)");
        table.row("With a version", coverage.versioned() + " (" + coverage.percentVersioned() + " %)");
        table.row("Declared", declared(inventory.header().completeness().declared()));
        table.row("Complete enough", (inventory.complete().enough() ? "yes, because " : "no, because ") + inventory.complete().because());
        inventory.parts().forEach(each -> table.row("Goes on in", each.text()));
        table.row("Advisory data", advisoryData(inventory.advisoryData().held(), inventory.advisoryData().missing()));
        session.say("");
        table.print(session.terminal().out());
    }

    private static String declared(DeclaredCompleteness declared) {
        return switch (declared) {
            case COMPLETE -> "complete";
            case INCOMPLETE -> "incomplete";
            case UNSTATED -> "nothing about being complete";
        };
    }

    private static String advisoryData(List<String> held, List<String> missing) {
        if (held.isEmpty() && missing.isEmpty()) {
            return "it names no package of any ecosystem";
        }
        String some = held.isEmpty() ? "" : "held for " + String.join(", ", held);
        String none = missing.isEmpty() ? "" : "none for " + String.join(", ", missing);
        return some.isEmpty() || none.isEmpty() ? some + none : some + "; " + none;
    }
}
