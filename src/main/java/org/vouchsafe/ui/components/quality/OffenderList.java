package org.vouchsafe.ui.components.quality;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.words.Count;

/** Lines that name something and lead to its place in the original. */
final class OffenderList {
    /** As many as one looks through here; the workbook of the letter has all. */
    static final int SHOWN = 100;

    private OffenderList() {}

    static Node line(String what, Location place, Consumer<Location> open) {
        Label words = Texts.wrapped(what, "small-text");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Hyperlink link = new Hyperlink(place.text().isEmpty() ? "the file" : place.text());
        link.getStyleClass().add("mono");
        link.setMinWidth(Label.USE_PREF_SIZE);
        link.setAccessibleText("Open " + what + " in the original");
        link.setOnAction(event -> open.accept(place));
        return new HBox(8, words, link);
    }

    static Optional<Node> rest(int found) {
        return found <= SHOWN ? Optional.empty()
                : Optional.of(Texts.wrapped("and " + Count.plain(found - SHOWN) + " more. The workbook of the letter lists all.",
                        "secondary", "small-text"));
    }
}
