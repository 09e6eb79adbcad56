package org.vouchsafe.report.incident.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.chain.Holding;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.incident.word.IncidentWords;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Words;

/**
 * One of the seven kinds of evidence an incident of this kind must leave behind, with what is held of it. A record that is open or under way
 * is told and still missing, and so is one that cites nothing that bears it out (a claim, an advisory, what only carried one): what is going to be done, or only said, is no evidence.
 *
 * @param words what is held, or what would have to be
 */
record HeldEvidence(String title, boolean isMissing, String words, List<EvidenceId> evidence) {
    HeldEvidence {
        evidence = List.copyOf(evidence);
    }

    static List<HeldEvidence> all(Subject subject, ReportedIncident told) {
        return List.of(inventories(subject),
                consistency(told), provenance(subject, told),
                records("Install-time behaviour review", told, "No record with evidence says whether code ran at installation.",
                        RecordKind.INSTALL_TIME_EXECUTION),
                records("Affected-version analysis", told,
                        "No record with evidence says which versions are affected, and how that was found out.",
                        RecordKind.AFFECTED_VERSION_ANALYSIS),
                both(told), retained(told));
    }

    private static HeldEvidence inventories(Subject subject) {
        List<EvidenceId> held = subject.facts().evidence().stream().map(EvidenceRow::evidence).filter(each -> each.withdrawn() == null)
                .filter(each -> each.kind() == DocumentKind.INVENTORY || each.kind() == DocumentKind.INVENTORY_WITH_CLAIMS)
                .map(Evidence::id).toList();
        return new HeldEvidence("Lockfiles and inventories", held.isEmpty(),
                held.isEmpty() ? "No inventory and no lockfile of a release in scope is held."
                        : Words.count(held.size(), "file", "files") + ":",
                held);
    }

    /** What a package holds against the repository it claims to come from: comparisons that left nothing unexplained, wherever one is needed. */
    private static HeldEvidence consistency(ReportedIncident told) {
        List<Holding> needed = told.accounts().chain().rows().stream().flatMap(each -> each.kinds().stream())
                .filter(each -> each.id().equals("consistency") && each.isNeeded()).toList();
        List<EvidenceId> held = needed.stream().flatMap(each -> each.evidence().stream()).distinct().toList();
        long without = needed.stream().filter(each -> !each.isComplete()).count();
        if (held.isEmpty()) {
            return new HeldEvidence("Repository-to-package consistency checks", true,
                    "Nothing held compares what the packages hold with the repositories they come from.", List.of());
        }
        return new HeldEvidence("Repository-to-package consistency checks", without > 0, without == 0
                ? Words.count(held.size(), "comparison", "comparisons") + " without an unexplained difference:"
                : "Compared for some, and not for " + Words.count(without, "other", "others") + ".", held);
    }

    private static HeldEvidence provenance(Subject subject, ReportedIncident told) {
        List<EvidenceId> held = new ArrayList<>(told.releases().stream().map(ScopedRelease::trust).map(ScopedRelease.Trust::provenance)
                .filter(java.util.Objects::nonNull).distinct().toList());
        subject.facts().evidence().stream().map(EvidenceRow::evidence).filter(each -> each.kind() == DocumentKind.PROVENANCE)
                .filter(each -> each.withdrawn() == null && !held.contains(each.id())).map(Evidence::id).forEach(held::add);
        List<Room.Line<Entry.Filed>> approvals = settled(told, RecordKind.RELEASE_APPROVAL);
        boolean missing = held.isEmpty() || approvals.isEmpty();
        String words = (held.isEmpty() ? "No provenance statement is held. "
                : Words.count(held.size(), "statement", "statements")
                        + " of provenance. ")
                + (approvals.isEmpty() ? "No approval of a release or an update is recorded with evidence."
                        : Words.count(approvals.size(), "approval", "approvals") + " recorded:");
        approvals.forEach(each -> held.addAll(each.entry().evidence()));
        return new HeldEvidence("Release provenance and approval records", missing, words, held.stream().distinct().toList());
    }

    private static HeldEvidence both(ReportedIncident told) {
        List<String> lacking = Stream.of(RecordKind.SECRET_ROTATION, RecordKind.HOST_REMEDIATION)
                .filter(each -> settled(told, each).isEmpty()).map(each -> IncidentWords.of(each)).toList();
        List<EvidenceId> cited = Stream.of(RecordKind.SECRET_ROTATION, RecordKind.HOST_REMEDIATION)
                .flatMap(each -> settled(told, each).stream())
                .flatMap(each -> each.entry().evidence().stream()).distinct().toList();
        return new HeldEvidence("Secret-rotation and host-remediation records", !lacking.isEmpty(), lacking.isEmpty()
                ? "Both are recorded, with evidence:"
                : "Not recorded as done or not needed, with evidence: " + String.join(", ", lacking) + ".", cited);
    }

    private static HeldEvidence retained(ReportedIncident told) {
        List<EvidenceId> cited = Room.cited(told.incident());
        return new HeldEvidence("Retained incident evidence", cited.isEmpty(), cited.isEmpty()
                ? "No entry of the log cites a piece of evidence."
                : Words.count(cited.size(), "piece", "pieces") + " cited in the log:", cited);
    }

    private static HeldEvidence records(String title, ReportedIncident told, String missing, RecordKind... kinds) {
        List<Room.Line<Entry.Filed>> found = Arrays.stream(kinds).flatMap(each -> settled(told, each).stream()).toList();
        List<EvidenceId> cited = found.stream().flatMap(each -> each.entry().evidence().stream()).distinct().toList();
        return new HeldEvidence(title, found.isEmpty(), found.isEmpty() ? missing
                : found.getLast().said().words(), cited);
    }

    private static List<Room.Line<Entry.Filed>> settled(ReportedIncident told, RecordKind kind) {
        return told.room().records().stream()
                .filter(each -> each.said().kind() == kind && isSettled(each.said())
                        && told.accounts().bearing().carries(each.entry().evidence()))
                .toList();
    }

    private static boolean isSettled(Entry.Filed filed) {
        return filed.progress() == Progress.DONE || filed.progress() == Progress.NOT_NEEDED;
    }
}
