package org.vouchsafe.ui.components.quality;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.quality.Flaw;
import org.vouchsafe.domain.quality.ProfileResult;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.read.HeldInventory;

/** One inventory: how far it can be relied on, each profile with its fields, and what is wrong in it. */
final class QualityDetail extends VBox {
    private final Session session;
    private final QualityViewModel.Chosen chosen;

    QualityDetail(Session session, QualityViewModel.Chosen chosen, Runnable letter) {
        this.session = session;
        this.chosen = chosen;
        VBox body = new VBox(16);
        body.setStyle("-fx-padding: 16;");
        body.getChildren().addAll(head(letter), facts());
        for (ProfileResult each : chosen.quality().quality().profiles()) {
            body.getChildren().add(new ProfileCard(each, this::open));
        }
        for (Flaw.Kind kind : Flaw.Kind.values()) {
            List<Flaw> found = chosen.quality().quality().flaws(kind);
            if (!found.isEmpty()) {
                body.getChildren().add(flaws(kind, found));
            }
        }
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Card card = new Card(scroll);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
    }

    private HBox head(Runnable letter) {
        Button write = Controls.button("Write to the supplier", Icons.beside("fth-mail"));
        write.getStyleClass().add("accent");
        write.setMinWidth(USE_PREF_SIZE);
        write.setOnAction(event -> letter.run());
        VBox words = new VBox(2, Texts.wrapped(chosen.quality().subject(), "card-title"),
                Texts.wrapped(chosen.inventory().evidence() + " " + chosen.inventory().file(), "secondary"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(12, words, new Spacer(), write);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    private Facts facts() {
        HeldInventory held = chosen.inventory();
        Facts facts = new Facts();
        facts.line("Depth", held.coverage().depthInWords());
        facts.line("Identified", Count.plain(held.coverage().identified()) + " of " + Count.of(held.coverage().members(), "component")
                + " have a package URL or CPE, " + Count.plain(held.coverage().versioned()) + " a version");
        facts.line("Complete", (held.complete().enough() ? "Enough to conclude absence: " : "Not enough to conclude absence: ")
                + held.complete().because());
        facts.line("Advisory data", advisoryData(held.advisoryData()));
        return facts;
    }

    private static String advisoryData(HeldInventory.AdvisoryData data) {
        String held = data.held().isEmpty() ? "" : "Held for " + String.join(", ", data.held()) + ". ";
        return (held + (data.missing().isEmpty() ? ""
                : "None for " + String.join(", ", data.missing()) + ": that nothing matches there says nothing.")).strip();
    }

    private VBox flaws(Flaw.Kind kind, List<Flaw> found) {
        VBox lines = new VBox(4, Texts.wrapped(kind.title() + ": " + Count.plain(found.size()), "strong"),
                Texts.wrapped(kind.fix(), "secondary"));
        found.stream().limit(OffenderList.SHOWN)
                .forEach(each -> lines.getChildren().add(OffenderList.line(each.what(), each.place(), this::open)));
        OffenderList.rest(found.size()).ifPresent(lines.getChildren()::add);
        return lines;
    }

    private void open(org.vouchsafe.domain.problem.Location place) {
        session.go(Cited.place(new Citation(chosen.inventory().evidence(), place)));
    }
}
