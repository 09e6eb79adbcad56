package org.vouchsafe.wiring;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import org.vouchsafe.cli.CommandLineFace;
import org.vouchsafe.cli.output.Terminal;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.input.Limits;
import org.vouchsafe.report.pdf.PdfRenderer;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.seal.stamp.StampServer;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.usecase.VerifyFiles;
import org.vouchsafe.usecase.Window;
import org.vouchsafe.usecase.Workbench;
import org.vouchsafe.usecase.about.About;
import org.vouchsafe.usecase.demo.Demo;
import org.vouchsafe.usecase.feed.Feeds;
import org.vouchsafe.usecase.pack.ReadPack;
import org.vouchsafe.usecase.parcel.verify.VerifyPackage;
import org.vouchsafe.usecase.publish.KeyFiles;
import org.vouchsafe.usecase.rehearsal.Rehearsals;
import org.vouchsafe.usecase.sealing.SealReports;

/** The program, put together for one run. */
public final class Program {
    private final About about;
    private final String user;

    public Program(About about) {
        this.about = about;
        this.user = System.getProperty("user.name", "unknown");
    }

    /**
     * Makes numbers and times come out the same on every machine of the world. Where people write digits of another script, Java writes
     * them, too, and some libraries then even number the parts of a PDF in them, which no reader understands. To be called first.
     */
    public static void writeAlikeEverywhere() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
    }

    /** Runs one command, or opens the window when none is named, and returns the exit code. */
    public int command(String... args) {
        // Standard output is taken as bytes: JSON must be UTF-8 whatever the terminal's encoding is.
        var terminal = Terminal.over(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                System.out.charset(),
                isWatched());
        return new CommandLineFace(workbench(), terminal, new Session.Surroundings(System::getenv, user), about).run(args);
    }

    /** What both faces are given. */
    public Workbench workbench() {
        InstantSource clock = InstantSource.system();
        var feeds = new Feeds(feedsFolder(), clock, Limits.DEFAULT);
        var workspaces = new WorkspaceFiles(new Surroundings(clock, new SecureRandom(), holder()), about.version()).feeding(feeds.folder());
        var verify = new VerifyFiles((file, trust) -> VerifyPackage.verify(file, trust));
        var demo = new Demo(Samples.folder(), under -> new Demo.Tools(workspaces.under(under), new KeyFiles(under)), verify,
                new SecureRandom());
        var rehearsals = new Rehearsals(workspaces, () -> new PdfRenderer(PageFormat.A4), clock);
        Window window = new DesktopWindow(workspaces, clock, user, demo, about, verify, rehearsals);
        return new Workbench(workspaces, verify, new KeyFiles(clock), window, demo, new ReadPack(clock), feeds,
                new SealReports(clock, new SecureRandom(), (authority, request) -> StampServer.ask(authority, request)),
                rehearsals);
    }

    private static Path feedsFolder() {
        String named = System.getenv("VOUCHSAFE_FEEDS");
        return named != null && !named.isBlank() ? Path.of(named)
                : Places.ofThisUser().data();
    }

    // Asking for this machine's name over the network would open a socket, which this program never does.
    private String holder() {
        String host = System.getenv("HOSTNAME");
        String computer = host == null ? System.getenv("COMPUTERNAME") : host;
        return user + (computer == null ? "" : "@" + computer);
    }

    private static boolean isWatched() {
        return System.console() != null && System.console().isTerminal();
    }
}
