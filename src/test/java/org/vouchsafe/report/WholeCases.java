package org.vouchsafe.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.publication.KeptState;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.action.GapAction;
import org.vouchsafe.domain.questionnaire.action.GapActionId;
import org.vouchsafe.domain.questionnaire.action.GapStep;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.EvidenceQuality;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Review;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.domain.questionnaire.review.Strength;
import org.vouchsafe.domain.questionnaire.review.Verdict;

/** The axios case as the reports beyond one release, supplier or incident look at it. */
public final class WholeCases {
    private static final EvidenceId WORKBOOK = new EvidenceId(52);
    private static final Recorded REVIEWED = new Recorded(1_450, Instant.parse("2026-04-02T12:00:00Z"));

    private WholeCases() {}

    public static ReportFacts portfolio() {
        return with(AxiosCase.incident(), new ReportFacts.Scope.OfPortfolio());
    }

    public static ReportFacts response() {
        byte[] vex = "{\"@context\": \"https://openvex.dev/ns/v0.2.0\"}\n".getBytes(StandardCharsets.UTF_8);
        return with(AxiosCase.incident(), new ReportFacts.Scope.OfResponse(AxiosCase.AXIOS, List.of(new Document.Attachment(
                "statements.openvex.json", "application/json", "OpenVEX by the customer: every release towards axios", "Data", vex))));
    }

    public static ReportFacts evidence() {
        return AxiosCase.about(new ReportFacts.Scope.OfEvidence(null));
    }

    public static ReportFacts noEvidence() {
        ReportFacts all = evidence();
        return new ReportFacts(new ReportFacts.Scope.OfEvidence("Pelago Marine"), all.imprint(), all.portfolio(), List.of(), List.of(),
                List.of(), List.of(), List.of());
    }

    public static ReportFacts log() {
        List<ReportedLog.Entry> entries = List.of(
                new ReportedLog.Entry(41, new Recorded(140, Instant.parse("2026-04-01T09:00:00Z")), "R. Lindqvist", "import",
                        "E-041 billing-7.vex.json", "Asked after the incident", "ab".repeat(32), List.of("cd".repeat(32), "ef".repeat(32))),
                new ReportedLog.Entry(42, new Recorded(141, Instant.parse("2026-04-01T16:00:00Z")), "R. Lindqvist", "decide",
                        "Ostara Medical / Ward Console 3.4.1", "", "12".repeat(32), List.of("34".repeat(32), "56".repeat(32))));
        return AxiosCase.about(new ReportFacts.Scope.OfLog(new ReportedLog("entries 41 to 42", 1_482, "9f4c".repeat(16), entries)));
    }

    public static ReportFacts review() {
        return AxiosCase.about(new ReportFacts.Scope.OfReview(new ReportedReview("Northwind Systems", List.of(contradicted(), unread()))));
    }

