package org.vouchsafe.store;

import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.act.ActTable;
import org.vouchsafe.store.advisory.AdditionTable;
import org.vouchsafe.store.advisory.AdvisoryTable;
import org.vouchsafe.store.advisory.ClusterTable;
import org.vouchsafe.store.alias.AliasTable;
import org.vouchsafe.store.aside.PutOffTable;
import org.vouchsafe.store.audit.AuditTable;
import org.vouchsafe.store.carrier.CarrierTable;
import org.vouchsafe.store.claim.ClaimTable;
import org.vouchsafe.store.component.ComponentTable;
import org.vouchsafe.store.decision.DecisionTable;
import org.vouchsafe.store.disposal.DisposalTable;
import org.vouchsafe.store.evidence.EvidenceTable;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.history.HistoryTable;
import org.vouchsafe.store.incident.IncidentTable;
import org.vouchsafe.store.inventory.InventoryTable;
import org.vouchsafe.store.load.FactReader;
import org.vouchsafe.store.load.Loaded;
import org.vouchsafe.store.policy.PolicyTable;
import org.vouchsafe.store.position.KeptPositions;
import org.vouchsafe.store.position.ReachTable;
import org.vouchsafe.store.proof.ProofTable;
import org.vouchsafe.store.questionnaire.QuestionnaireTable;
import org.vouchsafe.store.questionnaire.TemplateTable;
import org.vouchsafe.store.questionnaire.backing.BackingTable;
import org.vouchsafe.store.questionnaire.mapping.MappingTable;
import org.vouchsafe.store.register.RegisterTable;
import org.vouchsafe.store.report.ReportTable;
import org.vouchsafe.store.review.CommitmentTable;
import org.vouchsafe.store.review.GapTable;
import org.vouchsafe.store.review.ReviewTable;
import org.vouchsafe.store.search.SearchTable;
import org.vouchsafe.store.signal.SignalTable;
import org.vouchsafe.store.signature.DeliveryTable;
import org.vouchsafe.store.signature.ProvenanceTable;
import org.vouchsafe.store.signature.SignatureTable;
import org.vouchsafe.store.sql.Session;

/** One consistent look at a workspace: everything read through it is of one moment. Valid only inside {@link Workspace#read}; not thread-safe. */
public sealed class ReadTx permits WriteTx {
    private final Session session;
    private final Loaded loaded;

    ReadTx(Session session, Loaded loaded) {
        this.session = session;
        this.loaded = loaded;
    }

    final Session session() {
        return session;
    }

    public final EvidenceTable evidence() {
        return new EvidenceTable(session);
    }

    public final CarrierTable carriers() {
        return new CarrierTable(session);
    }

    public final DeliveryTable deliveries() {
        return new DeliveryTable(session);
    }

    public final InventoryTable inventories() {
        return new InventoryTable(session);
    }

    public final ComponentTable components() {
        return new ComponentTable(session);
    }

    public final RegisterTable register() {
        return new RegisterTable(session);
    }

    public final AdvisoryTable advisories() {
        return advisories(Viewpoint.LATEST);
    }

    /** Advisory documents with their withdrawals as of the viewpoint. */
    public final AdvisoryTable advisories(Viewpoint viewpoint) {
        return new AdvisoryTable(session, viewpoint);
    }

    /** The last place in the log that the viewpoint sees. */
    public final long upTo(Viewpoint viewpoint) {
        return Math.min(ReachTable.head(session), Cutoff.of(session, viewpoint));
    }

    /** Positions that were kept. */
    public final KeptPositions kept() {
        return new KeptPositions(session);
    }

    /**
     * What facts are about.
     *
     * @param rules the rules by which positions are reached: an index made under others is not asked
     */
    public final ReachTable reach(String rules) {
        return new ReachTable(session, new KeptPositions(session).mark(Long.MAX_VALUE, rules).orElse(null));
    }

    /** Which ids of advisories must be assessed together. */
    public final ClusterTable clusters() {
        return new ClusterTable(session);
    }

    public final AdditionTable additions() {
        return new AdditionTable(session);
    }

    public final ClaimTable claims() {
        return claims(Viewpoint.LATEST);
    }

    /** Statements with the withdrawals of their documents as of the viewpoint. */
    public final ClaimTable claims(Viewpoint viewpoint) {
        return new ClaimTable(session, viewpoint);
    }

    public final AliasTable aliases() {
        return new AliasTable(session);
    }

    public final DecisionTable decisions() {
        return new DecisionTable(session);
    }

    public final TemplateTable templates() {
        return new TemplateTable(session);
    }

    /** Files behind answers, and terms. */
    public final BackingTable backing() {
        return new BackingTable(session);
    }

    /** Mappings of questionnaires of others. */
    public final MappingTable mappings() {
        return new MappingTable(session);
    }

    public final QuestionnaireTable questionnaires() {
        return new QuestionnaireTable(session);
    }

    /** What people said of answers, and which requests ask again. */
    public final ReviewTable reviews() {
        return new ReviewTable(session);
    }

    /** Gaps that reviews found. */
    public final GapTable gaps() {
        return new GapTable(session);
    }

    /** What suppliers must send. */
    public final CommitmentTable commitments() {
        return new CommitmentTable(session);
    }

    public final ReportTable reports() {
        return new ReportTable(session);
    }

    /** Signals of urgency, uses of feeds and copies from them, as known at the viewpoint. */
    public final SignalTable signals(Viewpoint viewpoint) {
        return new SignalTable(session, viewpoint);
    }

    public final SignatureTable signatures() {
        return new SignatureTable(session);
    }

    public final ProvenanceTable provenance() {
        return new ProvenanceTable(session);
    }

    public final PolicyTable policy() {
        return new PolicyTable(session);
    }

    /** Items of the inbox that were put off. */
    public final IncidentTable incidents() {
        return new IncidentTable(session);
    }

    public final DisposalTable disposals() {
        return new DisposalTable(session());
    }

    public final PutOffTable putOff() {
        return new PutOffTable(session);
    }

    public final ActTable acts() {
        return new ActTable(session);
    }

    public final HistoryTable history() {
        return new HistoryTable(session);
    }

    public final AuditTable audit() {
        return new AuditTable(session);
    }

    /** Proofs that facts are in the log. */
    public final ProofTable proofs() {
        return new ProofTable(session);
    }

    public final SearchTable search() {
        return new SearchTable(session);
    }

    /**
     * Opens a reader of facts for assessment. It loads register, headers and documents once; keep it for all advisories of one read.
     *
     * @param viewpoint decides which register (portfolio) the facts carry; all other facts come whole, as assessment asks
     */
    public final FactReader facts(Viewpoint viewpoint) {
        return new FactReader(session, viewpoint, loaded);
    }
}
