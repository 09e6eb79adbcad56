package org.vouchsafe.assess.version.declared;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The numbers of a version in a range, which may leave some out or open.
 *
 * @param given the numbers that are written, at least one
 * @param open true when what follows them is open: {@code 1.2.*}
 */
record Numbers(List<BigInteger> given, boolean open) {
    private static final Pattern VERSION = Pattern
            .compile("[vV]?(\\d{1,30}(?:\\.\\d{1,30}){0,10})((?:\\.[*xX])*)([-+._a-zA-Z][0-9A-Za-z.+_~-]*)?");

    /** Reads the numbers in front; empty where there are none. */
    static Optional<Numbers> of(String version) {
        Matcher match = VERSION.matcher(version);
        if (!match.matches()) {
            return Optional.empty();
        }
        var numbers = new ArrayList<BigInteger>();
        for (String each : match.group(1).split("\\.")) {
            numbers.add(new BigInteger(each));
        }
        return Optional.of(new Numbers(List.copyOf(numbers), !match.group(2).isEmpty()));
    }

    /** The numbers with the one at this place raised and the others left out. */
    private String raised(int place) {
        var raised = new ArrayList<>(given.subList(0, place));
        raised.add((place < given.size() ? given.get(place) : BigInteger.ZERO).add(BigInteger.ONE));
        return raised.stream().map(BigInteger::toString).collect(Collectors.joining("."));
    }

    /** All numbers, with zeros up to three: the lowest version meant. */
    String lowest() {
        var padded = new ArrayList<>(given);
        while (padded.size() < 3) {
            padded.add(BigInteger.ZERO);
        }
        return padded.stream().map(BigInteger::toString).collect(Collectors.joining("."));
    }

    /** The first version that may break what this one does: the first number that is not zero is raised. */
    String nextBreaking() {
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).signum() != 0) {
                return raised(i);
            }
        }
        return raised(given.size() - 1);
    }

    /** For Dart, where versions below 1.0.0 break with the second number. */
    String nextBreakingBySecond() {
        return given.getFirst().signum() != 0 || given.size() < 2 ? raised(0) : raised(1);
    }

    /** The next version in the second number, or in the first where there is no second. */
    String nextMinor() {
        return raised(Math.min(1, given.size() - 1));
    }

    /** The next version in the number before the last written one. */
    String nextBeforeLast() {
        return raised(Math.max(0, given.size() - 2));
    }

    /** The first version beyond all that begin with these numbers. */
    String beyond() {
        return raised(given.size() - 1);
    }

    /** The first version of the next first number. */
    String nextMajor() {
        return raised(0);
    }
}
