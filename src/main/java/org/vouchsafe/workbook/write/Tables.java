package org.vouchsafe.workbook.write;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtensionList;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;
import org.vouchsafe.workbook.CellArea;

/** Real tables, the kind that filter and grow, over rows that have already been streamed out. */
final class Tables {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String EXTENDED = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

    private Tables() {}

    /** @param words what the table is called by those who hear it */
    static void add(XSSFSheet sheet, String name, String words, CellArea area, List<String> titles) {
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
        describe(inner.addNewExtLst(), words, area, titles);
    }

    /** Title and summary for those who do not see the table ([MS-XLSX], CT_Table of 2009); the slim schema set has no type for them. */
    private static void describe(CTExtensionList extensions, String words, CellArea area, List<String> titles) {
        int rows = area.lastRow() - area.firstRow();
        try (XmlCursor cursor = extensions.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(MAIN, "ext"));
            cursor.insertAttributeWithValue("uri", "{504A1905-F514-4f6f-8877-14C23A59335A}");
            cursor.insertNamespace("x14", EXTENDED);
            cursor.beginElement(new QName(EXTENDED, "table", "x14"));
            cursor.insertAttributeWithValue("altText", SafeText.forCell(words));
            cursor.insertAttributeWithValue("altTextSummary", SafeText.forCell(rows + (rows == 1 ? " row" : " rows") + " with "
                    + String.join(", ", titles) + ". The first row holds the titles."));
        }
    }
}
