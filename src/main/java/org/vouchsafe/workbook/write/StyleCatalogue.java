package org.vouchsafe.workbook.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Turns our styles into the workbook's own, each once, since a workbook holds a limited number. */
final class StyleCatalogue {
    private final XSSFWorkbook workbook;
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();
    private final Map<FontKey, XSSFFont> fonts = new HashMap<>();

    StyleCatalogue(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** How the content of a cell must be kept. */
    enum Keeping {
        AS_IS,
        /** As text that begins like a formula: the cell carries the quote prefix, so editing it keeps it text. */
        QUOTED
    }

    private record Key(Style style, String format, Keeping keeping) {}

    private record FontKey(Style.Face face, Style.Weight weight, double points, String color) {}

    /** The workbook's style; {@code usual} is the format when the style names none. */
    CellStyle of(Style style, String usual, Keeping keeping) {
        String format = Objects.requireNonNullElse(style.format(), usual);
        return styles.computeIfAbsent(new Key(style, format, keeping), this::make);
    }

    private XSSFCellStyle make(Key key) {
        Style style = key.style();
        XSSFCellStyle made = workbook.createCellStyle();
        made.setFont(fonts.computeIfAbsent(new FontKey(style.face(), style.weight(), style.points(), style.color()), this::makeFont));
        if (style.fill() != null) {
            made.setFillForegroundColor(color(style.fill()));
            made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        drawLines(made, style.lines(), style.line());
        made.setAlignment(switch (style.across()) {
            case AUTOMATIC -> HorizontalAlignment.GENERAL;
            case LEFT, INDENTED -> HorizontalAlignment.LEFT;
            case CENTER -> HorizontalAlignment.CENTER;
            case RIGHT -> HorizontalAlignment.RIGHT;
        });
        made.setIndention((short) (style.across() == Style.Across.INDENTED ? 1 : 0));
        made.setVerticalAlignment(switch (style.down()) {
            case TOP -> VerticalAlignment.TOP;
            case MIDDLE -> VerticalAlignment.CENTER;
            case BOTTOM -> VerticalAlignment.BOTTOM;
        });
        made.setWrapText(style.flow() == Style.Flow.WRAPPED);
        made.setLocked(style.entry() == Style.Entry.LOCKED);
        made.setQuotePrefixed(key.keeping() == Keeping.QUOTED);
        made.setDataFormat(workbook.createDataFormat().getFormat(key.format()));
        return made;
    }

    private static void drawLines(XSSFCellStyle made, Style.Lines lines, @Nullable String lineColor) {
        if (lines == Style.Lines.NONE || lineColor == null) {
            return;
        }
        made.setBorderBottom(BorderStyle.THIN);
        made.setBottomBorderColor(color(lineColor));
        if (lines == Style.Lines.BOX) {
            made.setBorderTop(BorderStyle.THIN);
            made.setTopBorderColor(color(lineColor));
            made.setBorderLeft(BorderStyle.THIN);
            made.setLeftBorderColor(color(lineColor));
            made.setBorderRight(BorderStyle.THIN);
            made.setRightBorderColor(color(lineColor));
        }
    }

    private XSSFFont makeFont(FontKey key) {
        XSSFFont font = workbook.createFont();
        font.setFontName(switch (key.face()) {
            case TEXT -> "Arial";
            case MONOSPACE -> "Courier New";
        });
        font.setFontHeight(key.points());
        font.setBold(key.weight() == Style.Weight.BOLD);
        font.setItalic(key.weight() == Style.Weight.ITALIC);
        font.setColor(color(key.color()));
        return font;
    }

    static XSSFColor color(String hex) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(hex), null);
    }
}
