package org.vouchsafe.usecase.incident;

import java.util.Locale;
import org.vouchsafe.domain.incident.Entry;

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
        };
    }

    /** So that nobody opens it by accident: {@code sfrclak[.]com}. */
    public static String defanged(String indicator) {
        return indicator.replaceFirst("(?i)^http", "hxxp").replace(".", "[.]");
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
