package org.vouchsafe.store.act;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.advisory.AdditionId;
import org.vouchsafe.domain.alias.AliasRuleId;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.advisory.AdditionRecorder;
import org.vouchsafe.store.alias.AliasRecorder;
import org.vouchsafe.store.aside.PutOffRecorder;
import org.vouchsafe.store.decision.DecisionRecorder;
import org.vouchsafe.store.disposal.DisposalRecorder;
import org.vouchsafe.store.evidence.EvidenceNumbers;
import org.vouchsafe.store.evidence.EvidenceRecorder;
import org.vouchsafe.store.evidence.Retention;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.incident.IncidentRecorder;
import org.vouchsafe.store.policy.PolicyRecorder;
import org.vouchsafe.store.policy.PolicyTable;
import org.vouchsafe.store.questionnaire.QuestionnaireRecorder;
import org.vouchsafe.store.questionnaire.TemplateRecorder;
import org.vouchsafe.store.questionnaire.backing.BackingRecorder;
import org.vouchsafe.store.questionnaire.mapping.MappingRecorder;
import org.vouchsafe.store.register.RegisterReversal;
import org.vouchsafe.store.review.CommitmentRecorder;
import org.vouchsafe.store.review.GapRecorder;
import org.vouchsafe.store.review.ReviewRecorder;
import org.vouchsafe.store.signature.DeliveryRecorder;
import org.vouchsafe.store.signature.SignatureRecorder;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.Session;

/** Records the opposite of an act: placements go back, withdrawals are lifted, entries of the register stand as before. */
public final class ActReversal {
    private static final String REASON = "undone";
    private static final String PLACEMENTS = """
            SELECT p.evidence, (SELECT b.release FROM placement b WHERE b.evidence = p.evidence AND b.seq < ?1 ORDER BY b.seq DESC LIMIT 1)
            FROM placement p WHERE p.seq BETWEEN ?1 AND ?2 GROUP BY p.evidence ORDER BY p.evidence""";
    private static final String WITHDRAWALS = "SELECT evidence FROM withdrawal WHERE seq BETWEEN ? AND ? ORDER BY seq";
    private static final String RETENTIONS = """
            SELECT DISTINCT r.evidence FROM retention r
            WHERE r.seq BETWEEN ?1 AND ?2 AND r.evidence NOT IN (SELECT e.id FROM evidence e WHERE e.seq BETWEEN ?1 AND ?2)
            ORDER BY r.evidence""";
    private static final String RETENTION_BEFORE = """
            SELECT retention_class, keep_until, hold FROM retention WHERE evidence = ? AND seq < ? ORDER BY seq DESC LIMIT 1""";
    private static final String EVIDENCE = "SELECT id FROM evidence WHERE seq BETWEEN ? AND ? ORDER BY seq";
    private static final String DECISIONS = "SELECT id FROM decision WHERE seq BETWEEN ? AND ? ORDER BY seq";
    private static final String ADDITIONS = "SELECT id FROM advisory_addition WHERE seq BETWEEN ? AND ? ORDER BY seq";
    private static final String KEYS = """
            SELECT seq FROM (SELECT seq FROM trusted_key UNION ALL SELECT seq FROM key_distrust) WHERE seq BETWEEN ? AND ? ORDER BY seq""";
    private static final String DELIVERIES = "SELECT seq FROM delivery WHERE seq BETWEEN ? AND ? ORDER BY seq";
    private static final String ALIASES = "SELECT id FROM claim_alias WHERE seq BETWEEN ? AND ? ORDER BY seq";
    private static final String REQUESTS = "SELECT request_id FROM questionnaire_request WHERE seq BETWEEN ? AND ? ORDER BY seq";
    private static final String OWN_TEMPLATES = "SELECT id FROM own_template WHERE seq BETWEEN ? AND ? ORDER BY seq";
    private final Session session;
    private final FactLog log;

