package org.vouchsafe.usecase.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.report.Succession;
import org.vouchsafe.store.report.ReportRow;
import org.vouchsafe.usecase.publish.ReportNumber.News;
import org.vouchsafe.usecase.publish.ReportNumber.Wanted;

/** Under which id and revision a report goes out. */
class ReportNumberTest {
    private static final Instant MONDAY = Instant.parse("2026-04-20T16:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-04-21T09:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-04-03T18:00:00Z");
    private static final News NEWS = new News(40, Instant.parse("2026-04-15T09:00:00Z"));

    private static ReportRow row(String printed, String kind, String scope, String format, Instant at, long auditSize) {
        return new ReportRow(printed, kind, "Title", scope, format, "file", Sha256.of(new byte[0]), "TLP:AMBER", null, null,
                new Viewpoint(at, null), at, "Mara", auditSize, "00", new Recorded(auditSize + 1, at));
    }

    private static ReportRow lookingBack(String printed, Instant asOf, Instant published) {
        return new ReportRow(printed, "release", "Title", "A@1", "PDF", "file", Sha256.of(new byte[0]), "TLP:AMBER", null, null,
                new Viewpoint(asOf, null), published, "Mara", 40, "00", new Recorded(41, published));
    }

    private static Wanted wanted(String kind, String scope, String format, Instant at, News news) {
        return new Wanted(kind, scope, format, new Viewpoint(at, null), news);
    }

    /** What is printed of it. */
    record Shown(String id, int revision, Succession succession) {}

    private static Shown shown(ReportNumber number) {
        return new Shown(number.id(), number.revision(), number.succession());
    }

    @Test
    void countsThroughAYear() {
        assertThat(shown(ReportNumber.next(List.of(), wanted("release", "A@1", "PDF", MONDAY, NEWS), MONDAY)))
                .isEqualTo(new Shown("VS-2026-0001", 1, new Succession.First()));
        List<ReportRow> published = List.of(row("VS-2026-0009-1", "release", "B@1", "PDF", MONDAY, 40),
                row("VS-2025-0123-1", "release", "C@1", "PDF", MONDAY, 3));
        assertThat(ReportNumber.next(published, wanted("release", "A@1", "PDF", MONDAY, NEWS), MONDAY).id()).isEqualTo("VS-2026-0010");
    }

    @Test
    void aWorkbookOfTheSameFactsIsTheSameRevision() {
        List<ReportRow> published = List.of(row("VS-2026-0001-1", "release", "A@1", "PDF", MONDAY, 40));
        assertThat(shown(ReportNumber.next(published, wanted("release", "A@1", "XLSX", TUESDAY, NEWS), TUESDAY)))
                .isEqualTo(new Shown("VS-2026-0001", 1, new Succession.First()));
    }

    @Test
    void newFactsMakeANewRevisionThatNamesTheOneItReplaces() {
        List<ReportRow> published = List.of(row("VS-2026-0001-1", "release", "A@1", "PDF", MONDAY, 40));
        News news = new News(42, TUESDAY);
        assertThat(shown(ReportNumber.next(published, wanted("release", "A@1", "XLSX", TUESDAY, news), TUESDAY)))
                .isEqualTo(new Shown("VS-2026-0001", 2, new Succession.Replacing("revision 1 of 20 Apr 2026")));
    }

    @Test
    void theSameFormatAgainIsANewRevision() {
        List<ReportRow> published = List.of(row("VS-2026-0001-1", "release", "A@1", "PDF", MONDAY, 40));
        assertThat(ReportNumber.next(published, wanted("release", "A@1", "PDF", TUESDAY, NEWS), TUESDAY).revision()).isEqualTo(2);
    }

    @Test
    void lookingBackIsALineOfItsOwnAndReplacesNothingThatKnowsMore() {
        ReportRow today = row("VS-2026-0001-1", "release", "A@1", "PDF", MONDAY, 40);

        ReportNumber back = ReportNumber.next(List.of(today), wanted("release", "A@1", "XLSX", BEFORE, NEWS), TUESDAY);

        assertThat(shown(back)).isEqualTo(
                new Shown("VS-2026-0002", 1,
                        new Succession.LookingBack("3 Apr 2026, 18:00 UTC", null, "VS-2026-0001-1 of 20 Apr 2026")));
        assertThat(back.succession().sentences()).contains("written for 3 Apr 2026, 18:00 UTC", "replaces no report with newer data",
                "the newest one on the same subject is VS-2026-0001-1 of 20 Apr 2026");
    }

    @Test
    void lookingBackToTheSameMomentAgainIsItsNextRevision() {
        ReportRow today = row("VS-2026-0001-1", "release", "A@1", "PDF", MONDAY, 40);
        ReportRow back = lookingBack("VS-2026-0002-1", BEFORE, MONDAY);

        ReportNumber again = ReportNumber.next(List.of(today, back), wanted("release", "A@1", "PDF", BEFORE, NEWS), TUESDAY);

        assertThat(again.id()).isEqualTo("VS-2026-0002");
        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.succession()).isInstanceOfSatisfying(Succession.LookingBack.class,
                succession -> assertThat(succession.earlier()).isEqualTo("revision 1 of 20 Apr 2026"));
        assertThat(ReportNumber.next(List.of(today, back), wanted("release", "A@1", "XLSX", BEFORE, NEWS), TUESDAY).revision())
                .as("the workbook to that PDF").isOne();
    }

    @Test
    void whatLookedBackIsNeverTakenForTheNewest() {
        ReportRow back = lookingBack("VS-2026-0001-1", BEFORE, MONDAY);

        ReportNumber today = ReportNumber.next(List.of(back), wanted("release", "A@1", "PDF", TUESDAY, NEWS), TUESDAY);

        assertThat(shown(today)).isEqualTo(new Shown("VS-2026-0002", 1, new Succession.First()));
    }

    @Test
    void aDayIsCalledByItsDateAndAValidMomentIsALineToo() {
        Instant endOfDay = Instant.parse("2026-04-03T23:59:59.999999999Z");
        assertThat(ReportNumber.next(List.of(), wanted("release", "A@1", "PDF", endOfDay, NEWS), TUESDAY).succession())
                .isEqualTo(new Succession.LookingBack("3 Apr 2026", null, null));
        var validAt = new Wanted("release", "A@1", "PDF", new Viewpoint(TUESDAY, endOfDay), NEWS);
        assertThat(shown(ReportNumber.next(List.of(row("VS-2026-0001-1", "release", "A@1", "PDF", MONDAY, 40)), validAt, TUESDAY)))
                .isEqualTo(new Shown("VS-2026-0002", 1,
                        new Succession.LookingBack("3 Apr 2026", null, "VS-2026-0001-1 of 20 Apr 2026")));
    }

    @Test
    void kindsAndScopesHaveIdsOfTheirOwn() {
        List<ReportRow> published = List.of(row("VS-2026-0001-1", "release", "A@1", "PDF", MONDAY, 40));
        assertThat(ReportNumber.next(published, wanted("supplier", "A@1", "PDF", MONDAY, NEWS), MONDAY).id()).isEqualTo("VS-2026-0002");
    }
}
