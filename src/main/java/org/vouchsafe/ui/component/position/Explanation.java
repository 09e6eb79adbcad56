package org.vouchsafe.ui.component.position;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.words.Moments;
import org.vouchsafe.ui.words.Words;

/** A position: the verdict first, then its reasons. */
public final class Explanation extends VBox {
    private final Moments moments;
    private final Consumer<Citation> open;

    public Explanation(PositionRow row, Moments moments, Consumer<Citation> open) {
        this.moments = moments;
        this.open = open;
        setSpacing(12);
        Position position = row.position();
        FlowPane chips = new FlowPane(8, 4, StateChip.of(position.state()));
        position.contradictions().forEach(c -> chips.getChildren()
                .add(new StateChip(c.addressed() ? Tone.NEUTRAL : Tone.CONTRADICTION, Words.of(c.code()))));
        getChildren().addAll(chips, Texts.wrapped(sentence(position)));
        position.contradictions().forEach(c -> getChildren().add(contradiction(c)));
        Decision decision = position.decision();
        if (decision != null) {
            getChildren().add(decision(position, decision));
        }
        if (!position.components().isEmpty()) {
            getChildren().add(list("Components", position.components(), "mono"));
        }
        if (!position.remarks().isEmpty()) {
            getChildren().add(list("Remarks", position.remarks().stream().map(r -> r.text()).toList(), "secondary"));
        }
        if (position.coverage() != null) {
            getChildren().add(list("What this covers", List.of(position.coverage()), "secondary"));
        }
        if (!position.checks().isEmpty()) {
            getChildren().add(new VBox(Texts.of("How it was reached", "field-name"), new CheckList(position.checks(), open)));
        }
    }

    private static String sentence(Position position) {
        if (position.reason() != null) {
            return Words.of(position.reason()) + ".";
        }
        return "Rests on " + Words.of(position.basis()) + ".";
    }

    private Node contradiction(Contradiction contradiction) {
        VBox links = new VBox(2);
        contradiction.citations().forEach(c -> links.getChildren().add(CheckList.link(c, open)));
        String text = contradiction.addressed() ? contradiction.text() + " A decision has dealt with it." : contradiction.text();
        return new VBox(2, Texts.wrapped(text), links);
    }

    private Node decision(Position position, Decision decision) {
        String until = decision.expires() == null ? "" : " Until " + moments.day(decision.expires()) + ".";
        String head = "Decided: " + Words.of(decision.state()) + (position.stale() ? " (overtaken by later facts)" : "");
        return new VBox(2, Texts.of("Decision", "field-name"), Texts.wrapped(head, "strong"),
                Texts.wrapped(decision.reason() + until, "secondary"),
                Texts.wrapped("Without it: " + Words.of(position.computed()) + ", on " + Words.of(position.computedBasis()) + ".",
                        "secondary"));
    }

    private static Node list(String title, List<String> lines, String style) {
        VBox box = new VBox(2, Texts.of(title, "field-name"));
        lines.forEach(line -> box.getChildren().add(Texts.wrapped(line, style)));
        return box;
    }
}
