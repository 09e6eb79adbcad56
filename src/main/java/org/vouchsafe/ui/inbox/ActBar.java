package org.vouchsafe.ui.inbox;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.KeyCap;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.inbox.InboxViewModel.Showing;
import org.vouchsafe.usecase.read.InboxItem;

/** The acts that fit what is chosen, each with its letter; the first is the one that is meant. */
final class ActBar extends FlowPane {
    private static final List<String> ON_POSITIONS = List.of("decide", "accept-claim", "reject-claim", "ask-supplier", "put-off",
            "keep-unknown");
    private static final List<String> ON_PROPOSALS = List.of("carry-forward", "decide");
    private static final List<String> ON_FILES = List.of("place", "put-off");
    private static final List<String> ON_INCIDENTS = List.of("open-room", "put-off");
    private static final List<String> ON_PUT_OFF = List.of("take-up-again", "decide", "ask-supplier");

    private final InboxViewModel model;
    private final List<Command> commands;

    ActBar(InboxViewModel model, List<Command> commands) {
        super(6, 8);
        this.model = model;
        this.commands = commands;
        setAlignment(Pos.CENTER_LEFT);
        setStyle("-fx-padding: 14 12 14 12;");
        setMinHeight(USE_PREF_SIZE);
    }

    /** Shows what can be done now. */
    void show() {
        getChildren().clear();
        for (String id : ids()) {
            commands.stream().filter(c -> c.id().equals(id)).findFirst().ifPresent(c -> getChildren().add(button(c)));
        }
        getChildren().getFirst().lookupAll(".button").forEach(b -> b.getStyleClass().add("accent"));
    }

    private List<String> ids() {
        boolean files = !model.chosen().isEmpty() && model.chosen().stream().allMatch(each -> each.row() == null);
        boolean proposals = model.marks().isEmpty()
                && model.chosen().stream().anyMatch(each -> each.kind() == InboxItem.Kind.CARRY_FORWARD);
        if (proposals) {
            return ON_PROPOSALS;
        }
        if (model.marks().isEmpty() && model.chosen().stream().anyMatch(each -> each.kind() == InboxItem.Kind.INCIDENT)) {
            return model.showingProperty().get() == Showing.PUT_OFF ? List.of("open-room", "take-up-again") : ON_INCIDENTS;
        }
        return model.showingProperty().get() == Showing.PUT_OFF ? ON_PUT_OFF : files ? ON_FILES : ON_POSITIONS;
    }

    private static Node button(Command command) {
        Supplier<String> text = command.text();
        Button button = Controls.button(text.get(), new KeyCap(command.key() == null ? "" : command.key()));
        button.setContentDisplay(ContentDisplay.RIGHT);
        // Six of them stand in one line of a window 1280 wide.
        button.setStyle("-fx-padding: 6 8 6 9;");
        button.setGraphicTextGap(6);
        button.setMinWidth(Button.USE_PREF_SIZE);
        String why = command.whyDisabled().get();
        button.setDisable(why != null);
        button.setOnAction(event -> command.run());
        HBox holder = new HBox(button);
        if (why != null) {
            // A disabled button shows no tooltip; what holds it does.
            Tooltip.install(holder, new Tooltip(why));
        }
        return holder;
    }
}
