package org.vouchsafe.questionnaire.words;

import java.time.LocalDate;
import java.util.List;

/**
 * The text to send a workbook with, plain, in the language of the workbook.
 *
 * @param title of the questionnaire
 * @param about the products, or the advisory, it asks about; empty: the company as a whole
 * @param known whether something held already stands beside the questions
 */
public record CoverLetter(String request, String title, String supplier, String sender, LocalDate due, List<String> about, Known known) {
    public CoverLetter {
        about = List.copyOf(about);
    }

    /** Whether the workbook shows what is held already. */
    public enum Known {
        SHOWN, NOTHING
    }

    /** The letter, with its subject in the first line. */
    public String text(Words words) {
        String day = words.day(due);
        String asked = about.isEmpty() ? words.text("letter.company") : String.join(", ", about);
        StringBuilder letter = new StringBuilder();
        letter.append(words.text("letter.subject", title, request, day)).append("\n\n");
        letter.append(words.text("letter.greeting", supplier)).append("\n\n");
        letter.append(words.text("letter.ask", title, asked, day)).append("\n\n");
        if (known == Known.SHOWN) {
            letter.append(words.text("letter.known")).append("\n\n");
        }
        letter.append(words.text("letter.plain")).append("\n\n");
        letter.append(words.text("letter.keep", request)).append("\n\n");
        letter.append(words.text("letter.close")).append('\n').append(sender).append('\n');
        return letter.toString();
    }
}
