package org.vouchsafe.format.answers.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.mapping.AnswerMapping;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.domain.questionnaire.mapping.MappedColumn;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.workbook.read.ReadWorkbook;
import org.vouchsafe.workbook.read.WorkbookReading;

/** A mapped form is read as it stands: nothing answered is lost in silence, nothing unclear becomes a yes. */
class MappedWorkbookTest {
    private static final AnswerMapping MAPPING = new AnswerMapping("Form", List.of(), 0, Map.of(ColumnRole.ID, new MappedColumn("No.", 0),
            ColumnRole.QUESTION, new MappedColumn("Question", 1), ColumnRole.ANSWER, new MappedColumn("Answer", 2), ColumnRole.COMMENT,
            new MappedColumn("", 3), ColumnRole.UNTIL, new MappedColumn("Valid until", 4)));

    @Test
    void whatIsNotPlainIsNoYes() {
        ReadResult result = read(MAPPING, sheet -> {
            row(sheet, 1, "1", "a?", "yes");
            row(sheet, 2, "2", "b?", "YES, except legacy");
            row(sheet, 3, "3", "c?", "y/n");
            row(sheet, 4, "4", "d?", "✓");
            row(sheet, 5, "5", "e?", null);
            sheet.getRow(5).createCell(2).setCellFormula("1/0");
            sheet.getRow(5).getCell(2).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
        });

        assertThat(answers(result)).extracting(Answer::value).containsExactly(AnswerValue.YES, AnswerValue.OTHER, AnswerValue.OTHER,
                AnswerValue.OTHER, AnswerValue.OTHER);
        assertThat(codes(result)).containsExactlyInAnyOrder("FORMULA_RESULT", "BAD_CELL_VALUE");
        assertThat(answers(result).getFirst().asked()).isEqualTo("a?");
    }

    @Test
    void struckAnswersAndMarksAreNoneAndFormulasBesideThemAreTold() {
        ReadResult result = read(MAPPING, sheet -> {
            row(sheet, 1, "1", "a?", "yes", "since 2.0");
            strike(sheet, 1, 2);
            row(sheet, 2, "2", "b?", "no");
            sheet.getRow(2).createCell(3).setCellFormula("Z99");
            row(sheet, 3, "3", "c?", "no");
            sheet.getRow(3).createCell(3).setCellFormula("\"why\"");
            sheet.getRow(3).getCell(3).setCellValue("why");
            row(sheet, 4, "4", "d?", null, "since 2.0");
            sheet.getRow(4).createCell(2).setCellFormula("Z99");
            sheet.getRow(4).getCell(2).setCellValue("");
        });

        assertThat(answers(result)).extracting(Answer::value).containsExactly(AnswerValue.UNANSWERED, AnswerValue.NO, AnswerValue.NO,
                AnswerValue.UNANSWERED);
        assertThat(answers(result)).extracting(Answer::formula).startsWith(false).contains(true);
        assertThat(result.problems()).extracting(each -> each.code() + " " + each.location().text()).contains("STRUCK_OUT Form!C2",
                "FORMULA_RESULT Form!D4", "FORMULA_RESULT Form!C5");
        assertThat(result.problems().getLast().what()).contains("no result");

        var ticks = new AnswerMapping("Ticks", List.of(), 0, Map.of(ColumnRole.ID, new MappedColumn("No.", 0), ColumnRole.TICK_YES,
                new MappedColumn("Question", 1), ColumnRole.TICK_NO, new MappedColumn("Answer", 2)));
        ReadResult marked = read(ticks, sheet -> {
            row(sheet, 1, "1", "x", "x");
            strike(sheet, 1, 1);
        });
        assertThat(answers(marked)).extracting(Answer::value).containsExactly(AnswerValue.NO);
        assertThat(codes(marked)).containsExactly("STRUCK_OUT");
    }

