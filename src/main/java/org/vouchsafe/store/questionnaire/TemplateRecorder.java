package org.vouchsafe.store.questionnaire;

import java.util.HexFormat;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Session;

/** Records templates of the analyst's own, and the wording of all that are sent. */
public final class TemplateRecorder {
    private static final String NEXT = "SELECT max(id) + 1 FROM own_template";
    private static final String WORDING = "SELECT seq FROM questionnaire_wording WHERE digest = ?";
    private static final String WITHDRAWN = "SELECT seq FROM own_template_withdrawal WHERE template = ?";
    private final Session session;
    private final FactLog log;

    public TemplateRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Saves one; what was saved before under the same id stays, and stands behind this one. */
    public void save(Template template) {
        PendingFact fact = log.begin(FactKind.OWN_TEMPLATE);
        fact.insert(QuestionnaireRows.OWN, session.number(NEXT).orElse(1), fact.seq(), template.id(), template.version(),
                template.language().name(), digest(template));
        keepWording(fact, template);
        fact.end();
    }

    /** Takes one back: a new fact. Withdrawing twice is one withdrawal. */
    public void withdraw(long id, String reason) {
        if (session.number(WITHDRAWN, id).isEmpty()) {
            PendingFact fact = log.begin(FactKind.OWN_TEMPLATE_WITHDRAWAL);
            fact.insert(QuestionnaireRows.OWN_WITHDRAWAL, fact.seq(), id, reason).end();
        }
    }

    /** Keeps the words of a template as a part of this fact, unless they are kept already. */
    void keepWording(PendingFact fact, Template template) {
        if (session.number(WORDING, (Object) digest(template)).isEmpty()) {
            fact.insert(QuestionnaireRows.WORDING, fact.seq(), digest(template), TemplatePack.body(template));
        }
    }

    private static byte[] digest(Template template) {
        return HexFormat.of().parseHex(template.digest().hex());
    }
}
