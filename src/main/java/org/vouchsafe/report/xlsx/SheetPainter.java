package org.vouchsafe.report.xlsx;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.Document.StateChart;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.SheetWriter;
import org.vouchsafe.workbook.write.Style;

/** Writes planned sheets. */
final class SheetPainter {
    /** Spreadsheets take 65,530 links on one sheet. */
    private static final int MOST_LINKS = 65_000;
    private static final int ROWS_MEASURED = 300;
    private static final int WIDEST = 58;
    private static final int NARROWEST = 9;
    private static final double WIDEST_SHEET = 170;
    private static final double SQUEEZABLE = 18;
    /** Spreadsheets end at 409 points. */
    private static final double TALLEST_ROW = 409;
    private static final double LINE_POINTS = 13.5;
    /** How much wider identifiers are set than words. */
    private static final double MONOSPACE = 1.15;
    private static final double[] TEXT_WIDTHS = {26, 96};

    private final Document document;
    private final Map<EvidenceId, Cell.Link> register;
    private final Runnable pulse;
    private int links;
    private boolean linksLeftOut;

    SheetPainter(Document document, Map<EvidenceId, Cell.Link> register, Runnable pulse) {
        this.document = document;
        this.register = register;
        this.pulse = pulse;
    }

    /** Report id, TLP and status, as they stand on every sheet and at the foot of every page. */
    String line() {
        return document.reportId() + "  " + document.tlp().label() + (document.draft() ? "  DRAFT" : "");
    }

    List<String> notices() {
        return linksLeftOut
                ? List.of("A sheet has more references than a spreadsheet takes links; the ones after the first 65,000 are plain text.")
                : List.of();
    }

    /** The row the header of the plan's table stands in, counted from 0. */
    static int headerRow(SheetPlan plan) {
        return SheetPlan.HEAD_ROWS + (plan.texts().isEmpty() ? 0 : plan.texts().stream().mapToInt(SheetPainter::rows).sum() + 1);
    }

    private static int rows(Block text) {
        return switch (text) {
            case Document.Fields fields -> fields.fields().size();
            case Document.Listing list -> list.items().size();
            default -> 1;
        };
    }

    void paint(SheetPlan plan, SheetWriter sheet) {
        links = 0;
        double[] widths = plan.grid() != null ? widths(plan.grid()) : plan.charts().isEmpty() ? TEXT_WIDTHS : Bars.WIDTHS;
        sheet.columnWidths(widths);
        sheet.row(24, List.of(Cell.text(plan.title(), Looks.TITLE)));
        sheet.row(List.of(Cell.text(line(), Looks.SMALL)));
        sheet.gap(8);
        texts(plan.texts(), sheet, widths);
        if (!plan.texts().isEmpty()) {
            sheet.gap(8);
        }
        for (Block chart : plan.charts()) {
            Bars.write(chart, sheet);
        }
        if (plan.grid() != null) {
            grid(plan.grid(), widths, sheet);
        }
        sheet.print(widths.length > 2 ? SheetWriter.Paper.LYING : SheetWriter.Paper.UPRIGHT, plan.grid() == null ? 0 : headerRow(plan) + 1,
                line());
    }

    private void grid(SheetPlan.Grid grid, double[] widths, SheetWriter sheet) {
        List<Cell> header = new ArrayList<>();
        for (int i = 0; i < grid.titles().size(); i++) {
            header.add(Cell.text(grid.titles().get(i), holdsNumbers(grid, i) ? Looks.NUMBER_HEADER : Looks.HEADER));
        }
        CellArea area = sheet.table(grid.name(), header, () -> rows(grid), cells -> height(cells, widths));
        sheet.freeze(area.firstRow() + 1, 1);
        for (int i = 0; i < grid.titles().size(); i++) {
            if (holdsStates(grid, i) && area.lastRow() > area.firstRow()) {
                sheet.highlight(CellArea.column(i, area.firstRow() + 1, area.lastRow()), Looks.states());
            }
        }
    }

