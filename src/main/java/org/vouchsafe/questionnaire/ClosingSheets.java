package org.vouchsafe.questionnaire;

import java.util.List;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.questionnaire.words.Words;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.SheetWriter;
import org.vouchsafe.workbook.write.SheetWriter.Paper;
import org.vouchsafe.workbook.write.WorkbookWriter;

/** The sheets that end every request: the evidence, and who stands by the answers. */
final class ClosingSheets {
    /** Rows left to list files in. */
    private static final int FILES = 20;
    private final Words words;
    private final String foot;

    ClosingSheets(Words words, String foot) {
        this.words = words;
        this.foot = foot;
    }

    /** Kinds of evidence to tick, and a list of files. */
    void evidence(WorkbookWriter writer, List<EvidenceKind> kinds) {
        SheetWriter sheet = writer.sheet(words.text("sheet.evidence")).columnWidths(10, 34, 48, 18, 42, 26).tab(Look.TO_FILL);
        if (!kinds.isEmpty()) {
            head(sheet, "head.id", "head.kind", "head.meant", "head.answer", "head.explanation", "head.files");
            for (EvidenceKind kind : kinds) {
                double height = new RowHeight(30).holds(kind.name(), 34, 10).holds(kind.help(), 48, 9).points();
                int row = sheet.row(height,
                        List.of(Cell.text(kind.id(), Look.ID), Cell.text(kind.name(), Look.PRODUCT), Cell.text(kind.help(), Look.HINT),
                                Cell.blank(Look.ENTRY), Cell.blank(Look.ENTRY), Cell.blank(Look.ENTRY)));
                sheet.choices(CellArea.cell(row, 3), words.answers(), words.text("entry.attached"), words.text("entry.choose"));
            }
            sheet.gap(16);
        }
        sheet.row(24, List.of(Cell.text(words.text("evidence.list"), Look.SECTION), Cell.blank(Look.SECTION), Cell.blank(Look.SECTION),
                Cell.blank(Look.SECTION), Cell.blank(Look.SECTION), Cell.blank(Look.SECTION)));
        head(sheet, "head.id", "head.file", "head.shows", "head.from", "head.about", "head.until");
        int first = sheet.nextRow();
        for (int i = 1; i <= FILES; i++) {
            sheet.row(20, List.of(Cell.text(Marks.FILE_ROW + i, Look.ID), Cell.blank(Look.ENTRY), Cell.blank(Look.ENTRY),
                    Cell.blank(Look.DATE_ENTRY), Cell.blank(Look.ENTRY), Cell.blank(Look.DATE_ENTRY)));
        }
        for (int column : new int[] {3, 5}) {
            sheet.dates(new CellArea(first, column, first + FILES - 1, column), words.text(column == 3 ? "head.from" : "head.until"),
                    words.text("entry.day"));
        }
        sheet.freeze(1, 2).protect().print(Paper.LYING, 1, foot);
    }

    /** Who stands by the answers. */
    void declaration(WorkbookWriter writer) {
        SheetWriter sheet = writer.sheet(words.text("sheet.declaration")).columnWidths(12, 30, 68);
        sheet.row(30, List.of(Cell.blank(Look.TEXT), Cell.text(words.text("declaration.title"), Look.TITLE)));
        String text = words.text("declaration.text");
        sheet.row(new RowHeight(62).holds(text, 68, 10).points(), List.of(Cell.blank(Look.TEXT),
                Cell.text(words.text("declaration.who"), Look.LABEL.wrapped()), Cell.text(text, Look.TEXT)));
        declare(sheet, Marks.DECLARED_NAME, "declaration.name", 22);
        declare(sheet, Marks.DECLARED_ROLE, "declaration.role", 22);
        declare(sheet, Marks.DECLARED_CONTACT, "declaration.contact", 22);
        int day = sheet.row(22, List.of(Cell.text(Marks.DECLARED_ON, Look.ID), Cell.text(words.text("declaration.day"), Look.QUESTION),
                Cell.blank(Look.DATE_ENTRY)));
        sheet.dates(CellArea.cell(day, 2), words.text("declaration.day"), words.text("entry.day"));
        declare(sheet, Marks.DECLARED_SIGNATURE, "declaration.signature", 54);
        sheet.protect().tab(Look.ACCENT).print(Paper.UPRIGHT, 0, foot);
    }

    private void declare(SheetWriter sheet, String id, String label, double height) {
        sheet.row(height, List.of(Cell.text(id, Look.ID), Cell.text(words.text(label), Look.QUESTION), Cell.blank(Look.ENTRY)));
    }

    private void head(SheetWriter sheet, String... titles) {
        sheet.row(26, java.util.Arrays.stream(titles).map(key -> Cell.text(words.text(key), Look.HEAD)).toList());
    }
}
