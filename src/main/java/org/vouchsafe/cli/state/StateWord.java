package org.vouchsafe.cli.state;

import java.util.Locale;
import org.vouchsafe.domain.State;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a state as people type it. */
public final class StateWord implements ITypeConverter<State> {
    @Override
    public State convert(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-')) {
            case "affected" -> State.AFFECTED;
            case "unknown" -> State.UNKNOWN;
            case "fixed" -> State.FIXED;
            case "not-affected" -> State.NOT_AFFECTED;
            default -> throw new TypeConversionException(
                    "'" + text + "' is not a state. The states are affected, unknown, fixed and not-affected.");
        };
    }
}
