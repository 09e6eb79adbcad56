package org.vouchsafe.ui.overview;

import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.InboxChip;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.Overview;

/** Beside the matrix: the first items of the inbox, and how old the data are. */
final class SideCards extends VBox {
    private static final int ITEMS = 3;

    private final Session session;
    private final OverviewViewModel model;

    SideCards(Session session, OverviewViewModel model) {
        super(16);
        this.session = session;
        this.model = model;
    }

    void show(@Nullable Overview overview) {
        getChildren().clear();
        if (overview != null) {
            getChildren().addAll(inbox(overview.inbox()), ages(overview));
        }
    }

    private Node inbox(List<InboxItem> items) {
        HBox head = new HBox(Texts.whole("Inbox", "card-title"), new Spacer(), Texts.whole(Count.plain(items.size()), "tertiary"));
        VBox body = new VBox(10, head);
        items.stream().limit(ITEMS).map(this::item).forEach(body.getChildren()::add);
        if (items.isEmpty()) {
            body.getChildren()
                    .add(Texts.wrapped("Nothing needs you. Contradictions, unknowns and unplaced files will stand here.", "secondary"));
        } else {
            Hyperlink all = new Hyperlink("Show all " + Count.plain(items.size()));
            all.setOnAction(event -> session.go(Place.of(ScreenId.INBOX)));
            body.getChildren().add(all);
        }
        body.setStyle("-fx-padding: 16;");
        return new Card(body);
    }

    private Node item(InboxItem item) {
        Hyperlink title = new Hyperlink(item.title());
        title.getStyleClass().add("ink-link");
        title.setOnAction(event -> session.go(new Place(ScreenId.INBOX, item.key())));
        HBox head = new HBox(8, InboxChip.of(item), title);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(6, head, Texts.lines(item.text(), 3, "secondary"));
        box.getStyleClass().add("divided");
        box.setStyle("-fx-padding: 0 0 10 0;");
        return box;
    }

    private Node ages(Overview overview) {
        Node last = age("Oldest inventory in force", overview.oldestInventory());
        last.getStyleClass().remove("divided");
        VBox body = new VBox(Texts.whole("Age of the data", "card-title"), age("Advisories, newest", overview.advisoryData()),
                age("Newest inventory in force", overview.newestInventory()), last);
        body.setStyle("-fx-padding: 16 16 8 16;");
        return new Card(body);
    }

    private Node age(String name, @Nullable Instant from) {
        Label figure = Texts.whole(model.age(from), "secondary");
        if (from != null) {
            figure.setTooltip(new javafx.scene.control.Tooltip(session.moments().minute(from)));
        }
        HBox row = new HBox(8, Texts.line(name), new Spacer(), figure);
        row.getStyleClass().add("divided");
        row.setStyle("-fx-padding: 8 0 8 0;");
        return row;
    }
}
