package org.vouchsafe.ui.suppliers;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.state.StateBar;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.StateCounts;
import org.vouchsafe.ui.component.state.StateLink;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.session.ask.ReasonDialog;
import org.vouchsafe.ui.suppliers.identity.IdentityViewModel;
import org.vouchsafe.ui.suppliers.identity.MergeDialog;
import org.vouchsafe.ui.suppliers.identity.NamesDialog;
import org.vouchsafe.ui.suppliers.identity.SplitDialog;
import org.vouchsafe.ui.suppliers.keys.KeysCard;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;

/** What is known of a supplier, a product or a release. */
final class BranchDetail extends VBox {
    private final SuppliersViewModel model;
    private final Desk desk;
    private final Session session;

    BranchDetail(Branch branch, SuppliersViewModel model, Desk desk) {
        super(16);
        this.model = model;
        this.desk = desk;
        this.session = desk.session();
        getChildren().add(head(branch));
        model.keys(branch).ifPresent(keys -> getChildren().add(new KeysCard(keys, desk)));
        if (branch instanceof Branch.OfRelease release) {
            getChildren().add(deployments(release));
        }
        getChildren().add(positions(branch));
    }

    private Node head(Branch branch) {
        List<PositionRow> rows = model.positions(branch);
        StateCounts counts = StateCounts.of(rows.stream().map(PositionRow::position).toList());
        VBox box = new VBox(10, Texts.wrapped(title(branch), "card-title"), facts(branch));
        if (!rows.isEmpty()) {
            box.getChildren().addAll(new StateBar(counts), chips(counts));
        }
        FlowPane acts = new FlowPane(8, 8);
        if (session.has(ScreenId.REPORTS) && !(branch instanceof Branch.OfProduct)) {
            Button report = Controls.button("Compose report");
            report.setOnAction(event -> session.go(new Place(ScreenId.REPORTS, branch.key())));
            acts.getChildren().add(report);
        }
        model.identity(branch).ifPresent(identity -> {
            acts.getChildren().add(act("Names", identity, () -> new NamesDialog(identity, desk.overlays()).show()));
            acts.getChildren().add(act("Merge", identity, () -> new MergeDialog(identity, desk.overlays()).show()));
            acts.getChildren().add(act("Split", identity, () -> new SplitDialog(identity, desk.overlays()).show()));
        });
        Button remove = Controls.button("Remove");
        remove.setAccessibleText("Remove " + branch.key() + " from the register");
        String why = model.whyReadOnly();
        remove.setDisable(why != null);
        remove.setTooltip(why == null ? null : new Tooltip(why));
        remove.setOnAction(event -> askRemove(branch, null));
        acts.getChildren().add(remove);
        box.getChildren().add(acts);
        return padded(box);
    }

    private static Button act(String text, IdentityViewModel identity, Runnable action) {
        Button button = Controls.button(text);
        button.setAccessibleText(text + " of " + identity.title());
        String why = identity.whyReadOnly();
        button.setDisable(why != null);
        button.setTooltip(why == null ? null : new Tooltip(why));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void askRemove(Branch branch, @Nullable String environment) {
        String what = environment == null ? branch.key() : branch.key() + " in " + environment;
        ReasonDialog.ask(desk.overlays(), new ReasonDialog.Question("Remove " + what,
                "It leaves the register from now on and stays in its history. Nothing can be removed that evidence, decisions or parts of it"
                        + " still refer to.",
                "Why", "Remove"), reason -> model.remove(branch, environment, reason));
    }

    private static String title(Branch branch) {
        return switch (branch) {
            case Branch.OfSupplier supplier -> supplier.title();
            case Branch.OfProduct product -> product.title();
            case Branch.OfRelease(Supplier s, Product p, Release r) -> p.name() + " " + r.version();
        };
    }

    private Facts facts(Branch branch) {
        return switch (branch) {
            case Branch.OfSupplier(Supplier s) -> new Facts().line("Also known as", String.join(", ", s.aliases()))
                    .line("Contacts", String.join(", ", s.contacts())).line("Domains", String.join(", ", s.domains()))
                    .code("Namespaces", String.join(", ", s.namespaces()))
                    .code("Numbers", String.join(", ", s.legalIds().stream().map(LegalId::toString).toList()));
            case Branch.OfProduct(Supplier s, Product p) -> new Facts().line("Supplier", s.name())
                    .line("Also known as", String.join(", ", p.aliases()));
            case Branch.OfRelease(Supplier s, Product p, Release r) -> new Facts().line("Supplier", s.name())
                    .line("Released", r.released() == null ? "" : session.moments().day(r.released()))
                    .line("Status", r.status().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .code("Identifiers", String.join(", ", r.identifiers()));
        };
    }

    private static Node chips(StateCounts counts) {
        FlowPane chips = new FlowPane(12, 6);
        for (State state : State.values()) {
            if (counts.of(state) > 0) {
                chips.getChildren().add(
                        new StateChip(Tone.of(state), Count.plain(counts.of(state)) + " " + Words.of(state).toLowerCase(Locale.ROOT)));
            }
        }
        if (counts.contradictions() > 0) {
            chips.getChildren().add(1, new StateChip(Tone.CONTRADICTION, Count.of(counts.contradictions(), "contradiction")));
        }
        return chips;
    }

    private Node deployments(Branch.OfRelease release) {
        List<Deployment> deployments = model.deployments(release.release());
        VBox box = new VBox(8, Texts.wrapped(Count.of(deployments.size(), "deployment"), "card-title"));
        for (Deployment each : deployments) {
            String criticality = each.criticality() == Criticality.UNSTATED ? "criticality not stated"
                    : "criticality " + Words.of(each.criticality());
            String customers = each.customers().isEmpty() ? "" : " For " + String.join(", ", each.customers()) + ".";
            VBox line = new VBox(2, Texts.wrapped(each.environment(), "strong"),
                    Texts.wrapped("Owner: " + (each.owner() == null ? "none named" : each.owner()) + ", " + criticality + "." + customers,
                            "secondary"));
            HBox.setHgrow(line, Priority.ALWAYS);
            Button remove = Icons.button("fth-trash-2", "Remove the deployment in " + each.environment(),
                    () -> askRemove(release, each.environment()));
            remove.setDisable(model.whyReadOnly() != null);
            box.getChildren().add(new HBox(8, line, remove));
        }
        if (deployments.isEmpty()) {
            box.getChildren().add(Texts.wrapped("The register names no place where it runs.", "secondary"));
        }
        return padded(box);
    }

    private Node positions(Branch branch) {
        List<PositionRow> rows = model.positions(branch);
        VBox box = new VBox(8, Texts.wrapped("States", "card-title"));
        rows.forEach(row -> box.getChildren().add(position(row, branch)));
        if (rows.isEmpty()) {
            box.getChildren().add(Texts.wrapped(
                    "No advisory held here concerns it. That says nothing about advisories that are not held.", "secondary"));
        }
        return padded(box);
    }

    private Node position(PositionRow row, Branch branch) {
        String name = branch instanceof Branch.OfRelease ? row.advisoryTitle() : row.releaseName() + ", " + row.advisoryTitle();
        VBox names = new VBox(1, Texts.wrapped(name), Texts.wrapped(row.position().advisory(), "mono"));
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox line = new HBox(8, names, new StateLink(row, () -> session.explain(row)));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("divided");
        line.setStyle("-fx-padding: 0 0 8 0;");
        return line;
    }

    private static Card padded(VBox box) {
        box.setStyle("-fx-padding: 16;");
        return new Card(box);
    }
}
