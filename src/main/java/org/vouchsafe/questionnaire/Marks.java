package org.vouchsafe.questionnaire;

import java.util.List;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.SheetWriter;

/** The marks by which a request workbook of ours is known when it comes back, wherever in it they then stand. */
public final class Marks {
    /** First cell of the sheet that holds the request's data. */
    public static final String SHEET = "vouchsafe.request";
    /** Names of the values on that sheet; each value stands in the cell to the right. */
    public static final String REQUEST_ID = "request.id";
    public static final String TEMPLATE_ID = "template.id";
    public static final String TEMPLATE_VERSION = "template.version";
    public static final String TEMPLATE_DIGEST = "template.digest";
    public static final String SUPPLIER = "supplier";
    public static final String PRODUCT = "product";
    public static final String DUE = "due";
    public static final String LANGUAGE = "language";
    public static final String CONCERNING = "concerning";
    /** The name of a request form. */
    public static final String FORM = "form";
    /** One open position; its values stand in the cells to the right. */
    public static final String POSITION = "position";

    /** Ids of the rows of the declaration. */
    public static final String DECLARED_NAME = "D-NAME";
    public static final String DECLARED_ROLE = "D-ROLE";
    public static final String DECLARED_CONTACT = "D-CONTACT";
    public static final String DECLARED_ON = "D-DATE";
    public static final String DECLARED_SIGNATURE = "D-SIGN";

    /** The ids of the rows in which files are listed begin so. */
    public static final String FILE_ROW = "F-";

    private Marks() {}

    /** Writes a value beside its name. */
    static void write(SheetWriter sheet, String name, String value) {
        sheet.row(List.of(Cell.text(name), Cell.text(value)));
    }
}
