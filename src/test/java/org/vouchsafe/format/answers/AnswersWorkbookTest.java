package org.vouchsafe.format.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.format.Readings.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Readings;
import org.vouchsafe.input.Limits;
import org.vouchsafe.questionnaire.Marks;
import org.vouchsafe.questionnaire.Request;
import org.vouchsafe.questionnaire.RequestWorkbook;
import org.vouchsafe.questionnaire.Supplier;
import org.vouchsafe.questionnaire.Templates;
import org.vouchsafe.workbook.Office;

class AnswersWorkbookTest {
    private static final Templates TEMPLATES = new Templates();
    private static final Template TEMPLATE = TEMPLATES.byId("package-compromise").orElseThrow();
    private static final byte[] REQUEST = RequestWorkbook.write(TEMPLATE, new Request("REQ-1", "Northwind Systems", "Example Group",
            List.of("Portal", "=Gateway"), LocalDate.of(2026, 4, 17), Instant.parse("2026-04-03T08:00:00Z")));
    private static final Consumer<Supplier> FILLED = s -> s.answer("AX-Q1.3", "Ja", "Two CI workflows.", "ci.log; hosts.csv")
            .answer("AX-Q3.1", "Yes, but only in a sandbox", null, null).answer("AX-Q3.3", null, "Tokens on 2 April.", "rotation.pdf")
            .answer("AX-Q1.1", "Portal", "Partly", "2.0 only", "sbom.json").answer("AX-Q1.1", "=Gateway", "No", null, null)
            .answer("AX-Q2.2", "Portal", "2026-04-02", null, null).answer("AX-E1", "Yes", "attached", "sbom.json")
            .declare("Kim Berg", "2026-04-10");

    @Test
    void answersAreReadWithTheirPlaces() {
        ReadResult result = read(FILLED);

        assertFilled(result);
        assertThat(answer(result, "AX-Q1.3", null).location()).isEqualTo(new Location.Cell("Questions", "D3"));
    }

    @Test
    @Tag("deep")
    @EnabledIf("org.vouchsafe.workbook.Office#isInstalled")
    void theSameSavedByLibreOffice(@TempDir Path folder) throws IOException, InterruptedException {
        assertFilled(Readings.read("answers.xlsx", Office.resave(Supplier.edit(REQUEST, FILLED), folder)));
    }

