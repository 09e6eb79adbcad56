package org.vouchsafe.cli.register;

import java.util.Locale;
import org.vouchsafe.domain.register.ReleaseStatus;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the status of a release as people type it. */
final class ReleaseStatusWord implements ITypeConverter<ReleaseStatus> {
    @Override
    public ReleaseStatus convert(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-')) {
            case "in-use" -> ReleaseStatus.IN_USE;
            case "superseded" -> ReleaseStatus.SUPERSEDED;
            case "retired" -> ReleaseStatus.RETIRED;
            default -> throw new TypeConversionException("'" + text + "' is not a status. A release is in-use, superseded or retired.");
        };
    }
}
