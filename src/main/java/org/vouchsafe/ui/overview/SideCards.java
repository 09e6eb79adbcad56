package org.vouchsafe.ui.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
import org.vouchsafe.usecase.duty.Duty;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.Overview;

/** Beside the matrix: the first items of the inbox, and how old the data are. */
final class SideCards extends VBox {
    private static final int ITEMS = 3;
    private static final int PRESSING = 4;

    private final Session session;
    private final OverviewViewModel model;

    SideCards(Session session, OverviewViewModel model) {
        super(16);
        this.session = session;
        this.model = model;
    }

    void show(@Nullable Overview overview, OpenWork work) {
        getChildren().clear();
        if (overview != null) {
            getChildren().add(inbox(overview.inbox()));
            if (!work.pressing().isEmpty()) {
                getChildren().add(pressing(work.pressing()));
            }
            getChildren().add(ages(overview));
        }
    }

    private Node pressing(List<Duty> duties) {
        long overdue = duties.stream().filter(each -> each.timing() == Duty.Timing.OVERDUE).count();
        Label figure = Texts.whole(Count.plain(overdue), "badge");
        if (overdue > 0) {
            figure.getStyleClass().add("loud");
        }
        figure.setAccessibleText(Count.plain(overdue) + " overdue or expired");
        HBox head = new HBox(Texts.whole("Overdue", "card-title"), new Spacer(), figure);
        VBox body = new VBox(head);
        duties.stream().limit(PRESSING).map(this::duty).forEach(body.getChildren()::add);
        Hyperlink all = new Hyperlink(duties.size() > PRESSING ? "Show all " + Count.plain(duties.size()) : "Show the actions");
        all.setOnAction(event -> session.go(Place.of(ScreenId.ACTIONS)));
        body.getChildren().add(all);
        VBox.setMargin(all, new javafx.geometry.Insets(8, 0, 0, 0));
        body.setStyle("-fx-padding: 16;");
        return new Card(body);
    }

    private Node duty(Duty duty) {
        Hyperlink what = new Hyperlink(duty.what());
        what.getStyleClass().add("ink-link");
        what.setMinWidth(0);
        what.setTooltip(new javafx.scene.control.Tooltip(duty.what() + ", " + duty.about()));
        what.setOnAction(event -> session.go(new Place(ScreenId.ACTIONS, duty.key())));
        HBox.setHgrow(what, javafx.scene.layout.Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Label when = Texts.whole(when(duty), duty.timing() == Duty.Timing.OVERDUE ? "late" : "secondary");
        HBox row = new HBox(8, what, when);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("divided");
        row.setStyle("-fx-padding: 8 0 8 0;");
        return row;
    }

    private String when(Duty duty) {
        LocalDate today = LocalDate.ofInstant(model.standpoint(), ZoneOffset.UTC);
        long days = duty.due() == null ? 0 : ChronoUnit.DAYS.between(today, duty.due());
        return days < 0 ? Count.of(-days, "day") + " late" : days == 0 ? "today" : "in " + Count.of(days, "day");
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
