package org.vouchsafe.usecase.register;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which known names come nearest to one that is not known, to tell somebody who mistyped; never to choose for them. */
public final class Nearest {
    private static final int SHOWN = 3;
    private static final int SHORTEST_PART = 3;

    private Nearest() {}

    private record Candidate(String name, int distance) {}

    /** At most three names, nearest first; empty when none is near. */
    public static List<String> to(String typed, Collection<String> known) {
        String key = Spelling.key(typed);
        return known.stream().distinct().map(name -> new Candidate(name, distance(key, Spelling.key(name))))
                .filter(each -> isNear(key, each)).sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(SHOWN).map(Candidate::name).toList();
    }

    /** A sentence with a space in front: the nearest names, or else what is said instead. */
    public static String hint(String typed, Collection<String> known, String instead) {
        List<String> near = to(typed, known);
        return switch (near.size()) {
            case 0 -> " " + instead;
            case 1 -> " The nearest name is " + near.getFirst() + ".";
            default -> " The nearest names are " + String.join(", ", near.subList(0, near.size() - 1)) + " and " + near.getLast() + ".";
        };
    }

    private static boolean isNear(String typed, Candidate candidate) {
        String name = Spelling.key(candidate.name());
        boolean part = typed.length() >= SHORTEST_PART && name.contains(typed) || name.length() >= SHORTEST_PART && typed.contains(name);
        return part || candidate.distance() <= Math.max(1, Math.min(typed.length(), name.length()) / SHORTEST_PART);
    }

    /** How many letters must be put in, taken out, changed, or swapped with their neighbour to make one of the other. */
    public static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cost(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cost(int[][] cost, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
