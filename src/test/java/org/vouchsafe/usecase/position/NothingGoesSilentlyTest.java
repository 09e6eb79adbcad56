package org.vouchsafe.usecase.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.store.TestWorkspace;
import org.vouchsafe.usecase.read.StateChange;

/** That no fact takes away a contradiction nobody has dealt with, or turns a state green, without the act saying so. */
class NothingGoesSilentlyTest {
    @TempDir
    Path folder;

    @Test
    void whatAnActTakesAwayItNames() {
        int gone = 0;
        for (long seed = 1; seed <= 8; seed++) {
            gone += run(seed, 40);
        }
        assertThat(gone).as("some contradictions went").isPositive();
    }

    @Test
    @Tag("deep")
    void ofVeryManyActsToo() {
        for (long seed = 2_000; seed < 2_200; seed++) {
            run(seed, 80);
        }
    }

    private int run(long seed, int steps) {
        int gone = 0;
        try (var workspace = new TestWorkspace(folder.resolve("seed-" + seed + ".vouchsafe"))) {
            var facts = new RandomFacts(workspace, seed);
            var positions = new Positions(workspace.workspace(), workspace::now, "rules of this test");
            List<PositionRow> before = rows(workspace, positions);
            for (int step = 0; step < steps; step++) {
                facts.step();
                List<PositionRow> after = rows(workspace, positions);
                List<StateChange> told = Changes.between(before, after);
                for (PositionRow was : before) {
                    List<PositionRow> now = successors(was, after);
                    for (Contradiction each : was.position().contradictions()) {
                        if (!each.addressed() && now.stream().noneMatch(row -> holds(row, each))) {
                            gone++;
                            assertThat(told).as("seed %d, step %d: %s of %s, after\n%s", seed, step, each, was.position().advisory(),
                                    String.join("\n", facts.history()))
                                    .anyMatch(change -> change.contradictionGone() && names(change, was, now));
                        }
                    }
                    // Where it lives on in several, one that still says the same tells of it.
                    if (now.stream().noneMatch(row -> row.position().state() == was.position().state())) {
                        assertThat(told).as("seed %d, step %d: state of %s", seed, step, was.position().advisory())
                                .anyMatch(change -> names(change, was, now));
                    }
                }
                before = after;
            }
        }
        return gone;
    }

    private static List<PositionRow> rows(TestWorkspace workspace, Positions positions) {
        return workspace.read(tx -> positions.within(tx, Viewpoint.LATEST).rows());
    }

    private static boolean holds(PositionRow row, Contradiction contradiction) {
        return row.position().contradictions().stream().anyMatch(each -> each.code() == contradiction.code());
    }

    private static boolean names(StateChange change, PositionRow was, List<PositionRow> now) {
        List<PositionRow> any = new ArrayList<>(now);
        any.add(was);
        return any.stream().anyMatch(row -> change.supplier().equals(row.supplier()) && change.product().equals(row.product())
                && change.release().equals(row.release()) && change.advisory().equals(row.position().advisory()));
    }

    /** What stands under the same id; where there is nothing any more, what stands under any id it was also known by. */
    private static List<PositionRow> successors(PositionRow was, List<PositionRow> after) {
        List<PositionRow> same = after.stream().filter(each -> each.releaseId().equals(was.releaseId())
                && each.position().advisory().equalsIgnoreCase(was.position().advisory())).toList();
        return same.isEmpty() ? after.stream().filter(each -> isSame(was, each)).toList() : same;
    }

    /** The same release, and one advisory under any of its ids. */
    private static boolean isSame(PositionRow one, PositionRow other) {
        Set<String> ids = ids(one);
        ids.retainAll(ids(other));
        return one.releaseId().equals(other.releaseId()) && !ids.isEmpty();
    }

    private static Set<String> ids(PositionRow row) {
        Set<String> ids = new HashSet<>();
        ids.add(row.position().advisory().toUpperCase(Locale.ROOT));
        row.position().aliases().forEach(each -> ids.add(each.toUpperCase(Locale.ROOT)));
        return ids;
    }
}
