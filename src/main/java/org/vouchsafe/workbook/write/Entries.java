package org.vouchsafe.workbook.write;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.vouchsafe.workbook.CellArea;

/** What cells accept as entries. */
final class Entries {
    private static final int MESSAGE = 255;
    private static final int MESSAGE_TITLE = 32;

    private Entries() {}

    static DataValidationConstraint words(SXSSFSheet sheet, List<String> words) {
        return sheet.getDataValidationHelper().createExplicitListConstraint(words.toArray(String[]::new));
    }

    static DataValidationConstraint listed(SXSSFSheet sheet, String fromSheet, CellArea words) {
        String from = "'" + fromSheet.replace("'", "''") + "'!" + absolute(words.firstRow(), words.firstColumn()) + ":"
                + absolute(words.lastRow(), words.lastColumn());
        return sheet.getDataValidationHelper().createFormulaListConstraint(from);
    }

    static DataValidationConstraint dates(SXSSFSheet sheet) {
        // 2000-01-01 to 2099-12-31 as day numbers; a formula would depend on the language of the reader.
        return sheet.getDataValidationHelper().createDateConstraint(OperatorType.BETWEEN, "36526", "73050", null);
    }

    static void add(SXSSFSheet sheet, CellRangeAddress range, DataValidationConstraint constraint, String title, String message) {
        DataValidation validation = sheet.getDataValidationHelper().createValidation(constraint,
                new CellRangeAddressList(range.getFirstRow(),
                        range.getLastRow(), range.getFirstColumn(), range.getLastColumn()));
        String shortTitle = title.substring(0, Math.min(title.length(), MESSAGE_TITLE));
        String shortMessage = message.substring(0, Math.min(message.length(), MESSAGE));
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(shortTitle, shortMessage);
        validation.setShowPromptBox(true);
        validation.createPromptBox(shortTitle, shortMessage);
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }

    private static String absolute(int row, int column) {
        return "$" + CellArea.columnLetters(column) + "$" + (row + 1);
    }
}
