package org.vouchsafe.cli.evidence;

import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.backing.AnswerLink;
import org.vouchsafe.domain.questionnaire.backing.SaidTerm;
import org.vouchsafe.usecase.questionnaire.backing.BackAnswers;

/** From when to when a file holds, and the answers it stands behind. */
final class BackingLines {
    private BackingLines() {}

    static void print(Session session, BackAnswers.FileStanding standing) {
        SaidTerm said = standing.said();
        if (!standing.term().equals(Term.UNSAID)) {
            session.say("Holds " + standing.term().words() + switch (standing.standing()) {
                case EXPIRED -> ": expired";
                case TO_COME -> ": not yet";
                case CURRENT -> "";
            } + (said == null ? ", as the workbook says that lists it." : ", as " + said.by() + " said: " + said.reason() + "."));
        }
        for (AnswerLink each : standing.behind()) {
            session.say("Stands behind " + each.answer() + ": " + each.reason() + ".");
        }
    }

    static void json(JsonWriter json, BackAnswers.FileStanding standing) {
        json.fieldOf("holdsFrom", standing.term().from());
        json.fieldOf("holdsUntil", standing.term().until());
        json.fieldOf("termStanding", standing.standing());
        json.fieldArray("behind", standing.behind(), each -> json.object(() -> {
            json.fieldOf("workbook", each.answer().workbook());
            json.field("question", each.answer().question());
            json.field("product", each.answer().product());
            json.field("reason", each.reason());
        }));
    }
}
