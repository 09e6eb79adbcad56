package org.vouchsafe.ui.suppliers.keys;

import javafx.scene.control.TextField;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Overlays;

/** Asks which identity, certified by sigstore, signs for a supplier. */
final class TrustIdentityDialog {
    private static final double WIDTH = 560;

    private final KeysViewModel model;
    private final Overlays overlays;
    private final DialogCard card;
    private final TextField identity = new TextField();
    private final TextField issuer = new TextField();
    private final TextField reason = new TextField();

    TrustIdentityDialog(KeysViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
        identity.setPromptText("https://github.com/northwind/portal/.github/workflows/release.yml@refs/heads/main");
        issuer.setPromptText("https://token.actions.githubusercontent.com");
        card = new DialogCard("Trust an identity for " + model.title(), WIDTH, Texts.wrapped(
                "Who signs through sigstore has no key of long life: a certificate names the signer, and says who confirmed that. It counts"
                        + " once sigstore's trusted root is held for the workspace, too.",
                "secondary"), new Field("Whom the certificate names (subject alternative name)", identity),
                new Field("Who confirmed it (issuer)", issuer), new Field("How you know", reason));
        card.button("Cancel", overlays::close).setCancelButton(true);
        card.primary("Trust it", this::trust).getStyleClass().add("accent");
    }

    void show() {
        overlays.show(card);
        identity.requestFocus();
    }

    private void trust() {
        String missing = identity.getText().isBlank() ? "Say whom the certificate names."
                : issuer.getText().isBlank() ? "Say who confirmed it."
                        : reason.getText().isBlank() ? "Write how you know that it is the supplier's." : "";
        card.problem().setText(missing);
        if (missing.isEmpty()) {
            model.trustIdentity(identity.getText(), issuer.getText(), reason.getText(), overlays::close, card.problem()::setText);
        }
    }
}
