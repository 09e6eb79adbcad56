package org.vouchsafe.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.vouchsafe.job.Progress;
import org.vouchsafe.job.ThreadJobs;
import org.vouchsafe.seal.Verifier;
import org.vouchsafe.ui.shell.Setup;
import org.vouchsafe.ui.shell.VouchsafeApp;
import org.vouchsafe.ui.shell.Workspaces;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.VerifyFiles;

/** How long it takes from the start of the process to the first frame of the window (the welcome screen), once per run. */
public final class FirstFrame {
    private static final long PATIENCE_SECONDS = 60;

    private FirstFrame() {}

    public static void main(String[] args) throws Exception {
        Instant begun = ProcessHandle.current().info().startInstant().orElseThrow();
        Path settings = Files.createTempDirectory("first-frame").resolve("settings.properties");
        CompletableFuture<Instant> drawn = new CompletableFuture<>();
        InstantSource clock = InstantSource.system();
        Instant main = clock.instant();
        try (ThreadJobs jobs = new ThreadJobs()) {
            Platform.startup(() -> {
                Setup setup = new Setup(new NoWorkspaces(), clock, ZoneId.of("UTC"), new Actor("bench"), settings, null,
                        new VerifyFiles(Verifier::verify));
                VouchsafeApp app = new VouchsafeApp(setup, new Stage(), jobs, () -> {});
                app.scene().addPostLayoutPulseListener(() -> drawn.complete(clock.instant()));
                app.show();
            });
            Instant frame = drawn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Duration busy = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
            System.out.printf("first frame: %d ms after the process began, %d ms after main, %d ms of processor%n",
                    Duration.between(begun, frame).toMillis(), Duration.between(main, frame).toMillis(), busy.toMillis());
        }
        Platform.exit();
    }

    private static final class NoWorkspaces implements Workspaces {
        @Override
        public UseCases create(Path file) {
            throw new UnsupportedOperationException("Nothing is opened here");
        }

        @Override
        public UseCases open(Path file) {
            throw new UnsupportedOperationException("Nothing is opened here");
        }

        @Override
        public Path sample(Progress progress) {
            throw new UnsupportedOperationException("Nothing is opened here");
        }
    }
}
