package org.vouchsafe.store.check;

import java.util.List;
import org.vouchsafe.store.act.ActRows;
import org.vouchsafe.store.advisory.AdditionRows;
import org.vouchsafe.store.advisory.AdvisoryRows;
import org.vouchsafe.store.alias.AliasRows;
import org.vouchsafe.store.aside.PutOffRows;
import org.vouchsafe.store.carrier.CarrierRows;
import org.vouchsafe.store.claim.ClaimRows;
import org.vouchsafe.store.decision.DecisionRows;
import org.vouchsafe.store.disposal.DisposalRows;
import org.vouchsafe.store.evidence.EvidenceRows;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactRows;
import org.vouchsafe.store.fact.WorkspaceRows;
import org.vouchsafe.store.incident.IncidentRows;
import org.vouchsafe.store.inventory.InventoryRows;
import org.vouchsafe.store.outgoing.PackMadeRows;
import org.vouchsafe.store.policy.PolicyRows;
import org.vouchsafe.store.questionnaire.QuestionnaireRows;
import org.vouchsafe.store.questionnaire.backing.BackingRows;
import org.vouchsafe.store.questionnaire.mapping.MappingRows;
import org.vouchsafe.store.register.RegisterRows;
import org.vouchsafe.store.report.ReportRows;
import org.vouchsafe.store.review.ReviewRows;
import org.vouchsafe.store.signal.SignalRows;
import org.vouchsafe.store.signature.DeliveryRows;
import org.vouchsafe.store.signature.ProvenanceRows;
import org.vouchsafe.store.signature.SignatureRows;

