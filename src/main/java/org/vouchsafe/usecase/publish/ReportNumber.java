package org.vouchsafe.usecase.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.report.Succession;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.store.report.ReportRow;

/**
 * Under which id and revision a report goes out: {@code VS-2026-0017}, revision 2. Reports about the same thing are a line and share an id; a
 * PDF and a workbook that say the same are one revision. One that looks back from an earlier viewpoint is a line of its own.
 *
 * @param id such as {@code VS-2026-0017}
 * @param revision from 1
 * @param previous the revision before it, of the same line; null for a first one
 */
record ReportNumber(String id, int revision, Succession succession, @Nullable ReportRow previous) {
    /** As the format of a report that is to have the same number as one of the same facts, if there is one. */
    static final String ANY_FORMAT = "";
    private static final Pattern PRINTED = Pattern.compile("(VS-\\d{4}-(\\d{4,9}))-(\\d{1,9})");

    /**
     * What is about to go out.
     *
     * @param scope what it is about, as it will be recorded
     * @param viewpoint from which it looks; {@code asOf} is never null
     * @param news the newest change of the workspace that was not a report going out
     */
    record Wanted(String kind, String scope, String format, Viewpoint viewpoint, News news) {
        private boolean isSameSubject(ReportRow row) {
            return row.kind().equals(kind) && row.scope().equals(scope);
        }

        /** True when that report was made of the same facts. */
        private boolean saysTheSameAs(ReportRow row) {
            return row.auditSize() >= news.leaves() && Objects.equals(row.viewpoint().validAt(), viewpoint.validAt())
                    && (Objects.equals(row.viewpoint().asOf(), viewpoint.asOf()) || seesAll(row.viewpoint()) && seesAll(viewpoint));
        }

        /** The first that said the same, where one is wanted that says it again whatever the format. */
        private Optional<Printed> again(List<Printed> subject, Line line) {
            return format.equals(ANY_FORMAT) ? subject.stream().filter(each -> each.line().equals(line) && saysTheSameAs(each.row()))
                    .min(Comparator.comparingInt(Printed::revision)) : Optional.empty();
        }

        private boolean seesAll(Viewpoint from) {
            return from.asOf() == null || !from.asOf().isBefore(news.at());
        }
    }

    /** How many leaves the log had with that change, and when it was recorded. */
    record News(long leaves, Instant at) {
        /** In a workspace without any. */
        static final News NONE = new News(0, Instant.MIN);
    }

    /** From where a report looks: as of when, where that was before it was written, and at which moment things had to be true. */
    private record Line(@Nullable Instant asOf, @Nullable Instant validAt) {
        static final Line NEWEST = new Line(null, null);

        static Line of(Viewpoint viewpoint, Instant written) {
            boolean back = viewpoint.asOf() != null && viewpoint.asOf().isBefore(written);
            return new Line(back ? viewpoint.asOf() : null, viewpoint.validAt());
        }

        /** For which day or moment: a date that was asked for reaches to its end. */
        String words() {
            return asOf == null ? validAt == null ? "" : day(validAt)
                    : validAt == null || validAt.equals(asOf) ? day(asOf)
                            : day(asOf) + " (looking at " + day(validAt) + ")";
        }

        private static String day(Instant at) {
            boolean endsTheDay = at.plusNanos(1).atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() == 0;
            return endsTheDay ? Dates.day(at) : Dates.moment(at);
        }
    }

    private record Printed(ReportRow row, String id, int number, int revision) {
        Line line() {
            return Line.of(row.viewpoint(), row.publishedAt());
        }

        String words() {
            return "revision " + revision + " of " + Dates.day(row.publishedAt());
        }
    }

    /** The number for it, given what was published before. Drafts have none of their own: they show the number they will have. */
    static ReportNumber next(List<ReportRow> published, Wanted wanted, Instant now) {
        List<Printed> all = published.stream().flatMap(row -> printed(row).stream()).toList();
        List<Printed> subject = all.stream().filter(each -> wanted.isSameSubject(each.row())).toList();
        Line line = Line.of(wanted.viewpoint(), now);
        Optional<Printed> newest = wanted.again(subject, line).or(() -> newest(subject, line));
        if (newest.isEmpty()) {
            return new ReportNumber(fresh(all, now), 1, succession(line, null, subject), null);
        }
        Printed last = newest.get();
        List<Printed> revision = all.stream().filter(each -> each.id().equals(last.id()) && each.revision() == last.revision()).toList();
        if (isAnotherFormatOf(revision, wanted)) {
            Printed before = subject.stream().filter(each -> each.line().equals(line) && each.revision() < last.revision())
                    .max(Comparator.comparingInt(Printed::revision)).orElse(null);
            return new ReportNumber(last.id(), last.revision(), succession(line, before, subject), before == null ? null : before.row());
        }
        // Numbers may have been taken by reports that looked back, when those still shared them.
        int highest = all.stream().filter(each -> each.id().equals(last.id())).mapToInt(Printed::revision).max().orElse(last.revision());
        return new ReportNumber(last.id(), highest + 1, succession(line, last, subject), last.row());
    }

    private static Optional<Printed> newest(List<Printed> subject, Line line) {
        return subject.stream().filter(each -> each.line().equals(line))
                .max(Comparator.comparingInt(Printed::revision).thenComparing(each -> each.row().recorded()));
    }

    private static Succession succession(Line line, @Nullable Printed before, List<Printed> subject) {
        String earlier = before == null ? null : before.words();
        if (line.equals(Line.NEWEST)) {
            return earlier == null ? new Succession.First() : new Succession.Replacing(earlier);
        }
        String newest = newest(subject, Line.NEWEST)
                .map(each -> each.row().reportId() + " of " + Dates.day(each.row().publishedAt())).orElse(null);
        return new Succession.LookingBack(line.words(), earlier, newest);
    }

    private static boolean isAnotherFormatOf(List<Printed> revision, Wanted wanted) {
        return revision.stream().noneMatch(each -> each.row().format().equals(wanted.format()))
                && revision.stream().allMatch(each -> wanted.saysTheSameAs(each.row()));
    }

    private static String fresh(List<Printed> all, Instant now) {
        int year = now.atZone(ZoneOffset.UTC).getYear();
        String prefix = String.format(Locale.ROOT, "VS-%04d-", year);
        int highest = all.stream().filter(each -> each.id().startsWith(prefix)).mapToInt(Printed::number).max().orElse(0);
        return prefix + String.format(Locale.ROOT, "%04d", highest + 1);
    }

    private static Optional<Printed> printed(ReportRow row) {
        Matcher found = PRINTED.matcher(row.reportId());
        return found.matches()
                ? Optional.of(new Printed(row, found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))))
                : Optional.empty();
    }
}
