package org.vouchsafe.ui.inbox;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.Excerpt;
import org.vouchsafe.ui.component.PathTree;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.read.OriginalText;

/** What the evidence shows: how it comes in, and the lines that bear it out. */
final class EvidenceCard {
    private static final int COMPONENTS = 4;

    private EvidenceCard() {}

    static Node of(CaseFile file, PositionRow row, Session session) {
        Position position = row.position();
        OriginalText lines = file.evidenceLines();
        VBox body = new VBox(10, new VBox(2, Texts.of("What the evidence shows", "card-title"),
                Texts.wrapped(lines == null ? "No inventory speaks about this" : lines.name(), "secondary")),
                Texts.wrapped(verdict(position), "lead"));
        if (file.paths().isEmpty()) {
            position.components().stream().limit(COMPONENTS).forEach(c -> body.getChildren().add(Texts.wrapped(c, "mono")));
        }
        file.paths().forEach(path -> body.getChildren().add(new PathTree(path)));
        if (position.coverage() != null) {
            body.getChildren().add(Texts.wrapped(position.coverage(), "secondary"));
        }
        if (lines != null) {
            Hyperlink link = new Hyperlink(lines.evidence() + " " + lines.name());
            link.setDisable(!session.has(ScreenId.EVIDENCE));
            link.setOnAction(event -> session.go(new Place(ScreenId.EVIDENCE, String.valueOf(lines.evidence().value()))));
            body.getChildren().addAll(new Excerpt(lines, Excerpt.Kind.EVIDENCE), link);
        }
        return body;
    }

    private static String verdict(Position position) {
        String first = position.components().isEmpty() ? "A component" : shortName(position.components().getFirst());
        return verdict(position.inventoryVerdict(), first);
    }

    private static String verdict(InventoryVerdict verdict, String component) {
        return switch (verdict) {
            case PRESENT_AFFECTED -> component + " is listed";
            case EXPOSED -> "The declared range admits an affected version, and it was built inside the window";
            case UNDETERMINED -> component + " matches, but it cannot be told whether it is affected";
            case PRESENT_UNAFFECTED -> component + " is listed in a version that is not affected";
            case ABSENT_COMPLETE -> "Not listed, and the inventory is complete";
            case ABSENT_INCOMPLETE -> "Not listed, but the inventory is not complete enough to rely on";
            case NO_INVENTORY -> "No inventory received";
        };
    }

    /** {@code pkg:npm/axios@1.14.1?x=y} as {@code axios 1.14.1}. */
    private static String shortName(String component) {
        if (!component.startsWith("pkg:")) {
            return component;
        }
        String bare = component.replaceFirst("[?#].*$", "").replaceFirst("^pkg:[^/]+/", "");
        int at = bare.lastIndexOf('@');
        String name = at > 0 ? bare.substring(0, at) + " " + bare.substring(at + 1) : bare;
        return java.net.URLDecoder.decode(name.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    }
}
