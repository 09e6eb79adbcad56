package org.vouchsafe.cli.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.usecase.UseCases;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What somebody writes on the command line, read; wrong usage where it cannot be. */
final class Spelled {
    private static final Pattern EVIDENCE = Pattern.compile("[Ee]-?([0-9]{1,15})");

    private Spelled() {}

    static List<EvidenceId> evidence(CommandSpec spec, @Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(each -> {
            Matcher number = EVIDENCE.matcher(each.strip());
            if (!number.matches()) {
                throw new ParameterException(spec.commandLine(), "'" + each + "' is no evidence. Write it as E-055.");
            }
            return new EvidenceId(Long.parseLong(number.group(1)));
        }).toList();
    }

    /** The constant somebody writes in lower case with hyphens. */
    static <E extends Enum<E>> E word(CommandSpec spec, Class<E> type, String text) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        return all.stream().filter(each -> written(each).equals(text.strip().toLowerCase(Locale.ROOT).replace(' ', '-'))).findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "'" + text + "' is none of "
                        + all.stream().map(Spelled::written).collect(Collectors.joining(", ")) + "."));
    }

    /** What a record or exception is about: a release, an environment, or the incident as a whole. */
    static Unit unit(CommandSpec spec, UseCases workspace, @Nullable String release, @Nullable String environment) {
        if (release != null && environment != null) {
            throw new ParameterException(spec.commandLine(), "Name a release or an environment, not both.");
        }
        if (environment != null) {
            return new Unit.OfEnvironment(environment.strip());
        }
        return release == null ? Unit.WHOLE : new Unit.OfRelease(workspace.incidents().reading().release(release));
    }

    private static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
