package org.vouchsafe.ui.component.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Chips make a second row rather than push a table out of its card. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FilterChipsTest {
    private record Fruit(String name) {}

    @Test
    void makeASecondRowWhereThereIsNoRoom(FxRobot robot) {
        TableModel<Fruit> model = new TableModel<>(List.of(Column.<Fruit>text("name", "Name", 100, Fruit::name)),
                IntStream.range(0, 6).mapToObj(i -> new Filter<Fruit>("Filter " + i, fruit -> true)).toList());
        model.fill(List.of(new Fruit("pear")));
        robot.interact(() -> {
            var chips = new FilterChips<>(model);
            var stage = new Stage();
            stage.setScene(new Scene(chips, 600, 200));
            stage.show();
            double row = chips.prefWidth(-1);
            assertThat(row).isLessThan(700);
            assertThat(chips.minWidth(-1)).isLessThan(row / 3);
            assertThat(chips.prefHeight(row + 1)).isLessThan(chips.prefHeight(row / 2));
            stage.hide();
        });
    }
}
