package org.vouchsafe.workbook.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.xml.XmlElement;

/** Turns the cell elements of a sheet into values, with the strings and number formats their workbook shares. */
final class CellReader {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern DECIMALS = Pattern.compile("0\\.(0{1,9})");
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+\\]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern DATE_LETTERS = Pattern.compile("[yd]");
    private static final double PLAIN_FROM = 1e-6;
    private static final double PLAIN_TO = 1e15;
    private static final double LAST_DAY = 2_958_466;

    private final List<Item> strings;
    private final List<Style> styles;
    private final Epoch epoch;

    /** From when a workbook counts its days. */
    enum Epoch {
        FROM_1900, FROM_1904
    }

    /** A text that cells share. */
    record Item(String text, Strike strike) {
        static Item of(XmlElement item) {
            return new Item(richText(item), Strike.of(item));
        }
    }

    /** What matters of how a cell is dressed: its number format, and whether its font strikes through. */
    record Style(String format, boolean struck) {
        private static final Style PLAIN = new Style("General", false);
    }

    /** {@code styles}: those of cells, by their index. */
    CellReader(List<Item> strings, List<Style> styles, Epoch epoch) {
        this.strings = strings;
        this.styles = styles;
        this.epoch = epoch;
    }

    /** What a cell holds and how that looks. */
    record Shown(CellValue value, String text) {}

    /** The content of a cell element ("c"); empty when it holds nothing. */
    Optional<Shown> read(XmlElement cell) {
        String type = Objects.requireNonNullElse(cell.attribute("t"), "n");
        XmlElement inline = type.equals("inlineStr") ? cell.child("is") : null;
        if (inline != null) {
            return text(richText(inline));
        }
        XmlElement held = cell.child("v");
        String raw = held == null ? "" : held.content();
        if (raw.isBlank() && !type.equals("str")) {
            return Optional.empty();
        }
        return switch (type) {
            case "s" -> text(shared(raw).map(Item::text).orElse(""));
            case "str", "inlineStr" -> text(unescape(raw));
            case "b" -> truth(raw.strip().equals("1"));
            case "e" -> Optional.of(new Shown(new CellValue.Fault(raw), raw));
            case "d" -> iso(raw.strip());
            default -> number(raw.strip(), cell.attribute("s"));
        };
    }

    /** Whether all that shows in a cell is struck through. */
    boolean isStruck(XmlElement cell) {
        XmlElement inline = cell.child("is");
        XmlElement held = cell.child("v");
        Strike own = "s".equals(cell.attribute("t")) && held != null ? shared(held.content()).map(Item::strike).orElse(Strike.AS_CELL)
                : inline == null ? Strike.AS_CELL : Strike.of(inline);
        return switch (own) {
            case WHOLE -> true;
            case NOT_WHOLE -> false;
            case AS_CELL -> style(cell.attribute("s")).struck();
        };
    }

    /** The text of a string item: its runs joined, without phonetic readings. */
    static String richText(XmlElement item) {
        StringBuilder text = new StringBuilder();
        for (XmlElement child : item.children()) {
            switch (child.name()) {
                case "t" -> text.append(unescape(child.content()));
                case "r" -> child.children("t").forEach(run -> text.append(unescape(run.content())));
                default -> {
                }
            }
        }
        return text.toString();
    }

    /** The cell styles, from the styles part. */
    static List<Style> styles(XmlElement styles) {
        Map<String, String> own = new HashMap<>();
        for (XmlElement each : styles.childrenOf("numFmts")) {
            String id = each.attribute("numFmtId");
            String code = each.attribute("formatCode");
            if (id != null && code != null) {
                own.putIfAbsent(id, code);
            }
        }
        List<Boolean> fonts = styles.childrenOf("fonts").stream().map(Strike::isOn).toList();
        return styles.childrenOf("cellXfs").stream()
                .map(xf -> new Style(format(own, xf.attribute("numFmtId")), at(fonts, xf.attribute("fontId")).orElse(false))).toList();
    }

    private static String format(Map<String, String> own, @Nullable String id) {
        if (id == null) {
            return "General";
        }
        String code = own.get(id);
        if (code == null && id.matches("\\d{1,3}")) {
            code = BuiltinFormats.getBuiltinFormat(Integer.parseInt(id));
        }
        return code == null ? "General" : code;
    }

    private static Optional<Shown> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Shown(new CellValue.Text(text), text));
    }

    private static Optional<Shown> truth(boolean value) {
        return Optional.of(new Shown(new CellValue.Truth(value), value ? "TRUE" : "FALSE"));
    }

    private Optional<Item> shared(String raw) {
        return at(strings, raw.strip());
    }

    private static <T> Optional<T> at(List<T> list, @Nullable String index) {
        if (index == null || !index.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int place = Integer.parseInt(index);
        return place < list.size() ? Optional.of(list.get(place)) : Optional.empty();
    }

    private static Optional<Shown> iso(String raw) {
        try {
            return Optional.of(day(raw.indexOf('T') < 0 ? LocalDate.parse(raw).atStartOfDay() : LocalDateTime.parse(raw.replace("Z", ""))));
        } catch (DateTimeException e) {
            return text(raw);
        }
    }

    private Optional<Shown> number(String raw, @Nullable String style) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return text(raw);
        }
        String format = style(style).format();
        if (value >= 1 && value < LAST_DAY && isDate(format)) {
            LocalDateTime time = DateUtil.getLocalDateTime(value, epoch == Epoch.FROM_1904, true);
            if (time != null) {
                return Optional.of(day(time));
            }
        }
        return Optional.of(new Shown(new CellValue.Figure(value), shown(value, format)));
    }

    /** As a person sees it, as far as it matters for what people type: 2.0 formatted with one decimal is not 2. */
    private static String shown(double value, String format) {
        if (Math.abs(value) >= PLAIN_TO) {
            return plain(value);
        }
        Matcher decimals = DECIMALS.matcher(format);
        if (decimals.matches()) {
            return BigDecimal.valueOf(value).setScale(decimals.group(1).length(), RoundingMode.HALF_UP).toPlainString();
        }
        return format.endsWith("%") ? plain(value * 100) + "%" : plain(value);
    }

    /** A cell that names no style has the first one. */
    private Style style(@Nullable String index) {
        return at(styles, index == null ? "0" : index).orElse(Style.PLAIN);
    }

    /** Whether a number format shows days: it has letters of a date outside of quotes, escapes and brackets, and is no duration. */
    private static boolean isDate(String format) {
        String first = LITERALS.matcher(format.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        return !ELAPSED.matcher(first).find() && DATE_LETTERS.matcher(BRACKETS.matcher(first).replaceAll("")).find();
    }

    private static Shown day(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new Shown(new CellValue.Day(time.toLocalDate()), time.toLocalDate().toString())
                : new Shown(new CellValue.DayTime(time), time.toString());
    }

    private static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < PLAIN_TO) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        return size >= PLAIN_FROM && size < PLAIN_TO
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    private static String unescape(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(m.group(1), 16))));
    }
}
