package org.vouchsafe.usecase.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.store.Drafts;

class DependencyGraphTest {
    /** 0 needs 1 and 2, both need 3, 3 needs 4 and 4 needs 3; 5 needs 3 and nothing reaches 5. */
    private final DependencyGraph graph = DependencyGraph.of(new EvidenceId(7), Drafts.of(Drafts.header(null, "Portal", "1", 6),
            IntStream.range(0, 6).mapToObj(i -> new Component("library", null, null, null, "c" + i, "1", List.of(), null)).toList(),
            new int[] {0, 1}, new int[] {0, 2}, new int[] {1, 3}, new int[] {2, 3}, new int[] {3, 4}, new int[] {4, 3},
            new int[] {5, 3}));

    @Test
    void knowsNeighboursInBothDirections() {
        assertThat(graph.needs(0)).containsExactly(1, 2);
        assertThat(graph.neededBy(3)).containsExactly(1, 2, 4, 5);
        assertThat(graph.needs(5)).containsExactly(3);
    }

    @Test
    void countsAllDependantsOnce() {
        assertThat(graph.dependants(3)).isEqualTo(5);
        assertThat(graph.dependencies(0)).isEqualTo(4);
        assertThat(graph.dependants(0)).isZero();
    }

    @Test
    void findsAShortestPathThroughACycle() {
        assertThat(graph.path(4)).containsExactly(0, 1, 3, 4);
        assertThat(graph.depth(4)).isEqualTo(3);
        assertThat(graph.path(5)).containsExactly(5);
        assertThat(graph.depth(5)).isEqualTo(DependencyGraph.UNREACHED);
    }

    @Test
    void leavesOutWhatNoPathFromTheRootReaches() {
        assertThat(graph.between(3)).containsExactly(0, 1, 2, 3, 4);
        assertThat(graph.between(5)).containsExactly(5);
    }
}
