package org.vouchsafe.workbook.read;

import java.util.List;

/** A workbook that somebody sent: its sheets in order, without charts, macros, links and whatever else it may carry. */
public record ReadWorkbook(List<ReadSheet> sheets) {
    public ReadWorkbook {
        sheets = List.copyOf(sheets);
    }
}