/** Which tables hold a kind of fact, in the order in which their rows entered its digest. */
public final class FactTables {
    /** Facts of a kind, and rows of its first table: each fact has exactly one there. */
    static final String COUNTS = """
            SELECT 'WORKSPACE', (SELECT count(*) FROM workspace)
            UNION ALL SELECT 'EVIDENCE', (SELECT count(*) FROM evidence)
            UNION ALL SELECT 'PLACEMENT', (SELECT count(*) FROM placement)
            UNION ALL SELECT 'WITHDRAWAL', (SELECT count(*) FROM withdrawal)
            UNION ALL SELECT 'RETENTION', (SELECT count(*) FROM retention)
            UNION ALL SELECT 'INVENTORY', (SELECT count(*) FROM inventory)
            UNION ALL SELECT 'CLAIMS', (SELECT count(*) FROM claim_document)
            UNION ALL SELECT 'ADVISORY', (SELECT count(*) FROM advisory)
            UNION ALL SELECT 'SUPPLIER', (SELECT count(*) FROM supplier)
            UNION ALL SELECT 'PRODUCT', (SELECT count(*) FROM product)
            UNION ALL SELECT 'RELEASE', (SELECT count(*) FROM release)
            UNION ALL SELECT 'DEPLOYMENT', (SELECT count(*) FROM deployment)
            UNION ALL SELECT 'DECISION', (SELECT count(*) FROM decision)
            UNION ALL SELECT 'DECISION_WITHDRAWAL', (SELECT count(*) FROM decision_withdrawal)
            UNION ALL SELECT 'QUESTIONNAIRE_SENT', (SELECT count(*) FROM questionnaire_request)
            UNION ALL SELECT 'ANSWERS', (SELECT count(*) FROM answer_sheet)
            UNION ALL SELECT 'REPORT', (SELECT count(*) FROM report)
            UNION ALL SELECT 'POLICY', (SELECT count(*) FROM policy)
            UNION ALL SELECT 'TRUSTED_KEY', (SELECT count(*) FROM trusted_key)
            UNION ALL SELECT 'KEY_DISTRUST', (SELECT count(*) FROM key_distrust)
            UNION ALL SELECT 'SIGNATURE_CARRIER', (SELECT count(*) FROM signature_carrier)
            UNION ALL SELECT 'SIGNATURE_VERDICT', (SELECT count(*) FROM signature_verdict)
            UNION ALL SELECT 'PROVENANCE', (SELECT count(*) FROM provenance)
            UNION ALL SELECT 'FILE_COMPARISON', (SELECT count(*) FROM file_comparison)
            UNION ALL SELECT 'CARRIER', (SELECT count(*) FROM carrier)
            UNION ALL SELECT 'MESSAGE', (SELECT count(*) FROM message)
            UNION ALL SELECT 'ORIGIN_WORD', (SELECT count(*) FROM origin_word)
            UNION ALL SELECT 'ADVISORY_ADDITION', (SELECT count(*) FROM advisory_addition)
            UNION ALL SELECT 'ADVISORY_ADDITION_WITHDRAWAL', (SELECT count(*) FROM advisory_addition_withdrawal)
            UNION ALL SELECT 'REGISTER_END', (SELECT count(*) FROM register_end)
            UNION ALL SELECT 'RESTORATION', (SELECT count(*) FROM restoration)
            UNION ALL SELECT 'REVERSAL', (SELECT count(*) FROM reversal)
            UNION ALL SELECT 'DELIVERY', (SELECT count(*) FROM delivery)
            UNION ALL SELECT 'DELIVERY_WITHDRAWAL', (SELECT count(*) FROM delivery_withdrawal)
            UNION ALL SELECT 'KEY_REVERSAL', (SELECT count(*) FROM key_reversal)
            UNION ALL SELECT 'CLAIM_ALIAS', (SELECT count(*) FROM claim_alias)
            UNION ALL SELECT 'CLAIM_ALIAS_WITHDRAWAL', (SELECT count(*) FROM claim_alias_withdrawal)
            UNION ALL SELECT 'PUT_OFF', (SELECT count(*) FROM put_off)
            UNION ALL SELECT 'SIGNALS', (SELECT count(*) FROM signal_sheet)
            UNION ALL SELECT 'FEED_USE', (SELECT count(*) FROM feed_use)
            UNION ALL SELECT 'FEED_COPY', (SELECT count(*) FROM feed_copy)
            UNION ALL SELECT 'PACK_MADE', (SELECT count(*) FROM pack_made)
            UNION ALL SELECT 'ANSWER_MAPPING', (SELECT count(*) FROM answer_mapping)
            UNION ALL SELECT 'ANSWER_LINK', (SELECT count(*) FROM answer_link)
            UNION ALL SELECT 'VALIDITY', (SELECT count(*) FROM validity)
            UNION ALL SELECT 'ANSWER_REVIEW', (SELECT count(*) FROM answer_review)
            UNION ALL SELECT 'GAP_ACTION', (SELECT count(*) FROM gap_action)
            UNION ALL SELECT 'GAP_STEP', (SELECT count(*) FROM gap_step)
            UNION ALL SELECT 'COMMITMENT', (SELECT count(*) FROM commitment)
            UNION ALL SELECT 'COMMITMENT_WITHDRAWAL', (SELECT count(*) FROM commitment_withdrawal)
            UNION ALL SELECT 'INCIDENT', (SELECT count(*) FROM incident)
            UNION ALL SELECT 'INCIDENT_ENTRY', (SELECT count(*) FROM incident_entry)
            UNION ALL SELECT 'DISPOSAL_REQUEST', (SELECT count(*) FROM disposal_request)
            UNION ALL SELECT 'DISPOSAL_REQUEST_WITHDRAWAL', (SELECT count(*) FROM disposal_request_withdrawal)
            UNION ALL SELECT 'DISPOSAL', (SELECT count(*) FROM disposal)
            UNION ALL SELECT 'REPORT_SENT', (SELECT count(*) FROM report_dispatch)
            UNION ALL SELECT 'REPORT_SENT_WITHDRAWAL', (SELECT count(*) FROM report_dispatch_withdrawal)
            UNION ALL SELECT 'LETTERHEAD', (SELECT count(*) FROM letterhead)""";

    private FactTables() {}

