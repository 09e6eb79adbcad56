package org.vouchsafe.report.subject;

import java.util.List;
import java.util.function.Function;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportFacts.ReportedPosition;

/**
 * What a report speaks of, and how.
 *
 * @param name {@code Billing 7.3}
 * @param question what the report answers, in one sentence
 * @param clear what it would mean if nothing were open, as the end of "a conclusion that …"
 * @param coverLines lines that come first on the cover
 * @param releases releases in scope, retired ones included
 * @param barOf under which label a position is counted in the chart
 * @param barNoun what the bars stand for: {@code supplier}
 * @param unit what one state stands for, in the singular and in the plural
 */
public record Subject(String name, String question, String clear, List<Field> coverLines, List<Release> releases,
        Function<PositionRow, String> barOf,
        String barNoun, Unit unit, ReportFacts facts, RegisterIndex register) {
    public Subject {
        coverLines = List.copyOf(coverLines);
        releases = List.copyOf(releases);
    }

    /** What one state stands for. */
    public record Unit(String one, String many) {}

    /** The positions that count: those of releases that are not retired, and of one that was asked for by name, whatever became of it. */
    public List<ReportedPosition> counted() {
        return facts.positions().stream().filter(each -> isAboutOneRelease() || !isRetired(each.row())).toList();
    }

    /** The positions of retired releases; told, not counted. */
    public List<ReportedPosition> retired() {
        return facts.positions().stream().filter(each -> !isAboutOneRelease() && isRetired(each.row())).toList();
    }

    /** True when one release was asked for, and that is retired. */
    public boolean isAboutRetired() {
        return isAboutOneRelease() && releases.stream().anyMatch(each -> each.status() == ReleaseStatus.RETIRED);
    }

    private boolean isAboutOneRelease() {
        return facts.scope() instanceof ReportFacts.Scope.OfRelease;
    }

    private boolean isRetired(PositionRow row) {
        Release release = register.release(row.releaseId());
        return release != null && release.status() == ReleaseStatus.RETIRED;
    }

    /** Releases that count and for which no position exists: nothing matched, nobody said anything. */
    public List<Release> silent() {
        var spoken = facts.positions().stream().map(each -> each.row().releaseId()).collect(java.util.stream.Collectors.toSet());
        return releases.stream()
                .filter(each -> (isAboutOneRelease() || each.status() != ReleaseStatus.RETIRED) && !spoken.contains(each.id())).toList();
    }

    /** True when every position is about the same advisory, so that it need not be named in each row. */
    public boolean isAboutOneAdvisory() {
        return facts.scope().oneAdvisory() != null;
    }

    public Counts counts() {
        return Counts.of(counted().stream().map(each -> each.row().position()).toList());
    }
}
