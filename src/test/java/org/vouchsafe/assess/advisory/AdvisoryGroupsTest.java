package org.vouchsafe.assess.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vouchsafe.assess.An;
import org.vouchsafe.domain.advisory.AdvisoryRecord;

/** Which ids mean the same. */
class AdvisoryGroupsTest {
    private static AdvisoryRecord record(String id, String... aliases) {
        var record = new An.Osv(id);
        Arrays.stream(aliases).forEach(record::alias);
        return record.record();
    }

    private static List<List<String>> groups(List<AdvisoryRecord> records, List<List<String>> named) {
        return AdvisoryGroups.of(records, named).groups().stream().map(AdvisoryGroup::ids).toList();
    }

    @Test
    void aliasesJoinTransitivelyAndTheCveIsShownFirst() {
        var records = List.of(record("OSV-2026-1", "GHSA-aaaa"), record("GHSA-aaaa", "CVE-2026-1"), record("MAL-2026-1", "ghsa-AAAA"));
        assertThat(groups(records, List.of())).containsExactly(List.of("CVE-2026-1", "GHSA-aaaa", "MAL-2026-1", "OSV-2026-1"));
    }

    @Test
    void withoutCveTheOrderIsGhsaMalOthers() {
        var records = List.of(record("RUSTSEC-1", "MAL-1", "GHSA-z"), record("GHSA-b"));
        assertThat(groups(records, List.of())).containsExactly(List.of("GHSA-b"), List.of("GHSA-z", "MAL-1", "RUSTSEC-1"));
    }

    @Test
    void twoCvesNeverMergeAndWhatLiesBetweenThemBelongsToBoth() {
        var records = List.of(record("GHSA-a", "CVE-2026-1", "CVE-2026-2"), record("CVE-2026-2", "GHSA-b"));
        assertThat(groups(records, List.of())).containsExactly(List.of("CVE-2026-1", "GHSA-a"), List.of("CVE-2026-2", "GHSA-a", "GHSA-b"));
        assertThat(AdvisoryGroups.of(records, List.of()).clusters())
                .containsExactly(List.of("CVE-2026-1", "CVE-2026-2", "GHSA-a", "GHSA-b"));
    }

    @Test
    void aCveThatNamesAnotherAsItsAliasStaysByItself() {
        assertThat(groups(List.of(record("CVE-2026-1", "CVE-2026-2")), List.of())).containsExactly(List.of("CVE-2026-1"),
                List.of("CVE-2026-2"));
    }

    @Test
    void claimsJoinNothing() {
        var records = List.of(record("CVE-2026-1"), record("CVE-2026-2"));
        var named = List.of(List.of("NW-7", "CVE-2026-1"), List.of("CVE-2026-1", "CVE-2026-2"), List.of("NW-8", "CVE-2026-9"),
                List.of("NW-8"));
        assertThat(groups(records, named)).containsExactly(List.of("CVE-2026-1"), List.of("CVE-2026-2"), List.of("CVE-2026-9"),
                List.of("NW-8"));
    }

    @Test
    void theOrderOfRecordsChangesNothing() {
        var records = new ArrayList<AdvisoryRecord>();
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            records.add(record(id(random), id(random), id(random)));
        }
        var expected = groups(records, List.of(List.of("X-1", "cve-2026-3")));
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(records, random);
            assertThat(groups(records, List.of(List.of("cve-2026-3", "X-1")))).isEqualTo(expected);
        }
        assertThat(expected).allSatisfy(ids -> assertThat(ids.stream().filter(AdvisoryIds::isCve).count()).isLessThanOrEqualTo(1));
    }

    @Test
    void aStatementThatClearsIsAboutTheCveItNames() {
        var shared = new AdvisoryGroup("CVE-2026-1", List.of("GHSA-x"));
        assertThat(shared.isMeantBy(List.of("cve-2026-1"))).isTrue();
        assertThat(shared.isMeantBy(List.of("GHSA-x"))).isTrue();
        assertThat(shared.isMeantBy(List.of("NW-7", "CVE-2026-1"))).isTrue();
        assertThat(shared.isMeantBy(List.of("CVE-2026-2", "GHSA-x"))).isFalse();
        assertThat(shared.isMeantBy(List.of("GHSA-x", "CVE-2026-2"))).isFalse();
        assertThat(shared.isMeantBy(List.of("CVE-2026-2", "CVE-2026-1"))).isFalse();
        assertThat(new AdvisoryGroup("GHSA-x", List.of()).isMeantBy(List.of("CVE-2026-2", "GHSA-x"))).isTrue();
    }

    private static String id(Random random) {
        return List.of("CVE-2026-", "GHSA-", "MAL-", "OSV-").get(random.nextInt(4)) + random.nextInt(12);
    }
}
