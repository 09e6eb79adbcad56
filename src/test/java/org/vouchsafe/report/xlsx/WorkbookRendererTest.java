package org.vouchsafe.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.report.AxiosCase;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.HardCases;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.Reports;

class WorkbookRendererTest {

    @Test
    void aSheetForEachSectionAndTable() throws Exception {
        try (XSSFWorkbook book = open(compose("incident", AxiosCase.incident()))) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).startsWith("Report").contains("3 Releases in scope", "7 State summary", "7 States", "7 Where it is used",
                    "8 Findings",
                    "10 Limitations", "11 Evidence register");
        }
    }

    @Test
    void tablesFilterAndKeepTheirHeaderInView() throws Exception {
        try (XSSFWorkbook book = open(compose("incident", AxiosCase.incident()))) {
            for (String name : List.of("7 States", "8 Findings", "11 Evidence register", "9 Exceptions and conditions")) {
                XSSFSheet sheet = book.getSheet(name);
                assertThat(sheet.getTables()).as(name).hasSize(1);
                var table = sheet.getTables().getFirst();
                assertThat(table.getCTTable().getAutoFilter()).as(name).isNotNull();
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition()).as(name).isEqualTo(table.getStartRowIndex() + 1);
                assertThat(sheet.getRepeatingRows()).as(name).isNotNull();
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            }
        }
    }

    @Test
    void numbersAndDatesAreTyped() throws Exception {
        try (XSSFWorkbook book = open(compose("incident", AxiosCase.incident()))) {
            Row first = row(book.getSheet("11 Evidence register"), "E-038");
            Cell bytes = first.getCell(4);
            assertThat(bytes.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(bytes.getNumericCellValue()).isEqualTo(418_220);
            assertThat(first.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2026-04-01T08:30:00");
            assertThat(first.getCell(3).getStringCellValue()).hasSize(64);
        }
    }

    @Test
    void statesAreWordsWithAShapeAndColouredByARule() throws Exception {
        try (XSSFWorkbook book = open(compose("incident", AxiosCase.incident()))) {
            XSSFSheet sheet = book.getSheet("7 States");
            int column = cells(sheet).filter(each -> text(each).equals("State")).findFirst().orElseThrow().getColumnIndex();
            Set<String> words = cells(sheet).filter(each -> each.getColumnIndex() == column).map(WorkbookRendererTest::text)
                    .collect(Collectors.toSet());
            assertThat(words).contains("▲ Affected", "≠ Unknown, contradiction", "◆ Unknown", "● Fixed", "○ Not affected");
            var rules = sheet.getSheetConditionalFormatting();
            assertThat(rules.getNumConditionalFormattings()).isEqualTo(1);
            var formatting = rules.getConditionalFormattingAt(0);
            assertThat(formatting.getFormattingRanges()[0].getFirstColumn()).isEqualTo(column);
            List<String> formulas = new ArrayList<>();
            for (int i = 0; i < formatting.getNumberOfRules(); i++) {
                formulas.add(formatting.getRule(i).getFormula1());
            }
            assertThat(formulas).contains("\"▲ Affected\"", "\"≠ Unknown, contradiction\"");
        }
    }

    @Test
    void findingsAreRowsWithAStateOfTheirOwn() throws Exception {
        try (XSSFWorkbook book = open(compose("incident", AxiosCase.incident()))) {
            XSSFSheet sheet = book.getSheet("8 Findings");
            assertThat(sheet.getTables().getFirst().getRowCount()).isEqualTo(4);
            assertThat(cells(sheet).map(WorkbookRendererTest::text)).contains("Finding 1", "State", "▲ Affected", "Recommendation");
        }
    }

    @Test
    void referencesLeadToTheirEntry() throws Exception {
        try (XSSFWorkbook book = open(compose("incident", AxiosCase.incident()))) {
            int seen = 0;
            for (Sheet sheet : book) {
                for (Cell cell : cells(sheet).toList()) {
                    if (cell.getHyperlink() != null && text(cell).startsWith("[E-")) {
                        CellReference to = new CellReference(cell.getHyperlink().getAddress());
                        Cell entry = book.getSheet(to.getSheetName()).getRow(to.getRow()).getCell(to.getCol());
                        assertThat(text(cell)).startsWith("[" + text(entry));
                        seen++;
                    }
                }
            }
            assertThat(seen).isGreaterThan(10);
        }
    }

    @Test
    void aChartSaysItsNumbersInWords() throws Exception {
        try (XSSFWorkbook book = open(compose("incident", AxiosCase.incident()))) {
            var charts = java.util.stream.StreamSupport.stream(book.spliterator(), false)
                    .flatMap(sheet -> ((XSSFSheet) sheet).createDrawingPatriarch().getShapes().stream()).toList();
            assertThat(charts).map(shape -> ((XSSFGraphicFrame) shape).getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr())
                    .satisfiesExactly(frame -> {
                        assertThat(frame.getName()).isEqualTo("States by supplier");
                        assertThat(frame.getDescr()).contains("Northwind Systems: ≠ Unknown, contradiction 1");
                    }, frame -> {
                        assertThat(frame.getName()).isEqualTo("How long states are open");
                        assertThat(frame.getDescr()).contains("up to 7 days: ▲ Affected 1");
                    });
        }
    }

    @Test
    void everyTableHasAName() throws Exception {
        try (XSSFWorkbook book = open(compose("incident", AxiosCase.incident()))) {
            var tables = java.util.stream.StreamSupport.stream(book.spliterator(), false)
                    .flatMap(sheet -> ((XSSFSheet) sheet).getTables().stream()).toList();
            assertThat(tables).isNotEmpty().allSatisfy(table -> assertThat(table.getCTTable().xmlText()).containsPattern(
                    ":table altText=\"[^\"]+\" altTextSummary=\"\\d+ rows? with [^\"]+\""));
        }
    }

    @Test
    void textNeverBecomesAFormula() throws Exception {
        try (XSSFWorkbook book = open(HardCases.saying(HardCases.HOSTILE))) {
            for (Sheet sheet : book) {
                assertThat(cells(sheet)).allSatisfy(each -> assertThat(each.getCellType()).isNotEqualTo(CellType.FORMULA));
            }
            List<Cell> suspicious = new ArrayList<>();
            book.forEach(sheet -> cells(sheet).filter(each -> text(each).startsWith("=")).forEach(suspicious::add));
            assertThat(suspicious).isNotEmpty().allSatisfy(each -> assertThat(each.getCellStyle().getQuotePrefixed()).isTrue());
            assertThat(text(suspicious.getFirst())).contains("=HYPERLINK(\"http://evil.example\"").contains("_x0041_");
        }
    }

    /** What is known to make spreadsheets compute, fetch or start something, in every place where words of others may stand. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-2+3", "@SUM(1+9)*cmd|' /C calc'!A0", "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://x.example\",\"y\")",
            "=WEBSERVICE(\"http://x.example\")", "=IMPORTXML(\"http://x.example\",\"//a\")", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1",
            "\uFF1D1+1",
            "=DDE(\"cmd\";\"/C calc\";\"x\")", "';=1+1", "\"=1+1", "{=1+1}", "http://x.example", "\\\\host.example\\share", "&L&F&[Path]",
            "_x003D_1+1", "\u0000=1+1", "\u202E=1+1", "]]><f>1+1</f><![CDATA["})
    void nothingOfOthersIsComputedFetchedOrStarted(String payload) throws Exception {
        byte[] file = render(HardCases.saying(payload));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                String part = new String(bytes, StandardCharsets.UTF_8);
                assertThat(each.getName()).doesNotContain("externalLink", "connections", "calcChain", "vba", "queryTable");
                if (each.getName().startsWith("xl/worksheets/") && !each.getName().contains("_rels")) {
                    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
                    parsers.setNamespaceAware(true);
                    assertThat(parsers.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getElementsByTagNameNS("*", "f")
                            .getLength())
                            .as(each.getName()).isZero();
                }
                if (each.getName().endsWith(".rels")) {
                    assertThat(part).as(each.getName()).doesNotContain("TargetMode=\"External\"");
                }
            }
        }
        int found = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getAllNames()).allSatisfy(each -> assertThat(each.getNameName()).startsWith("_xlnm"));
            for (Sheet sheet : book) {
                for (Cell cell : cells(sheet).toList()) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getHyperlink() != null) {
                        assertThat(cell.getHyperlink().getType()).isEqualTo(HyperlinkType.DOCUMENT);
                    }
                    if (!text(cell).isEmpty() && "=+-@".indexOf(text(cell).strip().charAt(0)) >= 0) {
                        found++;
                        assertThat(cell.getCellStyle().getQuotePrefixed()).as(text(cell)).isTrue();
                    }
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo("=+-@".indexOf(payload.charAt(0)) >= 0 ? 5 : 0);
    }

    @Test
    void hardDocumentsOpenAgain() throws Exception {
        for (Document each : List.of(HardCases.empty(), HardCases.large(), HardCases.saying(HardCases.GREEK_AND_CYRILLIC),
                HardCases.saying(HardCases.CHINESE), compose("incident", AxiosCase.nothing()))) {
            try (XSSFWorkbook book = open(each)) {
                assertThat(book.getNumberOfSheets()).isGreaterThan(1);
            }
        }
        try (XSSFWorkbook book = open(HardCases.saying(HardCases.CHINESE))) {
            assertThat(text(book.getSheetAt(0).getRow(0).getCell(0))).isEqualTo(HardCases.CHINESE);
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws Exception {
        byte[] first = render(compose("incident", AxiosCase.incident()));
        Thread.sleep(2100);
        assertThat(render(compose("incident", AxiosCase.incident()))).isEqualTo(first);
    }

    private static Document compose(String kind, ReportFacts facts) {
        return Reports.builtIn().find(kind).orElseThrow().compose(facts);
    }

    private static byte[] render(Document document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorkbookRenderer().render(document, out, () -> {});
        return out.toByteArray();
    }

    private static XSSFWorkbook open(Document document) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(render(document)));
    }

    private static Stream<Cell> cells(Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cells::add));
        return cells.stream();
    }

    private static Row row(Sheet sheet, String firstCell) {
        return cells(sheet).filter(each -> each.getColumnIndex() == 0 && text(each).equals(firstCell)).map(Cell::getRow).findFirst()
                .orElseThrow();
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }
}
