package org.vouchsafe.ui.advisories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;

/** The releases an advisory concerns, product by product and in the order of releases, so that one sees from which on a product is clear. */
record ReleaseLines(List<Line> lines) {
    private static final Pattern PARTS = Pattern.compile("\\d{1,18}|\\D+");

    ReleaseLines {
        lines = List.copyOf(lines);
    }

    /** One release of a product with its state. */
    record Cell(PositionRow row, ReleaseStatus status) {
        /** Retired releases leave the counts, not the history. */
        boolean counts() {
            return status != ReleaseStatus.RETIRED;
        }
    }

    /** One product. */
    record Line(String supplier, String product, List<Cell> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        private int worst() {
            return cells.stream().filter(Cell::counts).mapToInt(each -> each.row().position().state().ordinal()).min()
                    .orElse(Integer.MAX_VALUE);
        }
    }

    /** Products with the worst release in use first. */
    static ReleaseLines of(List<PositionRow> rows, Map<ReleaseId, Release> register) {
        Map<String, List<PositionRow>> products = new LinkedHashMap<>();
        rows.forEach(row -> products.computeIfAbsent(row.supplier() + "\n" + row.product(), _ -> new ArrayList<>()).add(row));
        Comparator<PositionRow> order = Comparator
                .comparing((PositionRow row) -> register.get(row.releaseId()), Comparator.nullsLast(ReleaseLines::inOrder))
                .thenComparing(PositionRow::release, ReleaseLines::byNumbers);
        return new ReleaseLines(products.values().stream().map(each -> line(each.stream().sorted(order).toList(), register))
                .sorted(Comparator.comparingInt(Line::worst).thenComparing(Line::supplier).thenComparing(Line::product)).toList());
    }

    private static Line line(List<PositionRow> rows, Map<ReleaseId, Release> register) {
        return new Line(rows.getFirst().supplier(), rows.getFirst().product(), rows.stream().map(row -> {
            Release release = register.get(row.releaseId());
            return new Cell(row, release == null ? ReleaseStatus.IN_USE : release.status());
        }).toList());
    }

    /** By day of release, where both have one; else by the order the analyst gave. */
    private static int inOrder(Release one, Release other) {
        if (one.released() != null && other.released() != null) {
            return one.released().compareTo(other.released());
        }
        return one.order() != null && other.order() != null ? one.order().compareTo(other.order())
                : byNumbers(one.version(),
                        other.version());
    }

    /** As a person orders versions: 2.9 before 2.10. */
    static int byNumbers(String one, String other) {
        Matcher left = PARTS.matcher(one);
        Matcher right = PARTS.matcher(other);
        while (true) {
            boolean more = left.find();
            if (!right.find()) {
                return more ? 1 : 0;
            }
            if (!more) {
                return -1;
            }
            String a = left.group();
            String b = right.group();
            boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
            int compared = numbers ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : a.compareTo(b);
            if (compared != 0) {
                return compared;
            }
        }
    }

    /** The positions that are counted. */
    List<PositionRow> counted() {
        return lines.stream().flatMap(each -> each.cells().stream()).filter(Cell::counts).map(Cell::row).toList();
    }

    /** How many releases are retired. */
    long retired() {
        return lines.stream().flatMap(each -> each.cells().stream()).filter(each -> !each.counts()).count();
    }
}
