package org.vouchsafe.usecase.carry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.Use;
import org.vouchsafe.usecase.component.ComponentQuery;
import org.vouchsafe.usecase.component.UseReading;
import org.vouchsafe.usecase.position.ClaimReading;
import org.vouchsafe.usecase.position.PositionSet;

/** What two positions towards one advisory have in common and what not. Valid only within one read of the store. */
final class Comparison {
    private final PositionRow from;
    private final PositionRow to;
    private final List<String> same = new ArrayList<>();
    private final List<String> different = new ArrayList<>();

    private Comparison(PositionRow from, PositionRow to) {
        this.from = from;
        this.to = to;
    }

    /** Compares them. */
    static Comparison of(ReadTx tx, Viewpoint viewpoint, PositionSet all, PositionRow from, PositionRow to) {
        var comparison = new Comparison(from, to);
        comparison.components();
        comparison.compare("The inventories say", row -> code(row.position().inventoryVerdict()));
        comparison.compare("Without a decision it would be",
                row -> code(row.position().computed()) + " by " + code(row.position().computedBasis()));
        comparison.compare("It is reached", row -> reached(tx, viewpoint, all, row));
        comparison.compare("Contradictions are", row -> list(row.position().contradictions().stream().map(Contradiction::code).toList()));
        comparison.compare("Claims say", row -> claims(tx, viewpoint, row));
        comparison.compare("Exposure is",
                row -> row.position().exposure() == null ? "not asked" : code(row.position().exposure().answer()));
        comparison.compare("The product is", PositionRow::product);
        comparison.compare("It is used in", row -> list(row.environments()));
        comparison.compare("It is of criticality", row -> code(row.criticality()));
        return comparison;
    }

    List<String> same() {
        return same;
    }

    List<String> different() {
        return different;
    }

    private void components() {
        var shared = new TreeSet<>(to.position().components());
        shared.retainAll(from.position().components());
        var gone = new TreeSet<>(from.position().components());
        gone.removeAll(to.position().components());
        same.add("Component and version: " + String.join(", ", shared) + ".");
        if (!gone.isEmpty()) {
            different.add("No longer listed: " + String.join(", ", gone) + ".");
        }
    }

    private void compare(String what, Function<PositionRow, @Nullable String> part) {
        String was = part.apply(from);
        String is = part.apply(to);
        if (Objects.equals(was, is)) {
            same.add(what + " " + is + ".");
        } else {
            different.add(what + " " + is + " here, " + was + " there.");
        }
    }

    /** By which ways the product comes to the components: a reason such as "not reachable" may rest on that. */
    private static String reached(ReadTx tx, Viewpoint viewpoint, PositionSet all, PositionRow row) {
        var ways = new TreeSet<String>();
        for (String each : row.position().components()) {
            List<ComponentId> ids = ComponentQuery.parse(each).map(query -> query.components(tx)).orElse(List.of());
            if (!ids.isEmpty()) {
                new UseReading(tx, viewpoint, all).rows(ids, Use.Paths.WITH).stream().filter(use -> row.releaseId().equals(use.releaseId()))
                        .forEach(use -> ways.add(way(use)));
            }
        }
        return ways.isEmpty() ? "by no known way" : String.join(" and ", ways);
    }

    private static String way(WhereRow use) {
        String through = use.path().size() > 2 ? " through " + String.join(" > ", use.path().subList(1, use.path().size() - 1)) : "";
        return (use.direct() ? "directly" : "indirectly") + through;
    }

    private static String claims(ReadTx tx, Viewpoint viewpoint, PositionRow row) {
        var said = new TreeSet<String>();
        new ClaimReading(tx, viewpoint).bearingOn(row).forEach(each -> said.add(each.author() + ": " + each.claim().nativeStatus()
                + (each.claim().nativeJustification() == null ? "" : ", " + each.claim().nativeJustification())));
        return list(List.copyOf(said));
    }

    private static String list(List<?> values) {
        return values.isEmpty() ? "none"
                : String.join("; ", values.stream().map(each -> each instanceof Enum<?> word ? code(word)
                        : String.valueOf(each)).toList());
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
