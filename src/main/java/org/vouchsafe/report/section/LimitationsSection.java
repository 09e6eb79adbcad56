package org.vouchsafe.report.section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Note;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.ReportFacts.ReportedPosition;
import org.vouchsafe.report.subject.Counts;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** 10: what the reader must not conclude from this report. */
final class LimitationsSection {
    /** As many as a cell shows; releases of equal coverage may be many, and their states name the rest. */
    private static final int INVENTORIES = 12;

    private LimitationsSection() {}

    static Section section(Subject subject) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Runs().text("The states follow from documents. The releases were neither built, nor run, nor tested for this report.")
                        .note());
        advisoryData(subject, blocks);
        unverified(subject, blocks);
        signatures(subject, blocks);
        troubled(subject, blocks);
        coverage(subject, blocks);
        return new Section(10, "Limitations", blocks);
    }

    private static void advisoryData(Subject subject, List<Block> blocks) {
        Imprint imprint = subject.facts().imprint();
        if (imprint.advisoryData().isEmpty()) {
            blocks.add(new Runs().text("No advisory data is held. That nothing matched means nothing.").note());
            return;
        }
        Imprint.AdvisoryData oldest = null;
        for (Imprint.AdvisoryData each : imprint.advisoryData()) {
            Instant newest = each.newest();
            if (newest != null && (oldest == null || oldest.newest() == null || newest.isBefore(oldest.newest()))) {
                oldest = each;
            }
        }
        if (oldest != null && oldest.newest() != null) {
            blocks.add(new Runs().text("Advisory data was held offline. The newest record of " + oldest.source() + " is of "
                    + Dates.day(oldest.newest()) + ", " + Dates.age(oldest.newest(), imprint.cutOff())
                    + " before the cut-off; what was published later is not considered.").note());
        }
        long without = subject.facts().where().stream().filter(each -> !each.advisoryData()).map(WhereRow::component).distinct().count();
        if (without > 0) {
            blocks.add(new Runs().text("For " + Words.count(without, "component", "components")
                    + " there is no advisory data at all; that is not the same as no findings.").note());
        }
    }

    private static void unverified(Subject subject, List<Block> blocks) {
        Counts counts = subject.counts();
        if (counts.onClaimAlone() > 0) {
            List<String> names = subject.counted().stream().map(ReportedPosition::row)
                    .filter(each -> each.position().state().isClearing() && each.position().basis() == Basis.CLAIM)
                    .map(each -> each.releaseName() + " (" + each.position().advisory() + ")").toList();
            blocks.add(new Runs().text(Words.sentence(Words.spelled(counts.onClaimAlone()))
                    + (counts.onClaimAlone() == 1 ? " state that clears rests" : " states that clear rest")
                    + " on the supplier's word alone: " + shortened(names) + ".").note());
        }
        long overtaken = subject.counted().stream().filter(each -> each.row().position().stale()).count();
        if (overtaken > 0) {
            blocks.add(new Runs().text(Words.count(overtaken, "decision was", "decisions were") + " overtaken by later facts.").note());
        }
    }

    /** What the states that rest on absence cover; equal sentences are said once, with the releases they hold for. */
    private static void coverage(Subject subject, List<Block> blocks) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        Map<String, Set<EvidenceId>> restingOn = new HashMap<>();
        Set<EvidenceId> inventories = subject.facts().evidence().stream().map(EvidenceRow::evidence)
                .filter(each -> each.kind() == DocumentKind.INVENTORY || each.kind() == DocumentKind.INVENTORY_WITH_CLAIMS)
                .map(each -> each.id()).collect(Collectors.toSet());
        for (ReportedPosition each : subject.counted()) {
            Position position = each.row().position();
            if (position.coverage() != null) {
                List<String> names = byText.computeIfAbsent(position.coverage(), text -> new ArrayList<>());
                position.evidence().stream().filter(inventories::contains)
                        .forEach(restingOn.computeIfAbsent(position.coverage(), text -> new LinkedHashSet<>())::add);
                if (!names.contains(each.row().releaseName())) {
                    names.add(each.row().releaseName());
                }
            }
        }
        if (byText.isEmpty()) {
            return;
        }
        blocks.add(new Runs()
                .text("Some states rest on a package not being listed. They are worth as much as what was listed covers; see below.")
                .note());
        Tables table = Tables.titled("What the inventories behind an absence cover").column("Release", 26).column("Covers", 58)
                .column("Stands in", 16);
        byText.forEach((text, names) -> table.row(new Runs().strong(shortened(names)).cell(), Cell.of(text),
                new Runs().refs(restingOn.getOrDefault(text, Set.of()).stream().limit(INVENTORIES).toList()).cell()));
        blocks.add(table.or(""));
    }

    private static void signatures(Subject subject, List<Block> blocks) {
        List<EvidenceRow> rows = subject.facts().evidence();
        long passed = rows.stream().filter(each -> each.evidence().signature() == SignatureVerdict.PASSED).count();
        if (!rows.isEmpty()) {
            blocks.add(new Runs().text((passed == 0 ? "None" : Words.sentence(Words.spelled(passed))) + " of "
                    + Words.count(rows.size(), "piece", "pieces") + " of evidence "
                    + (passed > 1 ? "carry" : "carries")
                    + " a signature that was verified. For the others, that the named author wrote them "
                    + "rests on how they were received.").note());
        }
        List<EvidenceId> failed = rows.stream().filter(each -> each.evidence().signature() == SignatureVerdict.FAILED)
                .map(each -> each.evidence().id()).toList();
        if (!failed.isEmpty()) {
            blocks.add(new Runs().strong("The signature does not fit the bytes of").refs(failed)
                    .text(". Statements in such a file do not count.").note());
        }
    }

    private static void troubled(Subject subject, List<Block> blocks) {
        List<EvidenceId> troubled = subject.facts().evidence().stream().map(EvidenceRow::evidence).filter(each -> each.problems() > 0)
                .map(each -> each.id()).toList();
        if (!troubled.isEmpty()) {
            blocks.add(new Runs().text("Problems were found while reading").refs(troubled)
                    .text("; what could not be read is missing from the states.").note());
        }
        List<EvidenceId> withdrawn = subject.facts().evidence().stream().map(EvidenceRow::evidence)
                .filter(each -> each.withdrawn() != null).map(each -> each.id()).toList();
        if (!withdrawn.isEmpty()) {
            blocks.add(new Note(new Runs().text("Withdrawn and no longer counted:").refs(withdrawn).list()));
        }
    }

    private static String shortened(List<String> names) {
        return names.size() <= 12 ? String.join(", ", names)
                : String.join(", ", names.subList(0, 12)) + " and " + Words.number(names.size() - 12L) + " more";
    }
}
