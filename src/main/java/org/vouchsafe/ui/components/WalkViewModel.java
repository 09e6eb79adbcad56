package org.vouchsafe.ui.components;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.ui.component.graph.LayeredGraph;
import org.vouchsafe.ui.component.graph.LayeredGraph.Box;
import org.vouchsafe.ui.component.graph.LayeredGraph.Line;
import org.vouchsafe.ui.component.graph.LayeredGraph.Role;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.graph.DependencyGraph;
import org.vouchsafe.usecase.reading.ReadDependencies;

/**
 * A walk through the dependencies of one inventory: every way from the product to the component in focus, and what that one needs. Layers
 * count the steps to the focus, so that a direct dependency stands beside it, however long the other ways are.
 */
public final class WalkViewModel {
    /** More boxes than this in one layer cannot be told apart; those on a shortest way come first, the rest is counted. */
    static final int TALLEST = 9;
    /** Ways of more steps than this are drawn from their nearer end. */
    static final int LONGEST = 12;

    private final DependencyGraph graph;
    private final Deque<Integer> trail = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<LayeredGraph> picture = new ReadOnlyObjectWrapper<>();
    private int focus;

    WalkViewModel(ReadDependencies.Start start) {
        this.graph = start.graph();
        this.focus = start.listing();
        draw();
    }

    /** What is drawn. */
    public ReadOnlyObjectProperty<LayeredGraph> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Puts another listing into focus. Numbers that stand for no listing are ignored. */
    public void walk(int listing) {
        if (listing >= 0 && listing < graph.size() && listing != focus) {
            trail.push(focus);
            focus = listing;
            draw();
        }
    }

    /** Whether there is a step to take back. */
    public boolean canGoBack() {
        return !trail.isEmpty();
    }

    /** Takes the last step back. */
    public void back() {
        if (!trail.isEmpty()) {
            focus = trail.pop();
            draw();
        }
    }

    /** The one in focus. */
    public Member member() {
        return graph.member(focus);
    }

    public DependencyGraph graph() {
        return graph;
    }

    /** Which inventory is walked. */
    public String title() {
        String product = graph.root() < 0 ? "an inventory that names no product" : graph.member(graph.root()).component().displayName();
        return "Every path in " + product + ", by " + graph.evidence() + " (" + graph.header().format() + ")";
    }

    /** One sentence about the one in focus. */
    public String summary() {
        int direct = graph.neededBy(focus).size();
        int needs = graph.needs(focus).size();
        String reached = focus == graph.root() ? "This is the product itself"
                : graph.depth(focus) == DependencyGraph.UNREACHED ? "No path from the product leads here"
                        : graph.depth(focus) == 1 ? "The product needs it directly"
                                : Count.of(graph.depth(focus), "step") + " from the product";
        return reached + ". Needed by " + all(direct, graph.dependants(focus)) + "; needs " + all(needs, graph.dependencies(focus)) + ".";
    }

    private static String all(int direct, int all) {
        return all == 0 ? "nothing"
                : all == direct ? Count.plain(direct) : Count.plain(direct) + " directly, " + Count.plain(all) + " in all";
    }

    private void draw() {
        Map<Integer, Integer> steps = stepsToFocus();
        Set<Integer> shortest = new HashSet<>(graph.path(focus));
        var boxes = new ArrayList<Box>();
        var stands = new HashMap<Integer, Integer>();
        int left = steps.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int distance = left; distance > 0; distance--) {
            int at = distance;
            List<Integer> layer = steps.entrySet().stream().filter(each -> each.getValue() == at).map(Map.Entry::getKey)
                    .sorted(Comparator.comparing((Integer each) -> !shortest.contains(each)).thenComparing(Comparator.naturalOrder()))
                    .toList();
            fill(layer, left - distance, Role.STEP, boxes, stands);
        }
        boxes.add(box(focus, left, focus == graph.root() ? Role.ROOT : Role.FOCUS));
        stands.put(focus, focus);
        List<Integer> needs = graph.needs(focus).stream().filter(each -> !stands.containsKey(each)).toList();
        fill(needs, left + 1, Role.NEED, boxes, stands);
        picture.set(LayeredGraph.of(boxes, lines(stands, needs)));
    }

    /** Steps from each listing between root and focus to the focus; the root stands before all others. */
    private Map<Integer, Integer> stepsToFocus() {
        Set<Integer> between = new HashSet<>(graph.between(focus));
        var steps = new HashMap<Integer, Integer>();
        var queue = new ArrayDeque<Integer>();
        steps.put(focus, 0);
        queue.add(focus);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            int taken = steps.getOrDefault(at, 0);
            for (int above : graph.neededBy(at)) {
                if (between.contains(above) && above != graph.root() && !steps.containsKey(above) && taken < LONGEST) {
                    steps.put(above, taken + 1);
                    queue.add(above);
                }
            }
        }
        steps.remove(focus);
        if (focus != graph.root() && between.contains(graph.root())) {
            steps.put(graph.root(), steps.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1);
        }
        return steps;
    }

    private void fill(List<Integer> layer, int number, Role role, List<Box> boxes, Map<Integer, Integer> stands) {
        int fitting = layer.size() <= TALLEST ? layer.size() : TALLEST - 1;
        for (int listing : layer.subList(0, fitting)) {
            boxes.add(box(listing, number, listing == graph.root() ? Role.ROOT : role));
            stands.put(listing, listing);
        }
        if (fitting < layer.size()) {
            int rest = -1 - number;
            boxes.add(new Box(rest, number, "and " + Count.of(layer.size() - fitting, "other"), "not drawn", Role.REST));
            layer.subList(fitting, layer.size()).forEach(listing -> stands.put(listing, rest));
        }
    }

    private List<Line> lines(Map<Integer, Integer> stands, List<Integer> needs) {
        var lines = new LinkedHashSet<Line>();
        Set<Integer> below = new HashSet<>(needs);
        stands.forEach((listing, box) -> {
            if (below.contains(listing)) {
                lines.add(new Line(focus, box));
            } else {
                graph.needs(listing).stream().filter(target -> stands.containsKey(target) && !below.contains(target))
                        .map(target -> new Line(box, stands.getOrDefault(target, target))).filter(line -> line.from() != line.to())
                        .forEach(lines::add);
            }
        });
        return lines.stream().sorted(Comparator.comparingInt(Line::from).thenComparingInt(Line::to)).toList();
    }

    private Box box(int listing, int layer, Role role) {
        Member member = graph.member(listing);
        var notes = new ArrayList<String>();
        switch (member.scope()) {
            case OPTIONAL, DEVELOPMENT, PEER, EXCLUDED -> notes.add(member.scope().name().toLowerCase(Locale.ROOT));
            case REQUIRED, UNSTATED -> {
            }
        }
        if (member.installScript()) {
            notes.add("runs a script at installation");
        }
        return new Box(listing, layer, member.component().displayName(), String.join(", ", notes), role);
    }
}
