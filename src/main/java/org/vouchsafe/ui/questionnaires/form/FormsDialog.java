package org.vouchsafe.ui.questionnaires.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.questionnaire.mapping.SavedMapping;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.ReasonDialog;

/** Which forms of others are read, by which columns, and who said so. A new one is explained on its workbook, in the evidence. */
public final class FormsDialog {
    private static final double WIDTH = 600;
    private final Desk desk;
    private final FormsViewModel model;

    public FormsDialog(Desk desk, FormsViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    /** Reads them and shows them. */
    public void show() {
        model.read(this::show);
    }

    private void show(List<SavedMapping> saved) {
        VBox list = new VBox(16);
        if (saved.isEmpty()) {
            list.getChildren().add(Texts.wrapped(
                    "None yet. When a supplier answers in a form of its own, open the workbook under Evidence and say once "
                            + "which columns hold the questions and the answers; from then on every workbook with these headings is read.",
                    "secondary"));
        }
        saved.forEach(each -> list.getChildren().add(form(each)));
        DialogCard card = new DialogCard("Forms of others", WIDTH, list);
        card.primary("Close", desk.overlays()::close).setCancelButton(true);
        desk.overlays().show(card);
    }

    private Node form(SavedMapping saved) {
        String columns = saved.mapping().columns().entrySet().stream()
                .map(each -> each.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " under \"" + each.getValue().heading()
                        + "\"")
                .collect(Collectors.joining(", "));
        Button export = Controls.button("Export");
        export.setOnAction(event -> desk.files().save("Export how it is read", saved.mapping().name() + ".json", "JSON", "json")
                .ifPresent(file -> model.export(saved, file)));
        Button remove = Controls.button("Forget it");
        remove.disableProperty().bind(desk.session().whyReadOnlyProperty().isNotNull());
        remove.setOnAction(event -> {
            desk.overlays().close();
            ReasonDialog.ask(desk.overlays(), new ReasonDialog.Question("Forget how \"" + saved.mapping().name() + "\" is read",
                    "What was read with it counts no longer. The workbooks stay, and this can be undone.", "Why", "Forget it"),
                    reason -> model.remove(saved, reason));
        });
        return new VBox(6, Texts.wrapped(saved.mapping().name(), "strong"), Texts.wrapped(columns),
                Texts.wrapped(saved.savedBy() + ", " + desk.session().moments().minute(saved.recorded().at()), "secondary"),
                new FlowPane(8, 8, export, remove));
    }
}
