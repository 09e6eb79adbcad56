package org.vouchsafe.usecase.publish;

import java.util.List;
import java.util.Locale;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.ReportedIncident.Checked;
import org.vouchsafe.report.ReportedIncident.Gap;
import org.vouchsafe.report.ReportedIncident.Said;
import org.vouchsafe.usecase.incident.EntryWords;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.Triage;

/** The room of an incident as a report takes it. */
final class IncidentTelling {
    private IncidentTelling() {}

    /** Whether this names an incident and not an advisory. No source of advisories calls its records so. */
    static boolean isIncident(String text) {
        return text.strip().toUpperCase(Locale.ROOT).startsWith("INC-");
    }

    static ReportedIncident of(IncidentRoom room) {
        List<LogEntry> standing = room.incident().standing();
        return new ReportedIncident(room.incident(), room.room(),
                room.incident().log().stream().map(each -> new Said(each, EntryWords.of(each.said()), standing.contains(each))).toList(),
                room.releases(), room.environments(), room.hits(), room.triage().stream().map(IncidentTelling::checked).toList(),
                room.demands().stream().map(each -> new Gap(each, room.isSettled(each))).toList(), room.gates(), room.contradiction());
    }

    private static Checked checked(Triage.Line line) {
        var said = line.said();
        String words = said == null ? null
                : word(said.said().progress()) + (said.said().owner().isBlank() ? "" : ", " + said.said().owner()) + ": "
                        + said.said().words();
        return new Checked(line.item().text(), words, line.seen(), line.settled());
    }

    private static String word(Progress progress) {
        return progress.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
