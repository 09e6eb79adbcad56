package org.vouchsafe.usecase.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.assess.Assessor;
import org.vouchsafe.assess.rule.ClaimAccount;
import org.vouchsafe.assess.rule.fact.Nearby;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.TestWorkspace;

/** That what is reached anew after a fact, and what was kept, together are what everything gives from nothing. */
class IncrementalTest {
    private static final String RULES = "rules of this test";
    @TempDir
    Path folder;

    @Test
    void afterAnyFactsTheIncrementalResultIsTheResultFromNothing() {
        for (long seed = 1; seed <= 4; seed++) {
            run(seed, 30);
        }
    }

    /** In these, a decision about one release made an id an advisory of its own for others, which were not looked at. */
    @Test
    void whatADecisionNamesIsAnAdvisoryForOtherReleasesToo() {
        for (long seed : new long[] {5_000, 6_020}) {
            run(seed, 60);
        }
    }

    /** Else a look-up of what was kept then, and a look back from today, would be two things. */
    @Test
    void whatIsRecordedLaterDoesNotChangeHowAnEarlierDayLooks() {
        for (long seed = 1; seed <= 4; seed++) {
            lookBack(seed, 30);
        }
    }

    @Test
    @Tag("deep")
    void afterVeryManyFactsToo() {
        for (long seed = 5; seed <= 12; seed++) {
            run(seed, 30);
        }
        for (long seed : new long[] {5_023, 5_027}) {
            run(seed, 60);
        }
        for (long seed = 1_000; seed < 1_400; seed++) {
            run(seed, 80);
        }
    }

    @Test
    @Tag("deep")
    void whatIsRecordedLaterDoesNotChangeManyEarlierDays() {
        for (long seed = 5; seed <= 60; seed++) {
            lookBack(seed, 30);
        }
    }

    private void run(long seed, int steps) {
        var random = new Random(seed);
        try (var workspace = new TestWorkspace(folder.resolve("seed-" + seed + ".vouchsafe"))) {
            var facts = new RandomFacts(workspace, seed);
            var positions = positions(workspace);
            List<Instant> moments = new ArrayList<>();
            for (int step = 0; step < steps; step++) {
                facts.step();
                moments.add(workspace.now());
                if (random.nextInt(6) == 0) {
                    // Another program, or the same after it was closed: only what is in the file is known.
                    positions = positions(workspace);
                }
                if (random.nextInt(3) > 0) {
                    verify(workspace, positions, Viewpoint.LATEST, facts, seed, step);
                }
                if (random.nextInt(5) == 0) {
                    Viewpoint then = new Viewpoint(moments.get(random.nextInt(moments.size())), null);
                    verify(workspace, random.nextBoolean() ? positions : positions(workspace), then, facts, seed, step);
                }
            }
        }
    }

    private void lookBack(long seed, int steps) {
        try (var workspace = new TestWorkspace(folder.resolve("back-" + seed + ".vouchsafe"))) {
            var facts = new RandomFacts(workspace, seed);
            SortedMap<Instant, SortedMap<String, String>> then = new TreeMap<>();
            for (int step = 0; step < steps; step++) {
                facts.step();
                then.put(workspace.now(), workspace.read(tx -> withoutSince(fromNothing(tx, Viewpoint.LATEST, workspace.now()))));
            }
            then.forEach((moment, shown) -> {
                SortedMap<String, String> now = workspace
                        .read(tx -> withoutSince(fromNothing(tx, new Viewpoint(moment, null), workspace.now())));
                assertThat(differences(now, shown)).as("seed %d, as of %s, after\n%s", seed, moment, String.join("\n", facts.history()))
                        .isEmpty();
            });
        }
    }

    private static Positions positions(TestWorkspace workspace) {
        return new Positions(workspace.workspace(), workspace::now, RULES);
    }

    private static void verify(TestWorkspace workspace, Positions positions, Viewpoint viewpoint, RandomFacts facts, long seed, int step) {
        workspace.read(tx -> {
            boolean isNow = viewpoint.asOf() == null;
            PositionSet kept = positions.within(tx, viewpoint);
            PositionSet anew = fromNothing(tx, viewpoint, workspace.now());
            SortedMap<String, String> found = isNow ? shown(kept) : withoutSince(kept);
            SortedMap<String, String> expected = isNow ? shown(anew) : withoutSince(anew);
            if (!anew.rows().isEmpty()) {
                // One release by itself, looked up or reached from what lies around it.
                var release = anew.rows().get(step % anew.rows().size()).releaseId();
                assertThat(names(positions(workspace).of(tx, viewpoint, release))).as("A %s %s %s", seed, viewpoint, release)
                        .isEqualTo(names(anew.of(release)));
                var valid = new Viewpoint(viewpoint.asOf(), Instant.parse("2026-04-01T00:00:00Z"));
                assertThat(names(positions.of(tx, valid, release)))
                        .as("B %s %s %s\n%s", seed, valid, release, String.join("\n", facts.history()))
                        .isEqualTo(names(fromNothing(tx, valid, workspace.now()).of(release)));
            }
            assertThat(differences(found, expected)).as("seed %d, step %d, %s, after\n%s", seed, step, viewpoint,
                    String.join("\n", facts.history())).isEmpty();
            return null;
        });
    }

