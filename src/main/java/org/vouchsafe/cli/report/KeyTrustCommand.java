package org.vouchsafe.cli.report;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.usecase.key.TrustKeys;
import org.vouchsafe.usecase.key.TrustKeys.Use;
import org.vouchsafe.usecase.key.TrustKeys.Whose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code key trust}: holds a key of somebody else. */
@Command(name = "trust", description = {"Judge signatures by this key from now on.",
        "FILE: public key (PEM), certificate, OpenPGP key, minisign public key, or sigstore trusted_root.json. "
                + "Without FILE, an identity that sigstore may certify."})
final class KeyTrustCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The key.")
    @Nullable
    Path file;

    @Option(names = "--supplier", paramLabel = "NAME", description = "The supplier whose key it is.")
    @Nullable
    String supplier;

    @Option(names = "--author", paramLabel = "NAME", description = "Whose key it is when no supplier's, such as an accepted third party.")
    @Nullable
    String author;

    @Option(names = "--identity", paramLabel = "NAME",
            description = "Whom certificates must name: mail, address, host or common name; * for anybody an authority certifies.")
    @Nullable
    String identity;

    @Option(names = "--issuer", paramLabel = "URL", description = "Who must have confirmed the identity (sigstore).")
    @Nullable
    String issuer;

    @Option(names = "--for-time", description = "The certificate is a time-stamp authority's: it says what time it was.")
    boolean forTime;

    @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "How you know that it is the right key, for the log.")
    String reason = "";

    KeyTrustCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (supplier != null && author != null) {
            throw new ParameterException(spec.commandLine(), "Say either --supplier or --author.");
        }
        if (file == null && (identity == null || issuer == null)) {
            throw new ParameterException(spec.commandLine(), "Name a FILE, or an --identity with its --issuer.");
        }
        var whose = new Whose(supplier, author, identity, issuer, forTime ? Use.TIME : Use.SIGNATURES, reason);
        return session.writing(workspace -> {
            TrustKeys.Outcome outcome = file == null ? workspace.keys().trustIdentity(whose, session.actor())
                    : workspace.keys().trust(file, whose, session.actor());
            TrustedKeys.print(session, outcome, "It is held for the same already.");
            return ExitCode.DONE;
        });
    }
}
