package org.vouchsafe.ui.shell.whatif;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.control.LongList;
import org.vouchsafe.ui.component.position.ChangeList;
import org.vouchsafe.ui.session.Overlays;
import org.vouchsafe.ui.shell.whatif.WhatIfViewModel.Kind;
import org.vouchsafe.ui.shell.whatif.WhatIfViewModel.Supposed;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.read.GroundChange;
import org.vouchsafe.usecase.whatif.WhatIf;

/** Asks what is supposed, and shows at once which states would change. Nothing is done. */
public final class WhatIfDialog {
    private static final double WIDTH = 820;
    private static final int SHOWN = 60;

    private final WhatIfViewModel model;
    private final Overlays overlays;
    private final DialogCard card;
    private final ComboBox<String> first = new ComboBox<>();
    private final ComboBox<String> second = new ComboBox<>();
    private final Field then = new Field("At the release", second);
    private final VBox list = new VBox(6);
    private final VBox result = new VBox(10);

    public WhatIfDialog(WhatIfViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
        first.setMaxWidth(Double.MAX_VALUE);
        second.setMaxWidth(Double.MAX_VALUE);
        first.valueProperty().bindBidirectional(model.firstProperty());
        second.valueProperty().bindBidirectional(model.secondProperty());
        then.managedProperty().bind(then.visibleProperty());
        result.setMinHeight(180);
        card = new DialogCard("What if", WIDTH,
                Texts.wrapped("Suppose one thing or several: what would come of them is shown at once. Nothing is recorded.", "secondary"),
                entry(), list, result);
        card.problem().textProperty().bind(model.problemProperty());
        Button close = card.primary("Close", overlays::close);
        close.setCancelButton(true);
        close.setDefaultButton(false);
        model.kindProperty().addListener((o, was, is) -> offer());
        model.supposed().addListener((InvalidationListener) changed -> showSupposed());
        model.changesProperty().addListener((o, was, is) -> showResult());
        model.busyProperty().addListener((o, was, is) -> showResult());
        offer();
        showSupposed();
        showResult();
    }

    public void show() {
        overlays.show(card);
        first.requestFocus();
    }

    private Node entry() {
        ComboBox<Kind> kind = new ComboBox<>();
        kind.getItems().setAll(Kind.values());
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Kind each) {
                return each == null ? "" : each.words();
            }

            @Override
            public @Nullable Kind fromString(String text) {
                return null;
            }
        });
        kind.valueProperty().bindBidirectional(model.kindProperty());
        Button add = Controls.button("Suppose it");
        add.getStyleClass().add("accent");
        add.setMinWidth(Button.USE_PREF_SIZE);
        add.setOnAction(event -> model.add());
        Field chosen = new Field("Which", first);
        HBox.setHgrow(chosen, Priority.ALWAYS);
        HBox.setHgrow(then, Priority.ALWAYS);
        chosen.setMinWidth(120);
        then.setMinWidth(120);
        // Names may be longer than the window; the kind must stay readable beside them.
        first.setPrefWidth(300);
        second.setPrefWidth(220);
        kind.setMinWidth(ComboBox.USE_PREF_SIZE);
        Field what = new Field("What", kind);
        what.setMinWidth(Field.USE_PREF_SIZE);
        HBox row = new HBox(8, what, chosen, then, add);
        row.setAlignment(Pos.BOTTOM_LEFT);
        return row;
    }

    private void offer() {
        first.getItems().setAll(model.offered());
        second.getItems().setAll(model.offeredThen());
        first.setPromptText(first.getItems().isEmpty() ? "There is none" : "Choose one");
        second.setPromptText("Choose one");
        then.relabel(model.askedThen());
        then.setVisible(!second.getItems().isEmpty());
    }

    private void showSupposed() {
        list.getChildren().clear();
        for (Supposed each : model.supposed()) {
            HBox row = new HBox(8, Icons.beside("fth-help-circle"), Texts.wrapped(each.words(), "strong"), new Spacer(),
                    Icons.button("fth-x", "Do not suppose that " + each.words(), () -> model.remove(each)));
            row.setAlignment(Pos.CENTER_LEFT);
            list.getChildren().add(row);
        }
    }

    private void showResult() {
        WhatIf.Rehearsed rehearsed = model.changesProperty().get();
        if (model.busyProperty().get()) {
            result.getChildren().setAll(Texts.wrapped("Rehearsing.", "secondary"));
        } else if (rehearsed == null) {
            result.getChildren().setAll(Texts.wrapped("What would change is shown here.", "secondary"));
        } else {
            int changes = rehearsed.changes().size();
            result.getChildren().setAll(Texts.of(changes == 0 ? "No state would change" : Count.of(changes, "state") + " would change",
                    "card-title"), new ChangeList(rehearsed.changes(), SHOWN));
            if (!rehearsed.grounds().isEmpty()) {
                result.getChildren().add(Texts.of(Count.of(rehearsed.grounds().size(), "state") + " would stay and rest on something else",
                        "card-title"));
                result.getChildren().add(new LongList<>(6, rehearsed.grounds(), SHOWN, WhatIfDialog::ground, "more state", "more states"));
            }
        }
    }

    private static Node ground(GroundChange change) {
        return new VBox(1, Texts.wrapped(change.product() + " " + change.release() + ", " + change.advisory() + ": "
                + Words.of(change.state()), "strong"),
                Texts.wrapped(words(change.before()) + " \u2192 " + words(change.after()), "secondary"));
    }

    private static String words(GroundChange.Ground ground) {
        return Words.sentence(ground.reason() == null ? Words.of(ground.basis()) : Words.of(ground.reason()))
                + (ground.stale() ? ", decision is stale" : "");
    }
}
