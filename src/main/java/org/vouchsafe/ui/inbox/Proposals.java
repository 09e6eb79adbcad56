package org.vouchsafe.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.KeyCap;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.read.InboxItem;

/** Decisions that may hold here, too: what is the same, what is not, and the act that decides the same. Nothing is carried by itself. */
final class Proposals extends VBox {
    Proposals(List<Offer> proposals, @Nullable String whyReadOnly, Consumer<Offer> take) {
        super(12);
        getChildren().add(Texts.of(Count.of(proposals.size(), "decision") + " that may hold here, too", "card-title"));
        for (int i = 0; i < proposals.size(); i++) {
            getChildren().add(proposal(proposals.get(i), i == 0, whyReadOnly, take));
        }
    }

    private static Node proposal(Offer proposal, boolean first, @Nullable String whyReadOnly, Consumer<Offer> take) {
        HBox head = new HBox(8, Texts.whole(proposal.from(), "strong"), StateChip.of(proposal.state()));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(4, head, Texts.wrapped(proposal.reason()));
        proposal.same().forEach(each -> box.getChildren().add(Texts.wrapped("Same: " + each, "secondary")));
        proposal.different().forEach(each -> box.getChildren().add(Texts.wrapped("Different: " + each, "strong")));
        Button same = Controls.button("Decide the same", first ? new KeyCap("C") : null);
        same.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        same.getStyleClass().add("small");
        same.setDisable(whyReadOnly != null);
        same.setTooltip(whyReadOnly == null ? null : new Tooltip(whyReadOnly));
        same.setOnAction(event -> take.accept(proposal));
        box.getChildren().add(same);
        return box;
    }

    /** The items, and behind them the positions that stand in no item and that a decision is proposed for. */
    static List<InboxItem> after(List<InboxItem> items, List<Offer> proposals) {
        Set<String> there = items.stream().map(InboxItem::row).filter(java.util.Objects::nonNull).map(Proposals::pair)
                .collect(Collectors.toSet());
        List<InboxItem> all = new ArrayList<>(items);
        for (Offer each : proposals) {
            PositionRow row = each.to();
            if (there.add(pair(row))) {
                all.add(new InboxItem(InboxItem.Kind.CARRY_FORWARD + " " + pair(row), InboxItem.Kind.CARRY_FORWARD, row.releaseName(),
                        row.supplier(), row.advisoryTitle() + ": decided for " + each.from() + ", may hold here, too.", row,
                        null));
            }
        }
        return all;
    }

    private static String pair(PositionRow row) {
        return Sources.nameOf(row) + " " + row.position().advisory();
    }
}
