package org.vouchsafe.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.Zips;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.Style;
import org.vouchsafe.workbook.write.WorkbookProperties;
import org.vouchsafe.workbook.write.WorkbookWriter;

class WorkbookReadingTest {
    private final Problems problems = new Problems("test.xlsx", Limits.DEFAULT);

    @Test
    void whatWeWriteWeReadBack() {
        byte[] file;
        try (var writer = new WorkbookWriter(new WorkbookProperties("T", "V", Instant.EPOCH))) {
            var sheet = writer.sheet("One");
            sheet.row(List.of(Cell.text("=1+1"), Cell.number(3, Style.PLAIN), Cell.number(2.5, Style.PLAIN),
                    Cell.day(LocalDate.of(2026, 4, 1), Style.PLAIN),
                    Cell.moment(Instant.parse("2026-04-01T10:30:00Z"), Style.PLAIN), Cell.text(" a\nb _x003D_ \uD83D\uDE00 "),
                    Cell.blank(Style.PLAIN)));
            sheet.merge(CellArea.row(0, 0, 1));
            writer.sheet("Two").hide().row(List.of(Cell.text("x")));
            file = writer.finish();
        }

        ReadWorkbook book = read(file).orElseThrow();

        assertThat(problems.list()).isEmpty();
        ReadSheet one = book.sheets().getFirst();
        assertThat(one.name()).isEqualTo("One");
        assertThat(one.merged()).containsExactly(CellArea.row(0, 0, 1));
        assertThat(one.rows().getFirst().cells()).extracting(ReadCell::value).containsExactly(new CellValue.Text("=1+1"),
                new CellValue.Figure(3),
                new CellValue.Figure(2.5), new CellValue.Day(LocalDate.of(2026, 4, 1)),
                new CellValue.DayTime(LocalDateTime.of(2026, 4, 1, 10, 30)),
                new CellValue.Text(" a\nb _x003D_ \uD83D\uDE00 "));
        assertThat(one.rows().getFirst().cells()).noneMatch(ReadCell::formula);
        assertThat(one.cell(0, 1)).as("a merged cell shows its first").hasValueSatisfying(c -> assertThat(c.text()).isEqualTo("=1+1"));
        assertThat(book.sheets().getLast().visibility()).isEqualTo(ReadSheet.Visibility.HIDDEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"<c r='B2' t='s'><v>0</v></c>|zero", "<c r='B2' t='s'><v>1</v></c>|rich text",
                    "<c r='B2' t='inlineStr'><is><t>in</t><rPh><t>x</t></rPh></is></c>|in",
                    "<c r='B2' t='str'><f>A1</f><v>shown</v></c>|shown",
                    "<c r='B2' t='b'><v>1</v></c>|TRUE", "<c r='B2' t='e'><v>#REF!</v></c>|#REF!",
                    "<c r='B2' t='d'><v>2026-04-01</v></c>|2026-04-01",
                    "<c r='B2'><v>1.10</v></c>|1.1", "<c r='B2'><v>1E21</v></c>|1.0E21", "<c r='B2'><v>1e999999999</v></c>|Infinity",
                    "<c r='B2'><v>nonsense</v></c>|nonsense", "<c r='$B$2'><v>7</v></c>|7", "<c r='B2' s='99999999'><v>7</v></c>|7"})
    void cellsOfEveryKind(String cell, String shown) {
        ReadSheet sheet = sheet("<sheetData><row r='2'>" + cell + "</row></sheetData>");

        assertThat(sheet.rows()).hasSize(1);
        ReadCell read = sheet.cell(1, 1).orElseThrow();
        assertThat(read.text()).isEqualTo(shown);
        assertThat(read.location()).isEqualTo(new Location.Cell("Data", "B2"));
        assertThat(read.formula()).isEqualTo(cell.contains("<f>"));
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='B2' t='s'><v>77</v></c>", "<c r='B2' t='s'><v>-1</v></c>", "<c r='B2' t='s'><v>x</v></c>", "<c r='B2'/>",
            "<c r='B2'><v> </v></c>"})
    void cellsThatHoldNothing(String cell) {
        assertThat(sheet("<sheetData><row r='2'>" + cell + "</row></sheetData>").rows()).isEmpty();
    }

    @Test
    void aFormulaThatWasNeverReckonedIsToldFromAnEmptyCell() {
        ReadSheet sheet = sheet("<sheetData><row r='2'><c r='B2'><f>NOW()</f></c></row></sheetData>");

        assertThat(sheet.rows().stream().flatMap(r -> r.cells().stream())).singleElement()
                .satisfies(cell -> assertThat(cell.formula()).isTrue()).satisfies(cell -> assertThat(cell.text()).isEmpty());
    }

    @Test
    void placesMayBeLeftOut() {
        ReadSheet sheet = sheet(
                "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row></sheetData>");

        assertThat(sheet.rows().stream().flatMap(r -> r.cells().stream()).map(c -> c.location().text())).containsExactly("Data!A1",
                "Data!B1", "Data!C5",
                "Data!D5");
    }

    @Test
    void anImpossibleAddressIsReported() {
        sheet("<sheetData><row r='1'><c r='ZZZ1'><v>1</v></c><c r='A9999999'><v>1</v></c><c r='1A'><v>1</v></c></row></sheetData>");

        assertThat(problems.list()).extracting(Problem::code).containsExactly("BAD_CELL", "BAD_CELL", "BAD_CELL");
    }

    @Test
    void aSheetThatReachesOutsideItsFileIsNotRead() {
        byte[] spoilt = spoil("xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>");

        assertThat(read(spoilt).orElseThrow().sheets().getFirst().rows()).isEmpty();
        assertThat(problems.list()).extracting(Problem::code).containsExactly("XML_DTD", "UNREAD_SHEET");
        assertThat(problems.list().getFirst().file()).isEqualTo("test.xlsx!xl/worksheets/sheet1.xml");
    }

    @Test
    void aBombIsNotUnpacked() {
        byte[] blanks = new byte[64 << 20];
        java.util.Arrays.fill(blanks, (byte) ' ');
        Map<String, byte[]> parts = Zips.parts(Zips.workbook("<sheetData/>"));
        parts.put("xl/worksheets/sheet1.xml", blanks);
        byte[] bomb = Zips.zip(parts);

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(read(bomb)).isPresent();
        assertThat(problems.list()).extracting(Problem::code).containsExactly("TOO_MUCH", "UNREAD_SHEET");
    }

    @Test
    void tooManyEntriesAreNotOpened() {
        Map<String, byte[]> parts = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            parts.put("e" + i, new byte[0]);
        }
        Limits tight = new Limits(1 << 20, 1 << 20, 50, 1000, 100, 100,
                new Limits.Unpacking(30, 100, 1 << 20, 5));

        assertThat(new WorkbookReading(tight).read(new SourceFile("x", Zips.zip(parts)), problems)).isEmpty();
        assertThat(problems.list()).extracting(Problem::code).containsExactly("TOO_MUCH");
    }

    @Test
    void whatIsNoWorkbookSaysSo() {
        assertThat(read("PK\u0003\u0004nonsense".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(read(Zips.zip(Map.of("a", new byte[] {1})))).isEmpty();
        assertThat(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})).isEmpty();
        assertThat(problems.list()).extracting(Problem::code).containsExactly("NOT_ZIP", "NOT_WORKBOOK", "OLD_WORKBOOK");
    }

    @Test
    void damageNeverThrows() {
        byte[] original = Zips.workbook(
                "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><f>A1</f><v>3</v></c></row></sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells>",
                "<t>x</t>");
        var random = new Random(7);
        for (int i = 0; i < 700; i++) {
            byte[] damaged = original.clone();
            for (int n = random.nextInt(6) + 1; n > 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            read(random.nextInt(5) == 0 ? java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged);
        }
        Map<String, byte[]> parts = Zips.parts(original);
        List<String> names = List.copyOf(parts.keySet());
        for (int i = 0; i < 700; i++) {
            Map<String, byte[]> spoilt = new HashMap<>(parts);
            byte[] part = parts.get(names.get(random.nextInt(names.size()))).clone();
            for (int n = random.nextInt(4) + 1; n > 0; n--) {
                part[random.nextInt(part.length)] = (byte) (random.nextInt(95) + 32);
            }
            spoilt.put(names.get(random.nextInt(names.size())), part);
            read(Zips.zip(spoilt));
        }
    }

    private byte[] spoil(String part, String content) {
        Map<String, byte[]> parts = Zips.parts(Zips.workbook("<sheetData/>"));
        parts.put(part, Zips.bytes(content));
        return Zips.zip(parts);
    }

    private ReadSheet sheet(String xml) {
        return read(
                Zips.workbook(xml.replace('\'', '"'), "<t>zero</t>", "<r><t>rich</t></r><r><rPr/><t xml:space=\"preserve\"> text</t></r>"))
                .orElseThrow().sheets().getFirst();
    }

    private Optional<ReadWorkbook> read(byte[] bytes) {
        return new WorkbookReading(Limits.DEFAULT).read(new SourceFile("test.xlsx", bytes), problems);
    }
}
