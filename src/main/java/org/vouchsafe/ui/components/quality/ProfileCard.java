package org.vouchsafe.ui.components.quality;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.quality.Answer;
import org.vouchsafe.domain.quality.Field;
import org.vouchsafe.domain.quality.FieldAnswers;
import org.vouchsafe.domain.quality.Offender;
import org.vouchsafe.domain.quality.ProfileResult;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.words.Count;

/** A profile: its verdict, and each field with its four counts. A field that is not present everywhere opens into its places. */
final class ProfileCard extends VBox {
    private static final double NUMBER = 74;
    private final Consumer<Location> open;

    ProfileCard(ProfileResult profile, Consumer<Location> open) {
        super(6);
        this.open = open;
        StateChip chip = profile.passes() ? new StateChip(Tone.NOT_AFFECTED, "Met") : new StateChip(Tone.UNKNOWN, "Not met");
        HBox head = new HBox(8, Texts.wrapped(profile.title() + ", " + profile.edition(), "strong"), new Spacer(), chip);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        if (profile.formatGap() != null) {
            getChildren().add(Texts.wrapped(profile.formatGap(), "secondary"));
        }
        getChildren().add(row(Texts.of("Field", "secondary", "small-text"), Stream.of("Present", "Unknown", "Withheld", "Missing")
                .map(each -> (Node) Texts.whole(each, "secondary", "small-text")).toList()));
        profile.fields().forEach(each -> getChildren().add(field(each)));
        getStyleClass().add("divided");
        setStyle("-fx-padding: 0 0 12 0;");
    }

    private Node field(FieldAnswers answers) {
        List<Node> counts = Stream.of(Answer.values()).map(each -> (Node) number(answers, each)).toList();
        String title = answers.field().title() + (answers.field().need() == Field.Need.REQUIRED ? "" : " (where it exists)");
        List<Offender> offenders = Stream.of(answers.missing(), answers.unknown(), answers.withheld()).flatMap(List::stream).toList();
        if (offenders.isEmpty() || answers.field().subject() == Field.Subject.DOCUMENT) {
            return row(Texts.wrapped(title), counts);
        }
        Hyperlink link = new Hyperlink(title);
        VBox places = new VBox(2);
        places.setStyle("-fx-padding: 2 0 8 12;");
        places.setVisible(false);
        places.managedProperty().bind(places.visibleProperty());
        link.setAccessibleText(title + ", show the components");
        link.setOnAction(event -> {
            if (places.getChildren().isEmpty()) {
                fill(places, answers);
            }
            places.setVisible(!places.isVisible());
            link.setVisited(false);
        });
        return new VBox(row(link, counts), places);
    }

    private void fill(VBox places, FieldAnswers answers) {
        places.getChildren().add(Texts.wrapped(answers.field().fix(), "secondary", "small-text"));
        add(places, "Missing", answers.missing());
        add(places, "Declared unknown", answers.unknown());
        add(places, "Withheld", answers.withheld());
    }

    private void add(VBox places, String title, List<Offender> offenders) {
        if (!offenders.isEmpty()) {
            places.getChildren().add(Texts.wrapped(title + ": " + Count.plain(offenders.size()), "small-text"));
            offenders.stream().limit(OffenderList.SHOWN)
                    .forEach(each -> places.getChildren().add(OffenderList.line(each.component(), each.place(), open)));
            OffenderList.rest(offenders.size()).ifPresent(places.getChildren()::add);
        }
    }

    private static Label number(FieldAnswers answers, Answer answer) {
        int count = answers.count(answer);
        Label label = Texts.whole(count == 0 ? "–" : Count.plain(count));
        if (count == 0) {
            label.getStyleClass().add("secondary");
        } else if (answer == Answer.MISSING && answers.fallsShort()) {
            label.getStyleClass().add("strong");
        }
        return label;
    }

    private static GridPane row(Node title, List<Node> counts) {
        GridPane row = new GridPane();
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        words.setMinWidth(0);
        row.getColumnConstraints().add(words);
        row.add(title, 0, 0);
        for (int i = 0; i < counts.size(); i++) {
            ColumnConstraints number = new ColumnConstraints(NUMBER);
            number.setHalignment(HPos.RIGHT);
            row.getColumnConstraints().add(number);
            row.add(counts.get(i), i + 1, 0);
        }
        return row;
    }
}
