package org.vouchsafe.usecase.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.store.TestWorkspace;

/**
 * That the order in which evidence comes in changes no position: what counts is what it says, and when it says that it was made or received.
 * One thing is left to the order, and not tried here: of versions of one advisory record that give the same time or none, the last recorded counts.
 */
class EvidenceOrderTest {
    @TempDir
    Path folder;

    @Test
    void theOrderOfImportChangesNoPosition() {
        run(1, 12, 18);
    }

    @Test
    @Tag("deep")
    void norForVeryManySets() {
        run(1_000, 300, 30);
    }

    private void run(int first, int sets, int size) {
        int positions = 0;
        for (int seed = first; seed < first + sets; seed++) {
            int from = seed * 1_000;
            List<Integer> numbers = new ArrayList<>(IntStream.range(from, from + size).boxed().toList());
            List<String> history = new ArrayList<>();
            SortedMap<String, String> expected = after(numbers, "in-order-" + seed, history);
            positions += expected.size();
            for (int other = 0; other < 2; other++) {
                Collections.shuffle(numbers, new Random(seed * 10L + other));
                assertThat(after(numbers, "shuffled-" + seed + "-" + other, new ArrayList<>()))
                        .as("set %d, shuffle %d, of\n%s", seed, other, String.join("\n", history)).isEqualTo(expected);
            }
        }
        assertThat(positions).as("there is something to compare").isGreaterThan(sets * 3);
    }

    private SortedMap<String, String> after(List<Integer> numbers, String name, List<String> history) {
        try (var workspace = new TestWorkspace(folder.resolve(name + ".vouchsafe"))) {
            var facts = new RandomFacts(workspace, 7);
            // A claim dated after the day it came in counts less for ever; none is here.
            workspace.pass(Duration.ofDays(90));
            numbers.forEach(facts::evidence);
            history.addAll(facts.history());
            return workspace.read(tx -> {
                SortedMap<String, String> shown = new TreeMap<>();
                for (PositionRow row : new PositionReading(tx, Viewpoint.LATEST, workspace.now()).allFromEverything().rows()) {
                    Position position = row.position();
                    shown.put(row.releaseId() + " " + position.advisory(), position.aliases() + " " + position.malicious() + " "
                            + position.components() + " " + position.state() + " " + position.basis() + " " + position.reason() + " "
                            + position.inventoryVerdict() + " " + position.exposure() + " "
                            + position.remarks().stream().map(each -> each.code().name()).sorted().toList() + " "
                            + position.contradictions().stream().map(each -> each.code().name()).sorted().toList());
                }
                return shown;
            });
        }
    }
}
