package org.vouchsafe.cli.sealing;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Passphrase;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.PublishReport.SignOff;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.key.KeyPlace;
import org.vouchsafe.usecase.sealing.SealReports.Outcome;
import org.vouchsafe.usecase.sealing.SealReports.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seal}: what is done to a PDF report that is signed already. */
@Command(name = "seal", description = "Review, time-stamp and complete a PDF report that is signed already.")
public final class SealCommand implements Runnable {
    private static final String OUT = "The file to write; without it the report itself is replaced.";
    private final Session session;

    @Spec
    CommandSpec spec;

    public SealCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do with the report: review (sign as the second person), request and stamp (a time stamp by files), online (a time "
                        + "stamp over the network), or validation (certificates and revocation data).");
    }

    @Command(name = "review", description = "Sign as the reviewer, with a key other than the preparer's.")
    int review(@Parameters(index = "0", paramLabel = "REPORT.pdf", description = "The report, signed with report --review.") Path report,
            @Option(names = "--sign", required = true, paramLabel = "KEY",
                    description = "KEY.p12, token:LIBRARY[#SLOT] or system.") KeyPlace key,
            @Option(names = "--alias", paramLabel = "NAME", description = "Which key.") @Nullable String alias,
            @Option(names = "--out", paramLabel = "FILE", description = OUT) @Nullable Path out, @Mixin Passphrase passphrase) {
        var signing = new Signing(key, passphrase.of(session, key), alias, SignOff.ALONE);
        return told(session.workbench().seals().review(target(report, out), signing));
    }

    @Command(name = "request", description = "Write the request for a time stamp as a file, to be carried to a connected machine.")
    int request(@Parameters(index = "0", paramLabel = "REPORT.pdf", description = "The report.") Path report,
            @Option(names = "--out", required = true, paramLabel = "FILE.tsq", description = "The file to write.") Path out,
            @Option(names = "--policy", paramLabel = "OID",
                    description = "The policy the authority is to stamp under.") @Nullable String policy) {
        return told(session.workbench().seals().request(new Target(report, out), policy));
    }

    @Command(name = "stamp", description = "Take in the time stamp that came for a request.")
    int stamp(
            @Parameters(index = "0", paramLabel = "REPORT.pdf",
                    description = "The report, as it was when the request was made.") Path report,
            @Option(names = "--request", required = true, paramLabel = "FILE.tsq", description = "The request.") Path request,
            @Option(names = "--response", required = true, paramLabel = "FILE.tsr",
                    description = "What the authority answered.") Path response,
            @Option(names = "--cert", paramLabel = "FILE",
                    description = "The authority's certificates, where the response does not hold them.") @Nullable List<Path> certificates,
            @Option(names = "--out", paramLabel = "FILE", description = OUT) @Nullable Path out) {
        return told(session.workbench().seals().stamp(target(report, out), request, response, given(certificates)));
    }

    @Command(name = "online", description = "Ask a time-stamp authority over the network. Nothing else in the program opens a connection.")
    int online(@Parameters(index = "0", paramLabel = "REPORT.pdf", description = "The report.") Path report,
            @Option(names = "--authority", required = true, paramLabel = "URL", description = "Its address.") String authority,
            @Option(names = "--cert", paramLabel = "FILE", description = "The authority's certificates.") @Nullable List<Path> certificates,
            @Option(names = "--out", paramLabel = "FILE", description = OUT) @Nullable Path out) {
        try {
            return told(session.workbench().seals().stampOnline(target(report, out), new URI(authority), given(certificates)));
        } catch (URISyntaxException e) {
            throw new Refused(Refused.Kind.REQUEST, "'" + authority + "' is no address.", e);
        }
    }

    @Command(name = "validation",
            description = "Take in what shows that certificates were not revoked: lists (CRL), answers (OCSP), and certificates of issuers.")
    int validation(@Parameters(index = "0", paramLabel = "REPORT.pdf", description = "The report.") Path report,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "DER or PEM.") List<Path> files,
            @Option(names = "--out", paramLabel = "FILE", description = OUT) @Nullable Path out) {
        return told(session.workbench().seals().validation(target(report, out), files));
    }

    private static Target target(Path report, @Nullable Path out) {
        return new Target(report, out == null ? report : out);
    }

    private static List<Path> given(@Nullable List<Path> files) {
        return files == null ? List.of() : files;
    }

    private int told(Outcome outcome) {
        session.tell(outcome.problems());
        outcome.notices().forEach(session::tell);
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                json.field("file", outcome.file() == null ? null : outcome.file().toString());
                json.field("level", outcome.level());
                json.fieldTexts("problems", outcome.problems().stream().map(each -> each.line()).toList());
            }));
        } else if (outcome.file() != null) {
            session.say("Wrote " + outcome.file() + (outcome.level() == null ? "" : ". The report is at " + outcome.level()));
        }
        return outcome.file() == null ? ExitCode.SHORT : ExitCode.DONE;
    }
}
