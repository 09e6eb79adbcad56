package org.vouchsafe.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.format.answers.AnswersWorkbook;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.questionnaire.RequestFilling.Declaration;
import org.vouchsafe.questionnaire.RequestFilling.Entry;

/** What is put into a request is what is read back from it. */
class RequestFillingTest {
    private static final LocalDate DAY = LocalDate.parse("2026-04-07");
    private static final Declaration SIGNE = new Declaration("Signe Aas", "Head of product security", "psirt@halden.example", DAY);
    private final Templates templates = new Templates();

    private byte[] request() {
        return RequestWorkbook.write(templates.byId("package-compromise").orElseThrow(),
                new Request("Q-1", "Halden Instruments", "Mara Lind",
                        List.of("Gauge Cloud", "Gauge Edge"), LocalDate.parse("2026-04-09"), Instant.parse("2026-03-31T17:30:00Z")));
    }

    private AnswerSheet read(byte[] workbook) {
        var result = new AnswersWorkbook(Limits.DEFAULT, templates).read(new SourceFile("answers.xlsx", workbook), bytes -> {});
        return result.answers().getFirst().sheet();
    }

    private static Answer answer(AnswerSheet sheet, String id, String product) {
        return sheet.answers().stream().filter(each -> each.questionId().equals(id) && java.util.Objects.equals(each.product(), product))
                .findFirst().orElseThrow();
    }

    @Test
    void comesBackAsItWasFilled() {
        AnswerSheet sheet = read(RequestFilling.fill(request(), List.of(
                new Entry("AX-Q1.1", "Gauge Cloud", "Yes", "4.4 contains it.", List.of("a.cdx.json", "b.csaf.json")),
                new Entry("AX-Q1.1", "Gauge Edge", "No", "", List.of()),
                new Entry("AX-Q2.2", "Gauge Cloud", "2026-04-04", "4.5", List.of()),
                new Entry("AX-Q3.1", null, "Not applicable", "=1+1", List.of())), SIGNE));
        assertThat(sheet.requestId()).isEqualTo("Q-1");
        assertThat(sheet.completedBy()).contains("Signe Aas");
        assertThat(sheet.completedOn()).isEqualTo(DAY);
        assertThat(answer(sheet, "AX-Q1.1", "Gauge Cloud")).satisfies(each -> {
            assertThat(each.value()).isEqualTo(AnswerValue.YES);
            assertThat(each.comment()).isEqualTo("4.4 contains it.");
            assertThat(each.evidenceNamed()).containsExactly("a.cdx.json", "b.csaf.json");
        });
        assertThat(answer(sheet, "AX-Q1.1", "Gauge Edge").value()).isEqualTo(AnswerValue.NO);
        assertThat(answer(sheet, "AX-Q2.2", "Gauge Cloud").raw()).contains("2026-04-04");
        assertThat(answer(sheet, "AX-Q3.1", null)).satisfies(each -> {
            assertThat(each.value()).isEqualTo(AnswerValue.NOT_APPLICABLE);
            assertThat(each.comment()).endsWith("=1+1");
            assertThat(each.formula()).isFalse();
        });
        assertThat(answer(sheet, "AX-Q5.1", null).value()).isEqualTo(AnswerValue.UNANSWERED);
    }

    @Test
    void refusesWhatTheRequestDoesNotAsk() {
        assertThatThrownBy(() -> RequestFilling.fill(request(), List.of(new Entry("AX-Q9.9", null, "Yes", "", List.of())), SIGNE))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("AX-Q9.9");
        assertThatThrownBy(() -> RequestFilling.fill(request(), List.of(new Entry("AX-Q1.1", "Portal", "Yes", "", List.of())), SIGNE))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Portal");
        assertThatThrownBy(() -> RequestFilling.fill(new byte[] {1, 2, 3}, List.of(), SIGNE)).isInstanceOf(IllegalArgumentException.class);
    }
}
