package org.vouchsafe.ui.suppliers.keys;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.usecase.read.KeyRow;

/** The keys and identities held for a supplier, and what can be done with them. */
public final class KeysCard extends VBox {
    private final KeysViewModel model;
    private final Desk desk;

    public KeysCard(KeysViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        List<KeyRow> own = model.own();
        VBox box = new VBox(10, Texts.wrapped("Keys", "card-title"));
        box.setStyle("-fx-padding: 16;");
        if (own.isEmpty()) {
            box.getChildren().add(Texts.wrapped("No key is held for " + model.title()
                    + ". Until one is, a signature proves nothing here: its verdict is indeterminate.", "secondary"));
        }
        own.forEach(each -> box.getChildren().add(line(each)));
        List<KeyRow> everybodys = model.everybodys();
        if (!everybodys.isEmpty()) {
            box.getChildren().add(Texts.wrapped("Held for the whole workspace", "strong"));
            everybodys.forEach(each -> box.getChildren().add(line(each)));
        }
        Button file = act("Trust a key file", "Trust a key file for " + model.title(), () -> new TrustFileDialog(model, desk).show());
        Button identity = act("Trust an identity", "Trust an identity for " + model.title(),
                () -> new TrustIdentityDialog(model, desk.overlays()).show());
        box.getChildren().add(new FlowPane(8, 8, file, identity));
        getChildren().add(new Card(box));
    }

    private Node line(KeyRow row) {
        String compromised = model.compromised(row);
        Button mark = act(compromised == null ? "Mark as compromised" : "Correct the day",
                (compromised == null ? "Mark as compromised: " : "Correct since when it is compromised: ") + row.key().id(),
                () -> new DistrustDialog(model, row, desk.overlays()).show());
        mark.setMinWidth(Button.USE_PREF_SIZE);
        VBox names = new VBox(1, Texts.wrapped(model.name(row), "strong"),
                Texts.wrapped(row.key().id() + ", " + model.kind(row), "secondary"));
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(12, names, mark);
        head.setAlignment(Pos.TOP_LEFT);
        Facts facts = new Facts().line("Issuer", text(row.key().issuer()))
                .code("Fingerprint", KeysViewModel.grouped(row.key().fingerprint()))
                .line("Held since", model.since(row)).line("Expires", model.expiry(row)).line("Because", row.key().reason());
        if (compromised != null) {
            facts.node("Compromised", Texts.wrapped(compromised, "strong"));
        }
        VBox box = new VBox(8, head, facts);
        box.getStyleClass().add("divided");
        box.setStyle("-fx-padding: 0 0 10 0;");
        return box;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private Button act(String text, String spoken, Runnable action) {
        Button button = Controls.button(text);
        button.setAccessibleText(spoken);
        String why = model.whyReadOnly();
        button.setDisable(why != null);
        button.setTooltip(why == null ? null : new Tooltip(why));
        button.setOnAction(event -> action.run());
        return button;
    }
}
