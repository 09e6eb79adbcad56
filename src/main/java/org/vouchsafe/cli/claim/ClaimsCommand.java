package org.vouchsafe.cli.claim;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.evidence.EvidenceNumber;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.claim.ReadClaims;
import org.vouchsafe.usecase.claim.ReadClaims.Wanted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code claims}: what was claimed, by whom, and what became of it. */
@Command(name = "claims", description = "List claims with their native word, whether they count and why not, and what they reach.")
public final class ClaimsCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--supplier", paramLabel = "NAME", description = "Only those that reach it.")
    @Nullable
    String supplier;

    @Option(names = "--product", paramLabel = "NAME", description = "Only those that reach it.")
    @Nullable
    String product;

    @Option(names = "--release", paramLabel = "VERSION", description = "Only those that reach it.")
    @Nullable
    String release;

    @Option(names = "--advisory", paramLabel = "ID", description = "Only those about it.")
    @Nullable
    String advisory;

    @Option(names = "--evidence", paramLabel = "ID", converter = EvidenceNumber.class,
            description = "Only those of this document.")
    @Nullable
    EvidenceId evidence;

    @Option(names = "--only", paramLabel = "WORD",
            description = "waiting, counting or not_counting.")
    Wanted wanted = Wanted.ALL;

    public ClaimsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            List<ClaimLine> lines = workspace.claims().list(new ReadClaims.Filter(supplier, product, release, advisory, evidence, wanted),
                    session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(lines, each -> ClaimJson.line(json, each)));
            } else if (lines.isEmpty()) {
                session.say("No claims.");
            } else {
                TextTable table = new TextTable("Claim", "Advisory", "Native word", "Author", "About", "Reaches", "Standing");
                lines.forEach(
                        each -> table.row(each.id(), each.advisory(), ClaimCommand.words(each), each.author(), each.about(), reaches(each),
                                each.standing()));
                table.print(session.terminal().out());
            }
            return ExitCode.DONE;
        });
    }

    private static String reaches(ClaimLine line) {
        return line.reached().isEmpty() ? ""
                : line.reached().getFirst().place()
                        + (line.reached().size() == 1 ? "" : " and " + Words.count(line.reached().size() - 1, "other", "others"));
    }
}
