package org.vouchsafe.domain.questionnaire;

import java.util.List;
import org.vouchsafe.domain.Sha256;

/** A questionnaire template: data, versioned; {@code digest} is over its canonical text and goes into every workbook made from it. */
public record Template(String id, String version, String title, String introduction, List<Question> questions, Sha256 digest) {
    public Template {
        questions = List.copyOf(questions);
    }
}