    public static ReportFacts noAnswers() {
        ReportFacts all = review();
        return new ReportFacts(new ReportFacts.Scope.OfReview(new ReportedReview("Pelago Marine", List.of())), all.imprint(),
                all.portfolio(),
                List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static ReportedReview.Judged contradicted() {
        Citation cell = new Citation(WORKBOOK, new Location.Cell("Answers", "C14"));
        Answer answer = new Answer("AX-Q1.1", "Billing", AnswerValue.NO, "No", "No product used axios 1.14.1.", List.of(), false,
                cell.location());
        Finding against = new Finding("AFFECTED_USED", Finding.Outcome.CONTRADICTED, "No affected version was used.", cell,
                "The inventory of Billing 7.3 lists axios 1.14.1.",
                List.of(new Citation(new EvidenceId(38), new Location.JsonPointer("/components/41", 4_118, 5))));
        Strength strength = new Strength(100, "By the answer it is met.", 0, EvidenceQuality.POOR,
                List.of(new Deduction("CONTRADICTED", Deduction.Side.CONFIDENCE, 100, "What is held contradicts it.", "rubric",
                        against.shownAt())));
        AnswerKey key = new AnswerKey(WORKBOOK, "AX-Q1.1", "Billing");
        GapAction gap = new GapAction(new GapActionId(4), key, "Say which builds used it.", List.of(new GapStep(GapStep.Kind.OPENED,
                "Payments platform", LocalDate.parse("2026-04-16"), List.of(), "", "R. Lindqvist", REVIEWED)));
        return new ReportedReview.Judged("AX-Q1.1", "Did any product use an affected version?", answer, cell, List.of(), strength,
                List.of(against), new Review(key, Verdict.GAP, "The inventory says otherwise.", null, null, List.of(), "R. Lindqvist",
                        REVIEWED),
                ReviewStanding.GAP, List.of(gap));
    }

    private static ReportedReview.Judged unread() {
        Citation cell = new Citation(WORKBOOK, new Location.Cell("Answers", "C20"));
        Answer answer = new Answer("AX-Q4.1", null, AnswerValue.OTHER, "ticket 4411", null, List.of(), false, cell.location());
        return new ReportedReview.Judged("AX-Q4.1", "Is there a record of the remediation?", answer, cell, List.of(WORKBOOK),
                new Strength(null, "It says neither yes nor no.", 65, EvidenceQuality.FAIR, List.of()), List.of(), null,
                ReviewStanding.TO_REVIEW, List.of());
    }

    /** One state was moved by facts, one by rules alone, one came up, one is gone. */
    public static ReportFacts changes() {
        KeptState before = new KeptState(AxiosCase.BILLING_73, "Northwind Systems", "Billing 7.3", AxiosCase.AXIOS, State.NOT_AFFECTED,
                Basis.CLAIM,
                null, false, false);
        KeptState now = new KeptState(AxiosCase.BILLING_73, "Northwind Systems", "Billing 7.3", AxiosCase.AXIOS, State.UNKNOWN, Basis.NONE,
                ReasonCode.CONTRADICTED, true, false);
        List<ReportedChange.Moved> moved = List.of(
                new ReportedChange.Moved(before, now, ReportedChange.Cause.FACTS, List.of(new EvidenceId(38), new EvidenceId(41))),
                new ReportedChange.Moved(now, before, ReportedChange.Cause.RULES, List.of(new EvidenceId(41))),
                new ReportedChange.Moved(null, now, ReportedChange.Cause.BOTH, List.of()),
                new ReportedChange.Moved(before, null, ReportedChange.Cause.FACTS, List.of()));
        var earlier = new ReportedChange.Earlier("VS-2026-0017-1", "Supplier assurance report: Northwind Systems",
                Instant.parse("2026-04-01T10:00:00Z"), Instant.parse("2026-04-01T09:30:00Z"), "rules 1, SHA-256 ab", "rules 1, SHA-256 cd",
                1_400,
                "ab".repeat(32), ReportedChange.Known.KEPT);
        List<ReportedLog.Entry> entries = List.of(new ReportedLog.Entry(1_401, new Recorded(900, Instant.parse("2026-04-02T09:12:00Z")),
                "R. Lindqvist", "import", "E-041 billing-7.vex.json", "", "12".repeat(32), List.of()));
        return AxiosCase.about(new ReportFacts.Scope.OfChange(
                new ReportedChange(earlier, moved, 5, ReportedChange.Growth.GROWN, entries, List.of("cd".repeat(32)))));
    }

    /** Nothing is different, the earlier report kept no states, and the log is another one. */
    public static ReportFacts anotherLog() {
        var earlier = new ReportedChange.Earlier("VS-2026-0017-1", "Supplier assurance report: Northwind Systems",
                Instant.parse("2026-04-01T10:00:00Z"), Instant.parse("2026-04-01T09:30:00Z"), "", "rules 1, SHA-256 cd", 1_400,
                "ab".repeat(32),
                ReportedChange.Known.RECOMPUTED);
        return AxiosCase.about(new ReportFacts.Scope.OfChange(
                new ReportedChange(earlier, List.of(), 6, ReportedChange.Growth.ANOTHER_LOG, List.of(), List.of())));
    }

    private static ReportFacts with(ReportFacts facts, ReportFacts.Scope scope) {
        return new ReportFacts(scope, facts.imprint(), facts.portfolio(), facts.positions(), facts.advisories(), facts.evidence(),
                facts.where(), facts.answers());
    }
}
