package org.vouchsafe.format.answers.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Readings;

/** Forms of others are known by their shape; what they do not say plainly is no yes. */
class ForeignQuestionnaireTest {
    @Test
    void caiq() {
        ReadResult result = Readings.read("supplier.xlsx", workbook(book -> {
            book.createSheet("Introduction").createRow(0).createCell(0).setCellValue("About");
            Sheet sheet = book.createSheet("CAIQv4.0.3");
            row(sheet, 0, "CONSENSUS ASSESSMENTS");
            row(sheet, 1, "Question ID", "Question", "CSP CAIQ Answer", "SSRM Control\nOwnership",
                    "CSP Implementation Description (Optional/Recommended)", "CSC Responsibilities", "CCM Control ID");
            row(sheet, 2, "A&A-01.1", "Are policies established?", "Yes", "CSP-owned", "ISO 27001", "", "A&A-01");
            row(sheet, 3, "AIS-02.1", "Are baselines there?", "NA", "3rd-party outsourced", "", "", "AIS-02");
            row(sheet, 4, "CEK-03.1", "Is data encrypted?", "", "Shared CSP and CSC", "", "", "CEK-03");
            row(sheet, 5, "DSP-04.1", "Is data inventoried?", "Yes, mostly", "", "", "", "DSP-04");
            row(sheet, 6, "IAM-05.1", "Is it monitored?", null, "", "", "", "IAM-05");
            sheet.getRow(6).createCell(2).setCellFormula("\"Ye\"&\"s\"");
            sheet.getRow(6).getCell(2).setCellValue("Yes");
        }));

        assertThat(result.formatAndVersion()).isEqualTo("caiq 4");
        assertThat(answers(result)).extracting(Answer::questionId).containsExactly("A&A-01.1", "AIS-02.1", "CEK-03.1", "DSP-04.1",
                "IAM-05.1");
        assertThat(answers(result)).extracting(Answer::value).containsExactly(AnswerValue.YES, AnswerValue.NOT_APPLICABLE,
                AnswerValue.UNANSWERED, AnswerValue.OTHER, AnswerValue.YES);
        assertThat(answers(result).getFirst()).satisfies(each -> {
            assertThat(each.ownership()).isEqualTo("CSP-owned");
            assertThat(each.comment()).isEqualTo("ISO 27001");
            assertThat(each.location()).isEqualTo(new Location.Cell("CAIQv4.0.3", "C3"));
        });
        assertThat(answers(result).getLast().formula()).isTrue();
        assertThat(Readings.codes(result)).containsExactly("FORMULA_RESULT");
        assertThat(result.answers().getFirst().completion().words()).isEqualTo("4 of 5 answered");
    }

    @Test
    void hecvat() {
        ReadResult result = Readings.read("supplier.xlsx", workbook(book -> {
            Sheet start = book.createSheet("START HERE");
            row(start, 0, "HECVAT 4");
            row(start, 5, "GNRL-01", "Name of the vendor", "Halden", "");
            Sheet sheet = book.createSheet("Organization");
            row(sheet, 2, "Question", "", "Answer", "Additional information", "Guidance", "Analyst notes");
            row(sheet, 3, "DOCU-01", "Have you a SOC 2?", "No", "Planned for next year", "", "");
            row(sheet, 4, "THRD-02", "Do you assess third parties?", "N/A", "", "", "");
        }));

        assertThat(result.formatAndVersion()).isEqualTo("hecvat 4");
        assertThat(answers(result)).extracting(Answer::value).containsExactly(AnswerValue.OTHER, AnswerValue.NO,
                AnswerValue.NOT_APPLICABLE);
        assertThat(answers(result).get(1).comment()).isEqualTo("Planned for next year");
    }

    @Test
    void aLevelOfMaturityIsNoYes() {
        ReadResult result = Readings.read("isa.xlsx", workbook(book -> {
            Sheet sheet = book.createSheet("Information Security");
            row(sheet, 1, "Control number", "Control question", "Maturity level", "Implementation description",
                    "Reference documentation");
            row(sheet, 2, "1.1.1", "Are policies there?", "3", "Yes", "policy.pdf; isms.pdf");
            row(sheet, 3, "1.2.1", "Is it managed?", "na", "", "");
            row(sheet, 4, "1.2.2", "Are roles assigned?", "Yes", "", "");
            row(sheet, 5, "1.3.1", "Are assets known?", "", "", "");
        }));

        assertThat(result.formatAndVersion()).isEqualTo("vda-isa 6");
        assertThat(answers(result)).extracting(Answer::maturity).containsExactly(3, null, null, null);
        assertThat(answers(result)).extracting(Answer::value).containsExactly(AnswerValue.OTHER, AnswerValue.NOT_APPLICABLE,
                AnswerValue.OTHER, AnswerValue.UNANSWERED);
        assertThat(answers(result).getFirst().evidenceNamed()).containsExactly("policy.pdf", "isms.pdf");
    }

    @Test
    void aWorkbookWithOneSuchIdIsNoForm() {
        byte[] list = workbook(book -> row(book.createSheet("Parts"), 0, "ABCD-01", "a part", "Yes"));

        assertThat(new org.vouchsafe.format.Formats(org.vouchsafe.input.Limits.DEFAULT)
                .recognise(new org.vouchsafe.input.SourceFile("parts.xlsx", list))).isEmpty();
    }

    private static List<Answer> answers(ReadResult result) {
        return result.answers().getFirst().sheet().answers();
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> work) {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            work.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
