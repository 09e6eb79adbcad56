package org.vouchsafe.ui.governance;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.governance.Finding;
import org.vouchsafe.domain.governance.SupplierExposure;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.Beside;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Expander;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.ui.session.link.EvidenceLinks;
import org.vouchsafe.ui.words.Count;

/** Suppliers at the left, the weak places of the one chosen at the right, each with what helps and where it was seen. */
public final class GovernanceView implements Screen {
    private static final double DETAIL = 460;
    private final Desk desk;
    private final GovernanceViewModel model;
    private final VBox page = new VBox();
    private final DataTable<SupplierExposure> table;

    public GovernanceView(Desk desk, GovernanceViewModel model) {
        this.desk = desk;
        this.model = model;
        PageHeader header = new PageHeader("Governance");
        header.subtitleProperty().bind(model.summaryProperty());
        table = new DataTable<>(new DataTable.Naming("governance", "supplier", "suppliers"), model.table(), desk.tables(),
                EmptyState.nothing("fth-shield", "No supplier has a release",
                        "Import a register, inventories and lockfiles: what they say of ranges, scripts, integrity and registries is put together here."),
                csv -> desk.saveText("Export how exposed suppliers are", "governance.csv", "CSV", "csv", csv));
        VBox.setVgrow(table, Priority.ALWAYS);
        Beside side = new Beside(new Card(table), DETAIL);
        side.setMinHeight(0);
        side.setPrefHeight(0);
        VBox.setVgrow(side, Priority.ALWAYS);
        page.getStyleClass().add("page");
        page.getChildren().addAll(header, side);
        table.selectedProperty().addListener((o, was, is) -> model.choose(is));
        model.chosenProperty().addListener((o, was, is) -> side.show(is == null ? null : detail(is)));
    }

    @Override
    public Parent view() {
        return page;
    }

    @Override
    public void attach() {
        model.attach();
    }

    @Override
    public void detach() {
        model.detach();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.always("filter-governance", Command.Section.SCREEN, "Filter the suppliers", "fth-filter", "Shortcut+F",
                table::focusSearch));
    }

    private Node detail(SupplierExposure exposure) {
        VBox box = new VBox(16, Card.padded(Texts.wrapped(exposure.supplier(), "card-title"), Texts.wrapped(
                Count.of(exposure.releases(), "release") + ", " + Count.of(exposure.lockfiles(), "lockfile") + ", "
                        + Count.of(exposure.inventories(), "other inventory", "other inventories") + " in force.",
                "secondary")));
        exposure.findings().forEach(each -> box.getChildren().add(finding(each)));
        return box;
    }

    private Node finding(Finding finding) {
        VBox box = new VBox(6, new FlowPane(8, 4, GovernanceViewModel.chip(finding), Texts.of(finding.weakness().title(), "strong")),
                Texts.wrapped(counted(finding), "secondary"), Texts.wrapped(finding.weakness().why()));
        if (finding.standing() != Finding.Standing.NOT_SEEN) {
            box.getChildren().addAll(Texts.of("What helps", "field-name"));
            finding.weakness().controls().forEach(each -> box.getChildren().add(Texts.wrapped("\u2022 " + each)));
            box.getChildren().add(Texts.wrapped(String.join(", ", finding.weakness().mappings()), "secondary", "small-text"));
        }
        if (!finding.examples().isEmpty()) {
            box.getChildren().add(new Expander("Where it was seen", () -> {
                VBox examples = new VBox(4);
                finding.examples().forEach(each -> examples.getChildren().add(example(each)));
                return examples;
            }));
        }
        return Card.padded(box);
    }

    private Node example(Finding.Example example) {
        FlowPane line = new FlowPane(8, 2, Texts.wrapped(example.words(), "mono"));
        if (example.place() != null) {
            line.getChildren().add(EvidenceLinks.to(desk.session(), example.place(), example.place().evidence() + " "
                    + example.place().location().text()));
        }
        return line;
    }

    private static String counted(Finding finding) {
        if (finding.standing() == Finding.Standing.UNKNOWN) {
            return finding.of() == 0 ? "No file says." : Count.of(finding.silent(), "file does", "files do") + " not say.";
        }
        return Count.plain(finding.count()) + " of " + Count.plain(finding.of())
                + (finding.silent() == 0 ? "." : "; " + Count.of(finding.silent(), "file does", "files do") + " not say.");
    }
}
