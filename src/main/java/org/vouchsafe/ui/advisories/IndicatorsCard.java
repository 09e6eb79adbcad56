package org.vouchsafe.ui.advisories;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.incident.Defanged;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.read.AdvisoryRow;

/** By what an attack is recognised: hashes, each with who names it, and what the incidents about the advisory look for. */
final class IndicatorsCard {
    private IndicatorsCard() {}

    /**
     * What an incident looks for.
     *
     * @param indicator as it is written, not defanged
     * @param source who says so
     * @param incident the id of the incident
     */
    record Noted(String indicator, String source, String incident) {}

    static Node of(AdvisoryRow row, List<Noted> noted, Session session) {
        VBox box = new VBox(10, Texts.wrapped("Indicators", "card-title"));
        Map<Hash, Set<String>> hashes = hashes(row);
        if (!hashes.isEmpty()) {
            box.getChildren().add(Texts.wrapped("A component with one of these hashes is affected whatever its version.", "secondary"));
            Facts facts = new Facts();
            hashes.forEach((hash, by) -> {
                facts.code(hash.algorithm(), hash.hex());
                facts.node("", Texts.wrapped(String.join(", ", by), "secondary", "small-text"));
            });
            box.getChildren().add(facts);
        }
        noted.forEach(each -> box.getChildren().add(line(each, session)));
        if (hashes.isEmpty() && noted.isEmpty()) {
            box.getChildren().add(Texts.wrapped(
                    "None is known. Hashes are added here; hosts, addresses and files in the room of an incident about it.", "secondary"));
        }
        box.setStyle("-fx-padding: 16;");
        return new Card(box);
    }

    /** Every hash with who names it, in the order of records and additions. */
    static Map<Hash, Set<String>> hashes(AdvisoryRow row) {
        Map<Hash, Set<String>> hashes = new LinkedHashMap<>();
        row.records().forEach(record -> record.affected().forEach(affected -> affected.hashes()
                .forEach(hash -> hashes.computeIfAbsent(hash, _ -> new LinkedHashSet<>()).add(record.id()))));
        for (AdvisoryAddition each : row.additions()) {
            if (each.content() instanceof AdvisoryAddition.Content.Artefact(Hash hash)) {
                hashes.computeIfAbsent(hash, _ -> new LinkedHashSet<>()).add(each.source());
            }
        }
        return hashes;
    }

    private static Node line(Noted noted, Session session) {
        Hyperlink incident = new Hyperlink(noted.incident());
        incident.getStyleClass().add("ink-link");
        incident.setDisable(!session.has(ScreenId.INCIDENTS));
        incident.setOnAction(event -> session.go(new Place(ScreenId.INCIDENTS, noted.incident())));
        incident.getStyleClass().add("small-text");
        FlowPane from = new FlowPane(4, 0, Texts.of("From " + noted.source() + ", in", "secondary", "small-text"), incident);
        from.setRowValignment(VPos.CENTER);
        return new VBox(1, Texts.wrapped(Defanged.of(noted.indicator()), "mono"), from);
    }
}
