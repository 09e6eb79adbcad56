package org.vouchsafe.report.incident.word;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.report.subject.Subject;

/** The words for the parts of an incident. */
public final class IncidentWords {
    private IncidentWords() {}

    /** What kind of record it is. */
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

    /** How far a record has come. */
    public static String of(Progress progress) {
        return switch (progress) {
            case OPEN -> "open";
            case UNDER_WAY -> "under way";
            case DONE -> "done";
            case NOT_NEEDED -> "not needed";
        };
    }

    /** For whom a message is. */
    public static String of(Stream stream) {
        return switch (stream) {
            case EXECUTIVE -> "Executive";
            case ENGINEERING -> "Engineering";
            case CUSTOMERS -> "Customers";
        };
    }

    /** A status in words. */
    public static String of(Incident.Status status) {
        return status == Incident.Status.OPEN ? "open" : "closed";
    }

    /** A constant as words in lower case. */
    public static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a record is about. */
    public static String of(Unit unit, Subject subject) {
        return switch (unit) {
            case Unit.Whole _ -> "the incident as a whole";
            case Unit.OfEnvironment(String name) -> name;
            case Unit.OfRelease(var id) -> {
                Release release = subject.register().release(id);
                yield release == null ? "release " + id.value() : subject.register().name(release);
            }
        };
    }

    /** The day the report is of. */
    public static LocalDate day(Subject subject) {
        return LocalDate.ofInstant(subject.facts().imprint().cutOff(), ZoneOffset.UTC);
    }

    /** The name of an owner, or that there is none. */
    public static String orNobody(String owner) {
        return owner.isBlank() ? "nobody named" : owner;
    }

    /** So that nobody opens it by accident: {@code sfrclak[.]com}. */
    public static String defanged(String indicator) {
        return indicator.replaceFirst("(?i)^http", "hxxp").replace(".", "[.]");
    }
}
