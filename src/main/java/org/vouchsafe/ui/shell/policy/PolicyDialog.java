package org.vouchsafe.ui.shell.policy;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.assurance.RegistryHost;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Overlays;
import org.vouchsafe.ui.shell.policy.PolicyViewModel.Choice;
import org.vouchsafe.ui.shell.policy.PolicyViewModel.Entered;
import org.vouchsafe.usecase.decide.SetPolicy.Held;

/** Shows what the workspace demands before it believes, and asks what is to be demanded from now on. */
public final class PolicyDialog {
    private static final double WIDTH = 620;

    private final PolicyViewModel model;
    private final Overlays overlays;
    private final DialogCard card;
    private final ComboBox<Choice> absence;
    private final ComboBox<Choice> claims;
    private final TextField floor = new TextField();
    private final TextField authors = new TextField();
    private final List<CheckBox> hosts;
    private final TextField further = new TextField();
    private final TextField reason = new TextField();

    public PolicyDialog(PolicyViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
        Held held = model.held();
        absence = choice(PolicyViewModel.ABSENCE, held.absence());
        claims = choice(PolicyViewModel.CLAIMS, held.claims());
        floor.setText(String.valueOf(held.floor()));
        authors.setText(String.join(", ", held.trustedAuthors()));
        authors.setPromptText("none; names separated by commas");
        further.setPromptText("registry.example, mirror.example:4873");
        hosts = model.hosts().stream().map(PolicyDialog::box).toList();
        card = new DialogCard("Policy", WIDTH,
                Texts.wrapped(
                        "What this workspace demands before it believes. States are reached anew once it is set; a look at an earlier day"
                                + " keeps the policy of that day, and undo brings the old one back.",
                        "secondary"),
                new Field("When a component that is not listed counts as absent", absence),
                new Field("Which claims can clear a release", claims),
                new Field("Coverage floor: percent of components with an identifier and with a version (0: no floor)", floor),
                new Field("Trusted authors: third parties whose word is accepted", authors),
                new Field("Approved registries, found in lockfiles (no state rests on them)", boxes()),
                new Field("Further registries to approve", further), new Field("Why", reason));
        card.button("Cancel", overlays::close).setCancelButton(true);
        Button set = card.primary("Set the policy", this::set);
        set.getStyleClass().add("accent");
        String why = model.whyReadOnly();
        set.setDisable(why != null);
        card.problem().setText(why == null ? "" : why);
    }

    /** Puts it on the layer of the dialogs. */
    public void show() {
        overlays.show(card);
        absence.requestFocus();
    }

    private void set() {
        var entered = new Entered(absence.getValue().word(), claims.getValue().word(), authors.getText(), floor.getText(),
                hosts.stream().filter(CheckBox::isSelected).map(each -> String.valueOf(each.getUserData())).toList(), further.getText(),
                reason.getText());
        model.set(entered, overlays::close, card.problem()::setText);
    }

    private VBox boxes() {
        VBox box = new VBox(6);
        box.getChildren().addAll(hosts);
        if (hosts.isEmpty()) {
            box.getChildren().add(Texts.wrapped("No lockfile held names a registry.", "secondary"));
        }
        return box;
    }

    private static CheckBox box(RegistryHost host) {
        CheckBox box = Controls.checkBox(PolicyViewModel.words(host));
        box.setMnemonicParsing(false);
        box.setUserData(host.host());
        box.setSelected(host.approved());
        return box;
    }

    private static ComboBox<Choice> choice(List<Choice> choices, String held) {
        ComboBox<Choice> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setMaxWidth(Double.MAX_VALUE);
        choices.stream().filter(each -> each.word().equals(held)).findFirst().ifPresent(box::setValue);
        return box;
    }
}
