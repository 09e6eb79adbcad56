package org.vouchsafe.format.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Licence expressions of SPDX in one form, so that the same licence written in another order or with other parentheses is the same text.
 * A text that is no expression stays as written.
 */
public final class LicenceExpression {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([()])|([A-Za-z0-9][A-Za-z0-9.+:-]*))");
    private static final int DEEPEST = 100;
    private static final int LONGEST = 20_000;
    private final List<String> tokens;
    private int at;

    private LicenceExpression(List<String> tokens) {
        this.tokens = tokens;
    }

    /** The expression with its operands sorted and no needless parentheses; the text, stripped, where it is no expression. */
    public static String normalised(String text) {
        List<String> tokens = text.length() > LONGEST ? List.of() : tokens(text);
        if (tokens.isEmpty()) {
            return text.strip();
        }
        var reading = new LicenceExpression(tokens);
        Term term = reading.any("OR", 0);
        return term == null || reading.at < tokens.size() ? text.strip() : term.text();
    }

    /** Whether the text is an expression by the grammar of SPDX (3.0.1, annex B); whether its ids are on the list is another question. */
    public static boolean isExpression(String text) {
        List<String> tokens = text.length() > LONGEST ? List.of() : tokens(text);
        var reading = new LicenceExpression(tokens);
        return !tokens.isEmpty() && reading.any("OR", 0) != null && reading.at == tokens.size();
    }

    /** Operands, as texts, and what joins them; no operator for a single one. */
    private record Term(@Nullable String operator, SortedSet<String> operands) {
        static Term of(String licence) {
            return new Term(null, new TreeSet<>(List.of(licence)));
        }

        String text() {
            return String.join(" " + operator + " ", operands);
        }
    }

    /** Operands joined by OR, each of them operands joined by AND; null when something else stands there. */
    private @Nullable Term any(String operator, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        var operands = new TreeSet<String>();
        while (true) {
            Term operand = operator.equals("OR") ? any("AND", depth + 1) : one(depth + 1);
            if (operand == null) {
                return null;
            }
            if (operator.equals(operand.operator())) {
                operands.addAll(operand.operands());
            } else {
                operands.add(operator.equals("AND") && "OR".equals(operand.operator()) ? "(" + operand.text() + ")" : operand.text());
            }
            if (!next(operator)) {
                return operands.size() == 1 ? operand : new Term(operator, operands);
            }
        }
    }

    private @Nullable Term one(int depth) {
        if (next("(")) {
            Term inner = any("OR", depth);
            return inner != null && next(")") ? inner : null;
        }
        String licence = word();
        if (licence == null) {
            return null;
        }
        if (!next("WITH")) {
            return Term.of(licence);
        }
        String exception = word();
        return exception == null ? null : Term.of(licence + " WITH " + exception);
    }

    private @Nullable String word() {
        if (at < tokens.size() && !"()".contains(tokens.get(at)) && !isOperator(tokens.get(at))) {
            return tokens.get(at++);
        }
        return null;
    }

    private boolean next(String wanted) {
        boolean found = at < tokens.size() && tokens.get(at).toUpperCase(Locale.ROOT).equals(wanted);
        at += found ? 1 : 0;
        return found;
    }

    private static boolean isOperator(String token) {
        String upper = token.toUpperCase(Locale.ROOT);
        return upper.equals("AND") || upper.equals("OR") || upper.equals("WITH");
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        Matcher token = TOKEN.matcher(text.strip());
        int end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group().strip());
            end = token.end();
        }
        return end == text.strip().length() ? tokens : List.of();
    }
}
