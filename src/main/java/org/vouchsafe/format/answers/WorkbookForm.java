package org.vouchsafe.format.answers;

import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Problems;
import org.vouchsafe.workbook.read.ReadWorkbook;

/** A form that comes as a workbook, which is opened once for all of them. */
public interface WorkbookForm extends Format {
    /** Whether the workbook is one of these. */
    boolean recognises(ReadWorkbook book);

    /** What is in it. */
    ReadResult read(ReadWorkbook book, Problems problems);
}
