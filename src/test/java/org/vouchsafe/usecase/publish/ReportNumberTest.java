package org.vouchsafe.usecase.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.report.ReportRow;
import org.vouchsafe.usecase.publish.ReportNumber.News;
import org.vouchsafe.usecase.publish.ReportNumber.Wanted;

/** Under which id and revision a report goes out. */
class ReportNumberTest {
    private static final Instant MONDAY = Instant.parse("2026-04-20T16:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-04-21T09:00:00Z");
    private static final News NEWS = new News(40, Instant.parse("2026-04-15T09:00:00Z"));

    private static ReportRow row(String printed, String kind, String scope, String format, Instant at, long auditSize) {
        return new ReportRow(printed, kind, "Title", scope, format, "file", Sha256.of(new byte[0]), "TLP:AMBER", null, null,
                new Viewpoint(at, null), at, "Mara", auditSize, "00", new Recorded(auditSize + 1, at));
    }

    private static Wanted wanted(String kind, String scope, String format, Instant at, News news) {
        return new Wanted(kind, scope, format, new Viewpoint(at, null), news);
    }

    @Test
    void countsThroughAYear() {
        assertThat(ReportNumber.next(List.of(), wanted("release", "A@1", "PDF", MONDAY, NEWS), MONDAY))
                .isEqualTo(new ReportNumber("VS-2026-0001", 1, null));
        List<ReportRow> published = List.of(row("VS-2026-0009-1", "release", "B@1", "PDF", MONDAY, 40),
                row("VS-2025-0123-1", "release", "C@1", "PDF", MONDAY, 3));
        assertThat(ReportNumber.next(published, wanted("release", "A@1", "PDF", MONDAY, NEWS), MONDAY).id()).isEqualTo("VS-2026-0010");
    }

    @Test
    void aWorkbookOfTheSameFactsIsTheSameRevision() {
        List<ReportRow> published = List.of(row("VS-2026-0001-1", "release", "A@1", "PDF", MONDAY, 40));
        assertThat(ReportNumber.next(published, wanted("release", "A@1", "XLSX", TUESDAY, NEWS), TUESDAY))
                .isEqualTo(new ReportNumber("VS-2026-0001", 1, null));
    }

    @Test
    void newFactsMakeANewRevisionThatNamesTheOneItReplaces() {
        List<ReportRow> published = List.of(row("VS-2026-0001-1", "release", "A@1", "PDF", MONDAY, 40));
        News news = new News(42, TUESDAY);
        assertThat(ReportNumber.next(published, wanted("release", "A@1", "XLSX", TUESDAY, news), TUESDAY))
                .isEqualTo(new ReportNumber("VS-2026-0001", 2, "revision 1 of 2026-04-20"));
    }

    @Test
    void theSameFormatAgainIsANewRevision() {
        List<ReportRow> published = List.of(row("VS-2026-0001-1", "release", "A@1", "PDF", MONDAY, 40));
        assertThat(ReportNumber.next(published, wanted("release", "A@1", "PDF", TUESDAY, NEWS), TUESDAY).revision()).isEqualTo(2);
    }

    @Test
    void lookingBackIsAnotherRevisionThanToday() {
        List<ReportRow> published = List.of(row("VS-2026-0001-1", "release", "A@1", "PDF", MONDAY, 40));
        Instant before = Instant.parse("2026-04-03T18:00:00Z");
        assertThat(ReportNumber.next(published, wanted("release", "A@1", "XLSX", before, NEWS), TUESDAY).revision()).isEqualTo(2);
    }

    @Test
    void kindsAndScopesHaveIdsOfTheirOwn() {
        List<ReportRow> published = List.of(row("VS-2026-0001-1", "release", "A@1", "PDF", MONDAY, 40));
        assertThat(ReportNumber.next(published, wanted("supplier", "A@1", "PDF", MONDAY, NEWS), MONDAY).id()).isEqualTo("VS-2026-0002");
    }
}
