package org.vouchsafe.cli.incident;

import java.util.concurrent.Callable;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about environments: what tells of them, and what somebody says of their state. */
final class EnvironmentCommands {
    private EnvironmentCommands() {}

    /** {@code incident environment}. */
    @Command(name = "environment", description = {"Say in which state an environment is, such as the CI system or a build host.",
            "Like a decision it stands beside what the attached evidence shows."})
    static final class Assess extends Entering implements Callable<Integer> {
        @Parameters(index = "1", paramLabel = "NAME", description = "The environment.")
        String name = "";

        @Option(names = "--state", required = true, paramLabel = "WORD", description = "affected, unknown, fixed or not-affected.")
        String state = "";

        @Option(names = "--words", required = true, paramLabel = "TEXT", description = "How that is known.")
        String words = "";

        Assess(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            return enter(
                    workspace -> new Entry.Assessed(new Unit.OfEnvironment(name.strip()), Spelled.word(spec, State.class, state), words));
        }
    }

    /** {@code incident attach}. */
    @Command(name = "attach",
            description = {"Say which evidence (--evidence) tells what an environment uses.", "It is assessed by it from then on,",
                    "by the rules of releases."})
    static final class Attach extends Entering implements Callable<Integer> {
        @Parameters(index = "1", paramLabel = "NAME", description = "The environment.")
        String name = "";

        @Option(names = "--words", required = true, paramLabel = "TEXT", description = "What it tells of the environment.")
        String words = "";

        Attach(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            return enter(workspace -> new Entry.Attached(new Unit.OfEnvironment(name.strip()), words));
        }
    }

    /** {@code incident detach}. */
    @Command(name = "detach", description = "The evidence (--evidence) tells nothing of that environment after all.")
    static final class Detach extends Entering implements Callable<Integer> {
        @Parameters(index = "1", paramLabel = "NAME", description = "The environment.")
        String name = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
        String reason = "";

        Detach(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            return enter(workspace -> new Entry.Detached(new Unit.OfEnvironment(name.strip()), reason));
        }
    }

    /** {@code incident retract}. */
    @Command(name = "retract", description = "An entry counts no longer; it stays in the log.")
    static final class Retract extends Entering implements Callable<Integer> {
        @Parameters(index = "1", paramLabel = "N", description = "The number of the entry.")
        long number;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
        String reason = "";

        Retract(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            return enter(workspace -> new Entry.Retracted(number, reason));
        }
    }
}
