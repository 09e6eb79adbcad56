package org.vouchsafe.usecase.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.ReportedIncident.Accounts;
import org.vouchsafe.report.ReportedIncident.Checked;
import org.vouchsafe.report.ReportedIncident.Gap;
import org.vouchsafe.report.ReportedIncident.Said;
import org.vouchsafe.report.ReportedIncident.Window;
import org.vouchsafe.usecase.incident.GatheredLine;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.Triage;

/** The room of an incident as a report takes it. */
final class IncidentTelling {
    private IncidentTelling() {}

    /** Whether this names an incident and not an advisory. No source of advisories calls its records so. */
    static boolean isIncident(String text) {
        return text.strip().toUpperCase(Locale.ROOT).startsWith("INC-");
    }

    static ReportedIncident of(String id, Readings readings, Viewpoint viewpoint) {
        IncidentRoom room = readings.incidents().reading().room(id, viewpoint);
        return of(room, new Accounts(readings.incidents().chain().of(id, viewpoint),
                readings.incidents().clocks().of(room.incident(), viewpoint), readings.incidents().clocks().board(id, viewpoint),
                windows(readings, room.incident(), viewpoint), room.facts().bearing()));
    }

    private static List<Window> windows(Readings readings, Incident incident, Viewpoint viewpoint) {
        Set<String> wanted = incident.head().advisories().stream().map(AdvisoryIds::key).collect(Collectors.toSet());
        List<Window> windows = new ArrayList<>();
        readings.advisories().rows(viewpoint).stream().filter(each -> Stream.concat(Stream.of(each.advisory()), each.aliases().stream())
                .map(AdvisoryIds::key).anyMatch(wanted::contains)).forEach(each -> each.additions().forEach(one -> {
                    if (one.withdrawn() == null && one.content() instanceof AdvisoryAddition.Content.Window(Instant start, Instant end)) {
                        windows.add(new Window(each.advisory(), start, end, one.source()));
                    }
                }));
        return windows;
    }

    private static ReportedIncident of(IncidentRoom room, Accounts accounts) {
        List<LogEntry> standing = room.incident().standing();
        return new ReportedIncident(room.incident(), room.room(),
                GatheredLine.of(room.incident().log()).stream()
                        .map(each -> new Said(each.first(), each.number(), each.words(), standing.contains(each.first()))).toList(),
                room.releases(), room.environments(), room.hits(), room.triage().stream().map(IncidentTelling::checked).toList(),
                room.demands().stream().map(each -> new Gap(each, room.isSettled(each))).toList(), room.gates(), room.contradiction(),
                accounts);
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
