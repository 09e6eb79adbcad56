package org.vouchsafe.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static String printed(TextTable table) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        table.print(writer);
        writer.flush();
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void columnsAreAligned() {
        TextTable table = new TextTable("Supplier", "State", "Note");
        table.row("Northwind Systems", "affected", null);
        table.row("Zürich 🙂", "fixed", "x");
        assertThat(printed(table)).isEqualTo("""
                Supplier           State     Note
                Northwind Systems  affected
                Zürich 🙂           fixed     x
                """);
    }

    @Test
    void textOfOthersCannotBreakOutOfItsCell() {
        TextTable table = new TextTable("Name");
        table.row("one\ntwo\u001b[2J");
        assertThat(printed(table)).isEqualTo("Name\none two\uFFFD[2J\n");
    }

    @Test
    void aRowMustFitTheHeadings() {
        assertThatThrownBy(() -> new TextTable("One").row("1", "2")).isInstanceOf(IllegalArgumentException.class);
    }
}
