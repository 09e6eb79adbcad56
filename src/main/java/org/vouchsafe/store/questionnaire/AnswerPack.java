package org.vouchsafe.store.questionnaire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.ListedFile;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.store.pack.LocationPack;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** Answer sheets. */
final class AnswerPack {
    private AnswerPack() {}

    static byte[] body(AnswerSheet sheet) {
        PackWriter out = new PackWriter().text(sheet.requestId()).text(sheet.templateId()).text(sheet.templateVersion())
                .text(sheet.templateDigest()).text(sheet.supplier()).text(sheet.completedBy()).date(sheet.completedOn())
                .list(sheet.answers(), AnswerPack::answer);
        // Bodies of older programs end here; what came later follows, and only where there is something to say.
        if (!sheet.files().isEmpty() || sheet.answers().stream().anyMatch(AnswerPack::saysMore)) {
            out.list(sheet.answers(), AnswerPack::more).list(sheet.files(), AnswerPack::file);
        }
        if (sheet.answers().stream().anyMatch(each -> each.asked() != null)) {
            out.list(sheet.answers(), (each, answer) -> each.text(answer.asked()));
        }
        return out.bytes();
    }

    static AnswerSheet sheet(PackReader in) {
        AnswerSheet sheet = new AnswerSheet(in.text(), in.text(), in.text(), in.text(), in.text(), in.textOrNull(), in.dateOrNull(),
                in.list(AnswerPack::answer));
        if (in.atEnd()) {
            return sheet;
        }
        List<More> more = in.list(AnswerPack::more);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < sheet.answers().size(); i++) {
            Answer each = sheet.answers().get(i);
            answers.add(i < more.size() ? more.get(i).of(each) : each);
        }
        List<ListedFile> files = in.list(AnswerPack::file);
        if (!in.atEnd()) {
            List<Asked> asked = in.list(each -> new Asked(each.textOrNull()));
            for (int i = 0; i < answers.size() && i < asked.size(); i++) {
                answers.set(i, answers.get(i).asking(asked.get(i).text()));
            }
        }
        return new AnswerSheet(sheet.requestId(), sheet.templateId(), sheet.templateVersion(), sheet.templateDigest(), sheet.supplier(),
                sheet.completedBy(), sheet.completedOn(), answers, files);
    }

    private record Asked(@Nullable String text) {}

    /** What newer programs keep of an answer besides. */
    private record More(@Nullable Integer maturity, @Nullable String ownership, Term term) {
        Answer of(Answer answer) {
            return new Answer(answer.questionId(), answer.product(), answer.value(), answer.raw(), answer.comment(), answer.evidenceNamed(),
                    answer.formula(), answer.location(), maturity, ownership, term);
        }
    }

    private static boolean saysMore(Answer answer) {
        return answer.maturity() != null || answer.ownership() != null || answer.asked() != null
                || !answer.term().equals(Term.UNSAID);
    }

    private static void more(PackWriter out, Answer answer) {
        out.numberOrNull(answer.maturity()).text(answer.ownership()).date(answer.term().from()).date(answer.term().until());
    }

    private static More more(PackReader in) {
        return new More(in.numberOrNull(), in.textOrNull(), new Term(in.dateOrNull(), in.dateOrNull()));
    }

    private static void file(PackWriter out, ListedFile file) {
        out.text(file.name()).text(file.shows()).text(file.about()).date(file.from()).date(file.until());
        LocationPack.write(out, file.location());
    }

    private static ListedFile file(PackReader in) {
        return new ListedFile(in.text(), in.text(), in.text(), in.dateOrNull(), in.dateOrNull(), LocationPack.read(in));
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
