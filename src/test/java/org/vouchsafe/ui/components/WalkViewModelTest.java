package org.vouchsafe.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.store.Drafts;
import org.vouchsafe.ui.component.graph.LayeredGraph;
import org.vouchsafe.ui.component.graph.LayeredGraph.Box;
import org.vouchsafe.ui.component.graph.LayeredGraph.Line;
import org.vouchsafe.ui.component.graph.LayeredGraph.Role;
import org.vouchsafe.usecase.graph.DependencyGraph;
import org.vouchsafe.usecase.reading.ReadDependencies;

class WalkViewModelTest {
    @Test
    void drawsEveryWayAndWhatTheFocusNeeds() {
        WalkViewModel walk = walk(3, new int[] {0, 1}, new int[] {0, 2}, new int[] {1, 3}, new int[] {2, 1}, new int[] {3, 4},
                new int[] {5, 6});
        LayeredGraph picture = walk.pictureProperty().get();
        assertThat(names(picture)).containsExactly(List.of("c0 1"), List.of("c2 1"), List.of("c1 1"), List.of("c3 1"), List.of("c4 1"));
        assertThat(picture.lines()).containsExactlyInAnyOrder(new Line(0, 1), new Line(0, 2), new Line(2, 1), new Line(1, 3),
                new Line(3, 4));
        assertThat(roles(picture)).containsExactly(Role.ROOT, Role.STEP, Role.STEP, Role.FOCUS, Role.NEED);
        assertThat(walk.summary()).isEqualTo("2 steps from the product. Needed by 1 directly, 3 in all; needs 1.");
    }

    @Test
    void walksAndStepsBack() {
        WalkViewModel walk = walk(3, new int[] {0, 1}, new int[] {1, 3}, new int[] {3, 4});
        assertThat(walk.canGoBack()).isFalse();
        walk.walk(4);
        assertThat(walk.member().component().name()).isEqualTo("c4");
        assertThat(names(walk.pictureProperty().get())).hasSize(4);
        walk.walk(-3);
        walk.walk(99);
        assertThat(walk.member().component().name()).isEqualTo("c4");
        walk.back();
        assertThat(walk.member().component().name()).isEqualTo("c3");
        assertThat(walk.canGoBack()).isFalse();
    }

    @Test
    void endsWhereDependenciesRunInACircle() {
        WalkViewModel walk = walk(2, new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3}, new int[] {3, 1});
        assertThat(names(walk.pictureProperty().get()).stream().flatMap(List::stream)).containsExactlyInAnyOrder("c0 1", "c1 1", "c2 1",
                "c3 1");
        assertThat(walk.pictureProperty().get().lines()).contains(new Line(2, 3), new Line(3, 1));
    }

    @Test
    void countsWhatDoesNotFitInsteadOfLosingIt() {
        var edges = new ArrayList<int[]>();
        for (int i = 1; i < 40; i++) {
            edges.add(new int[] {0, i});
            edges.add(new int[] {i, 40});
        }
        WalkViewModel walk = walk(40, edges.toArray(int[][]::new));
        List<String> middle = names(walk.pictureProperty().get()).get(1);
        assertThat(middle).hasSize(WalkViewModel.TALLEST).endsWith("and 31 others");
        assertThat(walk.pictureProperty().get().lines()).hasSize(2 * WalkViewModel.TALLEST);
    }

    @Test
    void saysThatNothingLeadsToIt() {
        WalkViewModel walk = walk(2, new int[] {0, 1});
        assertThat(walk.summary()).isEqualTo("No path from the product leads here. Needed by nothing; needs nothing.");
        assertThat(names(walk.pictureProperty().get())).containsExactly(List.of("c2 1"));
    }

    private static WalkViewModel walk(int focus, int[]... edges) {
        int size = 50;
        var draft = Drafts.of(Drafts.header(null, "Portal", "1", size),
                IntStream.range(0, size).mapToObj(i -> new Component("library", null, null, null, "c" + i, "1", List.of(), null)).toList(),
                edges);
        return new WalkViewModel(new ReadDependencies.Start(DependencyGraph.of(new EvidenceId(7), draft), focus));
    }

    private static List<List<String>> names(LayeredGraph picture) {
        return picture.layers().stream().map(layer -> layer.stream().map(Box::name).toList()).toList();
    }

    private static List<Role> roles(LayeredGraph picture) {
        return picture.layers().stream().flatMap(List::stream).map(Box::role).toList();
    }
}
