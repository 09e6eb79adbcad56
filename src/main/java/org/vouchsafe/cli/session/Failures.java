package org.vouchsafe.cli.session;

import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import org.vouchsafe.cli.output.Terminal;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.usecase.Refused;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place that turns failures into words and exit codes. */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Terminal terminal;
    private final Session session;
    private final Detail detail;
    private final Form form;

    /** Whether a fault of the program is shown with its stack trace. */
    public enum Detail {
        WORDS, STACK_TRACE
    }

    /** Whether a failure is also written as JSON to standard output. */
    public enum Form {
        WORDS, JSON_TOO
    }

    public Failures(Terminal terminal, Session session, Detail detail, Form form) {
        this.terminal = terminal;
        this.session = session;
        this.detail = detail;
        this.form = form;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        return e instanceof ParameterException wrong ? handleParseException(wrong, new String[0]) : words(e);
    }

    /** Says what failed and returns the exit code. */
    public int words(Exception e) {
        return switch (e) {
            case Refused refused -> failed(String.valueOf(refused.getMessage()), switch (refused.kind()) {
                case REQUEST -> ExitCode.USAGE;
                case SHORTFALL -> ExitCode.SHORT;
                case ENVIRONMENT -> ExitCode.ENVIRONMENT;
            });
            case CancellationException _ -> failed("Cancelled; nothing half done was kept.", ExitCode.SHORT);
            case UncheckedIOException io -> environment("Reading or writing failed: " + FileFailure.words(io) + ".", e);
            default -> environment("A fault of this program: " + e + ". Please report it with what you did.", e);
        };
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        say(UsageWords.of(e));
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            say("Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?");
        } else {
            say("'" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help' shows how it is used.");
        }
        json(UsageWords.of(e), ExitCode.USAGE);
        return ExitCode.USAGE;
    }

    private int failed(String words, int code) {
        say(words);
        json(words, code);
        return code;
    }

    // Whoever reads standard output as JSON finds JSON there also when nothing came of it; half a document is left as it is.
    private void json(String words, int code) {
        if (form == Form.JSON_TOO && !session.hasPrintedJson()) {
            session.printJson(json -> json.object(() -> json.fieldObject("error", () -> {
                json.field("exit", code);
                json.field("kind", switch (code) {
                    case ExitCode.SHORT -> "SHORTFALL";
                    case ExitCode.ENVIRONMENT -> "ENVIRONMENT";
                    default -> "REQUEST";
                });
                json.field("text", words);
            })));
        }
    }

    private int environment(String words, Exception e) {
        failed(words, ExitCode.ENVIRONMENT);
        if (detail == Detail.STACK_TRACE) {
            e.printStackTrace(terminal.err());
        }
        return ExitCode.ENVIRONMENT;
    }

    private void say(String words) {
        session.tell("vouchsafe: " + words);
    }
}
