package org.vouchsafe.ui.component.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.junit.jupiter.api.Test;

class ColumnRoomTest {
    private final List<Column<String>> specs = List.of(Column.identifier("id", "Id", 100, t -> t), Column.text("what", "What", 200, t -> t),
            Column.text("place", "Place", 200, t -> t), Column.<String>text("note", "Note", 100, t -> t).hidden(),
            Column.number("uses", "Uses", 80, t -> 1L));
    private final List<TableColumn<String, ?>> columns = specs.stream().<TableColumn<String, ?>>map(DataColumns::column).toList();
    private final ColumnRoom<String> room = new ColumnRoom<>(specs, columns);

    @Test
    void givesWayFromTheEndAndComesBack() {
        room.share(1000);
        assertThat(shown()).containsExactly("id", "what", "place", "uses");
        room.share(480);
        assertThat(shown()).containsExactly("id", "what", "place");
        room.share(120);
        assertThat(shown()).containsExactly("id", "what");
        room.share(1000);
        assertThat(shown()).containsExactly("id", "what", "place", "uses");
    }

    @Test
    void changesNothingOfWhatIsWanted() {
        room.share(480);
        assertThat(room.wanted()).containsExactly("id", "what", "place", "uses");
        room.wanted("place").set(false);
        assertThat(shown()).containsExactly("id", "what", "uses");
        room.wanted("note").set(true);
        room.share(1000);
        assertThat(shown()).containsExactly("id", "what", "note", "uses");
    }

    private List<String> shown() {
        return columns.stream().filter(TableColumn::isVisible).map(TableColumn::getId).toList();
    }
}
