package org.vouchsafe.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.command.Commands;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.shell.frame.AsOfBand;
import org.vouchsafe.ui.shell.frame.AsOfControl;
import org.vouchsafe.ui.shell.frame.Rail;
import org.vouchsafe.ui.shell.frame.RailEntry;
import org.vouchsafe.ui.shell.frame.StatusStrip;
import org.vouchsafe.ui.shell.frame.Toolbar;
import org.vouchsafe.ui.shell.intake.ImportDialog;
import org.vouchsafe.ui.shell.intake.ImportResult;
import org.vouchsafe.ui.shell.intake.ImportViewModel;
import org.vouchsafe.ui.shell.palette.PaletteView;
import org.vouchsafe.ui.shell.palette.PaletteViewModel;
import org.vouchsafe.ui.shell.parcel.ParcelDialog;
import org.vouchsafe.ui.shell.parcel.ParcelViewModel;
import org.vouchsafe.ui.shell.policy.PolicyDialog;
import org.vouchsafe.ui.shell.policy.PolicyViewModel;
import org.vouchsafe.ui.shell.reasons.ReasonsPanel;
import org.vouchsafe.ui.shell.reasons.ReasonsViewModel;
import org.vouchsafe.ui.shell.whatif.WhatIfDialog;
import org.vouchsafe.ui.shell.whatif.WhatIfViewModel;
import org.vouchsafe.usecase.parcel.verify.VerifyPackage.Judged;

/** An open workspace: rail, toolbar and status strip around the screen in front. */
public final class WorkspaceView extends StackPane {
    /** Below this width the rail shows icons only. */
    private static final double NARROW_BELOW = 1100;
    /** From this width on the reasons stand beside the screen; below it they lie over its right side. */
    private static final double BESIDE_FROM = 1560;

    private final Desk desk;
    private final Session session;
    private final Verbs verbs;
    private final List<Views.Entry> entries;
    private final Map<ScreenId, Screen> made = new EnumMap<>(ScreenId.class);
    private final StackPane front = new StackPane();
    private final ShellViewModel model;
    private final Commands commands;
    private final Rail rail;
    private final Toolbar toolbar;
    private final AsOfControl asOf;
    private final PaletteView palette;
    private final ReasonsViewModel reasons;
    private @Nullable Node explainedFrom;
    private @Nullable ScreenId shown;

    /**
     * A workspace.
     *
     * @param around commands of the window itself, such as opening another workspace
     */
    public WorkspaceView(Desk desk, Verbs verbs, List<Views.Entry> entries, List<Command> around) {
        this.desk = desk;
        this.session = desk.session();
        this.verbs = verbs;
        this.entries = List.copyOf(entries);
        model = new ShellViewModel(session, verbs);
        reasons = new ReasonsViewModel(session, verbs.reasons());
        asOf = new AsOfControl(session);
        commands = new Commands(commands(around));
        rail = new Rail(entries.stream().map(this::railEntry).toList(), screen -> go(Place.of(screen)));
        toolbar = new Toolbar(commands, asOf, session.whyReadOnlyProperty());
        palette = new PaletteView(new PaletteViewModel(session, commands, verbs.finder(), screens()), front::requestFocus);
        session.explainWith(this::explain, reasons::isOpen);
        session.findWith((release, advisory) -> reasons.find(release, advisory, this::explain));
        session.navigateWith(screens(), this::go);
        session.requestWith(id -> commands.find(id).ifPresent(Command::run));
        BorderPane frame = new BorderPane(middle(), new VBox(toolbar, new AsOfBand(session)), null,
                new StatusStrip(session.tasks(), session.notices(), model.workspaceProperty(), model.evidenceProperty(),
                        model.dataAgeProperty()),
                rail);
        getChildren().addAll(frame, palette);
        widthProperty().addListener((o, was, is) -> rail.collapsedProperty().set(is.doubleValue() < NARROW_BELOW));
        go(Place.of(entries.getFirst().id()));
    }

    private Node middle() {
        ReasonsPanel panel = new ReasonsPanel(reasons, session);
        StackPane.setAlignment(panel, Pos.TOP_RIGHT);
        StackPane middle = new StackPane(front, panel);
        middle.setMinSize(0, 0);
        Runnable room = () -> StackPane.setMargin(front,
                new Insets(0, reasons.isOpen() && getWidth() >= BESIDE_FROM ? ReasonsPanel.WIDTH : 0, 0, 0));
        widthProperty().addListener((o, was, is) -> room.run());
        reasons.shownProperty().addListener((o, was, is) -> room.run());
        return middle;
    }

    private void explain(PositionRow row) {
        if (!reasons.isOpen() && getScene() != null) {
            explainedFrom = getScene().getFocusOwner();
        }
        reasons.explain(row);
    }

