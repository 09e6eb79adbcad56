package org.vouchsafe.report.section;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.Remark;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Fields;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.ReportFacts.ReportedAdvisory;
import org.vouchsafe.report.ReportFacts.ReportedPosition;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** 8: one finding for each position that is affected, unknown, contradicted or whose decision was overtaken. */
final class FindingsSection {
    private FindingsSection() {}

    static Section section(Subject subject) {
        List<Block> blocks = new ArrayList<>();
        List<ReportedPosition> open = subject.counted().stream().filter(each -> isFinding(each.row().position()))
                .sorted(SummarySection.BY_URGENCY).toList();
        if (open.isEmpty()) {
            blocks.add(
                    new Runs().text(subject.counts().total() == 0 ? "There are no findings, because no state is held. See the limitations."
                            : "There are no findings: no state is affected, unknown or contradicted.").paragraph());
        }
        int number = 1;
        for (ReportedPosition each : open) {
            blocks.add(finding(number++, each, subject));
        }
        return new Section(8, "Findings", blocks);
    }

    /** What to do about each open state, who must do it, and whom to ask. */
    static Block toDo(Subject subject) {
        Tables table = Tables.titled("What to do").column("Release", 24).column("State", 16).column("To do", 40).column("Who", 20);
        for (ReportedPosition each : subject.counted().stream().filter(one -> isFinding(one.row().position()))
                .sorted(SummarySection.BY_URGENCY).toList()) {
            table.row(new Runs().strong(each.row().releaseName()).text(", " + each.row().supplier()).cell(),
                    new Runs().state(each.row().position()).cell(),
                    new Runs().text(FindingWords.recommendation(each.row().position())).refs(each.row().position().evidence()).cell(),
                    owner(each.row()).cell());
        }
        return table.or("No state is open, so there is nothing to do.");
    }

    private static boolean isFinding(Position position) {
        return !position.state().isClearing() || Runs.isContradicted(position) || position.stale();
    }

    private static Fields finding(int number, ReportedPosition reported, Subject subject) {
        PositionRow row = reported.row();
        Position position = row.position();
        List<Field> fields = new ArrayList<>();
        fields.add(new Runs().strong(row.releaseName()).text(", " + row.supplier() + ". ").state(position).field("Release"));
        if (!subject.isAboutOneAdvisory()) {
            fields.add(advisory(row, subject).field("Advisory"));
        }
        fields.add(new Runs().text(FindingWords.criterion(position)).field("Criterion"));
        fields.add(condition(position).field("Condition"));
        fields.add(new Runs().text(FindingWords.cause(position)).field("Cause"));
        fields.add(new Runs().text(FindingWords.effect(row)).field("Effect"));
        fields.add(new Runs().text(FindingWords.recommendation(position)).field("Recommendation"));
        fields.add(evidence(position).field("Evidence"));
        fields.add(response(reported.claims()).field("Latest statement"));
        fields.add(SupplierAsked.about(row, subject).field("Supplier asked"));
        fields.add(owner(row).field("Owner"));
        fields.add(SupplierAsked.due(row, subject).field("Due"));
        return new Fields("Finding " + number, fields);
    }

    private static Runs advisory(PositionRow row, Subject subject) {
        Position position = row.position();
        Runs runs = new Runs();
        if (!row.advisoryTitle().isBlank() && !row.advisoryTitle().equals(position.advisory())) {
            runs.text(row.advisoryTitle() + ", ");
        }
        runs.code(position.advisory());
        if (!position.aliases().isEmpty()) {
            runs.text(", also ").code(String.join(", ", position.aliases()));
        }
        String severity = severity(position.advisory(), subject);
        if (position.malicious()) {
            runs.text(". Malicious package");
        }
        runs.text(severity == null ? "." : ". Severity as its source gives it: " + severity + ".");
        return runs.refs(subject.facts().advisories().stream().filter(each -> each.id().equals(position.advisory())).findFirst()
                .map(ReportedAdvisory::evidence).orElse(List.of()));
    }

    private static @Nullable String severity(String advisory, Subject subject) {
        return subject.facts().advisories().stream().filter(each -> each.id().equals(advisory)).map(ReportedAdvisory::records)
                .flatMap(List::stream).map(each -> each.severity()).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    /** What was found: the contradictions, else the checks that speak against or could not be answered, else the remarks. */
    private static Runs condition(Position position) {
        Runs runs = new Runs();
        for (Contradiction each : position.contradictions()) {
            runs.gap().text(each.text() + (each.addressed() ? " (A decision deals with this.)" : "")).cited(each.citations());
        }
        if (runs.isEmpty()) {
            for (Check each : position.checks()) {
                // The check of the state itself is the verdict over the others and would only repeat them.
                boolean speaks = each.outcome() == Check.Outcome.FAILED || each.outcome() == Check.Outcome.UNDETERMINED;
                if (speaks && !each.id().equals("STATE")) {
                    runs.gap().text(each.question() + " " + each.answer()).cited(each.citations());
                }
            }
        }
        String said = runs.list().stream().map(each -> each instanceof Document.Text(String text) ? text : "")
                .collect(Collectors.joining());
        for (Remark each : position.remarks().stream().filter(remark -> !said.contains(remark.text())).toList()) {
            runs.gap().text(each.text()).cited(each.citations());
        }
        if (!position.components().isEmpty()) {
            runs.gap().text("Components: ").code(String.join(", ", position.components())).text(".");
        }
        return runs.isEmpty() ? runs.text("Nothing is held from which the state could be told.") : runs;
    }

    private static Runs evidence(Position position) {
        Set<EvidenceId> ids = new LinkedHashSet<>(position.evidence());
        position.contradictions().stream().flatMap(each -> each.citations().stream()).map(Citation::evidence).forEach(ids::add);
        return ids.isEmpty() ? new Runs().text("None is held.") : new Runs().refs(List.copyOf(ids));
    }

    private static Runs response(List<ClaimRow> claims) {
        if (claims.isEmpty()) {
            return new Runs().text("None was received.");
        }
        ClaimRow newest = claims.getFirst();
        java.time.Instant at = newest.claim().statedAt() != null ? newest.claim().statedAt() : newest.documentTime();
        Runs runs = new Runs().text(newest.author() + " says " + Words.of(newest.claim().status())
                + (at == null ? ", undated" : ", " + Dates.day(at)) + ".");
        runs.cited(List.of(new Citation(newest.evidence(), newest.claim().location())));
        return claims.size() == 1 ? runs
                : runs.gap().text(Words.count(claims.size() - 1L, "other statement is", "other statements are") + " held.");
    }

    private static Runs owner(PositionRow row) {
        return new Runs().text(row.owner() == null ? "Nobody is registered. Name an owner."
                : row.owner() + ". Criticality: "
                        + Words.of(row.criticality()) + ".");
    }
}
