package org.vouchsafe.report.incident.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Fields;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** How far it reached at its worst, whatever has left the scope since, and what was done about it: what somebody who was not there asks first. */
final class Reached {
    private static final int NAMED = 12;
    private final Subject subject;
    private final ReportedIncident told;
    private final Set<ReleaseId> releases = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();

    Reached(Subject subject, ReportedIncident told) {
        this.subject = subject;
        this.told = told;
        told.gaps().forEach(each -> {
            switch (each.demand().unit()) {
                case Unit.OfRelease(ReleaseId id) -> releases.add(id);
                case Unit.OfEnvironment(String name) -> places.add(name);
                case Unit.Whole _ -> {
                    // Says nothing of where.
                }
            }
        });
        told.releases().stream().filter(each -> each.isSuspect() || each.state() == State.AFFECTED)
                .forEach(each -> releases.add(each.id()));
        subject.retired().stream().filter(each -> each.row().position().state() == State.AFFECTED)
                .forEach(each -> releases.add(each.row().releaseId()));
    }

    /** Where compromise was assumed at any time. */
    String words() {
        if (releases.isEmpty() && places.isEmpty()) {
            return "What is held shows no release and no environment that was affected or had to be taken for compromised. That none was does not follow.";
        }
        List<String> names = releases.stream().map(each -> IncidentWords.of(new Unit.OfRelease(each), subject)).toList();
        long gone = releases.stream().map(each -> subject.register().release(each))
                .filter(each -> each == null || isGone(each)).count();
        List<String> sentences = new ArrayList<>();
        if (!names.isEmpty()) {
            sentences.add("Over the whole time " + Words.count(names.size(), "release was", "releases were")
                    + " affected, or had to be taken for compromised: " + listed(names) + ".");
        }
        if (!places.isEmpty()) {
            sentences
                    .add("Compromise was assumed at " + Words.count(places.size(), "place", "places") + " where software runs or is built: "
                            + listed(List.copyOf(places)) + ".");
        }
        if (gone > 0) {
            sentences.add((gone == releases.size() ? "All" : Words.sentence(Words.spelled(gone))) + " of these releases "
                    + (gone == 1 ? "is" : "are") + " out of service since.");
        }
        return String.join(" ", sentences);
    }

    private static boolean isGone(Release release) {
        return release.status() == ReleaseStatus.RETIRED;
    }

    private static String listed(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                + (names.size() > NAMED ? " and " + Words.number(names.size() - (long) NAMED) + " more" : "");
    }

    /** What the records say was found and done: the newest of each kind, or that none says so. */
    Block done() {
        List<Field> fields = new ArrayList<>();
        field(fields, "Did it run", RecordKind.INSTALL_TIME_EXECUTION);
        field(fields, "Secrets", RecordKind.SECRET_ROTATION);
        field(fields, "Hosts", RecordKind.HOST_REMEDIATION);
        field(fields, "New releases", RecordKind.RELEASE_APPROVAL);
        field(fields, "Who was told", RecordKind.NOTIFICATION);
        return new Fields("What was found and done, as the records say", fields);
    }

    private void field(List<Field> fields, String label, RecordKind kind) {
        List<Room.Line<org.vouchsafe.domain.incident.Entry.Filed>> filed = told.room().records().stream()
                .filter(each -> each.said().kind() == kind).toList();
        Runs runs = new Runs();
        filed.stream().limit(NAMED).forEach(each -> runs.gap()
                .text((each.said().unit() instanceof Unit.Whole ? "" : IncidentWords.of(each.said().unit(), subject) + ": ")
                        + (each.said().words().endsWith(".") ? each.said().words() : each.said().words() + ".")
                        + " (" + IncidentWords.of(each.said().progress())
                        + (each.entry().evidence().isEmpty() ? ", no evidence cited)" : ")"))
                .refs(each.entry().evidence()));
        fields.add((filed.isEmpty() ? new Runs().strong("No record says so.") : runs).field(label));
    }
}
