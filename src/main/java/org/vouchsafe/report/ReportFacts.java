package org.vouchsafe.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.comparison.Comparison;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Completion;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.SupplierId;

/**
 * All that a report may say, read at one viewpoint. Nothing else flows into a document, so it can be composed again years later.
 *
 * @param scope what the report is about
 * @param imprint who prepares it for whom, under which id, from which data
 * @param portfolio the whole register; the report takes from it what its scope covers
 * @param positions the positions in scope (one release; all releases of one supplier; all releases for one advisory), ordered by supplier,
 *     product, release, advisory
 * @param advisories the joined advisories of those positions, each once
 * @param evidence the register lines of all evidence that is cited by a position or claim above or placed at a release in scope, by id
 * @param where blast radius with paths: for an incident every use of the affected packages; may be empty for the other reports
 * @param answers questionnaires answered by the suppliers in scope; empty when there are none
 * @param asked questionnaires sent to the suppliers in scope, answered or not
 * @param previous what is different from the revision before; null for a first one and for reports that print no states
 */
public record ReportFacts(Scope scope, Imprint imprint, Portfolio portfolio, List<ReportedPosition> positions,
        List<ReportedAdvisory> advisories, List<EvidenceRow> evidence, List<WhereRow> where, List<ReportedAnswers> answers,
        List<ReportedRequest> asked, @Nullable ReportedChange previous) {
    public ReportFacts {
        positions = List.copyOf(positions);
        advisories = List.copyOf(advisories);
        evidence = List.copyOf(evidence);
        where = List.copyOf(where);
        answers = List.copyOf(answers);
        asked = List.copyOf(asked);
    }

    /** Those of a first revision in which nobody was asked. */
    public ReportFacts(Scope scope, Imprint imprint, Portfolio portfolio, List<ReportedPosition> positions,
            List<ReportedAdvisory> advisories, List<EvidenceRow> evidence, List<WhereRow> where, List<ReportedAnswers> answers) {
        this(scope, imprint, portfolio, positions, advisories, evidence, where, answers, List.of(), null);
    }

    /** The same, with the questionnaires that were sent. */
    public ReportFacts asking(List<ReportedRequest> requests) {
        return new ReportFacts(scope, imprint, portfolio, positions, advisories, evidence, where, answers, requests, previous);
    }

    /** The same with other positions. */
    public ReportFacts with(List<ReportedPosition> others) {
        return new ReportFacts(scope, imprint, portfolio, others, advisories, evidence, where, answers, asked, previous);
    }

    /** The same after an earlier revision. */
    public ReportFacts after(ReportedChange change) {
        return new ReportFacts(scope, imprint, portfolio, positions, advisories, evidence, where, answers, asked, change);
    }

    /** What a report is about. */
    public sealed interface Scope {
        /** One release. */
        record OfRelease(ReleaseId release) implements Scope {}

        /** All releases of one supplier. */
        record OfSupplier(SupplierId supplier) implements Scope {}

        /** One advisory, by the id shown first, across the whole portfolio. */
        record OfAdvisory(String advisory) implements Scope {}

        /** Inventories with their quality, under the name by which they were asked for. */
        record OfInventories(String name, List<InventoryQuality> judged) implements Scope {
            public OfInventories {
                judged = List.copyOf(judged);
            }
        }

        /** An incident: its log, and all that follows from it. */
        record OfIncident(ReportedIncident told) implements Scope {}

        /** All releases of all suppliers. */
        record OfPortfolio() implements Scope {}

        /**
         * What is held, whatever rests on it.
         *
         * @param name the supplier it is about; null: all of it
         */
        record OfEvidence(@Nullable String name) implements Scope {}

        /** The answers of one supplier, as they were judged. */
        record OfReview(ReportedReview review) implements Scope {}

        /** What is different from an earlier report. */
        record OfChange(ReportedChange change) implements Scope {}

        /** A stretch of the audit log. */
        record OfLog(ReportedLog log) implements Scope {}

        /**
         * One advisory, with what is handed on about it.
         *
         * @param advisory the id shown first
         * @param handedOn our own statements in formats that other programs read; empty while nobody is named who speaks
         */
        record OfResponse(String advisory, List<Document.Attachment> handedOn) implements Scope {
            public OfResponse {
                handedOn = List.copyOf(handedOn);
            }
        }

        /** The one advisory it is about, by the id shown first; null when it is about something else. */
        default @Nullable String oneAdvisory() {
            return switch (this) {
                case OfAdvisory of -> of.advisory();
                case OfResponse of -> of.advisory();
                case OfIncident _,OfRelease _,OfSupplier _,OfInventories _,OfPortfolio _,OfEvidence _,OfReview _,OfLog _,OfChange _,OfComparison _ -> null;
            };
        }

        /** What differs between two sides. */
        record OfComparison(Comparison comparison) implements Scope {}
    }

    /** A position with the statements that bear on it, counting or not, newest first. */
    public record ReportedPosition(PositionRow row, List<ClaimRow> claims) {
        public ReportedPosition {
            claims = List.copyOf(claims);
        }
    }

    /**
     * An advisory as its records were joined.
     *
     * @param id the id shown first
     * @param title short words, such as {@code axios}
     * @param records the documents held, newest first
     * @param sources which evidence each record stands in, oldest first, replaced versions included
     */
    public record ReportedAdvisory(String id, List<String> aliases, String title, boolean malicious, List<AdvisoryRecord> records,
            List<RecordAt> sources) {
        public ReportedAdvisory {
            aliases = List.copyOf(aliases);
            records = List.copyOf(records);
            sources = List.copyOf(sources);
        }

        /** One that is known from statements alone. */
        public static ReportedAdvisory unknown(String id) {
            return new ReportedAdvisory(id, List.of(), "", false, List.of(), List.of());
        }

        /** The evidence in which that record stands; empty where it is not known. */
        public List<EvidenceId> evidenceOf(AdvisoryRecord record) {
            return sources.stream().filter(each -> each.record().equals(record)).map(RecordAt::evidence).distinct().toList();
        }

        /** The evidence of all records that are in force, each once. */
        public List<EvidenceId> evidence() {
            return records.stream().flatMap(each -> evidenceOf(each).stream()).distinct().toList();
        }
    }

    /**
     * A questionnaire that was sent.
     *
     * @param request such as {@code Q-2026-004}
     * @param products names of the products it asks about; empty when it asks about the supplier as a whole
     * @param returned the workbooks that came back from that supplier, newest first
     */
    public record ReportedRequest(String request, String supplier, List<String> products, Instant sentAt, LocalDate due,
            List<EvidenceId> returned) {
        public ReportedRequest {
            products = List.copyOf(products);
            returned = List.copyOf(returned);
        }
    }

    /** A record and the evidence it was read from. */
    public record RecordAt(AdvisoryRecord record, EvidenceId evidence) {}

    /**
     * A questionnaire that came back.
     *
     * @param completion how much of what was asked it answers
     * @param template the questions as they were sent; null when that template is no longer held (then only ids are shown)
     */
    public record ReportedAnswers(EvidenceId evidence, AnswerSheet sheet, Completion completion, @Nullable Template template) {}
}
