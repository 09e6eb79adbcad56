package org.vouchsafe.report.pdf.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.report.Chart.Happening;
import org.vouchsafe.report.Chart.Period;
import org.vouchsafe.report.Chart.TimeLine;

/** Maps moments to places between 0 and 1, with a tick at round times; all times are UTC. */
record TimeScale(Instant from, Instant to) {
    private static final int MOST_TICKS = 7;

    /** How far apart ticks may stand. */
    private enum Step {
        MINUTES(10, ChronoUnit.MINUTES, "HH:mm"), HALF_HOURS(30, ChronoUnit.MINUTES, "HH:mm"), HOURS(1, ChronoUnit.HOURS, "HH:mm"),
        THREE_HOURS(3, ChronoUnit.HOURS, "d MMM HH:mm"), SIX_HOURS(6, ChronoUnit.HOURS, "d MMM HH:mm"),
        HALF_DAYS(12, ChronoUnit.HOURS, "d MMM HH:mm"), DAYS(1, ChronoUnit.DAYS, "d MMM"), TWO_DAYS(2, ChronoUnit.DAYS, "d MMM"),
        WEEKS(7, ChronoUnit.DAYS, "d MMM"), TWO_WEEKS(14, ChronoUnit.DAYS, "d MMM"), MONTHS(1, ChronoUnit.MONTHS, "MMM uuuu"),
        QUARTERS(3, ChronoUnit.MONTHS, "MMM uuuu"), HALF_YEARS(6, ChronoUnit.MONTHS, "MMM uuuu"), YEARS(1, ChronoUnit.YEARS, "uuuu"),
        LUSTRES(5, ChronoUnit.YEARS, "uuuu"), DECADES(10, ChronoUnit.YEARS, "uuuu"), CENTURIES(100, ChronoUnit.YEARS, "uuuu");

        private final int count;
        private final ChronoUnit unit;
        private final DateTimeFormatter words;

        Step(int count, ChronoUnit unit, String words) {
            this.count = count;
            this.unit = unit;
            this.words = DateTimeFormatter.ofPattern(words, Locale.ENGLISH);
        }

        /** The first round time at or after that one. */
        private LocalDateTime first(LocalDateTime from) {
            LocalDateTime round = switch (unit) {
                case MINUTES -> from.truncatedTo(ChronoUnit.HOURS);
                case HOURS -> from.truncatedTo(ChronoUnit.DAYS);
                case DAYS -> from.truncatedTo(ChronoUnit.DAYS);
                case MONTHS -> from.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
                default -> from.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1).withYear(Math.floorDiv(from.getYear(), count) * count);
            };
            while (round.isBefore(from)) {
                round = next(round);
            }
            return round;
        }

        private LocalDateTime next(LocalDateTime at) {
            return at.plus(count, unit);
        }

        private long seconds() {
            return unit.getDuration().toSeconds() * count;
        }
    }

    /** A place on the scale and what stands there. */
    record Tick(float place, String words) {}

    /** From the first thing a time line shows to its end, with a little room. */
    static TimeScale of(TimeLine line) {
        Instant from = line.end();
        Instant to = line.end();
        for (Happening each : line.happenings()) {
            from = earlier(from, each.at());
            to = earlier(to, each.at()).equals(to) ? each.at() : to;
        }
        for (Period each : line.periods()) {
            from = earlier(from, each.from());
            Instant end = each.to() == null ? each.from() : each.to();
            to = earlier(to, end).equals(to) ? end : to;
        }
        Duration room = Duration.between(from, to).dividedBy(40).plusMinutes(5);
        return new TimeScale(from.minus(room), to.plus(room));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** Where a moment stands; at an end where it lies beyond it. */
    float place(Instant at) {
        double all = Duration.between(from, to).toMillis();
        return (float) Math.clamp(Duration.between(from, at).toMillis() / all, 0, 1);
    }

    List<Tick> ticks() {
        long seconds = Duration.between(from, to).toSeconds();
        Step step = Step.CENTURIES;
        for (Step each : Step.values()) {
            if (seconds / each.seconds() < MOST_TICKS) {
                step = each;
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        LocalDateTime end = LocalDateTime.ofInstant(to, ZoneOffset.UTC);
        int year = Integer.MIN_VALUE;
        for (LocalDateTime at = step.first(LocalDateTime.ofInstant(from, ZoneOffset.UTC)); !at.isAfter(end); at = step.next(at)) {
            boolean told = step.compareTo(Step.MONTHS) >= 0 || at.getYear() == year;
            ticks.add(new Tick(place(at.toInstant(ZoneOffset.UTC)), step.words.format(at) + (told ? "" : told(step, at))));
            year = at.getYear();
        }
        return ticks;
    }

    /** The first tick, and the first of each year, say the year; where ticks are minutes apart, the day too. */
    private static String told(Step step, LocalDateTime at) {
        return (step.compareTo(Step.THREE_HOURS) < 0 ? ", " + DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).format(at) + " " : " ")
                + at.getYear();
    }
}
