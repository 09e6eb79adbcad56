package org.vouchsafe.ui.shell.frame;

import atlantafx.base.controls.Popover;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.ui.component.DayPicker;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Session;

/** Turns the whole window to another day: what was known then, or what was true then. */
public final class AsOfControl extends Button {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Session session;
    private final Label moment = Texts.whole("Today", "strong");
    private final Label asked = Texts.whole("As of", "secondary", "regular");
    private final DatePicker day = new DayPicker();
    private final TextField time = new TextField();
    private final RadioButton known = Controls.radioButton("What we knew then");
    private final RadioButton truth = Controls.radioButton("What was true then, by what we know today");
    private final Label problem = Texts.of("", "field-problem");
    private final Popover popover;

    public AsOfControl(Session session) {
        this.session = session;
        HBox words = new HBox(4, asked, moment);
        words.setAlignment(Pos.CENTER);
        setGraphic(words);
        setMinWidth(USE_PREF_SIZE);
        popover = new Popover(content());
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setDetachable(false);
        popover.setHeaderAlwaysVisible(false);
        // A date field keeps this key for itself, even where its calendar is closed.
        popover.getContentNode().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !day.isShowing()) {
                event.consume();
                popover.hide();
            }
        });
        setOnAction(event -> open());
        session.viewpointProperty().addListener((o, was, is) -> say());
        say();
    }

    /** Opens the choice. */
    public void open() {
        ZonedDateTime at = session.standpoint().atZone(session.moments().zone());
        boolean today = session.viewpoint().equals(Viewpoint.LATEST);
        day.setValue(at.toLocalDate());
        time.setText((today ? END_OF_DAY : at.toLocalTime().withSecond(0).withNano(0)).toString());
        truth.setSelected(session.viewpoint().validAt() != null);
        known.setSelected(!truth.isSelected());
        problem.setText("");
        popover.show(this);
    }

    /** Looks from there; {@code validAt} only when the second choice is taken. */
    private void look() {
        LocalDate date = day.getValue();
        if (date == null) {
            problem.setText("Choose a day.");
            return;
        }
        try {
            LocalTime clock = time.getText().isBlank() ? END_OF_DAY : LocalTime.parse(time.getText().strip());
            Instant at = date.atTime(clock).atZone(session.moments().zone()).toInstant();
            popover.hide();
            session.look(known.isSelected() ? new Viewpoint(at, null) : new Viewpoint(null, at));
        } catch (DateTimeParseException e) {
            problem.setText("Write the time as 13:00.");
        }
    }

    private Node content() {
        ToggleGroup group = new ToggleGroup();
        known.setToggleGroup(group);
        truth.setToggleGroup(group);
        time.setPrefColumnCount(5);
        day.setPrefWidth(150);
        Button go = Controls.button("Look from there");
        go.getStyleClass().add("accent");
        go.setOnAction(event -> look());
        time.setOnAction(event -> look());
        Button today = Controls.button("Back to today");
        today.setOnAction(event -> {
            popover.hide();
            session.look(Viewpoint.LATEST);
        });
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        VBox box = new VBox(12, Texts.of("Look from another day", "card-title"),
                new HBox(8, new Field("Day", day), new Field("Time", time)),
                known, truth, problem, new HBox(8, go, today));
        box.setMinWidth(330);
        return box;
    }

    private void say() {
        Viewpoint viewpoint = session.viewpoint();
        asked.setText(viewpoint.validAt() != null ? "True on" : "As of");
        moment.setText(viewpoint.equals(Viewpoint.LATEST) ? "Today"
                : session.moments()
                        .minute(viewpoint.asOf() != null ? session.standpoint() : java.util.Objects.requireNonNull(viewpoint.validAt())));
        setAccessibleText(asked.getText() + " " + moment.getText() + ". Look from another day");
    }
}
