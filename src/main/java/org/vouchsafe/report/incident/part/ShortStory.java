package org.vouchsafe.report.incident.part;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.incident.word.IncidentWords;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;

/** The incident day by day in sentences, made of the entries that moved it; what was only noted or changed back is in the log below. */
public final class ShortStory {
    /** More references than that say no more; the register has them all. */
    private static final int REFERENCES = 6;
    private final Subject subject;
    private final ReportedIncident told;
    private final List<Told> lines = new ArrayList<>();

    /** One sentence of the story. */
    private static final class Told {
        private final Instant at;
        private final String before;
        private final Set<String> what = new LinkedHashSet<>();
        private final Set<EvidenceId> evidence = new LinkedHashSet<>();

        private Told(Instant at, String before) {
            this.at = at;
            this.before = before;
        }

        private boolean isOf(Instant other, String words) {
            return before.equals(words) && day(at).equals(day(other));
        }

        private String words() {
            return what.isEmpty() ? before : before + String.join(", ", what) + ".";
        }
    }

    private ShortStory(Subject subject, ReportedIncident told) {
        this.subject = subject;
        this.told = told;
    }

    /** The story as a table, one row for a moment that mattered. */
    public static Block of(Subject subject, ReportedIncident told) {
        return new ShortStory(subject, told).table();
    }

    private Block table() {
        told.accounts().windows().forEach(each -> say(each.start(), "From " + Dates.moment(each.start()) + " to " + Dates.moment(each.end())
                + " affected versions of what " + each.advisory() + " names could be had, says " + each.source() + "."));
        Instant aware = told.incident().head().awareSince();
        if (aware != null) {
            say(aware, "The organisation learned of it at " + Dates.moment(aware) + ".");
        }
        say(told.incident().opened().at(), told.incident().openedBy() + " opened the incident.");
        told.incident().standing().forEach(this::entry);
        Tables table = Tables.titled("What happened, in short").column("When (UTC)", 18).column("What", 66).column("Evidence", 16);
        lines.stream().sorted(Comparator.comparing(each -> each.at))
                .forEach(each -> table.row(Cell.typed(Dates.moment(each.at).replace(" UTC", ""), each.at),
                        Cell.of(each.words()), new Runs().refs(each.evidence.stream().sorted().limit(REFERENCES).toList()).cell()));
        return table.or("");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private void say(Instant at, String sentence) {
        lines.add(new Told(at, sentence));
    }

    private void say(LogEntry entry, String sentence) {
        say(entry.recorded().at(), sentence);
        lines.getLast().evidence.addAll(entry.evidence());
    }

    /** What is like what was said that day already stands in one sentence with it. */
    private void gather(LogEntry entry, String before, String what) {
        Instant at = entry.recorded().at();
        Told line = lines.stream().filter(each -> each.isOf(at, before)).findFirst().orElseGet(() -> {
            say(at, before);
            return lines.getLast();
        });
        line.what.add(what);
        if (!(entry.said() instanceof Entry.Demanded)) {
            line.evidence.addAll(entry.evidence());
        }
    }

    private void entry(LogEntry entry) {
        switch (entry.said()) {
            case Entry.Decided(String words) -> say(entry, "Decided: " + closed(words));
            case Entry.Corrected(long number, String words) -> say(entry, "Entry " + number + " was corrected: " + closed(words));
            case Entry.Changed changed -> say(entry, "The incident itself was changed: " + closed(changed.reason()));
            case Entry.Demanded demanded -> gather(entry, demanded.unit() instanceof Unit.OfRelease
                    ? "Found to list it, or to have been able to take it, so that compromise is assumed: "
                    : "Compromise is assumed, too, at: ", IncidentWords.of(demanded.unit(), subject));
            case Entry.Unfounded(long number, String _) -> told.gaps().stream().map(each -> each.demand())
                    .filter(each -> each.entry().number() == number).findFirst()
                    .ifPresent(
                            each -> gather(entry, "What is held shows it no longer in, or at: ", IncidentWords.of(each.unit(), subject)));
            case Entry.Indicated indicated -> gather(entry, "Indicators of the attack that are looked for in all that is held: ",
                    IncidentWords.defanged(indicated.indicator()));
            case Entry.Assessed assessed -> gather(entry, "Environments: ", assessed.environment().name() + " is "
                    + IncidentWords.of(assessed.state()));
            case Entry.Filed filed when filed.progress() == Progress.DONE -> say(entry, IncidentWords.of(filed.kind()) + ": "
                    + closed(filed.words()));
            case Entry.Ticked ticked when ticked.progress() == Progress.DONE -> say(entry, closed(ticked.words()));
            case Entry.Published gone -> told.incident().log().stream().filter(each -> each.number() == gone.draft())
                    .forEach(each -> gather(entry, "Told: ", gone.to() + (each.said() instanceof Entry.Drafted(Stream stream, String _)
                            ? " (" + IncidentWords.of(stream).toLowerCase(Locale.ROOT) + ")"
                            : "")));
            case Entry.Excepted excepted -> say(entry,
                    "Accepted until " + Dates.day(excepted.until()) + " by " + excepted.owner() + ", for "
                            + IncidentWords.of(excepted.unit(), subject) + ": " + closed(excepted.reason()));
            case Entry.ExceptionEnded(long number, String reason) -> say(entry,
                    "The exception of entry " + number + " ended: " + closed(reason));
            case Entry.ActionOpened opened -> gather(entry, "Actions opened: ", unstopped(opened.title()));
            case Entry.ActionVerified(long number, String _) -> gather(entry, "Actions done and verified: ", title(number));
            case Entry.Closed closed -> say(entry, "Closed" + (closed.overridden().isEmpty() ? "" : " over open conditions") + " by "
                    + entry.actor() + ": " + closed(closed.words()));
            case Entry.Reopened(String reason) -> say(entry, "Opened again: " + closed(reason));
            case Entry.Contradicted(long _, String reason) -> say(entry, "Open again by itself, because the closure was contradicted: "
                    + closed(reason));
            default -> {
                // Moved nothing: it is in the log below.
            }
        }
    }

    private String title(long action) {
        return told.room().actions().stream().filter(each -> each.number() == action).map(each -> unstopped(each.title())).findFirst()
                .orElse("action " + action);
    }

    private static String unstopped(String words) {
        return words.strip().replaceAll("\\.+$", "");
    }

    private static String closed(String words) {
        String text = words.strip();
        return text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }
}
