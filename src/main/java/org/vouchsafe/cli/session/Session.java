package org.vouchsafe.cli.session;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.SafeText;
import org.vouchsafe.cli.output.Terminal;
import org.vouchsafe.cli.output.TerminalProgress;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.Workbench;
import org.vouchsafe.usecase.Workspaces;

/** One run of the command line: its options, its streams and the way to the use cases. */
public final class Session {
    private final GlobalOptions options;
    private final Workbench workbench;
    private final Terminal terminal;
    private final Surroundings surroundings;
    private boolean printedJson;

    /**
     * What the process was started with.
     *
     * @param environment value of an environment variable, or null
     * @param userName who is logged in
     */
    public record Surroundings(Function<String, @org.jspecify.annotations.Nullable String> environment, String userName) {}

    public Session(GlobalOptions options, Workbench workbench, Terminal terminal, Surroundings surroundings) {
        this.options = options;
        this.workbench = workbench;
        this.terminal = terminal;
        this.surroundings = surroundings;
    }

    /** Opens the workspace for reading, says from when it is seen where that is not now, does the work, closes it. */
    public int reading(Function<UseCases, Integer> work) {
        return with(Workspaces.Access.READ_ONLY, workspace -> {
            if (!options.json) {
                sayViewpoint();
            }
            return work.apply(workspace);
        });
    }

    /**
     * The same for what has no other time than that of recording, such as the log.
     *
     * @throws Refused when it is asked what was true then
     */
    public int readingRecorded(Function<UseCases, Integer> work) {
        if (options.validAt != null) {
            throw new Refused(Refused.Kind.REQUEST,
                    "The log has one time, when something was recorded here. Look back with --as-of, and leave "
                            + "out --valid-at.");
        }
        return reading(work);
    }

    /**
     * The same for what is no different from an earlier viewpoint: the log, the file itself, an original.
     *
     * @throws Refused when an earlier viewpoint is asked for, since what is shown would be taken for an answer to that
     */
    public int readingNow(Function<UseCases, Integer> work) {
        if (!viewpoint().equals(Viewpoint.LATEST)) {
            throw new Refused(Refused.Kind.REQUEST,
                    "This command shows what there is, whatever was known or true when. Leave out --as-of and "
                            + "--valid-at, which are for looking back at states.");
        }
        return with(Workspaces.Access.READ_ONLY, work);
    }

    /**
     * Opens the workspace for writing, does the work, closes it.
     *
     * @throws Refused when a viewpoint is named: what is recorded is recorded now
     */
    public int writing(Function<UseCases, Integer> work) {
        refuseViewpoint();
        return with(Workspaces.Access.WRITE_WHERE_FREE, work);
    }

    /** Refuses to change anything at a viewpoint. */
    public void refuseViewpoint() {
        if (!viewpoint().equals(Viewpoint.LATEST)) {
            throw new Refused(Refused.Kind.REQUEST,
                    "What is recorded is recorded now. Leave out --as-of and --valid-at, which are for reading.");
        }
    }

    /** Opens the workspace for recording what was said of a viewpoint, such as a report; does the work, closes it. */
    public int recording(Function<UseCases, Integer> work) {
        return with(Workspaces.Access.WRITE_WHERE_FREE, work);
    }

    private int with(Workspaces.Access access, Function<UseCases, Integer> work) {
        try (UseCases useCases = workbench().workspaces().open(workspace(), access)) {
            useCases.summary().openingNotices().forEach(this::tell);
            return work.apply(useCases);
        }
    }

    /** The workspace named by option or environment. */
    public Path workspace() {
        if (options.workspace != null) {
            return options.workspace;
        }
        String named = surroundings.environment().apply("VOUCHSAFE_WORKSPACE");
        if (named == null || named.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "No workspace is named. Add -w FILE, or make one with 'vouchsafe new FILE'.");
        }
        return Path.of(named);
    }

    /** True when {@code -w} was given. */
    public boolean namesWorkspace() {
        return options.workspace != null;
    }

    /** What can be done before a workspace is open, with the feeds that are named for this run. */
    public Workbench workbench() {
        return options.feeds == null ? workbench : workbench.feeding(options.feeds);
    }

    /** True when a workspace is named by option or environment. */
    public boolean knowsWorkspace() {
        String named = surroundings.environment().apply("VOUCHSAFE_WORKSPACE");
        return options.workspace != null || named != null && !named.isBlank();
    }

    public Terminal terminal() {
        return terminal;
    }

    public Viewpoint viewpoint() {
        return new Viewpoint(options.asOf, options.validAt);
    }

    public Actor actor() {
        return new Actor(options.actor == null || options.actor.isBlank() ? surroundings.userName() : options.actor);
    }

    public Function<String, @org.jspecify.annotations.Nullable String> environment() {
        return surroundings.environment();
    }

    public boolean json() {
        return options.json;
    }

    /** Writes one JSON document to standard output. */
    public void printJson(Consumer<JsonWriter> content) {
        printedJson = true;
        content.accept(new JsonWriter(terminal.json()));
    }

    /** True when a JSON document was begun. */
    boolean hasPrintedJson() {
        return printedJson;
    }

    /**
     * Says from which viewpoint all that follows is seen, where that is not now: states of another day look no different. To standard
     * output, so that it goes wherever they go.
     */
    private void sayViewpoint() {
        if (options.asOf != null) {
            say("As known " + moment(options.asOf) + ", not now.");
        }
        if (options.validAt != null) {
            say("As true " + moment(options.validAt) + ", not now: only what is dated by then counts.");
        }
        if (!viewpoint().equals(Viewpoint.LATEST)) {
            say("");
        }
    }

    private static String moment(Instant at) {
        boolean endsTheDay = at.plusNanos(1).atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() == 0;
        return endsTheDay ? "at the end of " + at.atOffset(ZoneOffset.UTC).toLocalDate() + " UTC" : "at " + Words.moment(at);
    }

    /** One line for people to standard output. */
    public void say(String line) {
        terminal.out().println(SafeText.line(line));
    }

    /** One line to the error stream. */
    public void tell(String line) {
        // Where both streams go to one place, the lines keep the order in which they were written.
        terminal.out().flush();
        terminal.err().println(SafeText.line(line));
        terminal.err().flush();
    }

    /** Problems, one per line, to the error stream. */
    public void tell(Iterable<Problem> problems) {
        problems.forEach(problem -> tell(problem.line()));
    }

    /** Does work with progress, which is shown only to somebody who watches and never beside JSON. */
    public <T> T watched(Function<Progress, T> work) {
        if (!terminal.interactive() || options.json) {
            return work.apply(Progress.UNWATCHED);
        }
        try (TerminalProgress progress = new TerminalProgress(terminal.err())) {
            return work.apply(progress);
        }
    }
}
