package org.vouchsafe.ui.shell.parcel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.InvalidationListener;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.State;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.position.ChangeList;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.usecase.parcel.PackageManifest;
import org.vouchsafe.usecase.parcel.exchange.AdoptOriginals;
import org.vouchsafe.usecase.parcel.exchange.ComparePackage;
import org.vouchsafe.usecase.parcel.exchange.TakePackage.News;
import org.vouchsafe.usecase.parcel.exchange.TakePackage.Taken;
import org.vouchsafe.usecase.parcel.verify.OpenedPackage;

/** Shows what a package of another analyst holds and who signed it, takes it in, and offers to adopt its originals. */
public final class ParcelDialog {
    private static final double WIDTH = 720;
    private static final int LISTED = 8;
    private static final int CHANGES = 8;
    private final Desk desk;
    private final ParcelViewModel model;
    private final Runnable keepAsFile;

    /** @param keepAsFile imports it like any other file instead */
    public ParcelDialog(Desk desk, ParcelViewModel model, Runnable keepAsFile) {
        this.desk = desk;
        this.model = model;
        this.keepAsFile = keepAsFile;
    }

    /** To be shown on the overlay layer. */
    public DialogCard card() {
        OpenedPackage opened = model.judged().opened();
        PackageManifest manifest = opened == null ? null : opened.manifest();
        String title = manifest == null ? String.valueOf(model.file().getFileName()) : manifest.title();
        DialogCard card = new DialogCard("Evidence package: " + title, WIDTH, opened == null ? new VBox() : holds(opened), trust(),
                Texts.wrapped("Taking it in makes no state better: its states become statements of a third party, its decisions proposals. "
                        + "Its originals count once you adopt them.", "secondary"));
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        card.button("Only keep the file", () -> {
            desk.overlays().close();
            keepAsFile.run();
        });
        Button go = card.primary("Take it in", () -> {
            desk.overlays().close();
            model.take(taken -> desk.overlays().show(taken(taken)));
        });
        go.getStyleClass().add("accent");
        InvalidationListener judge = changed -> {
            String missing = model.missing();
            go.setDisable(missing != null);
            card.problem().setText(missing == null ? "" : missing);
        };
        model.fingerprintProperty().addListener(judge);
        model.reasonProperty().addListener(judge);
        judge.invalidated(model.fingerprintProperty());
        return card;
    }