    private Iterator<List<Cell>> rows(SheetPlan.Grid grid) {
        Iterator<List<Document.Cell>> rows = grid.rows().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<Cell> next() {
                pulse.run();
                return rows.next().stream().map(SheetPainter.this::cell).toList();
            }
        };
    }

    /** Points a row needs when its cells wrap. */
    static double height(List<Cell> cells, double[] widths) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            String text = switch (cells.get(i).content()) {
                case Cell.Text plain -> plain.text();
                case Cell.Link link -> link.text();
                case Cell.Figure ignored -> "";
                case Cell.Day ignored -> "";
                case Cell.Moment ignored -> "";
                case Cell.Blank ignored -> "";
            };
            double room = widths[i] * (cells.get(i).style().face() == Style.Face.MONOSPACE ? 0.9 : 1.12);
            lines = Math.max(lines, text.lines().mapToInt(each -> (int) Math.ceil(each.length() / room)).sum());
        }
        return Math.min(TALLEST_ROW, lines * LINE_POINTS + 3);
    }

    private static boolean holdsNumbers(SheetPlan.Grid grid, int column) {
        return grid.rows().stream().limit(ROWS_MEASURED).anyMatch(row -> row.get(column).value() instanceof Number);
    }

    private static boolean holdsStates(SheetPlan.Grid grid, int column) {
        return grid.rows().stream().limit(ROWS_MEASURED)
                .anyMatch(row -> row.get(column).runs().size() == 1 && row.get(column).runs().getFirst() instanceof Document.StateRun);
    }

    private Cell cell(Document.Cell cell) {
        return switch (cell.value()) {
            case Long number -> Cell.number(number, Looks.NUMBER);
            case Integer number -> Cell.number(number, Looks.NUMBER);
            case Double number -> Cell.number(number, Looks.CELL);
            case LocalDate day -> Cell.day(day, Looks.TIME);
            case Instant at -> Cell.moment(at, Looks.TIME);
            case null, default -> cell(cell.runs());
        };
    }

    /** Text as one cell; a cell of nothing but references leads to the entry of the first. */
    Cell cell(List<Run> runs) {
        String text = text(runs);
        if (areReferences(runs)) {
            for (Run run : runs) {
                if (run instanceof Document.EvidenceRef ref && register.containsKey(ref.evidence())) {
                    if (links < MOST_LINKS) {
                        links++;
                        Cell.Link place = register.get(ref.evidence());
                        return Cell.link(text, place.sheet(), place.address(), Looks.LINK);
                    }
                    linksLeftOut = true;
                }
            }
        }
        return Cell.text(text, isCode(runs) ? Looks.CODE : Looks.CELL);
    }

    private static boolean isCode(List<Run> runs) {
        return !runs.isEmpty()
                && runs.stream().allMatch(each -> each instanceof Document.Code || each instanceof Document.EvidenceEntry);
    }

    static String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            text.append(switch (run) {
                case Document.Text plain -> plain.text();
                case Document.Strong strong -> strong.text();
                case Document.Code code -> code.text();
                case Document.EvidenceEntry entry -> entry.evidence().toString();
                case Document.Break _ -> "\n";
                case Document.EvidenceRef ref -> "[" + ref.evidence() + (ref.place() == null ? "" : ", " + ref.place()) + "]";
                case Document.StateRun state -> Looks.of(state.state(), state.contradicted());
            });
        }
        return text.toString().strip();
    }

    /** Texts across all columns of the sheet. */
    void texts(List<Block> blocks, SheetWriter sheet, double[] widths) {
        for (Block block : blocks) {
            switch (block) {
                case Document.Heading heading -> sheet.row(20, List.of(Cell.text(heading.text(), Looks.HEADING)));
                case Document.Paragraph paragraph -> across(text(paragraph.runs()), Looks.TEXT, sheet, widths);
                case Document.Note note -> across(text(note.runs()), Looks.NOTE, sheet, widths);
                case Document.Listing list -> list.items().forEach(each -> across("•  " + text(each), Looks.TEXT, sheet, widths));
                case Document.Fields fields -> {
                    for (Document.Field field : fields.fields()) {
                        labelled(field, sheet, widths);
                    }
                }
                case Document.Table ignored -> throw new IllegalStateException("Tables are planned apart");
                case Chart ignored -> throw new IllegalStateException("Charts are planned as tables");
                case StateChart ignored -> throw new IllegalStateException("Charts are planned apart");
            }
        }
    }

    /** A label and its value. */
    void labelled(Document.Field field, SheetWriter sheet, double[] widths) {
        List<Cell> cells = List.of(Cell.text(field.label(), Looks.LABEL), cell(field.value()));
        sheet.row(height(cells, widths), cells);
    }

    private static void across(String text, Style style, SheetWriter sheet, double[] widths) {
        double characters = Arrays.stream(widths).sum();
        int lines = Math.max(1, (int) Math.ceil(text.length() * 1.08 / characters));
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(text, style));
        for (int i = 1; i < widths.length; i++) {
            row.add(Cell.blank(style));
        }
        int index = sheet.row(lines * LINE_POINTS + 3, row);
        if (widths.length > 1) {
            sheet.merge(CellArea.row(index, 0, widths.length - 1));
        }
    }

    /** Widths that fit what the first rows hold, up to a limit from which on text is wrapped. */
    private static double[] widths(SheetPlan.Grid grid) {
        double[] widths = new double[grid.titles().size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int longest = grid.rows().stream().limit(ROWS_MEASURED).mapToInt(row -> length(row.get(column))).max().orElse(0);
            // Where sentences are far longer than the column, some more width saves many lines.
            double widest = WIDEST + Math.clamp((longest - WIDEST) / 8.0, 0, WIDEST);
            widths[i] = Math.clamp(Math.max(longest, grid.titles().get(i).length() + 3) + 2, NARROWEST, widest);
        }
        squeeze(widths, grid);
        return widths;
    }

    /** Keeps the sheet readable on paper: wide columns give way, narrow ones stay. */
    private static void squeeze(double[] widths, SheetPlan.Grid grid) {
        boolean[] gives = new boolean[widths.length];
        double wide = 0;
        for (int i = 0; i < widths.length; i++) {
            gives[i] = widths[i] > SQUEEZABLE && !holdsReferences(grid, i);
            wide += gives[i] ? widths[i] : 0;
        }
        double narrow = Arrays.stream(widths).sum() - wide;
        double all = WIDEST_SHEET + 12 * Math.max(0, widths.length - 8);
        if (narrow + wide > all) {
            double share = Math.max(0, all - narrow) / wide;
            for (int i = 0; i < widths.length; i++) {
                widths[i] = gives[i] ? Math.max(SQUEEZABLE, widths[i] * share) : widths[i];
            }
        }
    }

    /** Some spreadsheets do not wrap the text of a link. */
    private static boolean holdsReferences(SheetPlan.Grid grid, int column) {
        return grid.rows().stream().limit(ROWS_MEASURED).map(row -> row.get(column).runs())
                .anyMatch(runs -> !runs.isEmpty() && areReferences(runs));
    }

    private static boolean areReferences(List<Run> runs) {
        return runs.stream()
                .allMatch(each -> each instanceof Document.EvidenceRef || (each instanceof Document.Text(String blank) && blank.isBlank()));
    }

    private static int length(Document.Cell cell) {
        return cell.value() instanceof Instant ? "2026-04-02 13:00:00 UTC".length()
                : isCode(cell.runs()) ? (int) Math.ceil(text(cell.runs()).length() * MONOSPACE) : text(cell.runs()).length();
    }
}