    private void closeReasons() {
        reasons.close();
        Node back = explainedFrom;
        explainedFrom = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        }
    }

    /** Takes the keyboard, so that nothing is chosen by accident when the window opens. */
    public void takeFocus() {
        front.requestFocus();
    }

    /** The session its screens share. */
    public Session session() {
        return session;
    }

    /** All that can be done now. */
    public Commands commands() {
        return commands;
    }

    /** True while the palette is open and takes the keys. */
    public boolean paletteOpen() {
        return palette.isVisible();
    }

    /** Asks what to do with these files. A package of another analyst is looked into first. */
    public void intake(List<Path> files) {
        if (files.size() == 1 && String.valueOf(files.getFirst().getFileName()).toLowerCase(Locale.ROOT).endsWith(".asice")) {
            Path file = files.getFirst();
            session.tasks().read("Verify " + file.getFileName(), progress -> verbs.parcels().open(file), judged -> lookedInto(file, judged),
                    failure -> ask(files));
        } else {
            ask(files);
        }
    }

    private void lookedInto(Path file, Judged judged) {
        if (judged.opened() != null && judged.verification().verdict() == Verdict.PASSED) {
            var parcel = new ParcelViewModel(session, verbs.parcels(), file, judged);
            desk.overlays().show(new ParcelDialog(desk, parcel, () -> ask(List.of(file))).card());
            return;
        }
        if (judged.verification().verdict() != Verdict.PASSED) {
            session.notices().told(file.getFileName() + " did not pass, so nothing in it is to be believed: "
                    + String.join(" ", judged.verification().reasons()));
        }
        ask(List.of(file));
    }

    private void ask(List<Path> files) {
        ImportViewModel intake = new ImportViewModel(session, verbs.importer(), files,
                (from, outcome) -> desk.overlays()
                        .show(new ImportResult(desk, outcome, from.keepsUnread() ? null : from::keepUnread).card()));
        desk.overlays().show(new ImportDialog(desk, intake).card());
    }

    /** Puts a screen in front and, if the place has a key, opens that there. Unknown screens are ignored. */
    public void go(Place place) {
        entries.stream().filter(e -> e.id() == place.screen()).findFirst().ifPresent(entry -> {
            Screen screen = made.computeIfAbsent(entry.id(), id -> entry.make().apply(desk));
            if (shown != entry.id()) {
                Screen before = shown == null ? null : made.get(shown);
                if (before != null) {
                    before.detach();
                }
                shown = entry.id();
                session.inFront(entry.id());
                front.getChildren().setAll(screen.view());
                rail.select(entry.id());
                commands.onScreen(screen.commands());
                screen.attach();
                front.requestFocus();
            }
            String key = place.key();
            if (key != null) {
                screen.open(key);
            }
        });
    }

    private Set<ScreenId> screens() {
        Set<ScreenId> screens = EnumSet.noneOf(ScreenId.class);
        entries.forEach(e -> screens.add(e.id()));
        return screens;
    }

    private RailEntry railEntry(Views.Entry entry) {
        return switch (entry.id()) {
            case INBOX -> new RailEntry(entry.id(), entry.title(), entry.icon(), entry.section(), model.inboxCountProperty());
            case INCIDENTS -> new RailEntry(entry.id(), entry.title(), entry.icon(), entry.section(), model.incidentCountProperty());
            case ACTIONS -> new RailEntry(entry.id(), entry.title(), entry.icon(), entry.section(), model.actionCountProperty(),
                    model.overdueProperty());
            case OVERVIEW, SUPPLIERS, EVIDENCE, COMPONENTS, ADVISORIES, QUESTIONNAIRES, REPORTS, GOVERNANCE,
                    AUDIT -> new RailEntry(entry.id(),
                            entry.title(), entry.icon(), entry.section(), null);
        };
    }

    private List<Command> commands(List<Command> around) {
        List<Command> all = new ArrayList<>(around);
        all.add(new Command("import", Command.Section.WORKSPACE, () -> "Import", "fth-upload", "Shortcut+I", session::whyReadOnly,
                () -> intake(List.of())));
        all.add(Command.always("policy", Command.Section.WORKSPACE, "Policy", "fth-sliders", null,
                () -> PolicyViewModel.read(session, verbs.policy(), policy -> new PolicyDialog(policy, desk.overlays()).show())));
        all.add(new Command("what-if", Command.Section.WORKSPACE, () -> "What if", "fth-help-circle", "Shortcut+Shift+W",
                session::whyReadOnly, () -> WhatIfViewModel.read(session, verbs.whatIf(),
                        model -> new WhatIfDialog(model, desk.overlays()).show())));
        all.add(new Command("undo", Command.Section.EDIT, model()::undoText, "fth-corner-up-left", "Shortcut+Z", model()::whyNoUndo,
                () -> model().undo()));
        all.add(new Command("redo", Command.Section.EDIT, model()::redoText, "fth-corner-up-right", "Shortcut+Shift+Z", model()::whyNoRedo,
                () -> model().redo()));
        all.add(Command.always("search", Command.Section.GO, "Find anything", "fth-search", "Shortcut+K", this::openPalette));
        all.add(new Command("close-reasons", Command.Section.VIEW, () -> "Close the explanation", "fth-x", "Esc",
                () -> reasons.isOpen() ? null : "Nothing is explained at the moment.", this::closeReasons));
        all.add(Command.always("as-of", Command.Section.VIEW, "Look from another day", "fth-calendar", "Shortcut+Shift+D", asOf::open));
        for (int i = 0; i < entries.size(); i++) {
            Views.Entry entry = entries.get(i);
            String key = i < 9 ? "Shortcut+" + (i + 1) : i == 9 ? "Shortcut+0" : null;
            all.add(Command.always("go-" + entry.id(), Command.Section.GO, "Go to " + entry.title(), entry.icon(), key,
                    () -> go(Place.of(entry.id()))));
        }
        return all;
    }

    private ShellViewModel model() {
        return model;
    }

    private void openPalette() {
        palette.open(toolbar.searchX());
    }
}
