package org.vouchsafe.ui.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.ViewTabs;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.reports.head.LetterheadDialog;
import org.vouchsafe.ui.reports.packaging.PackagingActs;
import org.vouchsafe.ui.reports.packaging.PackagingDialog;
import org.vouchsafe.ui.reports.packaging.PackagingViewModel;
import org.vouchsafe.ui.reports.sent.SentSources;
import org.vouchsafe.ui.reports.sent.SentView;
import org.vouchsafe.ui.reports.sent.SentViewModel;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.usecase.PublishReport.Kind;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.parcel.PackageManifest.Scope;

/** Reports: composing one with its pages beside it, and what was published, to whom. */
public final class ReportsView implements Screen {
    private enum View {
        COMPOSE, PUBLISHED
    }

    private final ComposeViewModel composing;
    private final SentViewModel sent;
    private final ComposeView compose;
    private final SentView published;
    private final LetterheadDialog letterhead;
    private final PackagingActs packaging;
    private final ViewTabs<View> tabs;
    private final PageHeader header;
    private final Button publish = Controls.button("Publish");
    private final Button packing = Controls.button("Evidence package");
    private final StackPane body = new StackPane();
    private final VBox page = new VBox();
    private final Following following;
    private final Latest reading;
    private final ReportSources sources;
    private final Desk desk;

    public ReportsView(Desk desk, UseCases use) {
        this.desk = desk;
        this.sources = ReportSources.of(use);
        this.composing = new ComposeViewModel(desk.session(), sources);
        this.sent = new SentViewModel(desk.session(), SentSources.of(use));
        this.letterhead = new LetterheadDialog(desk, use);
        this.packaging = PackagingActs.of(use);
        this.compose = new ComposeView(desk, composing, letterhead::show);
        this.reading = desk.session().tasks().latest("Read what can be reported about");
        this.following = new Following(desk.session(), this::read);
        Map<View, String> words = new LinkedHashMap<>();
        words.put(View.COMPOSE, "Compose");
        words.put(View.PUBLISHED, "Published");
        this.tabs = new ViewTabs<>(words);
        this.published = new SentView(desk, sent, () -> tabs.chosenProperty().set(View.COMPOSE));
        page.getStyleClass().add("page");
        publish.getStyleClass().add("accent");
        publish.setOnAction(event -> compose.askAndPublish());
        packing.setOnAction(event -> pack());
        header = new PageHeader("Reports", tabs, packing, publish);
        // What does not fit scrolls within; the page never pushes the toolbar out of the window.
        body.setMinHeight(0);
        body.setPrefHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        page.getChildren().addAll(header, body);
        tabs.chosenProperty().addListener((o, was, is) -> show(is));
        InvalidationListener whether = o -> offer();
        composing.documentProperty().addListener(whether);
        composing.busyProperty().addListener(whether);
        show(View.COMPOSE);
        offer();
    }

    @Override
    public Parent view() {
        return page;
    }

    @Override
    public void attach() {
        following.attach();
        sent.attach();
    }

    @Override
    public void detach() {
        following.detach();
        sent.detach();
    }

    @Override
    public void open(String key) {
        tabs.chosenProperty().set(View.COMPOSE);
        composing.open(key);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("publish-report", Command.Section.SCREEN, () -> "Publish the report", "fth-send", "Shortcut+P",
                        composing::whyNot,
                        compose::askAndPublish),
                new Command("make-package", Command.Section.SCREEN, () -> "Make an evidence package", "fth-package", "Shortcut+Shift+P",
                        this::whyNoPackage, this::pack),
                Command.always("compose-report", Command.Section.SCREEN, "Compose a report", "fth-edit-3", null,
                        () -> tabs.chosenProperty().set(View.COMPOSE)),
                Command.always("published-reports", Command.Section.SCREEN, "Show what was published, and to whom", "fth-list", null,
                        () -> tabs.chosenProperty().set(View.PUBLISHED)),
                new Command("letterhead", Command.Section.SCREEN, () -> "Name, colour and logo of reports", "fth-feather", null,
                        desk.session()::whyReadOnly, letterhead::show),
                Command.always("next-page", Command.Section.SCREEN, "Next page of the report", "fth-chevron-right", null,
                        () -> composing.pages().turnTo(composing.pages().pageProperty().get() + 1)),
                Command.always("previous-page", Command.Section.SCREEN, "Previous page of the report", "fth-chevron-left", null,
                        () -> composing.pages().turnTo(composing.pages().pageProperty().get() - 1)));
    }

    private void show(View view) {
        body.getChildren().setAll(view == View.COMPOSE ? compose : published);
        publish.setVisible(view == View.COMPOSE);
        publish.setManaged(view == View.COMPOSE);
        packing.setVisible(view == View.COMPOSE);
        packing.setManaged(view == View.COMPOSE);
        header.subtitleProperty().set(view == View.COMPOSE
                ? "Composed from the facts as they stand; signed with your key; checkable by anyone, without this program's workspace."
                : "What left, its revisions, to whom it went, and who holds one that was replaced.");
    }

    /** What an evidence package would be about: what the report is about; null when no package can be. */
    private @Nullable Scope packageScope() {
        Kind kind = composing.options().kind().get();
        return PackagingViewModel.scope(kind == null ? "" : kind.id(), composing.options().scope().get());
    }

    private @Nullable String whyNoPackage() {
        String held = desk.session().whyReadOnly();
        return held != null ? held
                : packageScope() == null ? "Choose a release, supplier or advisory to report about; the package is about the same." : null;
    }

    private void pack() {
        Scope about = packageScope();
        String whyNot = whyNoPackage();
        if (about == null || whyNot != null) {
            desk.session().notices().told(String.valueOf(whyNot));
        } else {
            desk.overlays().show(new PackagingDialog(desk, new PackagingViewModel(desk.session(), packaging, about)).card());
        }
    }

    private void offer() {
        String whyNot = composing.whyNot();
        publish.setDisable(whyNot != null);
        publish.setTooltip(whyNot == null ? null : new Tooltip(whyNot));
    }

    private void read() {
        var from = desk.session().viewpoint();
        reading.read(progress -> sources.read(from), composing::know);
    }
}
