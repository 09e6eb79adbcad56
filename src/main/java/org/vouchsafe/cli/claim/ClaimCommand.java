package org.vouchsafe.cli.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.domain.claim.Detail;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.claim.PlaceClaims;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code claim}: what was claimed, by whom, and what became of it. */
@Command(name = "claim", description = "One claim: what became of it, and what a name in it means.")
public final class ClaimCommand implements Runnable {
    private final Session session;

    @Spec
    CommandSpec spec;

    public ClaimCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the claim: show or place. 'vouchsafe claims' lists all.");
    }

    @Command(name = "show", description = "Show one claim with all its document says of it.")
    int show(@Parameters(paramLabel = "CLAIM", converter = ClaimNumber.class, description = "Such as C-0012.") ClaimId id) {
        return session.reading(workspace -> {
            ClaimLine line = workspace.claims().find(id, session.viewpoint());
            List<Detail> details = workspace.claims().details(line);
            if (session.json()) {
                session.printJson(json -> json.object(() -> {
                    ClaimJson.fields(json, line);
                    json.fieldArray("details", details, each -> json.object(() -> {
                        json.fieldOf("kind", each.kind());
                        json.field("about", each.about());
                        json.field("text", each.text());
                        json.field("place", each.location().text());
                    }));
                }));
            } else {
                print(line, details);
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "place",
            description = {"Say what a claim means that waits. It is remembered as an alias rule for every document to come.",
                    "With --release the release is meant, with --product alone the product, with --component a package in an inventory."})
    int place(@Parameters(paramLabel = "CLAIM", converter = ClaimNumber.class, description = "Such as C-0012.") ClaimId id,
            @Option(names = "--supplier", paramLabel = "NAME", description = "The supplier.") @Nullable String supplier,
            @Option(names = "--product", paramLabel = "NAME", description = "The product.") @Nullable String product,
            @Option(names = "--release", paramLabel = "VERSION", description = "The release.") @Nullable String release,
            @Option(names = "--component", paramLabel = "PURL",
                    description = "The package, such as pkg:npm/axios.") @Nullable String component,
            @Option(names = "--of", paramLabel = "NAME",
                    description = "With --component: which of several components the claim names.") @Nullable String part,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why, for the log.") String reason) {
        PlaceClaims.Target target = AliasCommand.target(spec, supplier, product, release, component);
        return session.writing(workspace -> {
            PlaceClaims.Outcome outcome = workspace.placeClaims().place(id, target, part, reason, session.actor());
            ClaimLine line = outcome.line();
            int done = ChangeTable.done(session, "Rule " + outcome.rule().id() + ": \"" + outcome.rule().term().shown() + "\" means "
                    + outcome.means() + "." + (line == null ? "" : " " + id + " " + line.standing() + "."), outcome.changes());
            return line != null && line.waits() != null ? ExitCode.SHORT : done;
        });
    }

    /** The native words of a claim. */
    static String words(ClaimLine line) {
        String justification = line.claim().nativeJustification();
        return line.claim().nativeStatus() + (justification == null ? "" : ", " + justification);
    }

    private void print(ClaimLine line, List<Detail> details) {
        TextTable table = new TextTable("Claim", line.id().toString());
        table.row("Advisory", line.advisory());
        table.row("Ids as written", String.join(", ", line.claim().vulnerabilityIds()));
        table.row("Native word", words(line));
        table.row("Impact", line.claim().impactStatement());
        table.row("Action", line.claim().action());
        table.row("About", line.about());
        table.row("Author", line.author());
        table.row("Stated", Words.moment(line.statedAt()));
        table.row("Where", line.evidence() + " " + line.evidenceName() + " " + line.claim().location().text());
        table.row("Standing", line.standing());
        line.reached().forEach(each -> table.row("Reaches", each.place() + ", as " + each.as() + ", " + each.exactness()
                + (each.components().isEmpty() ? "" : ", of " + String.join(", ", each.components())) + ": "
                + Words.code(each.standing()) + (each.whyNot() == null ? "" : " (" + each.whyNot() + ")")));
        if (line.waits() != null) {
            table.row("Waits", line.waits().because());
        }
        details.forEach(each -> table.row(Words.code(each.kind()), each.text()));
        table.print(session.terminal().out());
    }
}
