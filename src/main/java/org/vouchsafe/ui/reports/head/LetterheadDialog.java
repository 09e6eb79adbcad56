package org.vouchsafe.ui.reports.head;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.publication.Letterhead;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.publish.register.Letterheads;

/** Name, lines, colour and logo of the reports of this workspace. */
public final class LetterheadDialog {
    private static final double WIDTH = 520;

    private final Desk desk;
    private final Letterheads letterheads;
    private final TextField organisation = new TextField();
    private final TextArea lines = new TextArea();
    private final TextField footer = new TextField();
    private final CheckBox coloured = Controls.checkBox("A colour of our own for headings and lines");
    private final ColorPicker colour = new ColorPicker();
    private final TextField words = new TextField();
    private final ObjectProperty<Letterhead.@Nullable Logo> logo = new SimpleObjectProperty<>();

    public LetterheadDialog(Desk desk, UseCases use) {
        this.desk = desk;
        this.letterheads = use.publications().letterheads();
    }

    /** Reads what is in force and shows it. */
    public void show() {
        desk.session().tasks().read("Read the letterhead", progress -> letterheads.current(), this::show);
    }

    private void show(Letterhead now) {
        organisation.setText(now.organisation());
        lines.setText(now.lines());
        lines.setPrefRowCount(3);
        footer.setText(now.footer());
        coloured.setSelected(!now.accent().isEmpty());
        colour.setValue(now.accent().isEmpty() ? Color.web("#2F5BD7") : Color.web(now.accent()));
        colour.disableProperty().bind(coloured.selectedProperty().not());
        colour.setAccessibleText("Colour of headings and lines");
        logo.set(now.logo());
        words.setText(now.logo() == null ? "" : now.logo().description());
        DialogCard card = new DialogCard("Letterhead of this workspace", WIDTH, new VBox(12,
                Texts.wrapped("Reports composed from now on carry it. Those that went out stay as they are.", "secondary"),
                new Field("Organisation", organisation), new Field("Lines under it, such as an address", lines),
                new Field("At the foot of each page", footer), new Field("Colour", new VBox(8, coloured, colour)), picture()));
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        Button keep = card.primary("Keep it", () -> keep(card));
        keep.getStyleClass().add("accent");
        keep.setDisable(desk.session().whyReadOnly() != null);
        desk.overlays().show(card);
        organisation.requestFocus();
    }

    private Node picture() {
        Label held = Texts.wrapped("", "secondary");
        Runnable tell = () -> held.setText(logo.get() == null ? "None"
                : logo.get().mimeType() + ", "
                        + (logo.get().bytes().length + 1023) / 1024 + " KB");
        logo.addListener((o, was, is) -> tell.run());
        tell.run();
        Button choose = Controls.button("Choose a picture");
        choose.setOnAction(event -> desk.files().open("Choose a logo", "PNG picture", "png").ifPresent(file -> take(file, held)));
        Button none = Controls.button("No logo");
        none.setOnAction(event -> logo.set(null));
        words.setPromptText("What is seen on it, for readers who do not see");
        return new Field("Logo", new VBox(8, held, new HBox(8, choose, none), words));
    }

    private void take(Path file, Label held) {
        desk.session().tasks().read("Read the logo", progress -> {
            byte[] bytes = Files.readAllBytes(file);
            return new Letterhead.Logo(Letterheads.typeOf(bytes), words.getText(), bytes);
        }, logo::set, failure -> held.setText(failure.message()));
    }

    private void keep(DialogCard card) {
        Letterhead.Logo chosen = logo.get();
        Letterhead wanted = new Letterhead(organisation.getText(), lines.getText(), footer.getText(),
                coloured.isSelected() ? hex(colour.getValue()) : "",
                chosen == null ? null : new Letterhead.Logo(chosen.mimeType(), words.getText(), chosen.bytes()));
        desk.session().tasks().read("Keep the letterhead", progress -> letterheads.set(wanted, desk.session().actor()), kept -> {
            desk.overlays().close();
            desk.session().notices().done("The letterhead is kept.");
            desk.session().changed();
        }, failure -> card.problem().setText(failure.message()));
    }

    private static String hex(Color of) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(of.getRed() * 255), Math.round(of.getGreen() * 255),
                Math.round(of.getBlue() * 255));
    }
}
