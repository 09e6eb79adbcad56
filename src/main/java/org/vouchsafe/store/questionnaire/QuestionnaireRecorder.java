package org.vouchsafe.store.questionnaire;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.fact.Searchable;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.Session;

/** Records questionnaires sent and answers received. */
public final class QuestionnaireRecorder {
    private final Session session;
    private final FactLog log;

    public QuestionnaireRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** A questionnaire was sent; the actor of the change sent it. */
    public void sent(String requestId, String templateId, String templateVersion, Sha256 templateDigest, SupplierId supplier,
            List<String> products, LocalDate due) {
        PendingFact fact = log.begin(FactKind.QUESTIONNAIRE_SENT);
        fact.insert(QuestionnaireRows.REQUEST, fact.seq(), requestId, templateId, templateVersion,
                HexFormat.of().parseHex(templateDigest.hex()),
                supplier.value(), new PackWriter().texts(products).bytes(), due.toString()).end();
    }

    /** Answers read from this evidence. */
    public void received(EvidenceId evidence, AnswerSheet sheet) {
        PendingFact fact = log.begin(FactKind.ANSWERS);
        fact.insert(QuestionnaireRows.SHEET, fact.seq(), evidence.value(), sheet.requestId(), AnswerPack.body(sheet)).end();
        var searchable = new Searchable(session);
        texts(sheet).forEach(text -> searchable.add(fact.seq(), Searchable.Kind.ANSWER, evidence.value(), text));
    }

    /** What can be searched of a sheet, from its packed body. */
    public static List<String> texts(byte[] body) {
        return texts(AnswerPack.sheet(new PackReader(body)));
    }

    private static List<String> texts(AnswerSheet sheet) {
        return sheet.answers().stream().map(QuestionnaireRecorder::text).toList();
    }

    /** What can be found of an answer; empty for one without words of its own. */
    private static String text(Answer answer) {
        String words = Stream.of(answer.raw(), answer.comment()).filter(Objects::nonNull).filter(each -> !each.isBlank()).collect(Collectors
                .joining(" "));
        return words.isEmpty() ? "" : answer.questionId() + " " + words;
    }
}
