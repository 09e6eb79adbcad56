package org.vouchsafe.ui.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.ui.preview.Invented;
import org.vouchsafe.usecase.read.Overview;

/** The releases of an advisory as a matrix. */
class ReleaseLinesTest {
    @Test
    void versionsStandAsAPersonOrdersThem() {
        assertThat(Stream.of("2.10", "2.9", "10.0", "2.9-rc1", "1.0", "2.9").sorted(ReleaseLines::byNumbers).toList())
                .containsExactly("1.0", "2.9", "2.9", "2.9-rc1", "2.10", "10.0");
        assertThat(ReleaseLines.byNumbers("1".repeat(40), "2")).as("numbers longer than any program counts").isNotZero();
    }

    @Test
    void retiredReleasesAreShownAndNotCountedAndTheProductInNeedComesFirst() {
        var advisory = new Overview.Column("axios", "GHSA-fw8c-xr5c-95f9", true);
        ProductId product = new ProductId(1);
        Map<ReleaseId, Release> register = Stream.of(
                new Release(new ReleaseId(1), product, "2.0", LocalDate.parse("2026-02-01"), null, ReleaseStatus.RETIRED, List.of()),
                new Release(new ReleaseId(2), product, "10.0", LocalDate.parse("2026-01-01"), null, ReleaseStatus.IN_USE, List.of()))
                .collect(Collectors.toMap(Release::id, each -> each));
        var lines = ReleaseLines.of(List.of(Invented.position("Halden", "Gauge", "2.0", null, 1, advisory, 'A'),
                Invented.position("Halden", "Gauge", "10.0", null, 2, advisory, 'N'),
                Invented.position("Northwind", "Portal", "1.0", null, 3, advisory, 'U')), register);
        assertThat(lines.lines()).extracting(ReleaseLines.Line::product).as("what is retired needs nobody").containsExactly("Portal",
                "Gauge");
        assertThat(lines.lines().getLast().cells()).extracting(each -> each.row().release()).as("by day").containsExactly("10.0", "2.0");
        assertThat(lines.counted()).extracting(each -> each.release()).containsExactly("1.0", "10.0");
        assertThat(lines.retired()).isEqualTo(1);
    }
}