    /** Which claims reach nothing, and what comes nearest, is asked of a part of the facts, too. */
    @Test
    void whatReachesNothingIsToldFromAPartOfTheFactsAsFromAll() {
        whatReachesNothing(30, 32);
    }

    @Test
    @Tag("deep")
    void whatReachesNothingIsToldSoOftener() {
        whatReachesNothing(33, 60);
    }

    private void whatReachesNothing(long first, long last) {
        int told = 0;
        for (long seed = first; seed <= last; seed++) {
            try (var workspace = new TestWorkspace(folder.resolve("nothing-" + seed + ".vouchsafe"))) {
                var facts = new RandomFacts(workspace, seed);
                for (int step = 0; step < 40; step++) {
                    facts.step();
                }
                List<String> found = workspace.read(tx -> accounts(new PositionReading(tx, Viewpoint.LATEST, workspace.now()).accounts()));
                List<String> expected = workspace.read(tx -> accounts(fromAll(tx)));
                assertThat(found).as("seed %d, after\n%s", seed, String.join("\n", facts.history())).isEqualTo(expected);
                List<String> documents = workspace
                        .read(tx -> new PositionReading(tx, Viewpoint.LATEST, workspace.now()).unreached().stream()
                                .map(each -> each.first().id() + " " + each.nearest() + " and " + each.others()).toList());
                assertThat(documents).as("seed %d", seed).isEqualTo(workspace.read(tx -> documents(fromAll(tx))));
                told += documents.size();
            }
        }
        assertThat(told).isPositive();
    }

    private static List<ClaimAccount> fromAll(ReadTx tx) {
        var assessor = new Assessor(tx.policy().at(Viewpoint.LATEST));
        return tx.clusters().claimed().stream().map(tx.facts(Viewpoint.LATEST)::facts)
                .flatMap(each -> assessor.accounts(each, Viewpoint.LATEST, Nearby.of(each, Viewpoint.LATEST)).stream()).toList();
    }

    private static List<String> accounts(List<ClaimAccount> accounts) {
        return accounts.stream().map(each -> each.claim().id() + " " + each.advisory() + " " + each.hearing() + " " + each.reaches() + " "
                + each.nearest()).toList();
    }

    private static List<String> documents(List<ClaimAccount> accounts) {
        Map<EvidenceId, List<ClaimAccount>> unreached = new LinkedHashMap<>();
        accounts.stream().filter(each -> each.nearest() != null)
                .forEach(each -> unreached.computeIfAbsent(each.claim().document().evidence(), _ -> new ArrayList<>()).add(each));
        return unreached.values().stream().map(each -> each.getFirst().claim().id() + " " + each.getFirst().nearest() + " and "
                + (each.stream().map(one -> one.claim().id()).distinct().count() - 1)).toList();
    }

    private static PositionSet fromNothing(ReadTx tx, Viewpoint viewpoint, Instant now) {
        return new PositionReading(tx, viewpoint, now).allFromEverything();
    }

    private static List<String> names(List<PositionRow> rows) {
        return rows.stream().map(row -> row.position().advisory() + " " + row.position().state() + " " + row.position().basis() + " "
                + row.position().contradictions()).toList();
    }

    private static List<String> differences(SortedMap<String, String> found, SortedMap<String, String> expected) {
        List<String> differences = new ArrayList<>();
        expected.forEach((key, value) -> {
            if (!value.equals(found.get(key))) {
                differences.add(key + "\n  expected " + value + "\n  found    " + found.get(key));
            }
        });
        found.keySet().stream().filter(key -> !expected.containsKey(key))
                .forEach(key -> differences.add(key + " too much: " + found.get(key)));
        return differences;
    }

    /**
     * The same without since when: where a state changed by something that is no event of its own, such as a product that came to be known elsewhere,
     * the nearest event is named, and which that is rests on what is read beside it.
     */
    private static SortedMap<String, String> withoutSince(PositionSet set) {
        SortedMap<String, String> shown = shown(set);
        shown.replaceAll((_, text) -> text.replaceFirst("since=(null|Recorded\\[[^]]*]), checks", "checks"));
        return shown;
    }

    /** Everything a row says but what only its explanation tells. */
    private static SortedMap<String, String> shown(PositionSet set) {
        var shown = new TreeMap<String, String>();
        for (PositionRow row : set.rows()) {
            shown.put(row.releaseId() + " " + row.position().advisory(),
                    row.supplier() + " " + row.product() + " " + row.release() + " " + row.advisoryTitle() + " "
                            + row.position().unexplained());
        }
        assertThat(shown).hasSize(set.rows().size());
        return shown;
    }
}