    private static Node holds(OpenedPackage opened) {
        PackageManifest manifest = opened.manifest();
        VBox list = new VBox(4,
                Texts.wrapped("By " + manifest.author() + ", prepared by " + manifest.preparedBy() + ", TLP:" + manifest.tlp()
                        + ", as recorded up to " + manifest.cutOff().toString().substring(0, 10)
                        + ". It passed: files, hashes, log proofs and reports "
                        + "agree."));
        Map<State, Integer> counts = new TreeMap<>();
        opened.states().forEach(each -> counts.merge(each.state(), 1, Integer::sum));
        StringBuilder states = new StringBuilder(opened.states().size() + (opened.states().size() == 1 ? " state" : " states"));
        counts.forEach((state, count) -> states.append(", ").append(count).append(' ')
                .append(state.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        list.getChildren().add(Texts.wrapped(states + "; " + manifest.decisions().size() + " decided there; " + manifest.originals().size()
                + " originals:"));
        manifest.originals().stream().limit(LISTED).forEach(each -> list.getChildren().add(Texts.line(each.name() + " · " + each.format()
                + (each.from() == null ? "" : " · from " + each.from()) + (each.omitted() == null ? "" : " · left out: " + each.omitted()),
                "secondary")));
        int more = manifest.originals().size() - LISTED;
        if (more > 0) {
            list.getChildren().add(Texts.of("and " + more + " more", "secondary"));
        }
        return list;
    }

    private Node trust() {
        VBox signer = new VBox(6, Texts.of("Who signed it", "strong"),
                Texts.wrapped(model.judged().verification().signer() + ", key " + model.judged().fingerprint()
                        + ". If you hold the certificate, leave the fields empty."));
        HBox fields = new HBox(12, field("Fingerprint you were given another way", model.fingerprintProperty(), "64 characters"),
                field("How you know it", model.reasonProperty(), "read out on the phone"));
        fields.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        signer.getChildren().add(fields);
        return signer;
    }

    private static Node field(String name, StringProperty value, String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        return new Field(name, field);
    }

    private DialogCard taken(Taken taken) {
        VBox body = new VBox(12, Texts.wrapped(taken.trust()), field("Why its originals are believed (only to adopt them)",
                model.whyProperty(), "a colleague of ours"));
        if (!taken.changes().isEmpty()) {
            body.getChildren().add(1,
                    new VBox(6, Texts.of("What its states changed", "card-title"), new ChangeList(taken.changes(), CHANGES)));
        }
        VBox others = new VBox(4);
        others.setVisible(false);
        others.managedProperty().bind(others.visibleProperty());
        body.getChildren().addAll(others, originals());
        model.compare(taken.evidence(), found -> show(others, found));
        DialogCard card = new DialogCard((taken.news() == News.HELD_ALREADY ? "Held already as " : "Taken in as ") + taken.evidence(),
                WIDTH,
                body);
        Button adopt = card.button("Adopt the ticked originals", () -> {
            desk.overlays().close();
            model.adopt(taken.evidence(), outcome -> desk.overlays().show(adopted(outcome)));
        });
        InvalidationListener judge = changed -> adopt.setDisable(model.whyProperty().get().isBlank() || model.chosen().isEmpty());
        model.whyProperty().addListener(judge);
        model.chosen().addListener(judge);
        judge.invalidated(model.whyProperty());
        card.primary("Close", desk.overlays()::close).getStyleClass().add("accent");
        return card;
    }

    /** The states that are others there than here. */
    private static void show(VBox others, List<ComparePackage.Beside> found) {
        others.setVisible(!found.isEmpty());
        others.getChildren().setAll(Texts.of("Other there than here", "card-title"));
        found.stream().limit(CHANGES).forEach(each -> others.getChildren().add(Texts.wrapped(each.there().place() + " towards "
                + each.there().advisory() + ": " + word(each.there().state()) + " there, "
                + (each.here() == null ? "not held" : word(each.here().position().state())) + " here")));
        if (found.size() > CHANGES) {
            others.getChildren()
                    .add(Texts.of("and " + (found.size() - CHANGES) + " more; 'vouchsafe exchange differences' lists all", "secondary"));
        }
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Which originals are to be adopted; all at first. */
    private Node originals() {
        VBox list = new VBox(6, Texts.of("Originals to adopt", "card-title"));
        model.originals().forEach(each -> {
            CheckBox box = Controls.checkBox(each.id() + "  " + each.name());
            box.setSelected(model.chosen().contains(each.id()));
            box.selectedProperty().addListener((o, was, is) -> {
                if (is) {
                    model.chosen().add(each.id());
                } else {
                    model.chosen().remove(each.id());
                }
            });
            list.getChildren().add(box);
        });
        return list;
    }

    private DialogCard adopted(AdoptOriginals.Outcome outcome) {
        VBox list = new VBox(4);
        outcome.originals().forEach(each -> list.getChildren().add(Texts.wrapped(each.original().name() + ": " + switch (each.fate()) {
            case TAKEN_OVER -> "taken over as " + each.here();
            case HELD_ALREADY -> "held already as " + each.here();
            case HELD_ELSEWHERE -> "placed elsewhere here (" + each.here() + ")";
            case LEFT_OUT -> "left out of the package";
            case NOT_KEPT -> "not kept";
        } + (each.words().isEmpty() ? "" : ". " + each.words()))));
        VBox body = new VBox(12, list);
        if (!outcome.changes().isEmpty()) {
            body.getChildren().add(new VBox(6, Texts.of("States that changed", "card-title"), new ChangeList(outcome.changes(), CHANGES)));
        }
        DialogCard card = new DialogCard("Originals adopted", WIDTH, body);
        card.primary("Close", desk.overlays()::close).getStyleClass().add("accent");
        return card;
    }
}
