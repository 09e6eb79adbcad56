package org.vouchsafe.ui.advisories;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.advisories.feed.FeedsDialog;
import org.vouchsafe.ui.advisories.hand.HandDialog;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Page;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.usecase.read.AdvisoryRow;

/** The advisories as drawn. */
public final class AdvisoriesView implements Screen {
    private static final double DETAIL = 440;

    private final Desk desk;
    private final AdvisoriesViewModel model;
    private final Page page;
    private final ScrollPane side = new ScrollPane();
    private final DataTable<AdvisoryRow> table;
    private final AdvisoryDialogs dialogs;
    private AdvisoryDetail.Shown shown = AdvisoryDetail.Shown.SAID;

    public AdvisoriesView(Desk desk, AdvisoriesViewModel model) {
        this.desk = desk;
        this.model = model;
        dialogs = new AdvisoryDialogs(desk, model.acting());
        Button feeds = Controls.button("Feeds");
        feeds.setOnAction(event -> feeds());
        Button write = Controls.button("Write an advisory");
        write.disableProperty().bind(desk.session().whyReadOnlyProperty().isNotNull());
        write.setOnAction(event -> write());
        PageHeader header = new PageHeader("Advisories", feeds, write);
        header.subtitleProperty().bind(model.dataProperty());
        Button load = Controls.button("Import");
        load.getStyleClass().add("accent");
        load.setOnAction(event -> desk.session().request("import"));
        table = new DataTable<>(new DataTable.Naming("advisories", "advisory", "advisories"), model.table(), desk.tables(),
                EmptyState.nothing("fth-shield", "No advisory data",
                        "Without advisories nothing can be found affected, and that is not the same as not affected. Import OSV or GHSA files, or take feeds in.",
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
        return List.of(
                new Command("write-advisory", Command.Section.SCREEN, () -> "Write an advisory by hand", "fth-edit", "N",
                        desk.session()::whyReadOnly, this::write),
                Command.always("feeds", Command.Section.SCREEN, "Feeds", "fth-database", "Shift+F", this::feeds),
                Command.always("filter-advisories", Command.Section.SCREEN, "Filter the advisories", "fth-filter", "Shortcut+F",
                        table::focusSearch),
                command("add-window", "Add an exposure window", "fth-clock", "W", chosen -> dialogs.window(chosen.row())),
                command("add-hashes", "Add hashes of affected artefacts", "fth-hash", "H", chosen -> dialogs.hashes(chosen.row())),
                command("mark-malicious", "Mark as malicious", "fth-alert-octagon", "M", chosen -> dialogs.malicious(chosen.row())),
                command("advisory-incident", "Open an incident about it", "fth-alert-octagon", "I",
                        chosen -> dialogs.incident(chosen.row())),
                command("track-advisory", "Track in every release, or stop it", "fth-eye", "T", dialogs::track));
    }

    private void show(AdvisoriesViewModel.@Nullable Chosen chosen) {
        side.setVisible(chosen != null);
        if (chosen != null) {
            AdvisoryDetail detail = new AdvisoryDetail(chosen, shown, desk.session(), dialogs);
            detail.shownProperty().addListener((o, was, is) -> shown = is);
            side.setContent(detail);
            side.setVvalue(0);
        }
    }

    private void write() {
        new HandDialog(model.writing(), desk.overlays()).show();
    }

    private void feeds() {
        new FeedsDialog(desk, model.feeds()).show();
    }

    private void onChosen(Consumer<AdvisoriesViewModel.Chosen> act) {
        AdvisoriesViewModel.Chosen chosen = model.chosenProperty().get();
        if (chosen != null) {
            act.accept(chosen);
        }
    }

    private Command command(String id, String text, String icon, @Nullable String key, Consumer<AdvisoriesViewModel.Chosen> act) {
        return new Command(id, Command.Section.SCREEN, () -> text, icon, key,
                () -> model.chosenProperty().get() == null ? "Choose an advisory." : desk.session().whyReadOnly(), () -> onChosen(act));
    }
}
