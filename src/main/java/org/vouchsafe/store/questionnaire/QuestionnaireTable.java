package org.vouchsafe.store.questionnaire;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.sql.Session;

/** Questionnaires sent and answers received, read. */
public final class QuestionnaireTable {
    private final Session session;

    public QuestionnaireTable(Session session) {
        this.session = session;
    }

    /** Requests sent by the viewpoint, newest first. */
    public List<RequestRow> requests(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The request with this id. */
    public Optional<RequestRow> request(String requestId) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Answer sheets received by the viewpoint, newest first; withdrawal as of the viewpoint. */
    public List<SheetRow> sheets(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

}