    private static void assertFilled(ReadResult result) {
        assertThat(result.problems()).isEmpty();
        AnswerSheet sheet = result.answers().getFirst().sheet();
        assertThat(sheet.requestId()).isEqualTo("REQ-1");
        assertThat(sheet.supplier()).isEqualTo("Northwind Systems");
        assertThat(sheet.templateDigest()).isEqualTo(TEMPLATE.digest().hex());
        assertThat(sheet.completedBy()).isEqualTo("Kim Berg");
        assertThat(sheet.completedOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        Answer ci = answer(result, "AX-Q1.3", null);
        assertThat(ci.value()).isEqualTo(AnswerValue.YES);
        assertThat(ci.raw()).isEqualTo("Ja");
        assertThat(ci.comment()).isEqualTo("Two CI workflows.");
        assertThat(ci.evidenceNamed()).containsExactly("ci.log", "hosts.csv");
        assertThat(answer(result, "AX-Q3.1", null).value()).as("a yes with a but is no yes").isEqualTo(AnswerValue.OTHER);
        assertThat(answer(result, "AX-Q3.2", null).value()).isEqualTo(AnswerValue.UNANSWERED);
        assertThat(answer(result, "AX-Q3.3", null).raw()).isEqualTo("Tokens on 2 April.");
        assertThat(answer(result, "AX-Q1.1", "Portal").value()).isEqualTo(AnswerValue.PARTIAL);
        assertThat(answer(result, "AX-Q1.1", "=Gateway").value()).isEqualTo(AnswerValue.NO);
        assertThat(answer(result, "AX-Q2.2", "Portal").raw()).isEqualTo("2026-04-02");
        assertThat(answer(result, "AX-E1", null).evidenceNamed()).containsExactly("sbom.json");
    }

    @Test
    void sheetsMayBeRenamedAndRowsAndColumnsMoved() {
        ReadResult result = read(FILLED.andThen(s -> {
            s.book().setSheetName(s.book().getSheetIndex("Questions"), "Fragen");
            s.book().setSheetName(s.book().getSheetIndex("Request data"), "egal");
            s.book().setSheetOrder("egal", 0);
            Sheet questions = s.book().getSheet("Fragen");
            questions.shiftRows(2, questions.getLastRowNum(), 5);
            swap(s.row("AX-Q1.3", null), s.row("AX-Q5.1", null));
            questions.shiftColumns(0, 6, 2);
        }));

        assertFilled(result);
    }

    @Test
    void alteredQuestionsMissingRowsAndFormulasAreSaid() {
        ReadResult result = read(FILLED.andThen(s -> {
            Supplier.cell(s.row("AX-Q3.2", null), 1).setCellValue("Are you well?");
            Row gone = s.row("AX-Q5.2", null);
            gone.getSheet().removeRow(gone);
            Supplier.cell(s.row("AX-Q4.1", null), 3).setCellFormula("\"Y\"&\"es\"");
            s.book().getCreationHelper().createFormulaEvaluator().evaluateAll();
            Supplier.cell(s.row("AX-Q4.2", null), 3).setCellErrorValue((byte) 23);
            Supplier.cell(s.row("AX-Q2.2", "=Gateway"), 4).setCellValue("soon");
            Supplier.cell(s.row("AX-Q5.1", null), 0).setCellValue("AX-Q9.9");
        }));

        assertThat(codes(result)).containsExactlyInAnyOrder("ALTERED_QUESTION", "MISSING_QUESTION", "MISSING_QUESTION", "FORMULA_RESULT",
                "BAD_CELL_VALUE",
                "BAD_DATE", "UNKNOWN_QUESTION");
        assertThat(result.problems()).allSatisfy(p -> assertThat(p.location()).isInstanceOf(Location.Cell.class));
        assertThat(answer(result, "AX-Q4.1", null)).satisfies(a -> {
            assertThat(a.formula()).isTrue();
            assertThat(a.value()).isEqualTo(AnswerValue.YES);
        });
        assertThat(answer(result, "AX-Q4.2", null).value()).isEqualTo(AnswerValue.OTHER);
    }

    @Test
    void anAnswerStretchedOverRowsIsReadForEachAndSaid() {
        ReadResult result = read(FILLED.andThen(s -> {
            Row first = s.row("AX-Q5.1", null);
            Supplier.cell(first, 3).setCellValue("Yes");
            first.getSheet().addMergedRegion(new CellRangeAddress(first.getRowNum(), first.getRowNum() + 1, 3, 3));
        }));

        assertThat(answer(result, "AX-Q5.2", null).value()).isEqualTo(AnswerValue.YES);
        assertThat(codes(result)).containsExactly("MERGED_ANSWER");
        assertThat(result.problems().getFirst().location()).isEqualTo(answer(result, "AX-Q5.1", null).location());
    }

    @Test
    void whatARowWithAnUnknownIdSaysIsNotLost() {
        ReadResult result = read(FILLED.andThen(s -> Supplier.cell(s.row("AX-Q1.3", null), 0).setCellValue("AX-Q9.9")));

        assertThat(result.problems()).filteredOn(p -> p.code().equals("UNKNOWN_QUESTION")).singleElement()
                .satisfies(p -> assertThat(p.what()).contains("Ja").contains("Two CI workflows."));
    }

    @Test
    void aFormulaWithoutAResultIsNotSaidToHaveOne() {
        ReadResult result = read(FILLED.andThen(s -> {
            Supplier.cell(s.row("AX-Q4.1", null), 3).setCellFormula("\"Y\"&\"es\"");
            Supplier.cell(s.row("AX-Q4.1", null), 3).setCellValue("");
        }));

        assertThat(answer(result, "AX-Q4.1", null).value()).isEqualTo(AnswerValue.UNANSWERED);
        assertThat(result.problems()).singleElement().satisfies(p -> assertThat(p.what()).contains("no result"));
    }

    @Test
    void whatIsStruckOutIsNoAnswer() {
        ReadResult result = read(FILLED.andThen(s -> {
            strike(s, Supplier.cell(s.row("AX-Q1.3", null), 3));
            strike(s, Supplier.cell(s.row("AX-Q1.1", "Portal"), 5));
            strike(s, Supplier.cell(s.row("AX-Q3.3", null), 4));
            strike(s, Supplier.cell(s.row("AX-E1", null), 5));
            strike(s, Supplier.cell(s.row(Marks.DECLARED_NAME, null), 2));
            var font = s.book().createFont();
            font.setStrikeout(true);
            var partly = new XSSFRichTextString("Yes, not here");
            partly.applyFont(3, 13, font);
            Supplier.cell(s.row("AX-Q4.1", null), 3).setCellValue(partly);
            var wholly = new XSSFRichTextString("Yes");
            wholly.applyFont(0, 3, font);
            Supplier.cell(s.row("AX-Q4.2", null), 3).setCellValue(wholly);
        }));

        assertThat(result.problems()).extracting(each -> each.code() + " " + each.what()).containsExactlyInAnyOrder(
                "STRUCK_OUT \"Ja\" is struck out; it was not taken for an answer.",
                "STRUCK_OUT \"Yes\" is struck out; it was not taken for an answer.",
                "STRUCK_OUT \"Tokens on 2 April.\" is struck out; it was not taken for an answer.",
                "STRUCK_OUT \"2.0 only\" is struck out; it was not taken for an explanation.",
                "STRUCK_OUT \"sbom.json\" is struck out; it was not taken for evidence.",
                "STRUCK_OUT \"Kim Berg\" is struck out; it was not taken for a declaration.");
        assertThat(answer(result, "AX-Q1.3", null)).satisfies(each -> {
            assertThat(each.value()).isEqualTo(AnswerValue.UNANSWERED);
            assertThat(each.comment()).isEqualTo("Two CI workflows.");
        });
        assertThat(answer(result, "AX-Q3.3", null).isBlank()).isFalse();
        assertThat(answer(result, "AX-Q3.3", null).raw()).isEmpty();
        assertThat(answer(result, "AX-Q1.1", "Portal").comment()).isNull();
        assertThat(answer(result, "AX-Q4.1", null)).satisfies(each -> {
            assertThat(each.value()).isEqualTo(AnswerValue.OTHER);
            assertThat(each.raw()).isEqualTo("Yes, not here");
        });
        assertThat(answer(result, "AX-Q4.2", null).value()).isEqualTo(AnswerValue.UNANSWERED);
        assertThat(result.answers().getFirst().sheet().completedBy()).isNull();
    }

    @Test
    @Tag("deep")
    @EnabledIf("org.vouchsafe.workbook.Office#isInstalled")
    void struckOutSavedByLibreOffice(@TempDir Path folder) throws IOException, InterruptedException {
        byte[] back = Supplier.edit(REQUEST, FILLED.andThen(s -> {
            strike(s, Supplier.cell(s.row("AX-Q1.3", null), 3));
            var font = s.book().createFont();
            font.setStrikeout(true);
            var partly = new XSSFRichTextString("Yes, not here");
            partly.applyFont(3, 13, font);
            Supplier.cell(s.row("AX-Q4.1", null), 3).setCellValue(partly);
        }));
        ReadResult result = Readings.read("answers.xlsx", Office.resave(back, folder));

        assertThat(codes(result)).containsExactly("STRUCK_OUT");
        assertThat(answer(result, "AX-Q1.3", null).value()).isEqualTo(AnswerValue.UNANSWERED);
        assertThat(answer(result, "AX-Q4.1", null).raw()).isEqualTo("Yes, not here");
    }

    @Test
    void aFormulaInAnExplanationIsToldWithWhatCouldBeReadOfIt() {
        ReadResult result = read(FILLED.andThen(s -> {
            Supplier.cell(s.row("AX-Q1.3", null), 4).setCellFormula("\"Two\"");
            Supplier.cell(s.row("AX-Q1.3", null), 4).setCellValue("Two");
            Supplier.cell(s.row("AX-Q4.1", null), 3).setCellValue("Yes");
            Supplier.cell(s.row("AX-Q4.1", null), 4).setCellFormula("Z99");
            Supplier.cell(s.row("AX-Q4.1", null), 4).setCellValue("");
        }));

        assertThat(answer(result, "AX-Q1.3", null).comment()).isEqualTo("Two");
        assertThat(answer(result, "AX-Q1.3", null).formula()).isTrue();
        assertThat(answer(result, "AX-Q4.1", null).comment()).isNull();
        assertThat(answer(result, "AX-Q4.1", null).formula()).isFalse();
        assertThat(result.problems()).extracting(each -> each.code() + " " + each.what()).containsExactlyInAnyOrder(
                "FORMULA_RESULT The explanation is a formula; the result saved with it was read.",
                "FORMULA_RESULT The explanation is a formula, and no result was saved with it, so nothing could be read.");
        assertThat(result.problems()).extracting(each -> each.location().text()).contains("Questions!E3");
    }

    @Test
    void whatStandsBesideOrBelowTheQuestionsIsTold() {
        ReadResult result = read(FILLED.andThen(s -> {
            Row row = s.row("AX-Q1.3", null);
            Supplier.cell(row, 9).setCellValue("Only until May");
            Row below = row.getSheet().createRow(row.getSheet().getLastRowNum() + 2);
            Supplier.cell(below, 3).setCellValue("No");
            Supplier.cell(below, 4).setCellValue("not since 2.0");
            Supplier.cell(s.row("AX-Q3.1", null), 0).setCellValue("see mail");
        }));

        assertThat(result.problems()).filteredOn(each -> !each.code().equals("MISSING_QUESTION"))
                .extracting(each -> each.code() + " " + each.what()).containsExactlyInAnyOrder(
                        "STRAY_TEXT Beside the table stands \"Only until May\"; it was not taken for a part of the answer.",
                        "NO_QUESTION \"No - not since 2.0\" answers something, but the row has no id of a question, so it was passed over.",
                        "NO_QUESTION \"Yes, but only in a sandbox\" answers something, but the row has no id of a question, so it was passed "
                                + "over.");
        assertThat(result.problems()).extracting(each -> each.location().text()).contains("Questions!J3");
    }

    private static void strike(Supplier supplier, Cell cell) {
        var font = supplier.book().createFont();
        font.setStrikeout(true);
        var style = supplier.book().createCellStyle();
        style.setFont(font);
        cell.setCellStyle(style);
    }

    @Test
    void anotherVersionOfTheTemplateIsSaid() {
        assertThat(codes(read(data(Marks.TEMPLATE_VERSION, "0.9")))).containsExactly("WRONG_TEMPLATE_VERSION", "NO_ANSWERS");
        assertThat(codes(read(data(Marks.TEMPLATE_DIGEST, "00")))).containsExactly("ALTERED_TEMPLATE", "NO_ANSWERS");
        assertThat(codes(read(data(Marks.REQUEST_ID, "")))).containsExactly("NO_REQUEST_DATA", "NO_ANSWERS");
        assertThat(codes(read(data(Marks.TEMPLATE_ID, "none").andThen(s -> {
            s.book().removeSheetAt(s.book().getSheetIndex("Questions"));
            s.book().removeSheetAt(s.book().getSheetIndex("Products"));
        })))).containsExactly("UNKNOWN_TEMPLATE");
    }

    @Test
    void withoutTheDataSheetTheAnswersAreStillKnownByTheirIds() {
        ReadResult result = read(FILLED.andThen(s -> s.book().removeSheetAt(s.book().getSheetIndex("Request data"))));

        assertThat(codes(result)).containsExactly("NO_REQUEST_DATA");
        assertThat(result.answers().getFirst().sheet().templateId()).isEqualTo("package-compromise");
        assertThat(answer(result, "AX-Q1.3", null).value()).isEqualTo(AnswerValue.YES);
    }

    @Test
    void aProductTheSupplierAddsCountsAndOneWithoutNameIsSaid() {
        ReadResult result = read(s -> {
            Row added = s.row("AX-Q1.1", "");
            Supplier.cell(added, 1).setCellValue("Kiosk");
            Supplier.cell(added, 4).setCellValue("Yes");
            Supplier.cell(s.row("AX-Q1.2", ""), 5).setCellValue("All of them");
        });

        assertThat(codes(result)).containsExactly("NO_PRODUCT");
        assertThat(answer(result, "AX-Q1.1", "Kiosk").value()).isEqualTo(AnswerValue.YES);
    }

    @Test
    void aSecondAnswerToTheSameQuestionIsSaid() {
        ReadResult result = read(
                FILLED.andThen(s -> Supplier.cell(s.row("AX-Q5.1", null), 0).setCellValue("AX-Q1.3")).andThen(s -> Supplier.cell(
                        s.row("AX-Q5.2", null), 3).setCellValue("No")));

        assertThat(codes(result)).contains("ALTERED_QUESTION").doesNotContain("TWO_ANSWERS");
        ReadResult both = read(FILLED.andThen(s -> {
            Row row = s.row("AX-Q5.1", null);
            Supplier.cell(row, 3).setCellValue("No");
            Supplier.cell(row, 0).setCellValue("AX-Q1.3");
        }));
        assertThat(codes(both)).contains("TWO_ANSWERS");
    }

    @ParameterizedTest
    @CsvSource({"yes,YES", "' Yes. ',YES", "JA,YES", "Oui,YES", "TRUE,YES", "no,NO", "Nein!,NO", "non,NO", "Partly,PARTIAL",
            "teilweise,PARTIAL", "en partie,PARTIAL",
            "N/A,NOT_APPLICABLE", "nicht  anwendbar,NOT_APPLICABLE", "sans objet,NOT_APPLICABLE", "Compensating control,ALTERNATE",
            "'',UNANSWERED", "'  ',UNANSWERED",
            "Yes and no,OTHER", "'Yes, mostly',OTHER", "Not known yet,OTHER", "yesterday,OTHER", "x,OTHER", "-,OTHER", "1,OTHER",
            "\uFF39es,YES"})
    void wordsMeanWhatTheySayAndNothingMore(String raw, AnswerValue value) {
        assertThat(AnswerWords.meaning(raw)).isEqualTo(value);
    }

    @Test
    void damageNeverThrows() {
        Readings.surviveMutations(new AnswersWorkbook(Limits.DEFAULT, TEMPLATES), REQUEST, 200);
    }

    private static Consumer<Supplier> data(String name, String value) {
        return s -> Supplier.cell(s.row(name, null), 1).setCellValue(value);
    }

    private static void swap(Row one, Row other) {
        for (int i = 0; i < 6; i++) {
            String kept = Supplier.cell(one, i).toString();
            Supplier.cell(one, i).setCellValue(Supplier.cell(other, i).toString());
            Supplier.cell(other, i).setCellValue(kept);
        }
    }

    private static ReadResult read(Consumer<Supplier> work) {
        return Readings.read("answers.xlsx", Supplier.edit(REQUEST, work));
    }

    private static Answer answer(ReadResult result, String question, String product) {
        return result.answers().getFirst().sheet().answers().stream()
                .filter(a -> a.questionId().equals(question) && java.util.Objects.equals(a.product(), product))
                .findFirst().orElseThrow(() -> new AssertionError(question + " " + product));
    }
}
