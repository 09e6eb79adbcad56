package org.vouchsafe.ui.inbox;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.command.Command.Section;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.KeyCap;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.table.FilterChips;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.inbox.decide.DecideDialog;
import org.vouchsafe.ui.inbox.decide.PlaceDialog;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.suggest.Suggestion;

/** The inbox as drawn: items at the left, what speaks about the open one at the right, the acts below. */
public final class InboxView implements Screen {
    private static final double LIST = 264;

    private final Desk desk;
    private final InboxViewModel model;
    private final VBox page = new VBox();
    private final PageHeader header;
    private final ListView<InboxItem> list = new ListView<>();
    private final CaseView caseView;
    private final HBox acts = new HBox(8);
    private final StackPane ground = new StackPane();
    private final HBox columns;

    public InboxView(Desk desk, InboxViewModel model) {
        this.desk = desk;
        this.model = model;
        page.getStyleClass().add("page");
        header = new PageHeader("Inbox", new FilterChips<>(model.items()));
        caseView = new CaseView(desk.session(), this::take);
        acts.setAlignment(Pos.CENTER_LEFT);
        acts.setStyle("-fx-padding: 14 16 14 16;");
        Card actCard = new Card(acts);
        VBox right = new VBox(16, caseView, actCard);
        VBox.setVgrow(caseView, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        columns = new HBox(16, listCard(), right);
        VBox.setVgrow(ground, Priority.ALWAYS);
        page.getChildren().addAll(header, ground);
        model.openProperty().addListener((o, was, is) -> show());
        model.items().shown().addListener((InvalidationListener) shown -> show());
        model.items().phaseProperty().addListener((o, was, is) -> show());
        desk.session().whyReadOnlyProperty().addListener((o, was, is) -> show());
        show();
    }

    @Override
    public Parent view() {
        return page;
    }

    @Override
    public void attach() {
        model.attach();
    }

    @Override
    public void detach() {
        model.detach();
    }

    @Override
    public void open(String key) {
        model.open(key);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("decide", Section.SCREEN, () -> "Decide", "fth-check-square", "D", model::whyNotDecide,
                        () -> new DecideDialog(model.decision(), desk.overlays()).show()),
                new Command("accept-claim", Section.SCREEN, () -> "Accept claim", "fth-thumbs-up", "A", model::whyNotAccept,
                        () -> new DecideDialog(model.decision().acceptingClaim(), desk.overlays()).show()),
                new Command("keep-unknown", Section.SCREEN, () -> "Keep unknown", "fth-help-circle", "K", model::whyNotDecide,
                        () -> new DecideDialog(model.decision().keepingUnknown(), desk.overlays()).show()),
                new Command("place", Section.SCREEN, () -> "Place the file", "fth-map-pin", "P", model::whyNotPlace,
                        () -> new PlaceDialog(model.placing(), desk.overlays()).show()),
                Command.always("next-item", Section.SCREEN, "Next item", "fth-arrow-down", "J", () -> model.move(1)),
                Command.always("previous-item", Section.SCREEN, "Previous item", "fth-arrow-up", "L", () -> model.move(-1)));
    }

    /** A suggestion that names a release is one act; one that does not opens the dialog with what is known. */
    private void take(Suggestion suggestion) {
        if (suggestion.fit() == Suggestion.Fit.INCOMPLETE) {
            new PlaceDialog(model.placing(suggestion), desk.overlays()).show();
        } else {
            model.accept(suggestion);
        }
    }

    private Node listCard() {
        list.setItems(model.items().shown());
        list.setCellFactory(view -> new ItemCell());
        list.getStyleClass().add("inbox-list");
        list.setAccessibleText("Items that need a person");
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.selectedProperty().set(is);
            }
        });
        model.selectedProperty().addListener((o, was, is) -> select(is));
        list.setPlaceholder(EmptyState.allHidden("No item of this kind.", model.items()::clearFilter));
        Card card = new Card(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        card.setMinWidth(LIST);
        card.setPrefWidth(LIST);
        card.setMaxWidth(LIST);
        return card;
    }

    private void select(@Nullable InboxItem item) {
        if (item == null) {
            list.getSelectionModel().clearSelection();
        } else if (!item.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(item);
            list.scrollTo(item);
        }
    }

    private void show() {
        header.subtitleProperty().set(model.subtitle());
        if (model.items().phaseProperty().get() == TableModel.Phase.LOADING) {
            ground.getChildren().setAll(Card.padded(EmptyState.loading("Reading the inbox.")));
        } else if (model.items().rows().isEmpty()) {
            ground.getChildren().setAll(Card.padded(EmptyState.nothing("fth-check-circle", "Nothing needs a person",
                    "Contradictions, unknowns, stale decisions and files that could not be placed will stand here.")));
        } else {
            ground.getChildren().setAll(columns);
            caseView.show(model.openProperty().get());
            showActs();
        }
    }

    private void showActs() {
        boolean file = model.whyNotPlace() == null || (model.openProperty().get() != null && hasNoRow());
        List<String> ids = file ? List.of("place") : List.of("decide", "accept-claim", "keep-unknown");
        List<Command> all = commands();
        acts.getChildren().clear();
        for (String id : ids) {
            all.stream().filter(c -> c.id().equals(id)).findFirst().ifPresent(c -> acts.getChildren().add(button(c)));
        }
        // The first act is the one that is meant.
        acts.getChildren().getFirst().lookupAll(".button").forEach(b -> b.getStyleClass().add("accent"));
        acts.getChildren().addAll(new Spacer(), Texts.whole("Next", "secondary"), new KeyCap("J"), Texts.whole("previous", "secondary"),
                new KeyCap("L"));
    }

    private boolean hasNoRow() {
        CaseFile open = model.openProperty().get();
        return open != null && open.row() == null;
    }

    private static Node button(Command command) {
        Supplier<String> text = command.text();
        Button button = Controls.button(text.get(), new KeyCap(command.key() == null ? "" : command.key()));
        button.setContentDisplay(ContentDisplay.RIGHT);
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
