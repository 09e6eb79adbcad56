package org.vouchsafe.ui.component.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.Test;

/** Rows, search, filter, and what leaves the table as text. */
class TableModelTest {
    private record Fruit(String name, long weight) {}

    private static final List<Column<Fruit>> COLUMNS = List.of(Column.<Fruit>text("name", "Name", 100, Fruit::name),
            Column.<Fruit>number("weight", "Weight", 80, Fruit::weight));
    private final TableModel<Fruit> model = new TableModel<>(COLUMNS, List.of(new Filter<>("Heavy", f -> f.weight() > 100)));

    @Test
    void everyWordMustBeSomewhereInTheRow() {
        model.fill(List.of(new Fruit("red apple", 150), new Fruit("green apple", 90), new Fruit("pear", 150)));
        model.searchProperty().set("APPLE 150");

        assertThat(model.shown()).extracting(Fruit::name).containsExactly("red apple");
    }

    @Test
    void searchAndFilterTogether() {
        model.fill(List.of(new Fruit("red apple", 150), new Fruit("green apple", 90)));
        model.searchProperty().set("apple");
        model.filterProperty().set(model.filters().getFirst());

        assertThat(model.shown()).extracting(Fruit::name).containsExactly("red apple");
        model.searchProperty().set("green");
        assertThat(model.allHidden()).isTrue();
        model.clearFilter();
        assertThat(model.shown()).hasSize(2);
    }

    @Test
    void listenersHearOnEvenAfterGarbageWasCollected() {
        AtomicInteger heard = new AtomicInteger();
        model.shown().addListener((InvalidationListener) shown -> heard.incrementAndGet());
        System.gc();
        model.fill(List.of(new Fruit("pear", 1)));

        assertThat(heard).hasPositiveValue();
    }

    @Test
    void tabsAndLineEndsInCellsDoNotBreakTheClipboard() {
        assertThat(Separated.tabs(COLUMNS, List.of(new Fruit("a\tb\r\nc", 3)))).isEqualTo("Name\tWeight\na b c\t3");
    }

    @Test
    void csvQuotesAndDisarmsFormulas() {
        String csv = Separated.commas(COLUMNS,
                List.of(new Fruit("=HYPERLINK(\"http://evil.example\")", -5), new Fruit("two, \"three\"", 7)));

        assertThat(csv).isEqualTo("Name,Weight\r\n\"'=HYPERLINK(\"\"http://evil.example\"\")\",-5\r\n\"two, \"\"three\"\"\",7\r\n");
    }
}