    public ActReversal(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Takes the act back, which must hold and be the newest of those that touch the same things. */
    public void reverse(Act act) {
        var evidence = new EvidenceRecorder(session, log, new EvidenceNumbers(session));
        session.list(PLACEMENTS, row -> new Placed(new EvidenceId(row.number(1)), row.numberOrNull(2)), act.first(), act.last())
                .forEach(each -> evidence.place(each.evidence(), each.before(), REASON));
        session.list(WITHDRAWALS, row -> new EvidenceId(row.number(1)), act.first(), act.last())
                .forEach(each -> evidence.restore(each, REASON));
        session.list(EVIDENCE, row -> new EvidenceId(row.number(1)), act.first(), act.last())
                .forEach(each -> evidence.withdraw(each, REASON));
        session.list(RETENTIONS, row -> new EvidenceId(row.number(1)), act.first(), act.last())
                .forEach(each -> evidence.retain(each, retentionBefore(each, act.first()), REASON));
        var decisions = new DecisionRecorder(session, log);
        session.list(DECISIONS, row -> new DecisionId(row.number(1)), act.first(), act.last())
                .forEach(each -> decisions.withdraw(each, REASON));
        var additions = new AdditionRecorder(session, log);
        session.list(ADDITIONS, row -> new AdditionId(row.number(1)), act.first(), act.last())
                .forEach(each -> additions.withdraw(each, REASON));
        var deliveries = new DeliveryRecorder(log);
        session.list(DELIVERIES, row -> row.number(1), act.first(), act.last()).forEach(deliveries::withdraw);
        var keys = new SignatureRecorder(session, log);
        session.list(KEYS, row -> row.number(1), act.first(), act.last()).forEach(keys::takeBack);
        var aliases = new AliasRecorder(session, log);
        session.list(ALIASES, row -> new AliasRuleId(row.number(1)), act.first(), act.last())
                .forEach(each -> aliases.withdraw(each, REASON));
        new PutOffRecorder(session, log).reverse(act.first(), act.last(), REASON);
        var requests = new QuestionnaireRecorder(session, log);
        session.list(REQUESTS, row -> row.text(1), act.first(), act.last()).forEach(each -> requests.withdraw(each, REASON));
        var templates = new TemplateRecorder(session, log);
        session.list(OWN_TEMPLATES, row -> row.number(1), act.first(), act.last()).forEach(each -> templates.withdraw(each, REASON));
        new BackingRecorder(session, log).reverse(act.first(), act.last(), REASON);
        new MappingRecorder(session, log).reverse(act.first(), act.last());
        new ReviewRecorder(session, log).reverse(act.first(), act.last(), REASON);
        new GapRecorder(session, log).reverse(act.first(), act.last(), REASON);
        new CommitmentRecorder(session, log).reverse(act.first(), act.last(), REASON);
        new DisposalRecorder(session, log).reverse(act.first(), act.last(), REASON);
        new IncidentRecorder(session, log).reverse(act.first(), act.last(), REASON);
        if (act.kinds().contains(FactKind.POLICY)) {
            new PolicyRecorder(session, log).set(new PolicyTable(session).at(act.first() - 1));
        }
        new RegisterReversal(session, log).reverse(act.first(), act.last(), REASON);
        PendingFact fact = log.begin(FactKind.REVERSAL);
        fact.insert(ActRows.REVERSAL, fact.seq(), act.leaf()).end();
    }

    private Retention retentionBefore(EvidenceId evidence, long seq) {
        return session.first(RETENTION_BEFORE, row -> new Retention(row.text(1), Moment.dateOf(row.textOrNull(2)), row.textOrNull(3)),
                evidence.value(), seq).orElse(Retention.STANDARD);
    }

    private record Placed(EvidenceId evidence, @Nullable Long release) {
        private @Nullable ReleaseId before() {
            return release == null ? null : new ReleaseId(release);
        }
    }
}
