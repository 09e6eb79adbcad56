package org.vouchsafe.cli.session;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words for people who never saw the program that reads it. */
final class UsageWords {
    private static final Pattern NOT_ONE_OF = Pattern.compile("expected one of \\[(.*)\\] \\(case-insensitive\\) but was '(.*)'",
            Pattern.DOTALL);
    private static final Pattern NO_NUMBER = Pattern.compile("'(.*)' is not an? (?:int|long|short|byte|Integer|Long)", Pattern.DOTALL);
    private static final Pattern TWICE = Pattern.compile("option '([^'= ]+).*' .*should be specified only once");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern NAMED = Pattern.compile("(?:--?[\\w-]+(?:=\\S+)?|[A-Z][\\w|.]*)");

    private UsageWords() {}

    /** One sentence or two. */
    static String of(ParameterException wrong) {
        return switch (wrong) {
            case MissingParameterException missing -> missing(missing);
            case MutuallyExclusiveArgsException both -> together(String.valueOf(both.getMessage()));
            case MaxValuesExceededException _ -> "More is given than the command takes.";
            case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched());
            default -> value(wrong);
        };
    }

    private static String missing(MissingParameterException missing) {
        String message = String.valueOf(missing.getMessage());
        if (message.contains("specify one of these")) {
            return "One of these is needed: " + or(names(message)) + ".";
        }
        if (message.contains("parameter for option") || message.contains("required value")) {
            return name(missing.getMissing().getFirst()) + " needs a value behind it.";
        }
        // Of several that are missing the exception names only the first; its sentence names all.
        List<String> quoted = QUOTED.matcher(message).results().map(each -> each.group(1).replaceFirst("[= ].*", "")).toList();
        List<String> names = quoted.isEmpty() ? missing.getMissing().stream().map(UsageWords::name).toList() : quoted;
        return and(names) + (names.size() == 1 ? " is missing." : " are missing.");
    }

    private static String together(String message) {
        List<String> names = names(message);
        return names.size() < 2 ? "Only one of these can be given." : and(names) + " cannot be given together. Choose one.";
    }

    private static String unmatched(List<String> arguments) {
        List<String> quoted = arguments.stream().map(each -> "'" + each + "'").toList();
        boolean option = !arguments.isEmpty() && arguments.getFirst().startsWith("-");
        return option ? "There is no option " + and(quoted) + " here." : and(quoted) + " cannot be understood here.";
    }

    private static String value(ParameterException wrong) {
        String message = String.valueOf(wrong.getMessage());
        ArgSpec about = wrong.getArgSpec();
        int colon = message.startsWith("Invalid value for ") ? message.indexOf(": ") : -1;
        Matcher twice = TWICE.matcher(message);
        if (twice.find()) {
            return twice.group(1) + " is given twice. Give it once.";
        }
        if (about == null || colon < 0) {
            return message.startsWith("Error: ") ? message.substring("Error: ".length()) : message;
        }
        String why = message.substring(colon + 2);
        return name(about) + ": " + why(why);
    }

    private static String why(String why) {
        Matcher none = NOT_ONE_OF.matcher(why);
        if (none.matches()) {
            String words = none.group(1).toLowerCase(Locale.ROOT);
            return "'" + none.group(2) + "' is none of " + words + ".";
        }
        Matcher number = NO_NUMBER.matcher(why);
        if (number.matches()) {
            return "'" + number.group(1) + "' is no whole number.";
        }
        return why.endsWith(".") ? why : why + ".";
    }

    /** The names of arguments in a sentence of picocli's. */
    private static List<String> names(String message) {
        int from = message.indexOf(": (");
        String part = from >= 0 ? message.substring(from + 2)
                : message.replaceFirst("^Error: ", "").replaceFirst(" are mutually exclusive.*", "");
        Stream<String> pieces = Stream.of(part.replaceAll("[()\\[\\]]", " ").split(" \\| |,"));
        return pieces.map(String::strip).filter(each -> NAMED.matcher(each).matches()).map(each -> each.replaceFirst("=.*", "")).distinct()
                .collect(Collectors.toList());
    }

    private static String name(@Nullable ArgSpec argument) {
        return argument == null ? "An argument" : argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String and(List<String> names) {
        return joined(names, " and ");
    }

    private static String or(List<String> names) {
        return joined(names, " or ");
    }

    private static String joined(List<String> names, String last) {
        return names.size() <= 1 ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + last + names.getLast();
    }
}
