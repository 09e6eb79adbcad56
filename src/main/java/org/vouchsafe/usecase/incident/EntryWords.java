package org.vouchsafe.usecase.incident;

import java.util.Locale;
import java.util.stream.Collectors;
import org.vouchsafe.domain.incident.Defanged;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Unit;

/** An entry in one line, as the log shows it. */
public final class EntryWords {
    private EntryWords() {}

    /** Without its number, its time and who said it. */
    public static String of(Entry entry) {
        return switch (entry) {
            case Entry.Decided(String words) -> "Decided: " + words;
            case Entry.Noted(String words) -> words;
            case Entry.Corrected(long number, String words) -> "Correction of " + number + ": " + words;
            case Entry.Changed changed -> "Changed, " + changed.head().severity().name().toLowerCase(Locale.ROOT) + ", lead "
                    + changed.head().lead() + ": " + changed.reason();
            case Entry.Ticked ticked -> "Checklist, " + ticked.item() + " " + word(ticked.progress()) + ": " + ticked.words();
            case Entry.Filed filed -> word(filed.kind()) + ", " + word(filed.progress()) + ": " + filed.words();
            case Entry.Assessed assessed -> assessed.environment().name() + " is " + word(assessed.state()) + ": " + assessed.words();
            case Entry.Excepted excepted -> "Exception until " + excepted.until() + " by " + excepted.owner() + ": " + excepted.reason();
            case Entry.ExceptionEnded(long number, String reason) -> "Exception " + number + " ends: " + reason;
            case Entry.ActionOpened opened -> "Action: " + opened.title() + (opened.owner().isBlank() ? "" : ", " + opened.owner())
                    + (opened.due() == null ? "" : ", by " + opened.due());
            case Entry.ActionMoved moved -> "Action " + moved.action() + " is with " + moved.owner()
                    + (moved.due() == null ? "" : " by " + moved.due()) + ": " + moved.reason();
            case Entry.ActionDone(long number, String words) -> "Action " + number + " done: " + words;
            case Entry.ActionVerified(long number, String words) -> "Action " + number + " verified: " + words;
            case Entry.Indicated(String indicator, String source) -> "Indicator " + defanged(indicator) + ", " + source;
            case Entry.Dismissed dismissed -> defanged(dismissed.indicator()) + " in " + dismissed.evidence() + " is no sign: "
                    + dismissed.reason();
            case Entry.Drafted(org.vouchsafe.domain.incident.Stream stream, String text) -> "Draft for " + word(stream) + ": "
                    + text.lines().findFirst().orElse("");
            case Entry.Approved(long draft) -> "Draft " + draft + " approved";
            case Entry.Published published -> "Draft " + published.draft() + " sent to " + published.to();
            case Entry.Closed closed -> "Closed" + (closed.overridden().isEmpty() ? ""
                    : " over open gates ("
                            + String.join(", ", closed.overridden()) + ") by exception of " + closed.exceptionBy())
                    + ": " + closed.words();
            case Entry.Reopened(String reason) -> "Goes on: " + reason;
            case Entry.Contradicted(long closure, String reason) -> "Open again by itself, closure " + closure + " is contradicted: "
                    + reason;
            case Entry.Demanded demanded -> "Compromise is to be assumed, " + where(demanded.unit()) + "missing: "
                    + demanded.kinds().stream().map(EntryWords::word).collect(Collectors.joining(", ")) + ". " + demanded.reason();
            case Entry.Unfounded(long demand, String reason) -> "Demand " + demand + " rests on nothing now: " + reason;
            case Entry.Attached(Unit.OfEnvironment environment, String reason) -> "Evidence of " + environment.name() + ": " + reason;
            case Entry.Detached(Unit.OfEnvironment environment, String reason) -> "No evidence of " + environment.name() + ": " + reason;
            case Entry.Dropped(String indicator, String reason) -> defanged(indicator) + " is no indicator: " + reason;
            case Entry.Kept kept -> "Entry " + kept.entry() + " is kept as " + kept.retentionClass()
                    + (kept.until() == null ? ", no date" : " until " + kept.until());
            case Entry.Held(String reason) -> "Legal hold: " + reason;
            case Entry.Freed(long hold, String reason) -> "Hold " + hold + " ends: " + reason;
            case Entry.Clocked clocked -> "Clock " + clocked.clock() + ", " + clocked.step() + " " + word(clocked.progress()) + " at "
                    + clocked.at() + ": " + clocked.words();
            case Entry.Looked() -> "Looked at the room";
            case Entry.Retracted(long number, String reason) -> "Entry " + number + " counts no longer: " + reason;
        };
    }

    private static String where(Unit unit) {
        return unit instanceof Unit.OfEnvironment(String name) ? name + ", " : "";
    }

    /** So that nobody opens it by accident: {@code sfrclak[.]com}. */
    public static String defanged(String indicator) {
        return Defanged.of(indicator);
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
