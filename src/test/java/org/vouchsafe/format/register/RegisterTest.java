package org.vouchsafe.format.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.format.Readings.codes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.RegisterEntry;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Readings;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.Office;
import org.vouchsafe.workbook.Zips;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.Style;
import org.vouchsafe.workbook.write.WorkbookProperties;
import org.vouchsafe.workbook.write.WorkbookWriter;

class RegisterTest {
    private static final String FULL = """
            Supplier,Supplier aliases,Supplier namespaces,Supplier domains,Contacts,Product,Product aliases,Release,Release date,Status,Environment,Owner,Criticality,Customers
            Northwind Systems,NW Inc|Northwind,northwind;https://northwind.example,northwind.example,kim@northwind.example,Portal,pkg:generic/northwind/portal,2.0,2026-04-02,in use,production,"Platform, team A",Critical,"Acme; Beta"
            """;

    @Test
    void everyColumn() {
        ReadResult result = csv(FULL);

        assertThat(result.problems()).isEmpty();
        assertThat(result.register()).containsExactly(new RegisterEntry("Northwind Systems", List.of("NW Inc", "Northwind"),
                List.of("northwind", "https://northwind.example"), List.of("northwind.example"), List.of(),
                List.of("kim@northwind.example"), "Portal",
                List.of("pkg:generic/northwind/portal"), "2.0", LocalDate.of(2026, 4, 2), ReleaseStatus.IN_USE, "production",
                "Platform, team A",
                Criticality.CRITICAL, List.of("Acme", "Beta"), new Location.LineColumn(2, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUPPLIER;Product;Release\nA;B;1\n", "\uFEFFsupplier\tproduct\tversion\r\nA\tB\t1\r\n",
            "sep=;\nVendor name;Product;Release\nA;B;1",
            "\n\nrelease,PRODUCT_NAME,supplier\n\"1\", \"B\" ,\"A\"\n\n,,\n"})
    void separatorsHeadersAndMarksOfOtherPrograms(String text) {
        ReadResult result = csv(text);

        assertThat(result.problems()).isEmpty();
        assertThat(result.register()).singleElement()
                .satisfies(e -> assertThat(List.of(e.supplier(), e.product(), e.release())).containsExactly("A", "B", "1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {",B,1,,,|MISSING_SUPPLIER|2:1", "A,,1,,,|MISSING_PRODUCT|2:4", "A,B,,2026-01-01,,|MISSING_RELEASE|2:6",
                    "A,B,1,2026-02-30,,|BAD_DATE|2:7", "A,B,1,03/04/2026,,|BAD_DATE|2:7", "A,B,1,,forgotten,|UNKNOWN_WORD|2:8",
                    "A,B,1,,,extreme|UNKNOWN_WORD|2:9",
                    "A,\"B,1|OPEN_QUOTE|2:3", "A,B,1,,,,Ltd|SURPLUS_CELLS|2:10"})
    void whatIsWrongIsLocated(String row, String code, String place) {
        ReadResult result = csv("supplier,product,release,release date,status,criticality\n" + row + "\n");

        assertThat(codes(result)).containsExactly(code);
        assertThat(result.problems().getFirst().line()).startsWith("register.csv:" + place + ":");
    }

    @Test
    void aRowThatIsCutOrTooLongIsNotReadAndTheOthersAre() {
        assertThat(csv("supplier,product,release\nA,B,1\nNorth, Ltd,C,1\nD,E,1,,\n").register()).extracting(RegisterEntry::supplier)
                .containsExactly("A", "D");
        assertThat(csv("supplier,product,release\nA,B,1\nC,\"D,1\nE,F,1\n").register()).extracting(RegisterEntry::supplier)
                .containsExactly("A");
    }

    @Test
    void numbersOfCompaniesAreChecked() {
        ReadResult result = csv("supplier,LEI,DUNS\nA,5299 00NO RTHWIND00035,15-048-3782\nB,529900NORTHWIND00036,12\n");

        assertThat(result.register().getFirst().supplierIds()).containsExactly(
                new LegalId(LegalId.Scheme.LEI, "529900NORTHWIND00035"), new LegalId(LegalId.Scheme.DUNS, "150483782"));
        assertThat(result.register().getLast().supplierIds()).isEmpty();
        assertThat(codes(result)).containsExactly("BAD_LEI", "BAD_DUNS");
    }

    @Test
    void aDayWrittenTheGermanWayIsADay() {
        assertThat(csv("supplier,product,release,release date\nA,B,1,31.3.2026\n").register().getFirst().released())
                .isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void linesOfQuotedFieldsAreCounted() {
        ReadResult result = csv("supplier,product,release,status\n\"A\nB\",\"say \"\"x\"\"\",1,in use\nC,D,1,x\n");

        assertThat(result.register().getFirst().supplier()).isEqualTo("A\nB");
        assertThat(result.register().getFirst().product()).isEqualTo("say \"x\"");
        assertThat(result.problems().getFirst().location()).isEqualTo(new Location.LineColumn(4, 7));
    }

    @Test
    void unknownAndRepeatedColumnsAreSaid() {
        assertThat(codes(csv("supplier,product,colour,product\nA,B,red,C\n"))).containsExactly("UNKNOWN_COLUMN", "DUPLICATE_COLUMN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,product\nA,B\n", "supplier\nA\n", "supplier says hello\n", "", "{\"supplier\": 1}",
            "Supplier,Product,Release,Advisory,Owner\nA,B,1,CVE-1,C\n", "supplier,product,price,term,notes,rating\nA,B,1,2,3,4\n"})
    void whatIsNoRegisterIsNotTakenForOne(String text) {
        var file = new SourceFile("x.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(new Formats(Limits.DEFAULT).recognise(file)).isEmpty();
    }

    @Test
    void aWorkbookWithATitleAboveAndASupplierMergedOverItsRows() {
        ReadResult result = Readings.read("register.xlsx", workbook());

        assertWorkbook(result);
    }

    @Test
    @Tag("deep")
    @EnabledIf("org.vouchsafe.workbook.Office#isInstalled")
    void theSameSavedByLibreOffice(@TempDir Path folder) throws IOException, InterruptedException {
        assertWorkbook(Readings.read("register.xlsx", Office.resave(workbook(), folder)));
    }

    private static void assertWorkbook(ReadResult result) {
        assertThat(codes(result)).containsExactly("VERSION_AS_NUMBER", "BAD_DATE");
        assertThat(result.problems()).extracting(p -> p.location().text()).containsExactly("Our suppliers!C5", "Our suppliers!D6");
        assertThat(result.register()).extracting(RegisterEntry::supplier).containsExactly("Northwind", "Northwind", "Eastlake");
        assertThat(result.register()).extracting(RegisterEntry::release).containsExactly("2.10", "3", "=1+1");
        assertThat(result.register()).extracting(RegisterEntry::released).containsExactly(LocalDate.of(2026, 4, 1), null, null);
    }

    @Test
    void aFormulaIsReadAsTheResultSavedWithItAndSaysSo() {
        ReadResult result = Readings.read("register.xlsx", Zips.workbook(
                """
                <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Supplier</t></is></c><c r="B1" t="inlineStr"><is><t>Product</t></is></c></row>
                <row r="2"><c r="A2" t="str"><f>HYPERLINK("http://evil.example","A")</f><v>A</v></c><c r="B2" t="inlineStr"><is><t>B</t></is></c></row></sheetData>"""));

        assertThat(codes(result)).containsExactly("FORMULA_RESULT");
        assertThat(result.register().getFirst().supplier()).isEqualTo("A");
    }

    @Test
    void damageNeverThrows() {
        Readings.surviveMutations(new RegisterCsv(Limits.DEFAULT), FULL.getBytes(StandardCharsets.UTF_8), 1_500);
        Readings.surviveMutations(new RegisterWorkbook(Limits.DEFAULT), workbook(), 300);
    }

    private static byte[] workbook() {
        try (var writer = new WorkbookWriter(new WorkbookProperties("R", "V", Instant.EPOCH))) {
            var sheet = writer.sheet("Our suppliers");
            sheet.row(List.of(Cell.text("The register of April")));
            sheet.gap(8);
            sheet.row(List.of(Cell.text("Supplier"), Cell.text("Product"), Cell.text("Release"), Cell.text("Release date")));
            int first = sheet.row(List.of(Cell.text("Northwind"), Cell.text("Portal"), Cell.text("2.10"),
                    Cell.day(LocalDate.of(2026, 4, 1), Style.PLAIN)));
            sheet.row(List.of(Cell.blank(Style.PLAIN), Cell.text("Gateway"), Cell.number(3, Style.PLAIN)));
            sheet.row(List.of(Cell.text("Eastlake"), Cell.text("+Plus"), Cell.text("=1+1"), Cell.text("spring")));
            sheet.merge(CellArea.column(0, first, first + 1));
            writer.sheet("Notes").row(List.of(Cell.text("nothing to see")));
            return writer.finish();
        }
    }

    private static ReadResult csv(String text) {
        return Readings.read("register.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
