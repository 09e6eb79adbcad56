package org.vouchsafe.ui.advisories.feed;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.feed.ApplyFeeds;
import org.vouchsafe.usecase.feed.FeedOutcome;

/** The feeds: what there is, how old its data is, taking more in, looking again, and removing. */
public final class FeedsDialog {
    private static final double WIDTH = 760;

    private final Desk desk;
    private final Session session;
    private final FeedActs acts;

    public FeedsDialog(Desk desk, FeedActs acts) {
        this.desk = desk;
        this.session = desk.session();
        this.acts = acts;
    }

    /** Reads the feeds and shows them. */
    public void show() {
        show(List.of());
    }

    private void show(List<String> said) {
        session.tasks().read("Read the feeds", progress -> acts.read(), shelf -> desk.overlays().show(card(shelf, said)));
    }

    private DialogCard card(FeedActs.Shelf shelf, List<String> said) {
        VBox list = new VBox(10);
        shelf.feeds().forEach(each -> list.getChildren().add(row(each, shelf)));
        if (shelf.feeds().isEmpty()) {
            list.getChildren().add(EmptyState.nothing("fth-database", "No feeds",
                    "Take in OSV dumps, GitHub advisories, CISA KEV, EPSS, NVD 2.0 or CSAF files that were carried here."));
        }
        VBox news = new VBox(4);
        said.forEach(each -> news.getChildren().add(Texts.wrapped(each)));
        String gaps = shelf.data().gaps();
        if (gaps != null) {
            news.getChildren().add(Texts.wrapped(gaps, "strong"));
        }
        DialogCard card = new DialogCard("Feeds", WIDTH, Texts.wrapped(shelf.folder() == null
                ? "This workspace was opened without a folder of feeds."
                : "Advisory data that was carried in as files, shared by all workspaces. Nothing is fetched. They lie in " + shelf.folder()
                        + ".",
                "secondary"), news, list);
        buttons(card, shelf);
        return card;
    }

    private void buttons(DialogCard card, FeedActs.Shelf shelf) {
        card.button("Close", desk.overlays()::close).setCancelButton(true);
        Button again = card.button("Look again", this::apply);
        again.setDisable(session.whyReadOnly() != null || shelf.feeds().isEmpty());
        Button folder = card.button("Import a folder", () -> desk.files().chooseFolder("Import a folder into the feeds")
                .ifPresent(each -> take(List.of(each))));
        folder.setDisable(shelf.folder() == null);
        Button files = card.button("Import files", () -> take(desk.files().choose("Import files into the feeds")));
        files.setDisable(shelf.folder() == null);
        files.getStyleClass().add("accent");
        if (shelf.due()) {
            card.problem().setText("There is data this workspace was not looked through with.");
        }
    }

    private Node row(Feed feed, FeedActs.Shelf shelf) {
        boolean used = shelf.used().contains(feed);
        HBox chips = new HBox(8, Texts.whole(feed.name(), "strong"),
                new StateChip(Tone.NEUTRAL, feed.extent() == Feed.Extent.WHOLE ? "Whole" : "A part"),
                new StateChip(used ? Tone.FIXED : Tone.UNKNOWN, used ? "Looked through" : "Not looked through yet"));
        chips.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(2, chips, Texts.wrapped(feed.source() + ". " + Count.of(feed.entries(), "entry", "entries")
                + (feed.withdrawn() == 0 ? "" : ", " + Count.plain(feed.withdrawn()) + " withdrawn") + ". " + dated(feed.dated()),
                "secondary"),
                Texts.wrapped((feed.types().isEmpty() ? "" : "Speaks of " + String.join(", ", feed.types()) + ". ") + "Imported "
                        + session.moments().minute(feed.importedAt()) + ".", "secondary", "small-text"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button remove = Controls.button("Remove");
        remove.getStyleClass().add("small");
        remove.setMinWidth(Button.USE_PREF_SIZE);
        remove.setAccessibleText("Remove " + feed.name());
        remove.setOnAction(event -> askRemove(feed));
        HBox row = new HBox(12, words, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("divided");
        row.setStyle("-fx-padding: 0 0 8 0;");
        return row;
    }

    private String dated(@Nullable Instant dated) {
        if (dated == null) {
            return "Its data has no date.";
        }
        String age = session.moments().age(dated, session.now());
        return "Data of " + session.moments().utc(dated) + ", " + (age.equals("today") ? "of today" : age + " old") + ".";
    }

    private void askRemove(Feed feed) {
        DialogCard card = new DialogCard("Remove " + feed.name(), WIDTH / 2 + 80, Texts.wrapped(
                "All its " + Count.of(feed.entries(), "entry", "entries")
                        + " go from the feeds of every workspace. What workspaces took from it"
                        + " stays with them. To have it back, import its files again.",
                "secondary"));
        card.button("Keep it", this::show).setCancelButton(true);
        card.primary("Remove it", () -> session.tasks().read("Remove " + feed.name(), progress -> {
            acts.remove(feed.name());
            return feed.name();
        }, name -> show(List.of(name + " is removed.")))).getStyleClass().add("accent");
        desk.overlays().show(card);
    }

    /** As a job: its progress and the way to cancel it stand in the status strip, so the dialog makes room. */
    private void take(List<Path> paths) {
        if (paths.isEmpty()) {
            return;
        }
        desk.overlays().close();
        var actor = session.whyReadOnly() == null ? session.actor() : null;
        session.tasks().run("Import " + Count.of(paths.size(), "item") + " into the feeds",
                progress -> acts.importFiles(paths, actor, progress),
                imported -> {
                    changed();
                    List<String> said = new ArrayList<>();
                    imported.files().forEach(each -> said.addAll(words(each)));
                    ApplyFeeds.Applied applied = imported.applied();
                    said.add(applied == null ? "This workspace was not looked through." : words(applied));
                    show(said);
                }, this::changed);
    }

    private void apply() {
        session.tasks().read("Look through the feeds", progress -> acts.apply(session.actor()), applied -> {
            changed();
            show(List.of(words(applied)));
        });
    }

    private void changed() {
        session.acts().overtaken();
        session.changed();
    }

    private static String words(ApplyFeeds.Applied applied) {
        return applied.copied().documents() == 0 ? "Nothing new in the feeds touches this workspace."
                : "Copied into the workspace: " + applied.copied().words() + ". " + Count.of(applied.changes().size(), "state")
                        + " changed.";
    }

    private static List<String> words(FeedOutcome outcome) {
        String what = switch (outcome.disposition()) {
            case IMPORTED -> outcome.counts() == null ? "imported."
                    : Count.of(outcome.counts().added(), "entry", "entries") + " added, "
                            + Count.plain(outcome.counts().changed()) + " replaced, " + Count.plain(outcome.counts().same())
                            + " as they were, "
                            + Count.plain(outcome.counts().older()) + " older and kept out, " + Count.plain(outcome.counts().broken())
                            + " not readable.";
            case ALREADY_HELD -> "imported before.";
            case REFUSED -> "nothing was imported.";
        };
        return Stream.concat(Stream.of(outcome.file() + ": " + what),
                outcome.problems().stream().limit(3).map(each -> each.location().text() + ": " + each.what() + " " + each.fix())).toList();
    }
}
