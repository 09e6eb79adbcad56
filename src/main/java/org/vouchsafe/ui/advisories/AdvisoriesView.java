package org.vouchsafe.ui.advisories;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Page;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.usecase.AddToAdvisory;
import org.vouchsafe.usecase.read.AdvisoryRow;

/** The advisories as drawn. */
public final class AdvisoriesView implements Screen {
    private static final double DETAIL = 400;
    private static final double DIALOG = 460;

    private final Desk desk;
    private final AdvisoriesViewModel model;
    private final Page page;
    private final ScrollPane side = new ScrollPane();
    private final DataTable<AdvisoryRow> table;

    public AdvisoriesView(Desk desk, AdvisoriesViewModel model) {
        this.desk = desk;
        this.model = model;
        PageHeader header = new PageHeader("Advisories");
        header.subtitleProperty().set("Vulnerabilities and malicious packages, records of one thing joined by their aliases.");
        Button load = Controls.button("Import");
        load.getStyleClass().add("accent");
        load.setOnAction(event -> desk.session().request("import"));
        table = new DataTable<>(new DataTable.Naming("advisories", "advisory", "advisories"), model.table(), desk.tables(),
                EmptyState.nothing("fth-shield", "No advisory data",
                        "Without advisories nothing can be found affected, and that is not the same as not affected. Import OSV or GHSA files.",
                        load),
                csv -> desk.saveText("Export the advisories", "advisories.csv", "CSV", "csv", csv));
        Card left = new Card(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().add("side-scroll");
        page = new Page(header, left, side, DETAIL);
        table.selectedProperty().addListener((o, was, is) -> model.choose(is));
        model.toSelectProperty().addListener((o, was, is) -> {
            if (is != null) {
                table.select(is);
            }
        });
        model.chosenProperty().addListener((o, was, is) -> show(is));
        show(null);
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
    public void open(String key) {
        model.open(key);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.always("filter-advisories", Command.Section.SCREEN, "Filter the advisories", "fth-filter", "Shortcut+F",
                table::focusSearch));
    }

    private void show(AdvisoriesViewModel.@Nullable Chosen chosen) {
        side.setVisible(chosen != null);
        if (chosen != null) {
            side.setContent(new AdvisoryDetail(chosen, desk.session(), addWindow(chosen.row())));
            side.setVvalue(0);
        }
    }

    private Button addWindow(AdvisoryRow row) {
        Button add = Controls.button("Add a window");
        String why = model.whyReadOnly();
        add.setDisable(why != null);
        add.setOnAction(event -> askWindow(row));
        return add;
    }

    private void askWindow(AdvisoryRow row) {
        TextField from = new TextField();
        TextField to = new TextField();
        TextField source = new TextField();
        from.setPromptText("2026-03-31T00:21:58Z");
        to.setPromptText("2026-03-31T03:15:00Z");
        CheckBox malicious = Controls.checkBox("It is malicious code");
        DialogCard card = new DialogCard("Add a window to " + row.advisory(), DIALOG,
                Texts.wrapped("When could affected versions be had? Both ends count; a day alone means all of it, in UTC.", "secondary"),
                new Field("From", from), new Field("To", to), malicious, new Field("Source: who says so", source));
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        card.primary("Add", () -> model.add(row, new AdvisoriesViewModel.WindowWanted(from.getText(), to.getText(),
                malicious.isSelected() ? AddToAdvisory.Nature.MALICIOUS : AddToAdvisory.Nature.AS_RECORDED, source.getText()))
                .ifPresentOrElse(card.problem()::setText, desk.overlays()::close)).getStyleClass().add("accent");
        desk.overlays().show(card);
        from.requestFocus();
    }
}
