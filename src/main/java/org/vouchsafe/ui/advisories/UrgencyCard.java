package org.vouchsafe.ui.advisories;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.UrgencyWords;
import org.vouchsafe.usecase.read.AdvisoryRow;
import org.vouchsafe.usecase.read.RecordSource;

/** How urgent an advisory is, and where its records are from: each with its source, its date, and how old the data is. */
final class UrgencyCard {
    private UrgencyCard() {}

    static Node of(AdvisoryRow row, Session session) {
        VBox box = new VBox(10, Texts.wrapped("How urgent, and who says so", "card-title"));
        List<UrgencyWords.Line> lines = UrgencyWords.lines(row.priority(), session.moments());
        if (lines.isEmpty()) {
            box.getChildren().add(Texts.wrapped("No source held says whether it is exploited, how probable that is, or how severe it is.",
                    "secondary"));
        } else {
            Facts facts = new Facts();
            lines.forEach(each -> facts.node(each.name(), Texts.wrapped(each.text())));
            box.getChildren().add(facts);
        }
        box.getChildren().add(Texts.wrapped("Records", "card-title"));
        row.sources().forEach(each -> box.getChildren().add(record(each, session)));
        if (row.sources().isEmpty()) {
            box.getChildren().add(Texts.wrapped("No advisory document is held for this id.", "secondary"));
        }
        box.setStyle("-fx-padding: 16;");
        return new Card(box);
    }

    private static Node record(RecordSource source, Session session) {
        Hyperlink evidence = new Hyperlink(source.evidence().toString());
        evidence.getStyleClass().add("ink-link");
        evidence.setDisable(!session.has(ScreenId.EVIDENCE));
        evidence.setOnAction(event -> session.go(new Place(ScreenId.EVIDENCE, source.evidence().toString())));
        String changed = source.record().modified() == null ? "undated" : "changed " + at(source.record().modified(), session);
        String data = source.feedDated() == null ? "" : ". Data of " + at(source.feedDated(), session);
        VBox box = new VBox(2, Texts.wrapped(source.record().id() + (source.record().withdrawn() == null ? ""
                : ", withdrawn "
                        + session.moments().utc(source.record().withdrawn())),
                "mono"),
                Texts.wrapped(source.source() + ", " + changed + data + ". Received " + session.moments().minute(source.receivedAt()) + ".",
                        "secondary"),
                evidence);
        box.getStyleClass().add("divided");
        box.setStyle("-fx-padding: 0 0 6 0;");
        return box;
    }

    private static String at(Instant moment, Session session) {
        String age = session.moments().age(moment, session.standpoint());
        return session.moments().utc(moment) + " (" + (age.equals("today") ? "today" : age + " old") + ")";
    }
}
