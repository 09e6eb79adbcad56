package org.vouchsafe.ui.incidents.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** What an analyst reads for the terms of an incident. */
public final class RoomWords {
    private RoomWords() {}

    /** {@code Critical}. */
    public static String of(IncidentSeverity severity) {
        String word = severity.name();
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** {@code Under way}. */
    public static String of(Progress progress) {
        return switch (progress) {
            case OPEN -> "Open";
            case UNDER_WAY -> "Under way";
            case DONE -> "Done";
            case NOT_NEEDED -> "Not needed";
        };
    }

    public static String of(RecordKind kind) {
        return switch (kind) {
            case AFFECTED_VERSION_ANALYSIS -> "Affected-version analysis";
            case INSTALL_TIME_EXECUTION -> "Install-time execution";
            case SECRET_ROTATION -> "Secret rotation";
            case HOST_REMEDIATION -> "Host remediation";
            case RELEASE_APPROVAL -> "Release approval";
            case NOTIFICATION -> "Notification";
        };
    }

    /** What a record of this kind answers. */
    public static String question(RecordKind kind) {
        return switch (kind) {
            case AFFECTED_VERSION_ANALYSIS -> "Which versions are affected, and how was that found out?";
            case INSTALL_TIME_EXECUTION -> "Did what runs at installation run?";
            case SECRET_ROTATION -> "Were the secrets it could reach replaced?";
            case HOST_REMEDIATION -> "Were machines on which it ran cleaned or built anew?";
            case RELEASE_APPROVAL -> "Who let the corrected release out, and on what grounds?";
            case NOTIFICATION -> "Were customers and authorities told, and why or why not?";
        };
    }

    public static String of(Stream stream) {
        return switch (stream) {
            case EXECUTIVE -> "Executive";
            case ENGINEERING -> "Engineering";
            case CUSTOMERS -> "Customers";
        };
    }

    /** Whether a release could have taken an affected version. */
    public static String of(Exposure.Answer answer) {
        return Words.of(answer);
    }

    /** What something is about, by the names of the room. */
    public static String of(Unit unit, IncidentRoom room) {
        return switch (unit) {
            case Unit.Whole _ -> "The incident as a whole";
            case Unit.OfEnvironment(String name) -> name;
            case Unit.OfRelease(ReleaseId id) -> room.releases().stream().filter(each -> each.id().equals(id))
                    .map(each -> each.name()).findFirst().orElse("A release no longer in scope");
        };
    }

    /** How grave it is, as a chip. */
    public static StateChip chip(IncidentSeverity severity) {
        return new StateChip(switch (severity) {
            case CRITICAL -> Tone.AFFECTED;
            case HIGH -> Tone.UNKNOWN;
            case MEDIUM, LOW -> Tone.NEUTRAL;
        }, of(severity));
    }

    /** How far something is, as a chip. */
    public static StateChip chip(Progress progress) {
        return new StateChip(switch (progress) {
            case OPEN -> Tone.UNKNOWN;
            case UNDER_WAY -> Tone.NEUTRAL;
            case DONE -> Tone.FIXED;
            case NOT_NEEDED -> Tone.NOT_AFFECTED;
        }, of(progress));
    }

    /** {@code Open 2 d 4 h}, {@code Closed after 5 d}. */
    public static String running(Incident incident, Instant now) {
        var closure = incident.closure();
        return closure == null ? "Open " + span(Duration.between(incident.opened().at(), now))
                : "Closed after " + span(Duration.between(incident.opened().at(), closure.recorded().at()));
    }

    /** {@code 2 d 4 h}, {@code 35 min}. */
    public static String span(Duration duration) {
        if (duration.isNegative() || duration.toMinutes() < 1) {
            return "less than a minute";
        }
        if (duration.toHours() < 1) {
            return duration.toMinutes() + " min";
        }
        return duration.toDays() < 1 ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : Count.plain(duration.toDays()) + " d " + duration.toHoursPart() + " h";
    }

    /** A component as it is read: {@code axios 1.14.1} for {@code pkg:npm/axios@1.14.1}. */
    public static String component(String coordinate) {
        String text = coordinate.startsWith("pkg:") ? coordinate.substring(coordinate.indexOf('/') + 1) : coordinate;
        text = text.replaceFirst("[?#].*$", "").replace("%40", "@").replace("%2F", "/");
        int at = text.lastIndexOf('@');
        return at > 0 ? text.substring(0, at) + " " + text.substring(at + 1) : text;
    }

    /** Components as they are read, each once. */
    public static String components(List<String> coordinates) {
        return coordinates.stream().map(RoomWords::component).distinct().collect(Collectors.joining(", "));
    }
}
