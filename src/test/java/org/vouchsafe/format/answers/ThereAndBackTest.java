package org.vouchsafe.format.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.ListedFile;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.request.OpenPosition;
import org.vouchsafe.format.Readings;
import org.vouchsafe.questionnaire.OpenPositionsWorkbook;
import org.vouchsafe.questionnaire.OpenRequest;
import org.vouchsafe.questionnaire.Request;
import org.vouchsafe.questionnaire.RequestFilling;
import org.vouchsafe.questionnaire.RequestWorkbook;
import org.vouchsafe.questionnaire.Supplier;
import org.vouchsafe.questionnaire.Templates;
import org.vouchsafe.workbook.Office;

/** Every answer to every question of every template comes back, also through another program and another format. */
class ThereAndBackTest {
    private static final List<String> PRODUCTS = List.of("Portal", "=Gateway");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
    private static final Instant NOW = Instant.parse("2026-04-03T08:00:00Z");
    private final Templates templates = new Templates();

    @Test
    void everyAnswerOfEveryTemplateInEveryLanguage() {
        for (Language language : Language.values()) {
            for (Template template : templates.all(language)) {
                assertWhole(template, filled(template));
            }
        }
    }

    @Test
    @Tag("deep")
    @EnabledIf("org.vouchsafe.workbook.Office#isInstalled")
    void savedByAnotherProgram(@TempDir Path folder) throws IOException, InterruptedException {
        for (Template template : templates.all(Language.DE)) {
            assertWhole(template, Office.resave(filled(template), folder));
        }
    }

    @Test
    @Tag("deep")
    @EnabledIf("org.vouchsafe.workbook.Office#isInstalled")
    void keptInAnotherFormatInBetween(@TempDir Path folder) throws IOException, InterruptedException {
        for (Template template : templates.all(Language.FR)) {
            assertWhole(template, Office.byWayOfOpenDocument(filled(template), folder));
        }
    }

    @Test
    @Tag("deep")
    @EnabledIf("org.vouchsafe.workbook.Office#isInstalled")
    void theShortFormKeptInAnotherFormat(@TempDir Path folder) throws IOException, InterruptedException {
        assertStatements(Office.byWayOfOpenDocument(filledShortForm(), folder));
    }

    @Test
    void theShortForm() {
        assertStatements(filledShortForm());
    }

    private static void assertStatements(byte[] workbook) {
        var result = Readings.read("short.xlsx", workbook);
        assertThat(result.problems()).isEmpty();
        List<Claim> claims = result.claimDocuments().getFirst().claims();
        assertThat(claims).hasSize(2).allSatisfy(each -> assertThat(each.vulnerabilityIds()).containsExactly("CVE-2026-1", "GHSA-1"));
        assertThat(claims).extracting(Claim::nativeStatus).containsExactly("Nicht betroffen", "Fixed");
        assertThat(claims.getFirst().justification()).isNotNull();
        assertThat(claims.getLast().statedAt()).isEqualTo("2026-04-10T00:00:00Z");
    }

    private static byte[] filledShortForm() {
        byte[] sent = OpenPositionsWorkbook.write(new OpenRequest("Q-9", "Northwind", "Example", Language.DE, DAY, NOW,
                List.of(new OpenPosition("P-1", "Portal", "2.0", List.of("CVE-2026-1", "GHSA-1"), "axios", List.of("axios 1.14.1")),
                        new OpenPosition("P-2", "=Gateway", "1.10", List.of("CVE-2026-1", "GHSA-1"), "axios", List.of()))));
        return Supplier.edit(sent, supplier -> {
            XSSFWorkbook book = supplier.book();
            Sheet sheet = book.getSheet("Offene Punkte");
            sheet.getRow(1).getCell(5).setCellValue("Nicht betroffen");
            sheet.getRow(1).getCell(6).setCellValue("Komponente ist nicht enthalten");
            sheet.getRow(2).getCell(5).setCellValue("Fixed");
            sheet.getRow(2).getCell(8).setCellValue(DAY);
        });
    }

    private static byte[] filled(Template template) {
        byte[] sent = RequestWorkbook.write(template,
                new Request("Q-1", "Northwind Systems", "Example Group", PRODUCTS, DAY, NOW, List.of("CVE-2026-1"), List.of()));
        List<RequestFilling.Entry> entries = new ArrayList<>();
        for (Question question : template.questions()) {
            for (String product : question.perProduct() ? PRODUCTS : java.util.Collections.<String>singletonList(null)) {
                entries.add(new RequestFilling.Entry(question.id(), product, answer(question), words(question, product),
                        List.of("a " + question.id() + ".pdf", "b.txt")));
            }
        }
        template.evidence().forEach(each -> entries.add(new RequestFilling.Entry(each.id(), null, "No", "=cmd", List.of())));
        byte[] answered = RequestFilling.fill(sent, entries, new RequestFilling.Declaration("Kim Berg", "CISO", "kim@example", DAY));
        return Supplier.edit(answered, supplier -> {
            Row row = supplier.row("F-1", null);
            row.getCell(1).setCellValue("sbom.json");
            row.getCell(2).setCellValue("@what it shows");
            row.getCell(3).setCellValue(DAY);
            row.getCell(5).setCellValue(DAY.plusYears(1));
        });
    }

    private static String answer(Question question) {
        return switch (question.type()) {
            case YES_NO -> "Partly";
            case LEVEL -> "2";
            case DATE -> "2026-03-01";
            case TEXT -> "";
        };
    }

    private static String words(Question question, String product) {
        return "+Wörter zu " + question.id() + " " + product + "\nzweite Zeile, \"quoted\" <&>";
    }

    private static void assertWhole(Template template, byte[] workbook) {
        var result = Readings.read("back.xlsx", workbook);
        assertThat(result.problems()).as(template.id() + " " + template.language()).isEmpty();
        AnswerSheet sheet = result.answers().getFirst().sheet();
        assertThat(result.answers().getFirst().completion().isWhole()).isTrue();
        assertThat(sheet.completedOn()).isEqualTo(DAY);
        assertThat(sheet.files()).extracting(ListedFile::name, ListedFile::shows, ListedFile::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sbom.json", "@what it shows", DAY.plusYears(1)));
        for (Question question : template.questions()) {
            List<Answer> answers = sheet.answers().stream().filter(each -> each.questionId().equals(question.id())).toList();
            assertThat(answers).as(question.id()).hasSize(question.perProduct() ? PRODUCTS.size() : 1).allSatisfy(each -> {
                String words = words(question, each.product());
                boolean inWords = question.type() == Question.AnswerType.TEXT;
                assertThat(each.raw()).isEqualTo(inWords ? words : answer(question));
                assertThat(inWords ? words : each.comment()).isEqualTo(words);
                assertThat(each.evidenceNamed()).containsExactly("a " + question.id() + ".pdf", "b.txt");
                assertThat(each.formula()).isFalse();
                assertThat(each.term()).isEqualTo(new Term(DAY, null));
                assertThat(each.maturity()).isEqualTo(question.type() == Question.AnswerType.LEVEL ? Integer.valueOf(2) : null);
            });
        }
    }
}
