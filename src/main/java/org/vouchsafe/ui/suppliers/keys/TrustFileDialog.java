package org.vouchsafe.ui.suppliers.keys;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.suppliers.keys.KeysViewModel.Purpose;
import org.vouchsafe.ui.suppliers.keys.KeysViewModel.Wish;

/** Asks which file holds the keys, what for, and how one knows that they are genuine. */
final class TrustFileDialog {
    private static final double WIDTH = 560;

    private final KeysViewModel model;
    private final Desk desk;
    private final DialogCard card;
    private final Label name = Texts.line("No file chosen", "secondary");
    private final TextField identity = new TextField();
    private final TextField reason = new TextField();
    private final RadioButton supplier;
    private final RadioButton sigstore = Controls.radioButton("The whole workspace: sigstore's trusted root (trusted_root.json)");
    private final RadioButton time = Controls.radioButton("The whole workspace: an authority believed for time stamps, nothing else");
    private final Button choose = Controls.button("Choose a file", Icons.beside("fth-file"));
    private @Nullable Path file;

    TrustFileDialog(KeysViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        supplier = Controls.radioButton("Signatures of " + model.title());
        ToggleGroup group = new ToggleGroup();
        List.of(supplier, sigstore, time).forEach(each -> {
            each.setToggleGroup(group);
            // An underscore is part of a name here.
            each.setMnemonicParsing(false);
        });
        supplier.setSelected(true);
        identity.disableProperty().bind(supplier.selectedProperty().not());
        identity.setPromptText("mail, host, address or common name; * for anybody");
        reason.setPromptText("Fingerprint read to me by their security team");
        choose.setMinWidth(Button.USE_PREF_SIZE);
        choose.setOnAction(event -> choose());
        HBox chosen = new HBox(8, choose, name);
        chosen.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        card = new DialogCard("Trust a key file for " + model.title(), WIDTH, Texts.wrapped(
                "A public key (PEM), certificate, OpenPGP key, minisign key or sigstore trusted root; what it is, is found by its content. Compare"
                        + " the fingerprint with the supplier over another way than the one the key came by. What is held can be undone;"
                        + " a key that must not count is marked as compromised.",
                "secondary"), new Field("File", chosen), new Field("Held for", new VBox(6, supplier, sigstore, time)),
                new Field("Only for the certificate of an authority: whom its certificates must name", identity),
                new Field("How you know", reason));
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        card.primary("Trust it", this::trust).getStyleClass().add("accent");
    }

    void show() {
        desk.overlays().show(card);
        choose.requestFocus();
    }

    private void choose() {
        List<Path> chosen = desk.files().choose("Choose a file of keys");
        if (chosen.size() == 1) {
            file = chosen.getFirst();
            name.setText(String.valueOf(file.getFileName()));
        }
        // Each file has its own reason.
        card.problem().setText(chosen.size() > 1 ? "Choose one file at a time." : "");
    }

    private void trust() {
        Path chosen = file;
        if (chosen == null || reason.getText().isBlank()) {
            card.problem().setText(chosen == null ? "Choose the file." : "Write how you know that it is genuine.");
            return;
        }
        Purpose purpose = time.isSelected() ? Purpose.TIME : sigstore.isSelected() ? Purpose.SIGSTORE : Purpose.SUPPLIER;
        model.trust(new Wish(chosen, purpose, purpose == Purpose.SUPPLIER ? identity.getText() : "", reason.getText()),
                desk.overlays()::close, card.problem()::setText);
    }
}