    private static void strike(Sheet sheet, int row, int column) {
        var font = sheet.getWorkbook().createFont();
        font.setStrikeout(true);
        var style = sheet.getWorkbook().createCellStyle();
        style.setFont(font);
        sheet.getRow(row).getCell(column).setCellStyle(style);
    }

    @Test
    void anAnswerWithoutAQuestionAndASecondAnswerAreSaidWithTheirPlace() {
        ReadResult result = read(MAPPING, sheet -> {
            row(sheet, 1, "1", "a?", "yes");
            row(sheet, 2, "", "", "no");
            row(sheet, 3, "1", "a?", "no");
        });

        assertThat(answers(result)).hasSize(1);
        assertThat(result.problems()).extracting(each -> each.code() + " " + each.location().text())
                .containsExactly("NO_QUESTION Form!C3", "TWO_ANSWERS Form!C4");
    }

    @Test
    void titlesRepeatedHeadersAndHiddenIntroductionsAreNoAnswers() {
        ReadResult result = read(MAPPING, sheet -> {
            row(sheet, 1, "Part A");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 3));
            row(sheet, 2, "1", "a?", "yes");
            row(sheet, 3, "No.", "Question", "Answer", "", "Valid until");
            row(sheet, 4, "2", "b?", "no");
        });

        assertThat(answers(result)).extracting(Answer::questionId).containsExactly("1", "2");
    }

    @Test
    void aDayUntilWhichItHoldsIsReadAndWhatIsNoneIsAProblem() {
        ReadResult result = read(MAPPING, sheet -> {
            row(sheet, 1, "1", "a?", "yes", "", "2026-12-31");
            row(sheet, 2, "2", "b?", "yes", "", "soon");
        });

        assertThat(answers(result)).extracting(Answer::term).containsExactly(new Term(null, LocalDate.of(2026, 12, 31)), Term.UNSAID);
        assertThat(codes(result)).containsExactly("BAD_DATE");
    }

    @Test
    void oneOfSeveralColumnsIsMarkedAndTwoMarksAreNoAnswer() {
        var mapping = new AnswerMapping("Ticks", List.of(), 0, Map.of(ColumnRole.ID, new MappedColumn("No.", 0), ColumnRole.TICK_YES,
                new MappedColumn("Question", 1), ColumnRole.TICK_NO, new MappedColumn("Answer", 2)));
        ReadResult result = read(mapping, sheet -> {
            row(sheet, 1, "1", "x", "");
            row(sheet, 2, "2", "-", "\u2713");
            row(sheet, 3, "3", "X", "x");
            row(sheet, 4, "4", "", "");
            row(sheet, 5, "5", "no", "");
            row(sheet, 6, "6", "mostly", "0");
        });

        assertThat(answers(result)).extracting(Answer::value).containsExactly(AnswerValue.YES, AnswerValue.NO, AnswerValue.OTHER,
                AnswerValue.UNANSWERED, AnswerValue.OTHER, AnswerValue.OTHER);
        assertThat(answers(result)).extracting(Answer::raw).containsExactly("Yes", "No", "Yes and No", "", "Yes: no", "Yes: mostly");
        assertThat(codes(result)).containsExactly("TWO_TICKS");
        assertThat(result.answers().getFirst().completion().words()).isEqualTo("5 of 6 answered");
    }

    @Test
    void columnsThatAreMarkedAreGuessedAndOneAloneIsRefused() {
        ReadWorkbook form = book(sheet -> {
            row(sheet, 0, "No", "Question", "Yes", "No", "N/A");
            row(sheet, 1, "1", "Is it logged?", "x", "", "");
            row(sheet, 2, "2", "Is it signed?", "", "x", "");
        });
        AnswerMapping guessed = MappingGuess.of(form.sheets(), "Ticks").orElseThrow().mapping();
        assertThat(guessed.columns().keySet()).containsExactlyInAnyOrder(ColumnRole.ID, ColumnRole.QUESTION, ColumnRole.TICK_YES,
                ColumnRole.TICK_NO, ColumnRole.TICK_NOT_APPLICABLE);
        assertThat(answers(new MappedWorkbook(guessed).read(form, "", new Problems("form.xlsx", Limits.DEFAULT))))
                .extracting(Answer::value).containsExactly(AnswerValue.YES, AnswerValue.NO);
        assertThat(new AnswerMapping("Ticks", List.of(), 0, Map.of(ColumnRole.ID, new MappedColumn("No", 0), ColumnRole.TICK_YES,
                new MappedColumn("Yes", 1))).fault()).hasValueSatisfying(each -> assertThat(each).contains("at least two"));
        assertThat(new AnswerMapping("Ticks", List.of(), 0, Map.of(ColumnRole.ID, new MappedColumn("No", 0), ColumnRole.TICK_YES,
                new MappedColumn("Yes", 1), ColumnRole.TICK_NO, new MappedColumn("No", 2), ColumnRole.ANSWER,
                new MappedColumn("Answer", 3)))
                .fault()).isPresent();
    }

    @Test
    void withoutIdsTheWordsOfTheQuestionNameIt() {
        var mapping = new AnswerMapping("Form", List.of("form", "Gone"), 0, Map.of(ColumnRole.QUESTION, new MappedColumn("Question", 1),
                ColumnRole.LEVEL, new MappedColumn("Answer", 2)));
        ReadResult result = read(mapping, sheet -> {
            row(sheet, 1, "", "Is  it\nlogged?", "3");
            row(sheet, 2, "", "x".repeat(1_000), "9");
        });

        assertThat(answers(result).getFirst()).satisfies(each -> {
            assertThat(each.questionId()).isEqualTo("Is it logged?");
            assertThat(each.value()).isEqualTo(AnswerValue.OTHER);
            assertThat(each.maturity()).isEqualTo(3);
        });
        assertThat(answers(result).getLast().maturity()).isNull();
        assertThat(answers(result).getLast().questionId()).hasSizeLessThan(200);
    }

    @Test
    void aNamedSheetWithoutTheHeadingsIsSaid() {
        ReadResult result = read(new AnswerMapping("Form", List.of("Form", "Other"), 0, MAPPING.columns()), sheet -> {
            row(sheet, 1, "1", "a?", "yes");
            row(sheet.getWorkbook().createSheet("Other"), 0, "something else", "x");
        });

        assertThat(result.problems()).extracting(each -> each.code() + " " + each.location().text()).containsExactly("NO_HEADER Other!A1");
    }

    @Test
    void aBlankFormIsAProblemAndOneOfOtherHeadingsIsNotOfTheForm() {
        assertThat(codes(read(MAPPING, sheet -> row(sheet, 1, "1", "a?")))).containsExactly("NO_ANSWERS");
        assertThat(new MappedWorkbook(MAPPING).fits(book(sheet -> row(sheet, 0, "No.", "Question", "Reply", "", "Valid until")))).isFalse();
    }

    private static ReadResult read(AnswerMapping mapping, Consumer<Sheet> work) {
        ReadWorkbook book = book(work);
        assertThat(new MappedWorkbook(mapping).fits(book)).isTrue();
        return new MappedWorkbook(mapping).read(book, "", new Problems("form.xlsx", Limits.DEFAULT));
    }

    private static ReadWorkbook book(Consumer<Sheet> work) {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("Form");
            row(sheet, 0, "No.", "Question", "Answer", "", "Valid \n until");
            work.accept(sheet);
            book.write(out);
            return new WorkbookReading(Limits.DEFAULT)
                    .read(new SourceFile("form.xlsx", out.toByteArray()), new Problems("form.xlsx", Limits.DEFAULT)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Answer> answers(ReadResult result) {
        return result.answers().getFirst().sheet().answers();
    }

    private static List<String> codes(ReadResult result) {
        return result.problems().stream().map(Problem::code).toList();
    }

    private static void row(Sheet sheet, int index, String... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && !values[i].isEmpty()) {
                row.createCell(i).setCellValue(values[i]);
            }
        }
    }
}
