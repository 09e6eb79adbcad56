package org.vouchsafe.ui.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.assurance.RegistryHost;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.job.Progress;
import org.vouchsafe.job.ThreadJobs;
import org.vouchsafe.seal.Verifier;
import org.vouchsafe.ui.component.position.TimeLine;
import org.vouchsafe.ui.inbox.InboxView;
import org.vouchsafe.ui.inbox.InboxViewModel;
import org.vouchsafe.ui.overview.OverviewView;
import org.vouchsafe.ui.overview.OverviewViewModel;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.shell.Pressing;
import org.vouchsafe.ui.shell.Setup;
import org.vouchsafe.ui.shell.Undoing;
import org.vouchsafe.ui.shell.Verbs;
import org.vouchsafe.ui.shell.Views;
import org.vouchsafe.ui.shell.VouchsafeApp;
import org.vouchsafe.ui.shell.Workspaces;
import org.vouchsafe.ui.shell.parcel.ParcelActs;
import org.vouchsafe.ui.shell.policy.PolicyActs;
import org.vouchsafe.ui.shell.reasons.Reasons;
import org.vouchsafe.ui.shell.whatif.WhatIfActs;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.VerifyFiles;
import org.vouchsafe.usecase.decide.SetPolicy;
import org.vouchsafe.usecase.decide.Undo;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.parcel.exchange.AdoptOriginals;
import org.vouchsafe.usecase.parcel.exchange.TakePackage.Accepted;
import org.vouchsafe.usecase.parcel.exchange.TakePackage.Taken;
import org.vouchsafe.usecase.parcel.verify.VerifyPackage;
import org.vouchsafe.usecase.parcel.verify.VerifyPackage.Judged;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.whatif.Supposition;
import org.vouchsafe.usecase.whatif.WhatIf;

/** The window with invented data, to look at while drawing it; with a folder as argument, pictures of all screens. */
public final class Preview {
    private Preview() {}

    public static void main(String[] args) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Path settings = Files.createTempDirectory("preview").resolve("settings.properties");
        try (ThreadJobs jobs = new ThreadJobs()) {
            CompletableFuture<VouchsafeApp> shown = new CompletableFuture<>();
            Platform.startup(() -> {
                VouchsafeApp app = new VouchsafeApp(setup(settings), new Stage(), jobs, closed::countDown);
                app.show();
                app.show(verbs(), views());
                shown.complete(app);
            });
            if (args.length == 0) {
                closed.await();
            } else {
                new ScreenshotTour(shown.get(), Path.of(args[0])).walk();
            }
        }
        Platform.exit();
    }

    /** Started with nothing behind it. */
    public static Setup setup(Path settings) {
        return new Setup(new NoWorkspaces(), InstantSource.fixed(Invented.NOW), ZoneId.of("Europe/Berlin"), new Actor("Preview"), settings,
                null, new VerifyFiles(Verifier::verify));
    }

    public static List<Views.Entry> views() {
        return views(new InventedCases());
    }

    /** Screens over these cases. */
    public static List<Views.Entry> views(InventedCases cases) {
        return List.of(new Views.Entry(ScreenId.OVERVIEW, "Overview", "fth-grid", "",
                desk -> new OverviewView(desk, new OverviewViewModel(desk.session(), viewpoint -> Invented.overview()))),
                new Views.Entry(ScreenId.INBOX, "Inbox", "fth-inbox", "",
                        desk -> new InboxView(desk, new InboxViewModel(desk.session(), cases))));
    }

    /** The session of the workspace in the window. */
    public static Session session(VouchsafeApp app) {
        return java.util.Objects.requireNonNull(app.workspace()).session();
    }

    public static Verbs verbs() {
        return new Verbs(from -> Invented.summary(), from -> Invented.inbox(), from -> Pressing.NONE, Invented::search,
                (paths, options, actor, progress) -> new ImportOutcome(List.of(), List.of()), new Undoing() {
                    @Override
                    public @Nullable String undoable() {
                        return "decision on Portal 2.0";
                    }

                    @Override
                    public Undo.Undone undo(Actor actor) {
                        return new Undo.Undone("decision on Portal 2.0", List.of());
                    }
                }, new NoPolicy(), new NoHistory(), new NothingToSuppose(), new NoPackages());
    }

    /** Explains with what is known already. */
    private static final class NoHistory implements Reasons {
        @Override
        public PositionRow find(String release, String advisory, Viewpoint viewpoint) {
            throw new UnsupportedOperationException("nothing is found by name in a preview");
        }

        @Override
        public PositionRow explain(PositionRow row, Viewpoint viewpoint) {
            return row;
        }

        @Override
        public List<TimeLine.Entry> history(PositionRow row, Viewpoint viewpoint) {
            return List.of();
        }
    }

    private static final class NothingToSuppose implements WhatIfActs {
        @Override
        public Known known() {
            return new Known(List.of(), List.of(), List.of(), List.of(), List.of());
        }

        @Override
        public WhatIf.Rehearsed suppose(List<Supposition> suppositions, Actor actor) {
            return new WhatIf.Rehearsed(List.of(), List.of());
        }
    }

    /** Where no package ever comes. */
    private static final class NoPackages implements ParcelActs {
        @Override
        public Judged open(Path file) {
            return VerifyPackage.judge(file);
        }

        @Override
        public Taken take(Path file, @Nullable Accepted accepted, Actor actor, Progress progress) {
            throw new AssertionError("no package came");
        }

        @Override
        public List<org.vouchsafe.usecase.parcel.exchange.ComparePackage.Beside> differing(
                org.vouchsafe.domain.evidence.EvidenceId parcel) {
            return List.of();
        }

        @Override
        public AdoptOriginals.Outcome adopt(AdoptOriginals.Request request, Actor actor, Progress progress) {
            throw new AssertionError("no package came");
        }
    }

    /** The policy of a new workspace, with no lockfile held. */
    private static final class NoPolicy implements PolicyActs {
        @Override
        public SetPolicy.Held held(Viewpoint viewpoint) {
            return new SetPolicy.Held("graph", "all", List.of(), 0, List.of());
        }

        @Override
        public List<RegistryHost> registries(Viewpoint viewpoint) {
            return List.of();
        }

        @Override
        public List<StateChange> set(SetPolicy.Wanted wanted, String reason, Actor actor) {
            return List.of();
        }
    }

    private static final class NoWorkspaces implements Workspaces {
        @Override
        public UseCases create(Path file) {
            throw new UnsupportedOperationException("The preview has no store");
        }

        @Override
        public UseCases open(Path file) {
            throw new UnsupportedOperationException("The preview has no store");
        }

        @Override
        public Path sample(Progress progress) {
            throw new UnsupportedOperationException("The preview has no store");
        }
    }
}
