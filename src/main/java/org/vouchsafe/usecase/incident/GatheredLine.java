package org.vouchsafe.usecase.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Unit;

/**
 * One line of the log as it is told: an entry, or several the program made after one act that say the same of several places. The log itself keeps each.
 *
 * @param entries in order; never empty
 * @param words what they say together
 */
public record GatheredLine(List<LogEntry> entries, String words) {
    private static final Duration ONE_ACT = Duration.ofSeconds(2);

    public GatheredLine {
        entries = List.copyOf(entries);
    }

    /** The log with what belongs together in one line. */
    public static List<GatheredLine> of(List<LogEntry> log) {
        List<GatheredLine> lines = new ArrayList<>();
        for (int i = 0; i < log.size();) {
            int end = i + 1;
            while (end < log.size() && isOneWith(log.get(i), log.get(end))) {
                end++;
            }
            List<LogEntry> entries = log.subList(i, end);
            lines.add(new GatheredLine(entries, words(entries)));
            i = end;
        }
        return List.copyOf(lines);
    }

    private static boolean isOneWith(LogEntry first, LogEntry next) {
        if (!first.actor().equals(next.actor()) || !first.evidence().equals(next.evidence())
                || Duration.between(first.recorded().at(), next.recorded().at()).compareTo(ONE_ACT) > 0) {
            return false;
        }
        return switch (first.said()) {
            case Entry.Unfounded(long _, String reason) -> next.said() instanceof Entry.Unfounded(long _, String other)
                    && reason.equals(other);
            // A release and the places it runs at.
            case Entry.Demanded demanded -> demanded.unit() instanceof Unit.OfRelease && next.said() instanceof Entry.Demanded place
                    && place.unit() instanceof Unit.OfEnvironment && place.kinds().equals(demanded.kinds())
                    && place.reason().startsWith(release(demanded.reason()) + " is deployed there: ");
            default -> false;
        };
    }

    /** What the program names first in its reason. */
    private static String release(String reason) {
        int colon = reason.indexOf(": ");
        return colon < 0 ? reason : reason.substring(0, colon);
    }

    private static String words(List<LogEntry> entries) {
        String first = EntryWords.of(entries.getFirst().said());
        if (entries.size() == 1) {
            return first;
        }
        if (entries.getFirst().said() instanceof Entry.Unfounded(long _, String reason)) {
            return "What was demanded in entries " + numbers(entries.stream().map(each -> ((Entry.Unfounded) each.said()).demand()).sorted()
                    .toList()) + " rests on nothing now: " + reason;
        }
        return first + " The same where it is deployed: " + entries.stream().skip(1)
                .map(each -> each.said() instanceof Entry.Demanded place && place.unit() instanceof Unit.OfEnvironment(String name) ? name
                        : "")
                .collect(Collectors.joining(", ")) + ".";
    }

    /** {@code 22 to 28, 46 and 47}. */
    private static String numbers(List<Long> numbers) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < numbers.size();) {
            int end = i;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            runs.add(end - i < 2 ? numbers.subList(i, end + 1).stream().map(Object::toString).collect(Collectors.joining(", "))
                    : numbers.get(i) + " to " + numbers.get(end));
            i = end + 1;
        }
        String all = String.join(", ", runs);
        int comma = all.lastIndexOf(", ");
        return comma < 0 ? all : all.substring(0, comma) + " and " + all.substring(comma + 2);
    }

    /** The first of its entries. */
    public LogEntry first() {
        return entries.getFirst();
    }

    /** {@code 22} or {@code 22 to 24}. */
    public String number() {
        return entries.size() == 1 ? Long.toString(first().number()) : first().number() + " to " + entries.getLast().number();
    }

    /** What it rests on, each once. */
    public List<EvidenceId> evidence() {
        return entries.stream().flatMap(each -> each.evidence().stream()).distinct().toList();
    }
}
