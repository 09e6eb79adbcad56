package org.vouchsafe.report.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.comparison.Aspect;
import org.vouchsafe.domain.comparison.AspectChange;
import org.vouchsafe.domain.comparison.Comparison;
import org.vouchsafe.domain.comparison.ComponentChange;
import org.vouchsafe.domain.comparison.ComponentChange.Kind;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.report.Document.Align;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Column;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** The components that differ. */
final class ChangeSection {
    /** As many rows as a person reads on paper; a workbook has all. */
    static final int READABLE = 250;

    private ChangeSection() {}

    /** A kind of change as it is shown. */
    static String word(Kind kind) {
        return switch (kind) {
            case ADDED -> "added";
            case REMOVED -> "removed";
            case UPGRADED -> "upgraded";
            case DOWNGRADED -> "downgraded";
            case OTHER_VERSION -> "another version";
            case SAME_VERSION -> "changed within its version";
        };
    }

    static List<Block> attention(Comparison comparison, int most) {
        List<ComponentChange> found = comparison.components().stream()
                .filter(each -> each.kind() == Kind.DOWNGRADED || each.has(Aspect.INSTALL_SCRIPT) || each.has(Aspect.HASH)
                        || each.has(Aspect.ORIGIN) || each.has(Aspect.SUPPLIER) || each.has(Aspect.INTEGRITY))
                .toList();
        if (found.isEmpty()) {
            return List.of(new Runs().text("No new install script, no other content under the same version, no other origin or supplier, "
                    + "no downgrade.").paragraph());
        }
        return table(found, most);
    }

    static List<Block> all(Comparison comparison, int most) {
        return comparison.components().isEmpty() ? List.of(new Runs().text("None.").paragraph())
                : table(comparison.components(), most);
    }

    private static List<Block> table(List<ComponentChange> changes, int most) {
        List<List<Cell>> rows = changes.stream().limit(most).map(ChangeSection::row).toList();
        Table table = new Table("", List.of(column("Change", 4), column("Component", 7), column("Before", 4), column("After", 4),
                column("Also", 6), column("Stands in", 5)), rows);
        return changes.size() <= most ? List.of(table)
                : List.of(table, new Runs().text(Words.count(changes.size() - most,
                        "more change is", "more changes are") + " listed in the workbook and the JSON form of this report.").note());
    }

    private static List<Cell> row(ComponentChange each) {
        return List.of(Cell.of(word(each.kind())), Cell.of(each.component()), version(each.before()), version(each.after()),
                Cell.of(String.join("; ", each.aspects().stream().map(ChangeSection::words).toList())),
                place(each.placeAfter() != null ? each.placeAfter() : each.placeBefore()));
    }

    private static Cell version(@Nullable String version) {
        return version == null ? Cell.of("") : Cell.code(version);
    }

    private static String words(AspectChange each) {
        return switch (each.aspect()) {
            case INSTALL_SCRIPT -> "runs an install script";
            case INTEGRITY -> "no longer bound to a hash";
            case HASH -> "other content: " + each.before() + ", now " + each.after();
            case ORIGIN, SUPPLIER, LICENCE -> each.aspect().words() + " " + each.before() + ", now " + each.after();
        };
    }

    private static Cell place(@Nullable Citation citation) {
        return citation == null ? Cell.of("") : new Runs().cited(List.of(citation)).cell();
    }

    private static Column column(String title, int weight) {
        return new Column(title, weight, Align.LEFT);
    }
}
