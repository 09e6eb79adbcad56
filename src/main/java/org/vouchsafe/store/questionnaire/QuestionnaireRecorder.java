package org.vouchsafe.store.questionnaire;

import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.fact.FactLog;
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
        throw new UnsupportedOperationException("not yet");
    }

    /** Answers read from this evidence. */
    public void received(EvidenceId evidence, AnswerSheet sheet) {
        throw new UnsupportedOperationException("not yet");
    }

}
