package org.vouchsafe.ui.questionnaires.send;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.ui.component.DayPicker;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.control.Spoken;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.words.Count;

/** Asks what goes out, to whom, and by when. */
public final class SendDialog {
    private static final double WIDTH = 560;
    private static final double LIST = 168;
    private static final double HALF = 240;

    private final Desk desk;
    private final SendViewModel model;
    private final VBox ticks = new VBox(6);
    private final TextField search = new TextField();
    private final Label counted = Texts.of("", "secondary");

    public SendDialog(Desk desk, SendViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    /** Shows it. */
    public void show() {
        DialogCard card = new DialogCard("Send a questionnaire", WIDTH, what(), whom(), about(), when());
        card.problem().textProperty().bind(model.problemProperty());
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        card.primary("Write the workbooks", () -> model.send(desk.overlays()::close)).getStyleClass().add("accent");
        desk.overlays().show(card);
        model.open();
    }

    private Node what() {
        ToggleGroup group = new ToggleGroup();
        RadioButton questions = Controls.radioButton("A questionnaire");
        RadioButton positions = Controls.radioButton("The short form: a table of what is open, to be filled with statements");
        questions.setToggleGroup(group);
        positions.setToggleGroup(group);
        positions.setWrapText(true);
        questions.setSelected(true);
        ComboBox<Template> template = new ComboBox<>(model.templates());
        template.setConverter(Spoken.as(each -> each.title() + ", " + Count.of(each.questions().size(), "question")));
        template.setMaxWidth(Double.MAX_VALUE);
        template.valueProperty().bindBidirectional(model.templateProperty());
        template.setAccessibleText("Questionnaire");
        template.disableProperty().bind(positions.selectedProperty());
        group.selectedToggleProperty().addListener((o, was, is) -> model.formProperty()
                .set(positions.isSelected() ? RequestForm.OPEN_POSITIONS : RequestForm.QUESTIONS));
        return new VBox(8, questions, template, positions);
    }

    private Node whom() {
        ToggleGroup group = new ToggleGroup();
        RadioButton chosen = Controls.radioButton("These suppliers");
        RadioButton unknowns = Controls.radioButton("Every supplier with a release that is unknown towards what is chosen below");
        chosen.setToggleGroup(group);
        unknowns.setToggleGroup(group);
        unknowns.setWrapText(true);
        chosen.setSelected(true);
        group.selectedToggleProperty().addListener((o, was, is) -> model.whomProperty()
                .set(unknowns.isSelected() ? SendViewModel.Whom.UNKNOWNS : SendViewModel.Whom.CHOSEN));
        search.setPromptText("Find a supplier");
        search.setAccessibleText("Find a supplier");
        search.textProperty().addListener((o, was, is) -> list());
        ScrollPane scroll = new ScrollPane(ticks);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefViewportHeight(LIST);
        scroll.setMaxHeight(LIST);
        scroll.setMinHeight(Math.min(LIST, 96));
        ticks.setStyle("-fx-padding: 4 0 4 2;");
        HBox.setHgrow(search, Priority.ALWAYS);
        VBox list = new VBox(8, new HBox(10, search, counted), scroll);
        counted.setMinWidth(Label.USE_PREF_SIZE);
        counted.setStyle("-fx-padding: 6 0 0 0;");
        list.disableProperty().bind(unknowns.selectedProperty());
        model.choicesProperty().addListener((o, was, is) -> list());
        model.suppliers().addListener((javafx.collections.SetChangeListener<String>) change -> count());
        list();
        return new Field("To whom", new VBox(8, chosen, list, unknowns));
    }

    private void list() {
        SendSources.Choices choices = model.choicesProperty().get();
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        if (choices == null) {
            ticks.getChildren().setAll(Texts.of("Reading the register.", "secondary"));
            return;
        }
        List<String> found = choices.suppliers().stream().filter(each -> each.toLowerCase(Locale.ROOT).contains(wanted)).toList();
        ticks.getChildren().setAll(found.stream().map(this::tick).toList());
        if (found.isEmpty()) {
            ticks.getChildren().setAll(Texts.wrapped(choices.suppliers().isEmpty() ? "The register has no suppliers yet."
                    : "No supplier of that name.", "secondary"));
        }
        count();
    }

    private Node tick(String supplier) {
        CheckBox box = Controls.checkBox(supplier);
        box.setSelected(model.suppliers().contains(supplier));
        box.selectedProperty().addListener((o, was, is) -> {
            if (is) {
                model.suppliers().add(supplier);
            } else {
                model.suppliers().remove(supplier);
            }
        });
        return box;
    }

    private void count() {
        counted.setText(model.suppliers().isEmpty() ? "" : Count.plain(model.suppliers().size()) + " chosen");
    }

    private Node about() {
        ComboBox<SendSources.About> about = new ComboBox<>();
        about.setMaxWidth(Double.MAX_VALUE);
        about.setPromptText("Nothing in particular");
        about.setConverter(Spoken.as(each -> each.title() + ": " + Count.of(each.unknown(), "release") + " of "
                + Count.of(each.suppliers(), "supplier") + " unknown"));
        about.valueProperty().bindBidirectional(model.aboutProperty());
        model.choicesProperty().addListener((o, was, is) -> about.getItems().setAll(is == null ? List.of() : is.about()));
        return new Field("About an advisory or an incident: what is held on it stands beside the questions", about);
    }

    private Node when() {
        DayPicker due = new DayPicker();
        due.valueProperty().bindBidirectional(model.dueProperty());
        due.setMaxWidth(Double.MAX_VALUE);
        ComboBox<Language> language = new ComboBox<>();
        language.getItems().setAll(Language.values());
        language.setMaxWidth(Double.MAX_VALUE);
        language.setConverter(Spoken.as(each -> each.locale().getDisplayLanguage(Locale.ENGLISH)));
        language.valueProperty().bindBidirectional(model.languageProperty());
        Field day = new Field("Answer wanted by", due);
        Field tongue = new Field("Language of the workbook", language);
        day.setPrefWidth(HALF);
        tongue.setPrefWidth(HALF);
        Label folder = Texts.line("No folder chosen", "secondary");
        HBox.setHgrow(folder, Priority.ALWAYS);
        folder.setMaxWidth(Double.MAX_VALUE);
        folder.setStyle("-fx-padding: 6 0 0 0;");
        model.folderProperty().addListener((o, was, is) -> folder.setText(is == null ? "No folder chosen" : is.toString()));
        Button choose = Controls.button("Choose a folder");
        choose.setMinWidth(Button.USE_PREF_SIZE);
        choose.setOnAction(event -> desk.files().chooseFolder("Put the workbooks and letters into").ifPresent(model.folderProperty()::set));
        return new VBox(12, new FlowPane(16, 12, day, tongue), new Field("A workbook and a covering letter for each are put into",
                new HBox(10, choose, folder)));
    }
}
