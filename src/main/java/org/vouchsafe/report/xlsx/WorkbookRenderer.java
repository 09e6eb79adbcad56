package org.vouchsafe.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.EvidenceEntry;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Renderer;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.SheetWriter;
import org.vouchsafe.workbook.write.WorkbookProperties;
import org.vouchsafe.workbook.write.WorkbookWriter;

/**
 * A document as a workbook: a cover with links, and a sheet for each section and table. Numbers and dates are typed, states carry shape and
 * word and are coloured by a rule, references lead to the register. Text is never a formula.
 */
public final class WorkbookRenderer implements Renderer {
    static final String COVER = "Report";
    private static final double[] COVER_WIDTHS = {34, 96};

    @Override
    public List<String> render(Document document, OutputStream out, Runnable pulse) throws IOException {
        List<SheetPlan> plans = Plan.of(document);
        SheetPainter painter = new SheetPainter(document, register(plans), pulse);
        try (WorkbookWriter workbook = new WorkbookWriter(new WorkbookProperties(document.title(), "Vouchsafe", document.generatedAt()))) {
            cover(document, plans, workbook, painter);
            for (SheetPlan plan : plans) {
                painter.paint(plan, workbook.sheet(plan.name()));
            }
            out.write(workbook.finish());
            out.flush();
        }
        return painter.notices();
    }

    /** Where the entry of each piece of evidence will stand. */
    private static Map<EvidenceId, Cell.Link> register(List<SheetPlan> plans) {
        Map<EvidenceId, Cell.Link> places = new HashMap<>();
        for (SheetPlan plan : plans) {
            if (plan.grid() == null) {
                continue;
            }
            int first = SheetPainter.headerRow(plan) + 1;
            List<List<Document.Cell>> rows = plan.grid().rows();
            for (int i = 0; i < rows.size(); i++) {
                for (Document.Run run : rows.get(i).getFirst().runs()) {
                    if (run instanceof EvidenceEntry(EvidenceId evidence)) {
                        places.put(evidence, new Cell.Link("", plan.name(), CellArea.address(first + i, 0)));
                    }
                }
            }
        }
        return places;
    }

    private static List<String> letterhead(Document document) {
        List<String> lines = new ArrayList<>();
        if (!document.letterhead().organisation().isEmpty()) {
            lines.add(document.letterhead().organisation());
        }
        lines.addAll(document.letterhead().lines().lines().toList());
        return lines;
    }

    private static void cover(Document document, List<SheetPlan> plans, WorkbookWriter workbook, SheetPainter painter) {
        SheetWriter sheet = workbook.sheet(COVER).columnWidths(COVER_WIDTHS);
        for (String each : letterhead(document)) {
            sheet.row(List.of(Cell.text(each, Looks.SMALL)));
        }
        sheet.row(26, List.of(Cell.text(document.title(), Looks.TITLE)));
        sheet.row(List.of(Cell.text(document.subtitle(), Looks.SUBTITLE)));
        sheet.row(List.of(Cell.text(painter.line(), Looks.SMALL)));
        sheet.gap(12);
        for (Field field : document.cover()) {
            painter.labelled(field, sheet, COVER_WIDTHS);
        }
        sheet.gap(12);
        sheet.row(List.of(Cell.text("Conclusion", Looks.HEADING)));
        painter.texts(document.conclusion(), sheet, new double[] {26, 96});
        sheet.gap(12);
        sheet.row(List.of(Cell.text("Contents", Looks.HEADING)));
        for (SheetPlan plan : plans) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.link(plan.title(), plan.name(), "A1", Looks.LINK));
            row.add(Cell.text(plan.grid() == null ? "" : plan.grid().rows().size() + (plan.grid().rows().size() == 1 ? " row" : " rows"),
                    Looks.CELL));
            sheet.row(row);
        }
        sheet.print(SheetWriter.Paper.UPRIGHT, 0, painter.line());
    }
}
