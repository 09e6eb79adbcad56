package org.vouchsafe.questionnaire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.questionnaire.request.OpenPosition;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.questionnaire.words.StatementWords;
import org.vouchsafe.questionnaire.words.Words;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.SheetWriter;
import org.vouchsafe.workbook.write.SheetWriter.Paper;
import org.vouchsafe.workbook.write.WorkbookProperties;
import org.vouchsafe.workbook.write.WorkbookWriter;

/**
 * Writes the short form: one table of the open positions of a supplier's own products, with columns for state, justification, action and day.
 * What comes back in them is the supplier's statement. The same request gives the same bytes.
 */
public final class OpenPositionsWorkbook {
    private static final double[] WIDTHS = {8, 24, 14, 26, 30, 20, 32, 40, 14};
    private final OpenRequest request;
    private final Words words;
    private final String foot;

    private OpenPositionsWorkbook(OpenRequest request) {
        this.request = request;
        this.words = Words.of(request.language());
        this.foot = words.text("short.title") + " · " + request.supplier() + " · " + words.text("foot.request") + " " + request.id();
    }

    /** The workbook's bytes. */
    public static byte[] write(OpenRequest request) {
        var workbook = new OpenPositionsWorkbook(request);
        Words words = workbook.words;
        var properties = new WorkbookProperties(words.text("short.title"), request.sender(), request.created());
        try (var writer = WorkbookWriter.forEditing(properties)) {
            List<String> products = request.positions().stream().map(OpenPosition::product).distinct().toList();
            new CoverSheet(words, words.text("short.title"), words.text("short.introduction"), request.supplier(), request.sender(),
                    request.due(), products, List.of(), request.id(), List.of("fields", "statements", "declaration", "back"), List.of())
                    .write(writer.sheet(words.text("sheet.cover")), workbook.foot);
            workbook.table(writer);
            new ClosingSheets(words, workbook.foot).declaration(writer);
            workbook.data(writer.sheet(words.text("sheet.data")));
            return writer.finish();
        }
    }

    private void table(WorkbookWriter writer) {
        SheetWriter sheet = writer.sheet(words.text("sheet.open")).columnWidths(WIDTHS).tab(Look.TO_FILL);
        sheet.row(26, Stream.of("head.id", "head.product", "head.release", "head.advisory", "head.component", "head.state",
                "head.justification", "head.action", "head.day").map(key -> Cell.text(words.text(key), Look.HEAD)).toList());
        int first = sheet.nextRow();
        for (OpenPosition each : request.positions()) {
            String advisory = each.vulnerabilityIds().getFirst()
                    + (each.title().equals(each.vulnerabilityIds().getFirst()) ? "" : "\n" + each.title());
            String components = String.join("\n", each.components());
            double height = new RowHeight(34).holds(each.product(), WIDTHS[1], 10).holds(advisory, WIDTHS[3], 10)
                    .holds(components, WIDTHS[4], 9).points();
            sheet.row(height, List.of(Cell.text(each.id(), Look.ID), Cell.text(each.product(), Look.PRODUCT),
                    Cell.text(each.release(), Look.QUESTION), Cell.text(advisory, Look.QUESTION), Cell.text(components, Look.HINT),
                    Cell.blank(Look.ENTRY), Cell.blank(Look.ENTRY), Cell.blank(Look.ENTRY), Cell.blank(Look.DATE_ENTRY)));
        }
        int last = sheet.nextRow() - 1;
        if (last >= first) {
            sheet.choices(new CellArea(first, 5, last, 5), states(), words.text("head.state"), words.text("entry.chooseState"));
            List<String> reasons = Arrays.stream(Justification.values()).flatMap(each -> StatementWords.word(words, each).stream())
                    .toList();
            sheet.choices(new CellArea(first, 6, last, 6), reasons, words.text("head.justification"), words.text("entry.chooseReason"));
            sheet.dates(new CellArea(first, 8, last, 8), words.text("head.day"), words.text("entry.day"));
        }
        sheet.freeze(1, 3).protect().print(Paper.LYING, 1, foot);
    }

    private List<String> states() {
        return Stream.of(ClaimStatus.AFFECTED, ClaimStatus.NOT_AFFECTED, ClaimStatus.FIXED, ClaimStatus.UNDER_INVESTIGATION)
                .map(each -> StatementWords.word(words, each)).toList();
    }

    private void data(SheetWriter sheet) {
        sheet.columnWidths(24, 80).hide();
        sheet.row(List.of(Cell.text(Marks.SHEET, Look.VALUE), Cell.text(words.text("data.leave"))));
        Marks.write(sheet, Marks.FORM, RequestForm.OPEN_POSITIONS.name());
        Marks.write(sheet, Marks.REQUEST_ID, request.id());
        Marks.write(sheet, Marks.LANGUAGE, request.language().code());
        Marks.write(sheet, Marks.SUPPLIER, request.supplier());
        Marks.write(sheet, Marks.DUE, request.due().toString());
        for (OpenPosition each : request.positions()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.text(Marks.POSITION), Cell.text(each.id()), Cell.text(each.product()),
                    Cell.text(each.release())));
            each.vulnerabilityIds().forEach(id -> cells.add(Cell.text(id)));
            sheet.row(cells);
        }
        sheet.protect();
    }
}
