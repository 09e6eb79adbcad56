package org.vouchsafe.seal.supplied.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** JSON in the one form in which it is signed (RFC 8785): members sorted, no blanks, numbers as ECMAScript writes them. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** The value has no canonical form. */
    public static final class None extends Exception {
        private static final long serialVersionUID = 1L;

        None(String message) {
            super(message);
        }
    }

    /** The canonical text of a value. */
    public static String of(JsonValue value) throws None {
        var out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    /** The canonical text of an object in which some members are replaced by text that is canonical already, or (null) left out. */
    public static String of(JsonObject object, Map<String, @Nullable String> instead) throws None {
        var out = new StringBuilder();
        write(out, object, instead);
        return out.toString();
    }

    private static void write(StringBuilder out, JsonValue value) throws None {
        switch (value) {
            case JsonObject object -> write(out, object, Map.of());
            case JsonArray array -> {
                out.append('[');
                boolean first = true;
                for (JsonValue each : array.elements()) {
                    out.append(first ? "" : ",");
                    first = false;
                    write(out, each);
                }
                out.append(']');
            }
            case JsonScalar scalar -> {
                switch (scalar.type()) {
                    case TEXT -> text(out, scalar.text());
                    case NUMBER -> out.append(number(scalar.text()));
                    case BOOLEAN, NULL -> out.append(scalar.text());
                }
            }
        }
    }

    private static void write(StringBuilder out, JsonObject object, Map<String, @Nullable String> instead) throws None {
        out.append('{');
        boolean first = true;
        // Strings compare by UTF-16 units, as the RFC asks.
        for (Map.Entry<String, JsonValue> each : new TreeMap<>(object.fields()).entrySet()) {
            boolean replaced = instead.containsKey(each.getKey());
            String text = instead.get(each.getKey());
            if (replaced && text == null) {
                continue;
            }
            out.append(first ? "" : ",");
            first = false;
            text(out, each.getKey());
            out.append(':');
            if (text != null) {
                out.append(text);
            } else {
                write(out, each.getValue());
            }
        }
        out.append('}');
    }

    private static void text(StringBuilder out, String text) throws None {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                        if (Character.isSurrogate(c) && !pair) {
                            throw new None("A text holds half a character.");
                        }
                        out.append(c);
                        if (pair) {
                            out.append(text.charAt(++i));
                        }
                    }
                }
            }
        }
        out.append('"');
    }

    /** A number as ECMAScript writes it (ECMA-262, Number::toString). */
    static String number(String literal) throws None {
        double value = Double.parseDouble(literal);
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            throw new None("A number is too large.");
        }
        if (value == 0) {
            return "0";
        }
        String sign = value < 0 ? "-" : "";
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        if (digits.length() <= point && point <= 21) {
            return sign + digits + "0".repeat(point - digits.length());
        }
        if (0 < point && point <= 21) {
            return sign + digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return sign + mantissa + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
    }

    private static BigDecimal shortest(double value) {
        // Java never writes fewer than two digits, and then may choose another pair than the single digit that suffices.
        BigDecimal one = new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_EVEN));
        return (one.doubleValue() == value ? one : new BigDecimal(Double.toString(value))).stripTrailingZeros();
    }
}
