package org.vouchsafe.assess.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of product versions as a claim writes it: {@code vers:generic/>=1.0|<2.0} (VERS specification), or comparisons such as
 * {@code >=1.0, <2.0}. Comparisons joined by {@code |} follow VERS; those joined by comma or space must all hold.
 */
public final class VersionRange {
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|!=|==|>|<|=)?\\s*([^\\s,|<>=!]+)\\s*");

    private enum Operator {
        EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL;

        static Operator of(String sign) {
            return switch (sign) {
                case ">=" -> GREATER_OR_EQUAL;
                case "<=" -> LESS_OR_EQUAL;
                case ">" -> GREATER;
                case "<" -> LESS;
                case "!=" -> NOT_EQUAL;
                default -> EQUAL;
            };
        }
    }

    private record Comparison(Operator operator, String version) {}

    /** Whether a version is in a range. */
    public enum Answer {
        INSIDE, OUTSIDE, CANNOT_TELL
    }

    private final VersionScheme scheme;
    private final List<List<Comparison>> alternatives;
    private final List<Comparison> excluded;

    private VersionRange(VersionScheme scheme, List<List<Comparison>> alternatives, List<Comparison> excluded) {
        this.scheme = scheme;
        this.alternatives = alternatives;
        this.excluded = excluded;
    }

    /** Reads a range; empty when it is written in no way that is known here. */
    public static Optional<VersionRange> parse(String text) {
        String body = text.strip();
        VersionScheme scheme = VersionScheme.GENERIC;
        if (body.toLowerCase(Locale.ROOT).startsWith("vers:")) {
            int slash = body.indexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            scheme = VersionScheme.ofType(body.substring("vers:".length(), slash));
            body = body.substring(slash + 1).strip();
        }
        if (body.equals("*")) {
            return Optional.of(new VersionRange(scheme, List.of(List.of()), List.of()));
        }
        VersionScheme order = scheme;
        return comparisons(body).map(all -> of(order, all));
    }

    private static Optional<List<Comparison>> comparisons(String body) {
        var all = new ArrayList<Comparison>();
        for (String part : body.split("[|,]", -1)) {
            Matcher matcher = COMPARISON.matcher(part.strip());
            int at = 0;
            while (at < part.strip().length()) {
                // Text between comparisons ("prior to") would be dropped in silence: then the range is not read at all.
                if (!matcher.find(at) || matcher.start() != at || (matcher.group(1) == null && matcher.end() != part.strip().length())) {
                    return Optional.empty();
                }
                all.add(new Comparison(Operator.of(matcher.group(1) == null ? "=" : matcher.group(1)), matcher.group(2)));
                at = matcher.end();
            }
        }
        boolean named = !all.isEmpty() && all.stream().allMatch(each -> each.version().chars().anyMatch(Character::isDigit));
        return named ? Optional.of(all) : Optional.empty();
    }

    /** In VERS a lower bound and the upper bound after it make one interval; single versions stand by themselves. */
    private static VersionRange of(VersionScheme scheme, List<Comparison> all) {
        var alternatives = new ArrayList<List<Comparison>>();
        var excluded = new ArrayList<Comparison>();
        List<Comparison> open = new ArrayList<>();
        for (Comparison each : all) {
            switch (each.operator()) {
                case EQUAL -> alternatives.add(List.of(each));
                case NOT_EQUAL -> excluded.add(each);
                case GREATER, GREATER_OR_EQUAL -> {
                    if (!open.isEmpty()) {
                        alternatives.add(List.copyOf(open));
                        open = new ArrayList<>();
                    }
                    open.add(each);
                }
                case LESS, LESS_OR_EQUAL -> {
                    open.add(each);
                    alternatives.add(List.copyOf(open));
                    open = new ArrayList<>();
                }
            }
        }
        if (!open.isEmpty()) {
            alternatives.add(List.copyOf(open));
        }
        if (alternatives.isEmpty()) {
            alternatives.add(List.of());
        }
        return new VersionRange(scheme, List.copyOf(alternatives), List.copyOf(excluded));
    }

    /** Whether this version is inside, by the order of the range's scheme. */
    public Answer contains(String version) {
        return contains(version, (one, other) -> Order.UNDECIDABLE);
    }

    /** The same, asking another order first, such as the one the analyst gave the releases of a product. */
    public Answer contains(String version, BiFunction<String, String, Order> preferred) {
        BiFunction<String, String, Order> order = (one, other) -> {
            Order first = preferred.apply(one, other);
            return first != Order.UNDECIDABLE ? first : scheme.compare(one, other);
        };
        for (Comparison each : excluded) {
            Answer same = holds(new Comparison(Operator.EQUAL, each.version()), version, order);
            if (same != Answer.OUTSIDE) {
                return same == Answer.INSIDE ? Answer.OUTSIDE : Answer.CANNOT_TELL;
            }
        }
        boolean unclear = false;
        for (List<Comparison> all : alternatives) {
            Answer answer = holdAll(all, version, order);
            if (answer == Answer.INSIDE) {
                return answer;
            }
            unclear |= answer == Answer.CANNOT_TELL;
        }
        return unclear ? Answer.CANNOT_TELL : Answer.OUTSIDE;
    }

    private static Answer holdAll(List<Comparison> all, String version, BiFunction<String, String, Order> order) {
        Answer result = Answer.INSIDE;
        for (Comparison each : all) {
            Answer answer = holds(each, version, order);
            if (answer == Answer.OUTSIDE) {
                return answer;
            }
            result = answer == Answer.CANNOT_TELL ? answer : result;
        }
        return result;
    }

    private static Answer holds(Comparison comparison, String version, BiFunction<String, String, Order> order) {
        Order found = order.apply(version, comparison.version());
        if (found == Order.UNDECIDABLE) {
            return Answer.CANNOT_TELL;
        }
        boolean inside = switch (comparison.operator()) {
            case EQUAL -> found == Order.SAME;
            case NOT_EQUAL -> found != Order.SAME;
            case LESS -> found == Order.BEFORE;
            case LESS_OR_EQUAL -> found != Order.AFTER;
            case GREATER -> found == Order.AFTER;
            case GREATER_OR_EQUAL -> found != Order.BEFORE;
        };
        return inside ? Answer.INSIDE : Answer.OUTSIDE;
    }
}
