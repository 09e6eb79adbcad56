package org.vouchsafe.workbook.write;

import java.util.List;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Conditional formats: looks that depend on what a cell holds. */
final class Highlights {
    private Highlights() {}

    static void add(SXSSFSheet sheet, CellRangeAddress range, List<Highlight> highlights) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule[] rules = highlights.stream().map(each -> rule(formatting, each))
                .toArray(ConditionalFormattingRule[]::new);
        formatting.addConditionalFormatting(new CellRangeAddress[] {range}, rules);
    }

    private static ConditionalFormattingRule rule(SheetConditionalFormatting formatting, Highlight highlight) {
        String literal = '"' + highlight.text().replace("\"", "\"\"") + '"';
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, literal);
        var font = rule.createFontFormatting();
        font.setFontStyle(false, true);
        font.setFontColor(StyleCatalogue.color(highlight.color()));
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(StyleCatalogue.color(highlight.fill()));
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        return rule;
    }
}
