package org.vouchsafe.ui.inbox.meaning;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.position.CheckList;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.claim.PlaceClaims.Target;

/** Claims of a document that reached nothing, each with the nearest candidate, the field that differs, and the acts that settle it. */
public final class WaitingClaims extends VBox {
    private static final int SHOWN = 30;

    private final @Nullable String whyReadOnly;
    private final Acts acts;

    /**
     * What can be done.
     *
     * @param nearest says that the nearest candidate is meant
     * @param other asks what is meant
     * @param open shows a cited place
     */
    public record Acts(Consumer<ClaimLine> nearest, Consumer<ClaimLine> other, Consumer<Citation> open) {}

    public WaitingClaims(List<ClaimLine> lines, @Nullable String whyReadOnly, Acts acts) {
        super(12);
        this.whyReadOnly = whyReadOnly;
        this.acts = acts;
        getChildren().add(Texts.of(Count.of(lines.size(), "statement") + " that reached nothing", "field-name"));
        lines.stream().limit(SHOWN).forEach(each -> getChildren().add(line(each)));
        if (lines.size() > SHOWN) {
            getChildren().add(Texts.wrapped("And " + Count.plain(lines.size() - SHOWN)
                    + " more. A rule for one of them often settles others; 'claim list --waiting' shows all.", "secondary"));
        }
    }

    private Node line(ClaimLine line) {
        VBox box = new VBox(4, Texts.wrapped(line.advisory() + ": " + Words.of(line.claim().status()), "strong"),
                Texts.wrapped(line.about(), "mono"));
        ClaimLine.Waiting waits = line.waits();
        if (waits != null) {
            box.getChildren().add(Texts.wrapped(waits.because()));
            box.getChildren().add(Texts.wrapped("Nearest: " + (waits.nearest() == null ? "nothing in the register" : waits.nearest())
                    + ". Differs in: " + waits.field() + ".", "secondary"));
        }
        FlowPane ways = new FlowPane(8, 6);
        ways.setAlignment(Pos.CENTER_LEFT);
        Optional<Target.InRegister> nearest = MeaningViewModel.nearest(line);
        nearest.ifPresent(near -> ways.getChildren()
                .add(button("It means " + near.product() + (near.release() == null ? "" : " " + near.release()), () -> acts.nearest()
                        .accept(line))));
        ways.getChildren().add(button(nearest.isPresent() ? "Something else" : "Say what it means", () -> acts.other().accept(line)));
        ways.getChildren().add(CheckList.link(new Citation(line.evidence(), line.claim().location()), acts.open()));
        box.getChildren().add(ways);
        box.getStyleClass().add("divided");
        box.setStyle("-fx-padding: 0 0 12 0;");
        return box;
    }

    private Button button(String text, Runnable act) {
        Button button = Controls.button(text);
        button.getStyleClass().add("small");
        button.setDisable(whyReadOnly != null);
        button.setTooltip(whyReadOnly == null ? null : new Tooltip(whyReadOnly));
        button.setOnAction(event -> act.run());
        return button;
    }
}
