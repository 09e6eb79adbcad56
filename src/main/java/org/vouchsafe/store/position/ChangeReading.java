package org.vouchsafe.store.position;

import java.util.HashSet;
import java.util.Set;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.sql.Session;

/** Reads fact by fact what a stretch of the log is about. Whoever adds a kind of fact says here what it can change; in doubt: everything. */
final class ChangeReading {
    private static final String DECISION = "SELECT release, advisory FROM decision WHERE seq = ?";
    private static final String DECISION_WITHDRAWAL = """
            SELECT d.release, d.advisory FROM decision_withdrawal w JOIN decision d ON d.id = w.decision WHERE w.seq = ?""";
    private static final String ADVISORY = "SELECT n.name FROM advisory a JOIN advisory_name n ON n.advisory = a.id WHERE a.seq = ?";
    private static final String ADDITION = "SELECT advisory FROM advisory_addition WHERE seq = ?";
    private static final String ADDITION_WITHDRAWAL = """
            SELECT a.advisory FROM advisory_addition_withdrawal w JOIN advisory_addition a ON a.id = w.addition WHERE w.seq = ?""";
    private static final String ALIAS = "SELECT term FROM claim_alias WHERE seq = ?";
    private static final String ALIAS_WITHDRAWAL = """
            SELECT a.term FROM claim_alias_withdrawal w JOIN claim_alias a ON a.id = w.alias WHERE w.seq = ?""";
    private final Session session;
    private final Set<EvidenceId> evidence = new HashSet<>();
    private final Set<String> advisories = new HashSet<>();
    private final Set<ChangedFacts.Decided> decided = new HashSet<>();
    private final Set<String> terms = new HashSet<>();
    private boolean everything;
    private boolean register;

    ChangeReading(Session session) {
        this.session = session;
    }

    void read(FactKind kind, long seq) {
        switch (kind) {
            case PLACEMENT -> evidence("SELECT evidence FROM placement WHERE seq = ?", seq);
            case WITHDRAWAL -> evidence("SELECT evidence FROM withdrawal WHERE seq = ?", seq);
            case RESTORATION -> evidence("SELECT evidence FROM restoration WHERE seq = ?", seq);
            case INVENTORY -> evidence("SELECT evidence FROM inventory WHERE seq = ?", seq);
            case CLAIMS -> evidence("SELECT evidence FROM claim_document WHERE seq = ?", seq);
            case SIGNATURE_VERDICT -> evidence("SELECT evidence FROM signature_verdict WHERE seq = ?", seq);
            case ADVISORY -> advisories(ADVISORY, seq);
            case ADVISORY_ADDITION -> advisories(ADDITION, seq);
            case ADVISORY_ADDITION_WITHDRAWAL -> advisories(ADDITION_WITHDRAWAL, seq);
            case DECISION -> decided(DECISION, seq);
            case DECISION_WITHDRAWAL -> decided(DECISION_WITHDRAWAL, seq);
            case SUPPLIER, PRODUCT, RELEASE, REGISTER_END -> register = true;
            case CLAIM_ALIAS -> session.each(ALIAS, row -> terms.add(row.text(1)), seq);
            case CLAIM_ALIAS_WITHDRAWAL -> session.each(ALIAS_WITHDRAWAL, row -> terms.add(row.text(1)), seq);
            case POLICY -> everything = true;
            case WORKSPACE, ANSWER_MAPPING, ANSWER_LINK, VALIDITY, SIGNALS, FEED_USE, FEED_COPY, PACK_MADE, QUESTIONNAIRE_WITHDRAWAL,
                    OWN_TEMPLATE,
                    OWN_TEMPLATE_WITHDRAWAL,
                    EVIDENCE,
                    RETENTION, DEPLOYMENT, QUESTIONNAIRE_SENT, ANSWERS, REPORT, PROVENANCE, FILE_COMPARISON, CARRIER,
                    MESSAGE,
                    ORIGIN_WORD, REVERSAL, PUT_OFF, TRUSTED_KEY, KEY_DISTRUST, KEY_REVERSAL, SIGNATURE_CARRIER, DELIVERY,
                    DELIVERY_WITHDRAWAL, ANSWER_REVIEW, GAP_ACTION, GAP_STEP, COMMITMENT, COMMITMENT_WITHDRAWAL, INCIDENT,
                    INCIDENT_ENTRY, DISPOSAL_REQUEST, DISPOSAL_REQUEST_WITHDRAWAL, DISPOSAL, REPORT_SENT, REPORT_SENT_WITHDRAWAL,
                    LETTERHEAD -> {
                // No position rests on these: what keys and carriers change, a verdict on a signature says as a fact of its own.
            }
        }
    }

    ChangedFacts found() {
        return new ChangedFacts(everything, register, evidence, advisories, decided, terms);
    }

    private void evidence(String sql, long seq) {
        session.each(sql, row -> evidence.add(new EvidenceId(row.number(1))), seq);
    }

    private void advisories(String sql, long seq) {
        session.each(sql, row -> advisories.add(row.text(1)), seq);
    }

    private void decided(String sql, long seq) {
        session.each(sql, row -> decided.add(new ChangedFacts.Decided(new ReleaseId(row.number(1)), row.text(2))), seq);
    }
}
