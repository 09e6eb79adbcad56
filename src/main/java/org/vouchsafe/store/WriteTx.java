package org.vouchsafe.store;

import org.vouchsafe.store.act.ActReversal;
import org.vouchsafe.store.advisory.AdditionRecorder;
import org.vouchsafe.store.advisory.AdvisoryRecorder;
import org.vouchsafe.store.alias.AliasRecorder;
import org.vouchsafe.store.aside.PutOffRecorder;
import org.vouchsafe.store.carrier.CarrierRecorder;
import org.vouchsafe.store.claim.ClaimRecorder;
import org.vouchsafe.store.decision.DecisionRecorder;
import org.vouchsafe.store.disposal.DisposalRecorder;
import org.vouchsafe.store.evidence.EvidenceNumbers;
import org.vouchsafe.store.evidence.EvidenceRecorder;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.incident.IncidentRecorder;
import org.vouchsafe.store.inventory.InventoryRecorder;
import org.vouchsafe.store.load.Loaded;
import org.vouchsafe.store.outgoing.PackRecorder;
import org.vouchsafe.store.policy.PolicyRecorder;
import org.vouchsafe.store.questionnaire.QuestionnaireRecorder;
import org.vouchsafe.store.questionnaire.TemplateRecorder;
import org.vouchsafe.store.questionnaire.backing.BackingRecorder;
import org.vouchsafe.store.questionnaire.mapping.MappingRecorder;
import org.vouchsafe.store.register.RegisterRecorder;
import org.vouchsafe.store.report.ReportRecorder;
import org.vouchsafe.store.review.CommitmentRecorder;
import org.vouchsafe.store.review.GapRecorder;
import org.vouchsafe.store.review.ReviewRecorder;
import org.vouchsafe.store.signal.SignalRecorder;
import org.vouchsafe.store.signature.DeliveryRecorder;
import org.vouchsafe.store.signature.ProvenanceRecorder;
import org.vouchsafe.store.signature.SignatureRecorder;
import org.vouchsafe.store.sql.Session;

/** One change: everything recorded through it is written together with one leaf of the audit log, or not at all. */
public final class WriteTx extends ReadTx {
    private final FactLog log;
    private final EvidenceNumbers numbers;

    WriteTx(Session session, Loaded loaded, FactLog log) {
        super(session, loaded);
        this.log = log;
        this.numbers = new EvidenceNumbers(session);
    }

    FactLog log() {
        return log;
    }

    /** What the change is about, as far as it was said. */
    public String subject() {
        return log.subject();
    }

    /** Says anew what the change is about, when that is known only now: {@code E-041 portal-2.1.cdx.json}. */
    public void subject(String subject) {
        log.subject(subject);
    }

    public EvidenceRecorder recordEvidence() {
        return new EvidenceRecorder(session(), log, numbers);
    }

    public CarrierRecorder recordCarriers() {
        return new CarrierRecorder(session(), log);
    }

    public InventoryRecorder recordInventories() {
        return new InventoryRecorder(session(), log);
    }

    public RegisterRecorder recordRegister() {
        return new RegisterRecorder(session(), log);
    }

    public AdvisoryRecorder recordAdvisories() {
        return new AdvisoryRecorder(session(), log);
    }

    public AdditionRecorder recordAdditions() {
        return new AdditionRecorder(session(), log);
    }

    public ClaimRecorder recordClaims() {
        return new ClaimRecorder(session(), log);
    }

    public AliasRecorder recordAliases() {
        return new AliasRecorder(session(), log);
    }

    public DecisionRecorder recordDecisions() {
        return new DecisionRecorder(session(), log);
    }

    public TemplateRecorder recordTemplates() {
        return new TemplateRecorder(session(), log);
    }

    public BackingRecorder recordBacking() {
        return new BackingRecorder(session(), log);
    }

    public MappingRecorder recordMappings() {
        return new MappingRecorder(session(), log);
    }

    public QuestionnaireRecorder recordQuestionnaires() {
        return new QuestionnaireRecorder(session(), log);
    }

    public ReviewRecorder recordReviews() {
        return new ReviewRecorder(session(), log);
    }

    public GapRecorder recordGaps() {
        return new GapRecorder(session(), log);
    }

    public CommitmentRecorder recordCommitments() {
        return new CommitmentRecorder(session(), log);
    }

    public PackRecorder recordPacks() {
        return new PackRecorder(log);
    }

    public ReportRecorder recordReports() {
        return new ReportRecorder(log);
    }

    public SignatureRecorder recordSignatures() {
        return new SignatureRecorder(session(), log);
    }

    public DeliveryRecorder recordDeliveries() {
        return new DeliveryRecorder(log);
    }

    public SignalRecorder recordSignals() {
        return new SignalRecorder(session(), log);
    }

    public ActReversal reversal() {
        return new ActReversal(session(), log);
    }

    public ProvenanceRecorder recordProvenance() {
        return new ProvenanceRecorder(session(), log);
    }

    public PutOffRecorder recordPutOff() {
        return new PutOffRecorder(session(), log);
    }

    public IncidentRecorder recordIncidents() {
        return new IncidentRecorder(session(), log);
    }

    public DisposalRecorder recordDisposals() {
        return new DisposalRecorder(session(), log);
    }

    public PolicyRecorder recordPolicy() {
        return new PolicyRecorder(session(), log);
    }
}
