package org.vouchsafe.cli.output;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;

/** The words of the trade as the command line prints and reads them. */
public final class Words {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private Words() {}

    public static String state(@Nullable State state) {
        return switch (state) {
            case null -> "none";
            case AFFECTED -> "affected";
            case UNKNOWN -> "unknown";
            case FIXED -> "fixed";
            case NOT_AFFECTED -> "not affected";
        };
    }

    public static String basis(Basis basis) {
        return switch (basis) {
            case CLAIM -> "supplier's word";
            case INVENTORY -> "inventory";
            case CORROBORATED -> "word and inventory agree";
            case DECISION -> "decision";
            case NONE -> "";
        };
    }

    /** Who or what brought a state about, to stand behind it: {@code  by the supplier's claim}; empty where inventories alone did. */
    public static String by(Basis basis) {
        return switch (basis) {
            case CLAIM, CORROBORATED -> " by the supplier's claim";
            case DECISION -> " by decision";
            case INVENTORY, NONE -> "";
        };
    }

    /** A moment to the minute, in UTC and saying so; empty for none. */
    public static String moment(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** A code such as {@code FIXED_BUT_PRESENT} in words. */
    public static String code(@Nullable Enum<?> code) {
        return code == null ? "" : code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code 1 release}, {@code 2 releases}. */
    public static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d", number) + " " + (number == 1 ? one : many);
    }
}
