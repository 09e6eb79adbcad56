package org.vouchsafe.ui.inbox;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.KeyCap;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.table.FilterChips;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.inbox.InboxViewModel.Showing;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.read.InboxItem;

/** The inbox as drawn: items at the left, what speaks about the open one at the right, the acts below. */
public final class InboxView implements Screen {
    private static final double LIST = 264;

    private final Session session;
    private final InboxViewModel model;
    private final InboxCommands commands;
    private final VBox page = new VBox();
    private final PageHeader header;
    private final ListView<InboxItem> list = new ListView<>();
    private final CaseView caseView;
    private final ActBar acts;
    private final ToggleButton putOff = Controls.toggleButton("Put off");
    private final HBox hints = new HBox(6);
    private final StackPane ground = new StackPane();
    private final HBox columns;

    public InboxView(Desk desk, InboxViewModel model) {
        this.model = model;
        session = desk.session();
        commands = new InboxCommands(desk, model);
        acts = new ActBar(model, commands.all());
        page.getStyleClass().add("page");
        header = new PageHeader("Inbox", chips());
        caseView = new CaseView(desk.session(), commands);
        VBox right = new VBox(16, caseView, new Card(acts));
        VBox.setVgrow(caseView, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        columns = new HBox(16, listCard(), right);
        VBox.setVgrow(ground, Priority.ALWAYS);
        page.getChildren().addAll(header, ground);
        model.openProperty().addListener((o, was, is) -> show());
        model.items().shown().addListener((InvalidationListener) shown -> show());
        model.items().phaseProperty().addListener((o, was, is) -> show());
        model.marks().onChange(this::showMarks);
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
        return commands.all();
    }

    private Node chips() {
        putOff.getStyleClass().setAll("toggle-button", "filter-chip");
        putOff.setMinWidth(ToggleButton.USE_PREF_SIZE);
        putOff.setOnAction(event -> model.showingProperty().set(putOff.isSelected() ? Showing.PUT_OFF : Showing.IN_NEED));
        model.showingProperty().addListener((o, was, is) -> putOff.setSelected(is == Showing.PUT_OFF));
        HBox row = new HBox(2, new FilterChips<>(model.items()), putOff);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node listCard() {
        list.setItems(model.items().shown());
        list.setCellFactory(view -> new ItemCell(model.marks()));
        list.getStyleClass().add("inbox-list");
        list.setAccessibleText("Items that need a person");
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.selectedProperty().set(is);
            }
        });
        model.selectedProperty().addListener((o, was, is) -> {
            select(is);
            caseView.show(model.openProperty().get(), model.marks().items(), is);
            if (is != null && is.row() != null && session.frontProperty().get() == ScreenId.INBOX) {
                session.explainFurther(is.row());
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                commands.room();
            }
        });
        list.setPlaceholder(EmptyState.allHidden("No item of this kind.", model.items()::clearFilter));
        Card card = new Card(list, keys());
        VBox.setVgrow(list, Priority.ALWAYS);
        card.setMinWidth(LIST);
        card.setPrefWidth(LIST);
        card.setMaxWidth(LIST);
        return card;
    }

    private Node keys() {
        hints.setAlignment(Pos.CENTER_LEFT);
        hints.getStyleClass().add("list-foot");
        showHints();
        return hints;
    }

    private void showHints() {
        int marked = model.marks().items().size();
        if (marked > 0) {
            hints.getChildren().setAll(Texts.whole(Count.plain(marked) + " marked", "strong", "small-text"), new Spacer(),
                    Texts.whole("unmark", "secondary", "small-text"), KeyCap.of("Shift+C"));
        } else {
            hints.getChildren().setAll(new KeyCap("J"), new KeyCap("L"), Texts.whole("move", "secondary", "small-text"), new KeyCap("X"),
                    Texts.whole("mark", "secondary", "small-text"), KeyCap.of("Shift+X"),
                    Texts.whole("all alike", "secondary", "small-text"));
        }
    }

    /** Lights up the open item. The list forgets what is selected whenever it is filled anew, even with the same items. */
    private void select(@Nullable InboxItem item) {
        int at = item == null ? -1 : model.items().shown().indexOf(item);
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            reveal(at);
        }
    }

    /** Scrolls only when it must, and then leaves the item before in sight. */
    private void reveal(int at) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                && flow.getLastVisibleCell() != null && at > flow.getFirstVisibleCell().getIndex()
                && at < flow.getLastVisibleCell().getIndex()) {
            return;
        }
        list.scrollTo(Math.max(0, at - 1));
    }

    private void showMarks() {
        list.refresh();
        showHints();
        show();
    }

    private void show() {
        header.subtitleProperty().set(model.subtitle());
        int waiting = model.waiting();
        putOff.setText("Put off " + Count.plain(waiting));
        putOff.setVisible(waiting > 0 || putOff.isSelected());
        putOff.setManaged(putOff.isVisible());
        if (model.items().phaseProperty().get() == TableModel.Phase.LOADING) {
            ground.getChildren().setAll(Card.padded(EmptyState.loading("Reading the inbox.")));
        } else if (model.items().rows().isEmpty()) {
            ground.getChildren().setAll(Card.padded(nothing()));
        } else {
            ground.getChildren().setAll(columns);
            caseView.show(model.openProperty().get(), model.marks().items(), model.selectedProperty().get());
            acts.show();
            select(model.selectedProperty().get());
        }
    }

    private Node nothing() {
        return model.showingProperty().get() == Showing.PUT_OFF
                ? EmptyState.nothing("fth-clock", "Nothing is put off",
                        "Items that can wait are put off with F, and come back on their day.")
                : EmptyState.nothing("fth-check-circle", "Nothing needs a person",
                        "Contradictions, unknowns, stale decisions and files that could not be placed will stand here.");
    }
}
