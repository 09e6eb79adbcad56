package org.vouchsafe.wiring;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.Progress;
import org.vouchsafe.ui.shell.Launch;
import org.vouchsafe.ui.shell.Setup;
import org.vouchsafe.ui.shell.Workspaces;
import org.vouchsafe.ui.shell.settings.SettingsPlace;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.VerifyFiles;
import org.vouchsafe.usecase.Window;
import org.vouchsafe.usecase.Workspaces.Access;
import org.vouchsafe.usecase.about.About;
import org.vouchsafe.usecase.demo.Demo;
import org.vouchsafe.usecase.rehearsal.Rehearsals;

/** The window, given what it needs when it is opened and not before. */
final class DesktopWindow implements Window {
    private final Demo demo;
    private final WorkspaceFiles workspaces;
    private final InstantSource clock;
    private final String user;
    private final About about;
    private final VerifyFiles verify;
    private final Rehearsals rehearsals;

    DesktopWindow(WorkspaceFiles workspaces, InstantSource clock, String user, Demo demo, About about, VerifyFiles verify,
            Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
        this.verify = verify;
        this.about = about;
        this.demo = demo;
        this.workspaces = workspaces;
        this.clock = clock;
        this.user = user;
    }

    @Override
    public boolean canOpen() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("win") || system.contains("mac") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    @Override
    public void open(@Nullable Path workspace) {
        Places places = Places.ofThisUser();
        LogFile log = new LogFile(places.logs(), clock);
        log.note("vouchsafe %s, commit %s, %s, %s %s %s".formatted(about.version(), about.commit(), about.runtime(),
                System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("os.arch")));
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            log.failure(thread, failure);
            failure.printStackTrace();
        });
        Launch.open(new Setup(new ForWindow(), clock, ZoneId.systemDefault(), new Actor(user), settings(), workspace, verify));
    }

    private static Path settings() {
        return SettingsPlace.file(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /** Workspaces as the window asks for them. */
    private final class ForWindow implements Workspaces {
        @Override
        public UseCases create(Path file) {
            return workspaces.create(file, new Actor(user));
        }

        @Override
        public UseCases open(Path file) {
            return workspaces.open(file, Access.WRITE_WHERE_FREE);
        }

        @Override
        public Rehearsals rehearsals() {
            return rehearsals;
        }

        @Override
        public Path sample(Progress progress) {
            return demo.build(Places.ofThisUser().data().resolve("samples"), progress);
        }
    }
}
