package org.vouchsafe.format.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.questionnaire.Request;
import org.vouchsafe.questionnaire.RequestFilling;
import org.vouchsafe.questionnaire.RequestWorkbook;
import org.vouchsafe.questionnaire.Supplier;
import org.vouchsafe.questionnaire.Templates;

/** Fifty workbooks, each treated badly in several ways: what was damaged is told with its place, and the rest is read. */
class MutilatedWorkbooksTest {
    private static final Templates TEMPLATES = new Templates();
    private static final Template TEMPLATE = TEMPLATES.byId("dependency-governance").orElseThrow();
    private static final List<Question> ONCE = TEMPLATE.questions().stream().filter(each -> !each.perProduct())
            .filter(each -> each.type() == Question.AnswerType.YES_NO).toList();
    private static final byte[] FILLED = filled();

    /** What a person did to the row of a question, and the code by which it must be told. */
    private enum Deed {
        REWORD("ALTERED_QUESTION"), REMOVE("MISSING_QUESTION"), RENUMBER("UNKNOWN_QUESTION"), FORMULA("FORMULA_RESULT"),
        FAULT("BAD_CELL_VALUE"), TWICE("TWO_ANSWERS");

        private final String code;

        Deed(String code) {
            this.code = code;
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isReadAsFarAsItCanBe(int seed) {
        var random = new Random(20_260_410L + seed);
        Set<Deed> done = new HashSet<>();
        Set<String> touched = new HashSet<>();
        byte[] back = Supplier.edit(FILLED, supplier -> {
            var questions = new ArrayList<>(ONCE);
            java.util.Collections.shuffle(questions, random);
            for (int i = 0; i <= random.nextInt(4); i++) {
                Deed deed = Deed.values()[random.nextInt(Deed.values().length)];
                done.add(deed);
                touched.add(questions.get(i).id());
                wreck(supplier, deed, questions.get(i).id());
            }
            harmless(supplier, random);
        });

        ReadResult result = new AnswersWorkbook(Limits.DEFAULT, TEMPLATES).read(new SourceFile("back.xlsx", back),
                ReadProgress.UNWATCHED);

        assertThat(result.problems()).extracting(each -> each.code()).containsAll(done.stream().map(each -> each.code).toList());
        assertThat(result.problems()).allSatisfy(each -> assertThat(each.location()).as(each.line()).isInstanceOf(Location.Cell.class));
        List<Answer> answers = result.answers().getFirst().sheet().answers();
        assertThat(ONCE).filteredOn(each -> !touched.contains(each.id())).allSatisfy(question -> assertThat(answers)
                .filteredOn(each -> each.questionId().equals(question.id())).singleElement().satisfies(each -> {
                    assertThat(each.value()).as(question.id()).isEqualTo(AnswerValue.PARTIAL);
                    assertThat(each.comment()).contains("=1+1 " + question.id());
                }));
        assertThat(answers).as("nothing turns into a yes").noneMatch(each -> each.value() == AnswerValue.YES);
    }

    private static void wreck(Supplier supplier, Deed deed, String id) {
        Row row = supplier.row(id, null);
        Sheet sheet = row.getSheet();
        switch (deed) {
            case REWORD -> row.getCell(1).setCellValue("Is everything fine?");
            case REMOVE -> sheet.removeRow(row);
            case RENUMBER -> row.getCell(0).setCellValue("DG-Q99.9");
            case FORMULA -> {
                row.getCell(3).setCellFormula("\"N\"&\"o\"");
                row.getCell(3).setCellValue("No");
            }
            case FAULT -> row.getCell(3).setCellErrorValue((byte) 23);
            case TWICE -> {
                Row copy = sheet.createRow(sheet.getLastRowNum() + 3);
                copy.createCell(0).setCellValue(id);
                copy.createCell(3).setCellValue("No");
            }
        }
    }

    /** What people do without harm. */
    private static void harmless(Supplier supplier, Random random) {
        var book = supplier.book();
        if (random.nextBoolean()) {
            Row row = book.createSheet("Notes " + random.nextInt(99)).createRow(random.nextInt(5));
            row.createCell(3).setCellValue("Please see Questions, thank you.");
        }
        if (random.nextBoolean()) {
            book.setSheetName(book.getSheetIndex("Questions"), "Antworten (2)");
            book.setSheetOrder("Request data", 0);
        }
        Sheet questions = book.getSheetAt(book.getSheetIndex("Evidence") - 2);
        for (Sheet sheet : book) {
            if (sheet.getSheetName().startsWith("Antworten") || sheet.getSheetName().equals("Questions")) {
                questions = sheet;
            }
        }
        if (random.nextBoolean()) {
            questions.shiftRows(0, questions.getLastRowNum(), 3);
            questions.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            questions.createRow(0).createCell(0).setCellValue("Answered by our security team");
        }
        if (random.nextBoolean()) {
            for (Row row : questions) {
                for (Cell cell : row) {
                    cell.setCellStyle(book.createCellStyle());
                }
                if (row.getRowNum() > 12) {
                    break;
                }
            }
        }
        if (random.nextBoolean()) {
            questions.setColumnHidden(2, true);
        }
    }

    private static byte[] filled() {
        byte[] sent = RequestWorkbook.write(TEMPLATE, new Request("Q-1", "Northwind", "Example", List.of("Portal"),
                LocalDate.of(2026, 4, 17), Instant.parse("2026-04-03T08:00:00Z")));
        List<RequestFilling.Entry> entries = ONCE.stream()
                .map(each -> new RequestFilling.Entry(each.id(), null, "Teilweise", "=1+1 " + each.id(), List.of("a.pdf"))).toList();
        return RequestFilling.fill(sent, entries,
                new RequestFilling.Declaration("Kim Berg", "CISO", "kim@example", LocalDate.of(2026, 4, 10)));
    }

}
