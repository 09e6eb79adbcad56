package org.vouchsafe.cli.report;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Moments;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.signature.TrustedKeyId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code key distrust}: a key went bad. */
@Command(name = "distrust", description = {"Mark a key as gone bad.",
        "Signatures that are proven to be older than the moment given still hold; all others become undecided."})
final class KeyDistrustCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "KEY", converter = Number.class, description = "Such as K-003; 'key trusted' lists them.")
    TrustedKeyId key = new TrustedKeyId(0);

    @Option(names = "--since", paramLabel = "MOMENT", converter = Moments.StartOfDay.class,
            description = "Since when it is compromised; without it, no signature by it ever counts.")
    @Nullable
    Instant since;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the log.")
    String reason = "";

    KeyDistrustCommand(Session session) {
        this.session = session;
    }

    /** Reads {@code K-003} or {@code 3}. */
    static final class Number implements ITypeConverter<TrustedKeyId> {
        @Override
        public TrustedKeyId convert(String text) {
            String digits = text.toUpperCase(Locale.ROOT).startsWith("K-") ? text.substring(2) : text;
            if (!digits.matches("[0-9]{1,15}")) {
                throw new TypeConversionException("'" + text + "' is not the number of a key. Write it as K-003.");
            }
            return new TrustedKeyId(Long.parseLong(digits));
        }
    }

    @Override
    public Integer call() {
        return session.writing(workspace -> {
            TrustedKeys.print(session, workspace.keys().distrust(key, since, reason, session.actor()), "That was known already.");
            return ExitCode.DONE;
        });
    }
}
