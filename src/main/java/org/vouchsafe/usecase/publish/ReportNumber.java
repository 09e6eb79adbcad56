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
import org.vouchsafe.store.report.ReportRow;

/**
 * Under which id and revision a report goes out: {@code VS-2026-0017}, revision 2. A report about the same thing keeps its id; a PDF and a
 * workbook that say the same are one revision.
 *
 * @param id such as {@code VS-2026-0017}
 * @param revision from 1
 * @param replaces the revision it replaces, in words; null for the first
 */
record ReportNumber(String id, int revision, @Nullable String replaces) {
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

        private boolean seesAll(Viewpoint from) {
            return from.asOf() == null || !from.asOf().isBefore(news.at());
        }
    }

    /** How many leaves the log had with that change, and when it was recorded. */
    record News(long leaves, Instant at) {
        /** In a workspace without any. */
        static final News NONE = new News(0, Instant.MIN);
    }

    private record Printed(ReportRow row, String id, int number, int revision) {}

    /** The number for it, given what was published before. Drafts have none of their own: they show the number they will have. */
    static ReportNumber next(List<ReportRow> published, Wanted wanted, Instant now) {
        List<Printed> all = published.stream().flatMap(row -> printed(row).stream()).toList();
        Optional<Printed> newest = all.stream().filter(each -> wanted.isSameSubject(each.row()))
                .max(Comparator.comparingInt(Printed::revision).thenComparing(each -> each.row().recorded()));
        if (newest.isEmpty()) {
            return new ReportNumber(fresh(all, now), 1, null);
        }
        Printed last = newest.get();
        List<Printed> revision = all.stream().filter(each -> each.id().equals(last.id()) && each.revision() == last.revision()).toList();
        if (isAnotherFormatOf(revision, wanted)) {
            return new ReportNumber(last.id(), last.revision(), replaced(all, last.id(), last.revision() - 1));
        }
        return new ReportNumber(last.id(), last.revision() + 1, replaced(all, last.id(), last.revision()));
    }

    private static boolean isAnotherFormatOf(List<Printed> revision, Wanted wanted) {
        return revision.stream().noneMatch(each -> each.row().format().equals(wanted.format()))
                && revision.stream().allMatch(each -> wanted.saysTheSameAs(each.row()));
    }

    private static @Nullable String replaced(List<Printed> all, String id, int revision) {
        return all.stream().filter(each -> each.id().equals(id) && each.revision() == revision).findFirst()
                .map(each -> "revision " + revision + " of " + each.row().publishedAt().atZone(ZoneOffset.UTC).toLocalDate()).orElse(null);
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
