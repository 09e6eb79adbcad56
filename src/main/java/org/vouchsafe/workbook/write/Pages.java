package org.vouchsafe.workbook.write;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** How a sheet is printed. */
final class Pages {
    private static final double SIDE_INCHES = 0.5;
    private static final double FOOT_INCHES = 0.7;

    private Pages() {}

    static void set(SXSSFSheet sheet, SheetWriter.Paper paper, int repeatedRows, String foot) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(paper == SheetWriter.Paper.LYING);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, SIDE_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, SIDE_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, FOOT_INCHES);
        if (repeatedRows > 0) {
            sheet.setRepeatingRows(new CellRangeAddress(repeatedRows - 1, repeatedRows - 1, -1, -1));
        }
        // In a footer "&" begins a code.
        sheet.getFooter().setLeft("&8" + "\u200B" + SafeText.forCell(foot).replace("&", "&&"));
        sheet.getFooter().setRight("&8&P / &N");
    }
}
