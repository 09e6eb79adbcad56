package org.vouchsafe.store.questionnaire;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Condition;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Prefill;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** Templates, in one language each; their digest stands beside them. */
final class TemplatePack {
    private TemplatePack() {}

    static byte[] body(Template template) {
        return new PackWriter().text(template.id()).text(template.version()).word(template.language()).text(template.title())
                .text(template.introduction()).list(template.evidence(), TemplatePack::kind)
                .list(template.questions(), TemplatePack::question)
                .bytes();
    }

    static Template template(PackReader in, Sha256 digest) {
        return new Template(in.text(), in.text(), in.word(Language.class), in.text(), in.text(), in.list(TemplatePack::kind),
                in.list(TemplatePack::question), digest);
    }

    private static void kind(PackWriter out, EvidenceKind kind) {
        out.text(kind.id()).text(kind.name()).text(kind.help());
    }

    private static EvidenceKind kind(PackReader in) {
        return new EvidenceKind(in.text(), in.text(), in.text());
    }

    private static void question(PackWriter out, Question question) {
        out.text(question.id()).text(question.section()).text(question.text()).text(question.why()).text(question.strongAnswer())
                .word(question.type()).texts(question.evidenceWanted()).flag(question.perProduct()).texts(question.mappings())
                .number(question.weight()).optional(question.condition(), TemplatePack::condition)
                .list(question.prefill().stream().sorted().toList(), PackWriter::word);
    }

    private static Question question(PackReader in) {
        return new Question(in.text(), in.text(), in.text(), in.text(), in.text(), in.word(Question.AnswerType.class), in.texts(),
                in.flag(),
                in.texts(), in.count(), in.optional(TemplatePack::condition),
                words(Prefill.class, in.list(each -> each.word(Prefill.class))));
    }

    private static void condition(PackWriter out, Condition condition) {
        out.text(condition.question()).list(condition.answers().stream().sorted().toList(), PackWriter::word);
    }

    private static Condition condition(PackReader in) {
        return new Condition(in.text(), words(AnswerValue.class, in.list(each -> each.word(AnswerValue.class))));
    }

    private static <E extends Enum<E>> Set<E> words(Class<E> type, List<E> values) {
        Set<E> set = EnumSet.noneOf(type);
        set.addAll(values);
        return set;
    }
}
