package org.vouchsafe.cli.session;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options every command understands, before or after its name. */
public final class GlobalOptions {
    @Option(names = {"-w", "--workspace"}, paramLabel = "FILE", scope = ScopeType.INHERIT,
            description = "The workspace. Without it the one named by the environment variable VOUCHSAFE_WORKSPACE.")
    @Nullable
    Path workspace;

    @Option(names = "--feeds", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "Where the advisory feeds lie. Without it the folder named by the environment variable VOUCHSAFE_FEEDS, else your data folder.")
    @Nullable
    Path feeds;

    @Option(names = "--json", scope = ScopeType.INHERIT,
            description = "Write the result as JSON to standard output; problems and progress go to standard error.")
    boolean json;

    @Option(names = "--as-of", paramLabel = "INSTANT", scope = ScopeType.INHERIT, converter = Moments.EndOfDay.class,
            description = "What was known then: 2026-04-01T12:00:00Z, or a date, meaning its end in UTC.")
    @Nullable
    Instant asOf;

    @Option(names = "--valid-at", paramLabel = "INSTANT", scope = ScopeType.INHERIT, converter = Moments.EndOfDay.class,
            description = "What was true then: only inventories and claims dated by that moment.")
    @Nullable
    Instant validAt;

    @Option(names = "--actor", paramLabel = "NAME", scope = ScopeType.INHERIT,
            description = "Who acts, for the log. Without it your user name on this computer.")
    @Nullable
    String actor;
}
