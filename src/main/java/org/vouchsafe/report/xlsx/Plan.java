package org.vouchsafe.report.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Column;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Document.StateChart;
import org.vouchsafe.report.words.Runs;

/**
 * Decides which sheets a report has. Each section has a sheet; its table stands there when little text comes before it, else on a sheet of
 * its own, because a header can only be kept in view near the top. Findings, which print as label and value lines, become rows.
 */
final class Plan {
    private static final int NAME_LENGTH = 31;
    /** Spreadsheets end at 1,048,576 rows. */
    private static final int LARGEST_GRID = 1_000_000;
    private static final int TEXTS_ABOVE_TABLE = 3;

    private final List<SheetPlan> sheets = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Plan() {
        names.add(WorkbookRenderer.COVER.toLowerCase(Locale.ROOT));
    }

    static List<SheetPlan> of(Document document) {
        Plan plan = new Plan();
        document.sections().forEach(plan::section);
        return List.copyOf(plan.sheets);
    }

    /** Tables with the same columns, and the title of the first of them. */
    private record Collected(String title, List<String> columns, List<List<Cell>> rows) {}

    private void section(Section section) {
        List<Block> texts = new ArrayList<>();
        List<Block> charts = new ArrayList<>();
        Map<List<String>, Collected> grids = new LinkedHashMap<>();
        String about = "";
        Document.Heading waiting = null;
        for (Block block : section.blocks()) {
            switch (block) {
                case Document.Heading heading -> {
                    about = heading.text();
                    waiting = heading;
                }
                case Document.Table table -> collect(grids, table, about);
                case Document.Fields(String title, List<Field> fields) when !title.isEmpty() -> collect(grids, title, fields);
                case StateChart chart -> charts.add(chart);
                case Chart.Ageing chart -> charts.add(chart);
                case Chart chart -> collect(grids, chart.table(), about);
                case Document.Paragraph text -> waiting = add(texts, waiting, text);
                case Document.Note text -> waiting = add(texts, waiting, text);
                case Document.Listing text -> waiting = add(texts, waiting, text);
                case Document.Fields text -> waiting = add(texts, waiting, text);
            }
        }
        place(section, texts, charts, List.copyOf(grids.values()));
    }

    /** A heading is kept only where text follows it; before a table it is told in the table's first column. */
    private static Document.@Nullable Heading add(List<Block> texts, Document.@Nullable Heading waiting, Block text) {
        if (waiting != null) {
            texts.add(waiting);
        }
        texts.add(text);
        return null;
    }

    private static void collect(Map<List<String>, Collected> grids, Document.Table table, String about) {
        List<String> columns = table.columns().stream().map(Column::title).toList();
        Collected grid = grids.computeIfAbsent(columns, key -> new Collected(table.title(), withAbout(key), new ArrayList<>()));
        for (List<Cell> row : table.rows()) {
            grid.rows().add(prefixed(about, row));
        }
    }

    /** A field that names something and tells its state becomes two columns, so that one can filter by state. */
    private static void collect(Map<List<String>, Collected> grids, String title, List<Field> fields) {
        List<String> columns = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        for (Field field : fields) {
            List<Run> states = field.value().stream().filter(Document.StateRun.class::isInstance).toList();
            boolean split = states.size() == 1 && field.value().size() > 1;
            columns.add(field.label());
            row.add(new Cell(split ? field.value().stream().filter(each -> !states.contains(each)).toList() : field.value(), null));
            if (split) {
                columns.add("State");
                row.add(new Cell(states, null));
            }
        }
        grids.computeIfAbsent(columns, key -> new Collected("", withAbout(key), new ArrayList<>())).rows().add(prefixed(title, row));
    }

    private static List<String> withAbout(List<String> columns) {
        List<String> all = new ArrayList<>();
        all.add("About");
        all.addAll(columns);
        return all;
    }

    private static List<Cell> prefixed(String about, List<Cell> row) {
        List<Cell> all = new ArrayList<>(row.size() + 1);
        all.add(Cell.of(about));
        all.addAll(row);
        return all;
    }

    private void place(Section section, List<Block> texts, List<Block> charts, List<Collected> grids) {
        if (grids.size() == 1 && charts.isEmpty() && texts.size() <= TEXTS_ABOVE_TABLE && grids.getFirst().rows().size() <= LARGEST_GRID) {
            sheets.add(new SheetPlan(name(section.heading()), section.heading(), texts, charts, grid(grids.getFirst(), section.heading())));
            return;
        }
        // A drawing has its sheet for itself from the second on: on paper it would be parted.
        List<Block> said = texts.isEmpty() && charts.isEmpty() && !grids.isEmpty()
                ? List.of(new Runs().text("The tables of this section stand on the next sheets: "
                        + String.join(", ", grids.stream().map(each -> title(each, section)).distinct().toList()) + ".").paragraph())
                : texts;
        sheets.add(new SheetPlan(name(section.heading()), section.heading(), said, charts.stream().limit(1).toList(), null));
        for (Block each : charts.stream().skip(1).toList()) {
            String title = numbered(section, each instanceof Chart chart ? chart.title() : ((StateChart) each).title());
            sheets.add(new SheetPlan(name(title), title, List.of(), List.of(each), null));
        }
        for (Collected each : grids) {
            String numbered = numbered(section, title(each, section));
            for (int from = 0; from < each.rows().size(); from += LARGEST_GRID) {
                Collected part = new Collected(each.title(), each.columns(),
                        each.rows().subList(from, Math.min(each.rows().size(), from + LARGEST_GRID)));
                sheets.add(new SheetPlan(name(numbered), numbered, List.of(), List.of(), grid(part, numbered)));
            }
        }
    }

    private static String numbered(Section section, String title) {
        return section.number() == 0 ? title : section.number() + " " + title;
    }

    private static String title(Collected grid, Section section) {
        if (!grid.title().isEmpty()) {
            return grid.title();
        }
        List<List<Run>> abouts = grid.rows().stream().map(row -> row.getFirst().runs()).distinct().limit(2).toList();
        boolean single = abouts.size() == 1 && abouts.getFirst().getFirst() instanceof Document.Text(String about) && !about.isEmpty();
        return single ? ((Document.Text) abouts.getFirst().getFirst()).text() : section.title() + ", all rows";
    }

    /** The first column goes away where it says the same everywhere. */
    private static SheetPlan.@Nullable Grid grid(Collected collected, String name) {
        boolean told = collected.rows().stream().map(row -> row.getFirst().runs()).distinct().limit(2).count() > 1;
        if (told || collected.columns().size() == 1) {
            return new SheetPlan.Grid(name, collected.columns(), collected.rows());
        }
        return new SheetPlan.Grid(name, collected.columns().subList(1, collected.columns().size()),
                collected.rows().stream().map(row -> row.subList(1, row.size())).toList());
    }

    private String name(String wanted) {
        String safe = wanted.replaceAll("[\\[\\]:*?/\\\\'\\p{C}]", " ").replaceAll(" +", " ").strip();
        String name = cut(safe, NAME_LENGTH);
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = cut(safe, NAME_LENGTH - 3) + " " + i;
        }
        return name;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }
}
