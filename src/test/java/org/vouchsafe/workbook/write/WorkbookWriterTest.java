package org.vouchsafe.workbook.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.workbook.CellArea;

class WorkbookWriterTest {
    private static final WorkbookProperties PROPERTIES = new WorkbookProperties("Test", "Vouchsafe", Instant.parse("2026-04-01T10:00:00Z"));

    @Test
    void sameCallsGiveSameBytes() throws Exception {
        byte[] first = everything();
        Thread.sleep(2_100); // the zip format counts time in steps of two seconds
        assertThat(everything()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =cmd|' /C calc'!A0", "\uFF1D1+1"})
    void textThatLooksLikeAFormulaStaysTextAndIsQuoted(String payload) throws Exception {
        byte[] file = write(sheet -> sheet.row(List.of(Cell.text(payload))));

        Map<String, String> parts = parts(file);
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("t=\"inlineStr\"").doesNotContain("<f>").doesNotContain("<f ");
        assertThat(parts.get("xl/styles.xml")).contains("quotePrefix=\"true\"");
    }

    @Test
    void ordinaryTextIsNotQuoted() throws Exception {
        byte[] file = write(sheet -> sheet.row(List.of(Cell.text("a=1"))));

        assertThat(parts(file).get("xl/styles.xml")).doesNotContain("quotePrefix=\"true\"");
    }

    @Test
    void charactersThatXmlForbidsAndLiteralEscapesSurviveAsText() throws Exception {
        byte[] file = write(sheet -> sheet.row(List.of(Cell.text("a\u0000b\u001Bc\uFFFE"), Cell.text("_x003D_1"))));

        assertThat(parts(file).get("xl/worksheets/sheet1.xml")).contains("a\uFFFDb\uFFFDc\uFFFD").contains("_x005F_x003D_1");
    }

    @Test
    void textLongerThanACellHoldsIsCutAndSaysSo() throws Exception {
        byte[] file = write(sheet -> sheet.row(List.of(Cell.text("\uD83D\uDE00".repeat(20_000)))));

        assertThat(parts(file).get("xl/worksheets/sheet1.xml")).contains("\uD83D\uDE00 … (cut)");
    }

    @Test
    void sheetNamesAreMadeSafeAndUnique() {
        try (var writer = new WorkbookWriter(PROPERTIES)) {
            assertThat(writer.sheet("a/b:c").name()).isEqualTo("a b c");
            assertThat(writer.sheet("A B C").name()).isEqualTo("A B C 2");
            assertThat(writer.sheet("x".repeat(40)).name()).hasSize(31);
            assertThat(writer.sheet("x".repeat(40)).name()).hasSize(31).endsWith(" 2");
            assertThat(writer.sheet("").name()).isEqualTo("Sheet");
        }
    }

    @Test
    void aTableHasItsTitlesAndFilter() throws Exception {
        byte[] file = write(sheet -> {
            CellArea area = sheet.table("States & more", List.of(Cell.text("Supplier"), Cell.text("State")),
                    List.of(List.of(Cell.text("Northwind"), Cell.text("AFFECTED"))));
            assertThat(area.address()).isEqualTo("A1:B2");
        });

        assertThat(parts(file).get("xl/tables/table1.xml")).contains("name=\"T_States_more\"", "name=\"Supplier\"", "name=\"State\"",
                "autoFilter ref=\"A1:B2\"");
    }

    @Test
    void aTableWithTwoColumnsOfOneTitleIsRefused() {
        assertThatThrownBy(() -> write(sheet -> sheet.table("x", List.of(Cell.text("A"), Cell.text("a")),
                List.of(List.of(Cell.text("1"), Cell.text("2")))))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHundredThousandRowsAreWrittenAndTemporaryFilesVanish() throws Exception {
        long before = temporaryFiles();
        byte[] file = write(sheet -> sheet.table("Rows", List.of(Cell.text("No"), Cell.text("Text")), () -> IntStream.range(0, 100_000)
                .mapToObj(i -> List.of(Cell.number(i, Style.PLAIN), Cell.text("component " + i))).iterator()));

        assertThat(file.length).isLessThan(5_000_000);
        assertThat(parts(file).get("xl/tables/table1.xml")).contains("ref=\"A1:B100001\"");
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    /** One of each thing a sheet can hold. */
    static byte[] everything() {
        return write(sheet -> {
            sheet.columnWidths(30, 14, 14, 24).freeze(1, 1).tab("2563EB").print(SheetWriter.Paper.LYING, 1, "A & B <TLP:AMBER>");
            Style head = Style.PLAIN.bold().fill("E5E7EB").lines(Style.Lines.BELOW, "9CA3AF");
            sheet.table("All",
                    List.of(Cell.text("Supplier", head), Cell.text("Affected", head), Cell.text("Fixed", head), Cell.text("When", head)),
                    List.of(List.of(Cell.text("=Northwind"), Cell.number(3, Style.PLAIN), Cell.number(1.5, Style.PLAIN),
                            Cell.moment(PROPERTIES.created(), Style.PLAIN)),
                            List.of(Cell.link("Eastlake", "Test", "A1", Style.PLAIN.color("2563EB")), Cell.number(1, Style.PLAIN),
                                    Cell.number(2, Style.PLAIN), Cell.day(LocalDate.of(2026, 4, 1), Style.PLAIN))));
            sheet.gap(6);
            int row = sheet.row(30, List.of(Cell.text("Merged words that wrap over several columns of the sheet", Style.PLAIN.wrapped())));
            sheet.merge(CellArea.row(row, 0, 1));
            int open = sheet.row(List.of(Cell.blank(Style.PLAIN.open().lines(Style.Lines.BOX, "9CA3AF")), Cell.blank(Style.PLAIN.open())));
            sheet.choices(CellArea.cell(open, 0), List.of("Yes", "No"), "Answer", "Choose one.");
            sheet.dates(CellArea.cell(open, 1), "Date", "A day as 2026-04-30.");
            sheet.choicesFrom(CellArea.cell(open, 1), sheet.name(), CellArea.column(0, 1, 2), "Supplier", "Choose one.");
            sheet.chart(new StackedBars("States & more", List.of("=Northwind", "Eastlake"), CellArea.column(0, 1, 2),
                    List.of(new StackedBars.Series("Affected", List.of(3.0, 1.0), CellArea.column(1, 1, 2), "DC2626"),
                            new StackedBars.Series("Fixed", List.of(1.5, 2.0), CellArea.column(2, 1, 2), "16A34A")),
                    new CellArea(8, 0, 24, 3)));
            sheet.protect();
        });
    }

    private static byte[] write(java.util.function.Consumer<SheetWriter> content) {
        try (var writer = new WorkbookWriter(PROPERTIES)) {
            content.accept(writer.sheet("Test"));
            writer.sheet("Hidden").hide().row(List.of(Cell.text("x")));
            return writer.finish();
        }
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir"), "poifiles"))) {
            return files.filter(f -> f.getFileName().toString().startsWith("poi-sxssf")).count();
        } catch (java.nio.file.NoSuchFileException e) {
            return 0;
        }
    }
}
