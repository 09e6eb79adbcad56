package org.vouchsafe.ui.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
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
import org.vouchsafe.ui.evidence.backing.BackingDialogs;
import org.vouchsafe.ui.evidence.mapping.MappingDialog;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.ui.session.ask.ReasonDialog;
import org.vouchsafe.usecase.evidence.PlaceEvidence;
import org.vouchsafe.usecase.questionnaire.backing.BackAnswers;
import org.vouchsafe.usecase.register.Making;

/** The evidence register as drawn. */
public final class EvidenceView implements Screen {
    private static final double DETAIL = 420;
    private static final double DIALOG = 460;

    private final Desk desk;
    private final EvidenceViewModel model;
    private final Page page;
    private final ScrollPane side = new ScrollPane();
    private final DataTable<EvidenceRow> table;
    private final BackingDialogs dialogs;
    private EvidenceDetail.Shown shown = EvidenceDetail.Shown.KNOWN;

    public EvidenceView(Desk desk, EvidenceViewModel model) {
        this.desk = desk;
        this.model = model;
        this.dialogs = new BackingDialogs(model.backing(), desk.overlays());
        PageHeader header = new PageHeader("Evidence");
        header.subtitleProperty().set("Every file as it came, byte for byte, with where it came from and what rests on it.");
        Button first = importButton();
        table = new DataTable<>(new DataTable.Naming("evidence", "item", "items"), model.table(), desk.tables(),
                EmptyState.nothing("fth-file-text", "No evidence yet", "Import what a supplier sent, or drop it onto this window.", first),
                csv -> desk.saveText("Export the evidence register", "evidence.csv", "CSV", "csv", csv));
        Card left = new Card(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        side.setFitToWidth(true);
        side.setFitToHeight(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().add("side-scroll");
        page = new Page(header, left, side, DETAIL);
        table.selectedProperty().addListener((o, was, is) -> model.choose(is));
        model.wantedProperty().addListener((o, was, is) -> {
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
        return List.of(Command.always("filter-evidence", Command.Section.SCREEN, "Filter the evidence", "fth-filter", "Shortcut+F",
                table::focusSearch));
    }

    private Button importButton() {
        Button load = Controls.button("Import");
        load.getStyleClass().add("accent");
        load.setOnAction(event -> desk.session().request("import"));
        return load;
    }

    private void show(EvidenceViewModel.@Nullable Chosen chosen) {
        side.setVisible(chosen != null);
        if (chosen != null) {
            EvidenceDetail detail = new EvidenceDetail(chosen, chosen.cited() ? EvidenceDetail.Shown.ORIGINAL : shown, desk.session(),
                    model.whyReadOnly() == null ? dialogs::askUnlink : null, actions(chosen));
            detail.shownProperty().addListener((o, was, is) -> shown = is);
            side.setContent(detail);
            side.setVvalue(0);
        }
    }

    private Button[] actions(EvidenceViewModel.Chosen chosen) {
        EvidenceRow row = chosen.row();
        Button save = Controls.button("Save the original");
        save.setOnAction(event -> desk.files().save("Save the original", row.evidence().name(), "Any file", "*")
                .ifPresent(target -> model.extract(row, target)));
        Button place = Controls.button(row.place() == null ? "Place" : "Place elsewhere");
        place.setOnAction(event -> askPlace(row));
        Button withdraw = Controls.button("Withdraw");
        withdraw.setOnAction(event -> askReason(row));
        Button compare = Controls.button("Compare files");
        compare.setOnAction(event -> new CompareDialog(model, row, desk.overlays()).show());
        Button map = Controls.button("Map the columns");
        map.setOnAction(event -> model.openToMap(row, opened -> new MappingDialog(opened, desk.overlays()).show()));
        List<Button> changing = new ArrayList<>();
        if (row.evidence().withdrawn() == null) {
            if (EvidenceViewModel.canBeMapped(row)) {
                changing.add(map);
            }
            if (PlaceEvidence.whyUnplaceable(row.evidence().kind()) == null) {
                changing.add(place);
            }
            changing.addAll(List.of(withdraw, compare, term(chosen)));
            if (chosen.known().backed().answers() == null) {
                Button link = Controls.button("Put behind an answer");
                link.setOnAction(event -> dialogs.askLink(row.evidence().id()));
                changing.add(link);
            }
        }
        for (Button each : changing) {
            String why = model.whyReadOnly();
            each.setDisable(why != null);
            each.setTooltip(why == null ? null : new Tooltip(why));
        }
        return Stream.concat(changing.stream(), Stream.of(save)).toArray(Button[]::new);
    }

    private Button term(EvidenceViewModel.Chosen chosen) {
        BackAnswers.Sheet sheet = chosen.known().backed().answers();
        Button term = Controls.button("Set the term");
        EvidenceId id = chosen.row().evidence().id();
        List<AnswerPlace> answers = sheet == null ? List.of()
                : sheet.answers().stream().map(each -> AnswerPlace.of(id, each.answer())).distinct().toList();
        term.setOnAction(event -> dialogs.askTerm(id, answers));
        return term;
    }

    private void askPlace(EvidenceRow row) {
        TextField supplier = new TextField();
        TextField product = new TextField();
        TextField release = new TextField();
        CheckBox fresh = Controls.checkBox("New: add to the register what it does not have yet");
        TextField reason = new TextField();
        Node[] fields = {
                Texts.wrapped("Where does " + row.evidence().name() + " belong? Name the release as the register has it.",
                        "secondary"),
                new Field("Supplier", supplier), new Field("Product", product), new Field("Release", release), fresh,
                new Field("Why", reason)};
        DialogCard card = new DialogCard("Place " + row.evidence().id(), DIALOG, fields);
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        card.primary("Place", () -> {
            if (Stream.of(supplier, product, release, reason).anyMatch(f -> f.getText().isBlank())) {
                card.problem().setText("Supplier, product, release and the reason are all needed.");
                return;
            }
            desk.overlays().close();
            model.place(row, new EvidenceViewModel.PlaceWanted(new PlaceEvidence.Target(supplier.getText().strip(),
                    product.getText().strip(), release.getText().strip(), fresh.isSelected() ? Making.MAKE_NEW : Making.KNOWN_ONLY),
                    reason.getText().strip()));
        }).getStyleClass().add("accent");
        desk.overlays().show(card);
        supplier.requestFocus();
    }

    private void askReason(EvidenceRow row) {
        ReasonDialog.ask(desk.overlays(), new ReasonDialog.Question("Withdraw " + row.evidence().id(),
                "It stays kept and listed, but no longer counts for any state. This can be seen in the log for ever.", "Why",
                "Withdraw"), reason -> model.withdraw(row, reason));
    }
}
