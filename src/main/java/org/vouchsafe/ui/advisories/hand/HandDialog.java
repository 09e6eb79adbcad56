package org.vouchsafe.ui.advisories.hand;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.advisories.hand.HandViewModel.Part;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Overlays;

/** Asks for an advisory that nobody published yet; what is wrong is said below the field it is wrong in. */
public final class HandDialog {
    private static final double WIDTH = 640;
    private static final int ROWS = 2;

    private final HandViewModel model;
    private final Overlays overlays;

    public HandDialog(HandViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
    }

    public void show() {
        TextField id = line("ACME-2026-1");
        CheckBox malicious = Controls.checkBox("It is malicious code");
        malicious.selectedProperty().bindBidirectional(model.maliciousProperty());
        DialogCard card = new DialogCard("Write an advisory", WIDTH,
                Texts.wrapped(
                        "It is kept as evidence in the OSV schema, with you as its author. Written again under the same id it replaces"
                                + " what you said before; it never replaces a published record.",
                        "secondary"),
                row(field("Id", Part.ID, id), field("Also known as", Part.ALIASES, line("CVE-2026-1234, GHSA-…"))),
                field("What it is about", Part.SUMMARY, line("")),
                field("Affected packages and versions, one in a line", Part.AFFECTS, area("npm axios >= 1.14.1, < 1.14.2")),
                field("Hashes of malicious artefacts of the first package, one in a line", Part.HASHES, area("sha256:…")),
                row(field("Could be had from (UTC)", Part.FROM, line("2026-03-31T00:21:58Z")),
                        field("To", Part.TO, line("2026-03-31T03:15:00Z"))),
                field("Severity: a CVSS vector", Part.SEVERITY, line("CVSS:3.1/AV:N/AC:L/…")), malicious,
                field("Source: on whose word", Part.SOURCE, line("")));
        card.button("Cancel", overlays::close).setCancelButton(true);
        card.primary("Record it", () -> {
            card.problem().setText("");
            model.record(overlays::close, card.problem()::setText);
        }).getStyleClass().add("accent");
        overlays.show(card);
        id.requestFocus();
    }

    private Node field(String name, Part part, TextInputControl control) {
        control.textProperty().bindBidirectional(model.typed(part));
        Label problem = Texts.wrapped("", "field-problem");
        problem.textProperty().bind(model.problem(part));
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        problem.visibleProperty().bind(problem.managedProperty());
        VBox box = new VBox(2, new Field(name, control), problem);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static HBox row(Node left, Node right) {
        return new HBox(12, left, right);
    }

    private static TextField line(String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.setMaxWidth(Double.MAX_VALUE);
        return field;
    }

    private static TextArea area(String prompt) {
        TextArea area = new TextArea();
        area.setPromptText(prompt);
        area.setPrefRowCount(ROWS);
        area.setWrapText(true);
        return area;
    }
}
