package org.vouchsafe.store.questionnaire;

import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.store.pack.LocationPack;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** Answer sheets. */
final class AnswerPack {
    private AnswerPack() {}

    static byte[] body(AnswerSheet sheet) {
        return new PackWriter().text(sheet.requestId()).text(sheet.templateId()).text(sheet.templateVersion()).text(sheet.templateDigest())
                .text(
                        sheet.supplier())
                .text(sheet.completedBy()).date(sheet.completedOn()).list(sheet.answers(), AnswerPack::answer).bytes();
    }

    static AnswerSheet sheet(PackReader in) {
        return new AnswerSheet(in.text(), in.text(), in.text(), in.text(), in.text(), in.textOrNull(), in.dateOrNull(), in.list(
                AnswerPack::answer));
    }

    private static void answer(PackWriter out, Answer answer) {
        out.text(answer.questionId()).text(answer.product()).word(answer.value()).text(answer.raw()).text(answer.comment()).texts(answer
                .evidenceNamed()).flag(answer.formula());
        LocationPack.write(out, answer.location());
    }

    private static Answer answer(PackReader in) {
        return new Answer(in.text(), in.textOrNull(), in.word(AnswerValue.class), in.text(), in.textOrNull(), in.texts(), in.flag(),
                LocationPack
                        .read(in));
    }
}
