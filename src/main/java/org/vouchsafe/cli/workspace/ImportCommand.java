package org.vouchsafe.cli.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.Moments;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOptions.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: reads files and folders into the workspace. */
@Command(name = "import", description = "Read files, or folders of files, into the workspace.")
public final class ImportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "What to read. Kinds are recognised by content.")
    List<Path> paths = new ArrayList<>();

    @Option(names = "--supplier", paramLabel = "NAME", description = "Who it is from; places the documents.")
    @Nullable
    String supplier;

    @Option(names = "--product", paramLabel = "NAME", description = "The product they are about.")
    @Nullable
    String product;

    @Option(names = "--release", paramLabel = "VERSION", description = "The release they are about.")
    @Nullable
    String release;

    @Option(names = "--from", paramLabel = "WHO", description = "Who sent it.")
    @Nullable
    String from;

    @Option(names = "--channel", paramLabel = "HOW", description = "How it came: e-mail, portal, …")
    @Nullable
    String channel;

    @Option(names = "--why", paramLabel = "TEXT", description = "On what occasion.")
    @Nullable
    String why;

    @Option(names = "--received", paramLabel = "INSTANT", converter = Moments.StartOfDay.class,
            description = "When it reached us; without it now.")
    @Nullable
    Instant received;

    @Option(names = "--dry-run", description = "Read and report, but change nothing.")
    boolean dryRun;

    @Option(names = "--keep-unreadable", description = "Keep the original also of a file that nothing could be read from.")
    boolean keepUnreadable;

    public ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (release != null && product == null) {
            throw new Refused(Refused.Kind.REQUEST, "--release needs --product: a release is a version of a product.");
        }
        if (product != null && release == null) {
            throw new Refused(Refused.Kind.REQUEST, "--product needs --release: documents are placed at a release.");
        }
        Mode mode = dryRun ? Mode.DRY_RUN : keepUnreadable ? Mode.KEEP_UNREADABLE : Mode.KEEP;
        var options = new ImportOptions(supplier, product, release, from, channel, why, received, mode);
        return session.writing(workspace -> {
            var outcome = session.watched(progress -> workspace.importEvidence().importFiles(paths, options, session.actor(), progress));
            return new ImportReport(session).print(outcome);
        });
    }
}
