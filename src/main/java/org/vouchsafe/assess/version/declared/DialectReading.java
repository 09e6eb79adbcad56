package org.vouchsafe.assess.version.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.assess.version.declared.Term.Op;

/** Reads a range that is written as comparisons. One part that cannot be read makes the whole unreadable: half a range says something else. */
final class DialectReading {
    private static final Pattern COMPARISON = Pattern.compile("(===|==|!=|~=|~>|\\^>=|>=|<=|=>|=<|>>|<<|[<>=^~])?\\s*(\\S+)");
    private static final Pattern HYPHEN = Pattern.compile("(\\S+)\\s+-\\s+(\\S+)");
    /** A space between an operator and its version joins them. */
    private static final Pattern LOOSE = Pattern.compile("(?<=[<>=^~!])\\s+(?=[vV\\d])");
    private final Dialect dialect;

    DialectReading(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The versions admitted; empty when it cannot be read. */
    Optional<VersionSet> read(String range) {
        var alternatives = new ArrayList<List<Term>>();
        for (String each : dialect.alternatives(LOOSE.matcher(range.strip()).replaceAll(""))) {
            Optional<List<Term>> terms = all(each.strip());
            if (terms.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(terms.get());
        }
        return Optional.of(new VersionSet(dialect.scheme(), alternatives));
    }

    private Optional<List<Term>> all(String text) {
        Matcher hyphen = HYPHEN.matcher(text);
        if (hyphen.matches()) {
            return between(hyphen.group(1), hyphen.group(2));
        }
        var terms = new ArrayList<Term>();
        for (String each : text.isEmpty() ? new String[0] : dialect.and().split(text)) {
            if (!each.isBlank() && !add(each.strip(), terms)) {
                return Optional.empty();
            }
        }
        return Optional.of(terms);
    }

    /** An end that leaves numbers out means all versions that begin so. */
    private static Optional<List<Term>> between(String from, String to) {
        return Numbers.of(to).filter(end -> Numbers.of(from).isPresent()).map(end -> List.of(new Term(Op.GREATER_OR_EQUAL, from),
                end.given().size() < 3 ? new Term(Op.LESS, end.beyond()) : new Term(Op.LESS_OR_EQUAL, to)));
    }

    private boolean add(String text, List<Term> terms) {
        if (text.matches("[*xX](?:\\.[*xX])*-?|any|>=?\\*")) {
            return true;
        }
        Matcher match = COMPARISON.matcher(text);
        if (!match.matches()) {
            return false;
        }
        String sign = match.group(1) == null ? "" : match.group(1);
        String version = match.group(2);
        Optional<Numbers> numbers = Numbers.of(version);
        if (numbers.isEmpty()) {
            // Versions of distributions and commits have no numbers in front that could be raised.
            return version.chars().anyMatch(Character::isDigit) && version.matches("[0-9A-Za-z.+~:_-]+") && plain(sign, version, terms);
        }
        return numbered(sign, version, numbers.get(), terms);
    }

    private boolean numbered(String sign, String version, Numbers numbers, List<Term> terms) {
        if (numbers.open()) {
            return open(sign, numbers, terms);
        }
        switch (sign) {
            case "^", "^>=" -> compatible(version, numbers, sign.equals("^>=") ? secondRaised(numbers) : breaking(numbers), terms);
            case "~" -> compatible(version, numbers,
                    dialect.tilde() == Dialect.Tilde.AFTER_MINOR ? numbers.nextMinor() : numbers.nextBeforeLast(), terms);
            case "~>", "~=" -> compatible(version, numbers, numbers.nextBeforeLast(), terms);
            case "=" -> {
                if (dialect.plain() == Dialect.Plain.PREFIX) {
                    compatible(version, numbers, numbers.beyond(), terms);
                } else if (dialect.equals(Dialect.CARGO) && numbers.given().size() < 3) {
                    compatible(version, numbers, numbers.beyond(), terms);
                } else {
                    terms.add(new Term(Op.EQUAL, version));
                }
            }
            case "" -> {
                switch (dialect.plain()) {
                    case EXACTLY -> terms.add(new Term(Op.EQUAL, version));
                    case COMPATIBLE -> compatible(version, numbers, breaking(numbers), terms);
                    case AT_LEAST -> terms.add(new Term(Op.GREATER_OR_EQUAL, version));
                    case PREFIX -> compatible(version, numbers, numbers.beyond(), terms);
                }
            }
            default -> {
                return plain(sign, version, terms);
            }
        }
        return true;
    }

    private String breaking(Numbers numbers) {
        return dialect.equals(Dialect.PUB) ? numbers.nextBreakingBySecond() : numbers.nextBreaking();
    }

    /** Hackage's policy: the first two numbers are the major version. */
    private static String secondRaised(Numbers numbers) {
        return numbers.given().size() < 2 ? new Numbers(List.of(numbers.given().getFirst(), java.math.BigInteger.ZERO), false).nextMinor()
                : numbers.nextMinor();
    }

    private static void compatible(String version, Numbers numbers, String next, List<Term> terms) {
        terms.add(
                new Term(Op.GREATER_OR_EQUAL, numbers.given().size() < 3 && version.matches("[vV]?[0-9.]+") ? numbers.lowest() : version));
        terms.add(new Term(Op.LESS, next));
    }

    private static boolean open(String sign, Numbers numbers, List<Term> terms) {
        switch (sign) {
            case "", "=", "==", "===", "~", "~>", "~=", "^" -> {
                terms.add(new Term(Op.GREATER_OR_EQUAL, numbers.lowest()));
                terms.add(new Term(Op.LESS, sign.equals("^") ? numbers.nextBreaking() : numbers.beyond()));
            }
            case ">=", "=>" -> terms.add(new Term(Op.GREATER_OR_EQUAL, numbers.lowest()));
            case ">", ">>" -> terms.add(new Term(Op.GREATER_OR_EQUAL, numbers.beyond()));
            case "<", "<<" -> terms.add(new Term(Op.LESS, numbers.lowest()));
            case "<=", "=<" -> terms.add(new Term(Op.LESS, numbers.beyond()));
            default -> {
                // What is left out between two versions is admitted all the same: rather too much than too little.
                return sign.equals("!=");
            }
        }
        return true;
    }

    private static boolean plain(String sign, String version, List<Term> terms) {
        Op op = switch (sign) {
            case "", "=", "==", "===" -> Op.EQUAL;
            case "!=" -> Op.NOT_EQUAL;
            case ">=", "=>" -> Op.GREATER_OR_EQUAL;
            case "<=", "=<" -> Op.LESS_OR_EQUAL;
            case ">", ">>" -> Op.GREATER;
            case "<", "<<" -> Op.LESS;
            default -> null;
        };
        if (op == null) {
            return false;
        }
        terms.add(new Term(op, version));
        return true;
    }
}
