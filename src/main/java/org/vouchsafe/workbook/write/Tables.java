package org.vouchsafe.workbook.write;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;
import org.vouchsafe.workbook.CellArea;

/** Real tables, the kind that filter and grow, over rows that have already been streamed out. */
final class Tables {
    private Tables() {}

    static void add(XSSFSheet sheet, String name, CellArea area, List<String> titles) {
        Set<String> seen = new HashSet<>();
        for (String title : titles) {
            if (title.isEmpty() || !seen.add(title.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("Column titles of a table must differ and not be empty: " + titles);
            }
        }
        XSSFTable table = sheet.createTable(new AreaReference(area.address(), SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
        var inner = table.getCTTable();
        // The library would take the titles from the header row, which is no longer in memory.
        CTTableColumns columns = inner.getTableColumns();
        for (int i = 0; i < titles.size(); i++) {
            columns.getTableColumnArray(i).setName(titles.get(i).replace("\n", "_x000a_"));
        }
        inner.addNewAutoFilter().setRef(area.address());
        var style = inner.addNewTableStyleInfo();
        style.setName("TableStyleLight1");
        style.setShowRowStripes(false);
        style.setShowColumnStripes(false);
    }
}
