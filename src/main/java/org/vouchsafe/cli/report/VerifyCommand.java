package org.vouchsafe.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.verification.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: judges signed files, offline and without a workspace. */
@Command(name = "verify",
        description = "Verify reports and workbooks of ours, each and against each other, offline. No workspace is needed.")
public final class VerifyCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to verify.")
    List<Path> files = new ArrayList<>();

    @Option(names = "--trust", paramLabel = "CERT",
            description = "A certificate of an issuer you trust; then signers and time stamps must lead to one you named. May be repeated.")
    List<Path> trusted = new ArrayList<>();

    public VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Verification> verdicts = session.watched(progress -> session.workbench().verify().verify(files, trusted, progress));
        if (session.json()) {
            session.printJson(json -> json.array(verdicts, verdict -> json(json, verdict)));
        } else {
            verdicts.forEach(this::print);
        }
        return verdicts.stream().allMatch(v -> v.verdict() == Verification.Verdict.PASSED) ? ExitCode.DONE : ExitCode.SHORT;
    }

    private static void json(JsonWriter json, Verification v) {
        json.object(() -> {
            json.field("file", v.file());
            json.field("kind", v.kind());
            json.fieldOf("verdict", v.verdict());
            json.fieldTexts("reasons", v.reasons());
            json.field("signer", v.signer());
            json.field("level", v.level());
            json.fieldOf("signedAt", v.signedAt());
            json.field("timeSource", v.timeSource());
            if (v.auditSize() == null) {
                json.field("auditSize", null);
            } else {
                json.field("auditSize", v.auditSize().longValue());
            }
            json.field("auditRoot", v.auditRoot());
            json.fieldTexts("covered", v.covered());
        });
    }

    private void print(Verification v) {
        session.say(v.verdict() + "  " + v.file() + " (" + v.kind() + ")");
        v.reasons().forEach(reason -> session.say("  " + reason));
        if (v.signer() != null) {
            session.say("  Signed by " + v.signer() + (v.level() == null ? "" : ", " + v.level())
                    + (v.signedAt() == null ? "" : ", " + Words.moment(v.signedAt()))
                    + ("signer".equals(v.timeSource()) ? " as the signer says" : ""));
        }
        if (v.auditSize() != null) {
            session.say("  Audit log of " + v.auditSize() + " entries, root " + v.auditRoot());
        }
        if (!v.covered().isEmpty()) {
            session.say("  Covers " + String.join(", ", v.covered()));
        }
    }
}
