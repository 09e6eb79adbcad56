package org.vouchsafe.domain.register;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A number under which a register of companies knows a supplier. Two suppliers with the same number are the same company. */
public record LegalId(Scheme scheme, String value) {
    /** Whose number it is. */
    public enum Scheme {
        /** Legal entity identifier, ISO 17442: 18 letters and digits, then two check digits. */
        LEI,
        /** Data Universal Numbering System: nine digits. */
        DUNS
    }

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** The number as registers write it, without spaces and hyphens; empty when this cannot be one of that scheme. */
    public static Optional<LegalId> of(Scheme scheme, String text) {
        String value = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean right = switch (scheme) {
            case LEI -> value.matches("[0-9A-Z]{18}[0-9]{2}") && checkDigitsFit(value);
            case DUNS -> value.matches("[0-9]{9}");
        };
        return right ? Optional.of(new LegalId(scheme, value)) : Optional.empty();
    }

    /** What a number of this scheme looks like, for people who got one wrong. */
    public static String looks(Scheme scheme) {
        return switch (scheme) {
            case LEI -> "An LEI has 20 letters and digits, and its last two digits check the others.";
            case DUNS -> "A DUNS number has nine digits.";
        };
    }

    // ISO 7064 MOD 97-10: letters stand for 10 to 35, and the whole leaves a remainder of one.
    private static boolean checkDigitsFit(String value) {
        String digits = value.chars().mapToObj(c -> Integer.toString(Character.digit(c, 36))).collect(Collectors.joining());
        return new BigInteger(digits).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    @Override
    public String toString() {
        return scheme + " " + value;
    }
}