    /** The tables, by what the fact is. */
    public static List<FactRows> of(FactKind kind) {
        return switch (kind) {
            case WORKSPACE -> List.of(WorkspaceRows.WORKSPACE);
            case EVIDENCE -> List.of(EvidenceRows.EVIDENCE, EvidenceRows.PROBLEM);
            case PLACEMENT -> List.of(EvidenceRows.PLACEMENT);
            case WITHDRAWAL -> List.of(EvidenceRows.WITHDRAWAL);
            case RETENTION -> List.of(EvidenceRows.RETENTION);
            case INVENTORY -> List.of(InventoryRows.INVENTORY, InventoryRows.SET);
            case CLAIMS -> List.of(ClaimRows.DOCUMENT, ClaimRows.CLAIM);
            case ADVISORY -> List.of(AdvisoryRows.ADVISORY);
            case SUPPLIER -> List.of(RegisterRows.SUPPLIER);
            case PRODUCT -> List.of(RegisterRows.PRODUCT);
            case RELEASE -> List.of(RegisterRows.RELEASE);
            case DEPLOYMENT -> List.of(RegisterRows.DEPLOYMENT);
            case DECISION -> List.of(DecisionRows.DECISION);
            case DECISION_WITHDRAWAL -> List.of(DecisionRows.WITHDRAWAL);
            case QUESTIONNAIRE_SENT -> List.of(QuestionnaireRows.REQUEST, QuestionnaireRows.SCOPE, QuestionnaireRows.WORDING,
                    ReviewRows.FOLLOW_UP);
            case ANSWERS -> List.of(QuestionnaireRows.SHEET, MappingRows.SHEET);
            case ANSWER_LINK -> List.of(BackingRows.LINK);
            case VALIDITY -> List.of(BackingRows.VALIDITY);
            case ANSWER_MAPPING -> List.of(MappingRows.MAPPING);
            case REPORT -> List.of(ReportRows.REPORT, ReportRows.BASIS);
            case REPORT_SENT -> List.of(ReportRows.DISPATCH);
            case REPORT_SENT_WITHDRAWAL -> List.of(ReportRows.DISPATCH_WITHDRAWAL);
            case LETTERHEAD -> List.of(ReportRows.LETTERHEAD);
            case POLICY -> List.of(PolicyRows.POLICY, PolicyRows.FLOOR, PolicyRows.REGISTRIES);
            case TRUSTED_KEY -> List.of(SignatureRows.KEY);
            case KEY_DISTRUST -> List.of(SignatureRows.DISTRUST);
            case SIGNATURE_CARRIER -> List.of(SignatureRows.CARRIER, SignatureRows.HINT);
            case SIGNATURE_VERDICT -> List.of(SignatureRows.VERDICT);
            case PROVENANCE -> List.of(ProvenanceRows.PROVENANCE);
            case FILE_COMPARISON -> List.of(ProvenanceRows.COMPARISON);
            case CARRIER -> List.of(CarrierRows.CARRIER);
            case MESSAGE -> List.of(CarrierRows.MESSAGE);
            case ORIGIN_WORD -> List.of(CarrierRows.WORD);
            case ADVISORY_ADDITION -> List.of(AdditionRows.ADDITION, AdditionRows.SCOPE, AdditionRows.HASH);
            case ADVISORY_ADDITION_WITHDRAWAL -> List.of(AdditionRows.WITHDRAWAL);
            case REGISTER_END -> List.of(RegisterRows.END);
            case RESTORATION -> List.of(EvidenceRows.RESTORATION);
            case REVERSAL -> List.of(ActRows.REVERSAL);
            case DELIVERY -> List.of(DeliveryRows.DELIVERY);
            case KEY_REVERSAL -> List.of(SignatureRows.REVERSAL);
            case DELIVERY_WITHDRAWAL -> List.of(DeliveryRows.WITHDRAWAL);
            case CLAIM_ALIAS -> List.of(AliasRows.RULE);
            case CLAIM_ALIAS_WITHDRAWAL -> List.of(AliasRows.WITHDRAWAL);
            case QUESTIONNAIRE_WITHDRAWAL -> List.of(QuestionnaireRows.WITHDRAWAL);
            case OWN_TEMPLATE -> List.of(QuestionnaireRows.OWN, QuestionnaireRows.WORDING);
            case OWN_TEMPLATE_WITHDRAWAL -> List.of(QuestionnaireRows.OWN_WITHDRAWAL);
            case PUT_OFF -> List.of(PutOffRows.PUT_OFF);
            case SIGNALS -> List.of(SignalRows.SHEET, SignalRows.SIGNAL);
            case FEED_USE -> List.of(SignalRows.USE);
            case FEED_COPY -> List.of(SignalRows.COPY);
            case PACK_MADE -> List.of(PackMadeRows.MADE);
            case ANSWER_REVIEW -> List.of(ReviewRows.REVIEW);
            case GAP_ACTION -> List.of(ReviewRows.GAP);
            case GAP_STEP -> List.of(ReviewRows.STEP);
            case COMMITMENT -> List.of(ReviewRows.COMMITMENT);
            case COMMITMENT_WITHDRAWAL -> List.of(ReviewRows.COMMITMENT_WITHDRAWAL);
            case INCIDENT -> List.of(IncidentRows.INCIDENT);
            case INCIDENT_ENTRY -> List.of(IncidentRows.ENTRY);
            case DISPOSAL_REQUEST -> List.of(DisposalRows.REQUEST);
            case DISPOSAL_REQUEST_WITHDRAWAL -> List.of(DisposalRows.WITHDRAWAL);
            case DISPOSAL -> List.of(DisposalRows.DISPOSAL);
        };
    }
}
