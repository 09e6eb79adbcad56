package org.vouchsafe.cli.questionnaire.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What somebody writes on the command line, read; wrong usage where it cannot be. */
final class Written {
    private static final Pattern EVIDENCE = Pattern.compile("[Ee]-?([0-9]{1,15})");

    private Written() {}

    static EvidenceId evidence(CommandSpec spec, String text) {
        Matcher number = EVIDENCE.matcher(text.strip());
        if (!number.matches()) {
            throw new ParameterException(spec.commandLine(), "'" + text + "' is no evidence. Write it as E-055.");
        }
        return new EvidenceId(Long.parseLong(number.group(1)));
    }

    static LocalDate day(CommandSpec spec, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new ParameterException(spec.commandLine(), "'" + text + "' is no day. Write it as 2026-04-30.", e);
        }
    }

    /** The constant somebody writes in lower case with hyphens. */
    static <E extends Enum<E>> E word(CommandSpec spec, Class<E> type, String text) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        return all.stream().filter(each -> written(each).equals(text.strip().toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "'" + text + "' is none of "
                        + all.stream().map(Written::written).collect(Collectors.joining(", ")) + "."));
    }

    static <E extends Enum<E>> @Nullable E wordOrNull(CommandSpec spec, Class<E> type, @Nullable String text) {
        return text == null ? null : word(spec, type, text);
    }

    static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
