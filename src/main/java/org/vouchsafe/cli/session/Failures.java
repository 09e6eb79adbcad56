package org.vouchsafe.cli.session;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import org.vouchsafe.cli.output.SafeText;
import org.vouchsafe.usecase.Refused;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place that turns failures into words and exit codes. */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final PrintWriter err;
    private final Detail detail;

    /** Whether a fault of the program is shown with its stack trace. */
    public enum Detail {
        WORDS, STACK_TRACE
    }

    public Failures(PrintWriter err, Detail detail) {
        this.err = err;
        this.detail = detail;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        return switch (e) {
            case ParameterException wrong -> handleParseException(wrong, new String[0]);
            case Refused refused -> {
                say(String.valueOf(refused.getMessage()));
                yield switch (refused.kind()) {
                    case REQUEST -> ExitCode.USAGE;
                    case SHORTFALL -> ExitCode.SHORT;
                    case ENVIRONMENT -> ExitCode.ENVIRONMENT;
                };
            }
            case CancellationException _ -> {
                say("Cancelled; nothing half done was kept.");
                yield ExitCode.SHORT;
            }
            case UncheckedIOException io -> environment("Reading or writing failed: " + io.getMessage(), e);
            default -> environment("A fault of this program: " + e + ". Please report it with what you did.", e);
        };
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        say(String.valueOf(e.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            String command = e.getCommandLine().getCommandSpec().qualifiedName();
            say("'" + command + " --help' shows how it is used.");
        }
        return ExitCode.USAGE;
    }

    private int environment(String words, Exception e) {
        say(words);
        if (detail == Detail.STACK_TRACE) {
            e.printStackTrace(err);
        }
        return ExitCode.ENVIRONMENT;
    }

    private void say(String words) {
        err.println("vouchsafe: " + SafeText.line(words));
    }
}
