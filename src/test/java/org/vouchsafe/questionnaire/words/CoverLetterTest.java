package org.vouchsafe.questionnaire.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.questionnaire.Language;

/** The letter is a sentence of its language whatever it asks about. */
class CoverLetterTest {
    @Test
    void theCompanyAsAWholeStandsInTheCaseTheSentenceWants() {
        assertThat(text(Language.DE)).contains("Sie betrifft Ihr Unternehmen als Ganzes.").doesNotContain("nach Ihr");
        assertThat(text(Language.FR)).contains("Il porte sur votre entreprise dans son ensemble.")
                .as("the day itself is in time").contains("réponse au plus tard le").contains("renvoyer le tout au plus tard le")
                .doesNotContain("avant le");
        assertThat(text(Language.EN)).contains("It asks about your company as a whole.");
    }

    private static String text(Language language) {
        return new CoverLetter("VS-1", "Title", "Halden", "Mara", LocalDate.parse("2026-05-01"), List.of(), CoverLetter.Known.NOTHING)
                .text(Words.of(language));
    }
}
