package org.vouchsafe.ui.component.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Boxes in layers from left to right and the lines between them, with an order within each layer that keeps crossings few (Sugiyama's
 * method: each box moves towards the middle of its neighbours, layer by layer, there and back). The same input gives the same picture.
 *
 * @param layers boxes by layer, from top to bottom
 * @param lines from left to right; both ends are boxes of this graph
 */
public record LayeredGraph(List<List<Box>> layers, List<Line> lines) {
    private static final int SWEEPS = 6;

    public LayeredGraph {
        layers = layers.stream().map(List::copyOf).toList();
        lines = List.copyOf(lines);
    }

    /** What a box is in the picture. */
    public enum Role {
        /** Where everything begins. */
        ROOT,
        /** On a way to the one in focus. */
        STEP,
        /** The one looked at. */
        FOCUS,
        /** What it needs. */
        NEED,
        /** Stands for those that did not fit. */
        REST
    }

    /**
     * A box.
     *
     * @param id number by which it is walked to
     * @param note small words below the name; may be empty
     */
    public record Box(int id, int layer, String name, String note, Role role) {}

    /** A line between two boxes, by their ids. */
    public record Line(int from, int to) {}

    /** Arranges boxes whose layers are known. */
    public static LayeredGraph of(List<Box> boxes, List<Line> lines) {
        var byLayer = new TreeMap<Integer, List<Box>>();
        boxes.forEach(box -> byLayer.computeIfAbsent(box.layer(), ignored -> new ArrayList<>()).add(box));
        List<List<Box>> layers = new ArrayList<>(byLayer.values());
        Map<Integer, List<Integer>> before = neighbours(lines, Line::to, Line::from);
        Map<Integer, List<Integer>> after = neighbours(lines, Line::from, Line::to);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 1; i < layers.size(); i++) {
                sort(layers.get(i), layers, before);
            }
            for (int i = layers.size() - 2; i >= 0; i--) {
                sort(layers.get(i), layers, after);
            }
        }
        return new LayeredGraph(layers, lines);
    }

    private static Map<Integer, List<Integer>> neighbours(List<Line> lines, java.util.function.ToIntFunction<Line> of,
            java.util.function.ToIntFunction<Line> neighbour) {
        var neighbours = new HashMap<Integer, List<Integer>>();
        lines.forEach(
                line -> neighbours.computeIfAbsent(of.applyAsInt(line), ignored -> new ArrayList<>()).add(neighbour.applyAsInt(line)));
        return neighbours;
    }

    private static void sort(List<Box> layer, List<List<Box>> layers, Map<Integer, List<Integer>> neighbours) {
        var heights = new HashMap<Integer, Double>();
        for (List<Box> each : layers) {
            for (int i = 0; i < each.size(); i++) {
                // In shares of the layer, so that short and long layers can be compared.
                heights.put(each.get(i).id(), (i + 0.5) / each.size());
            }
        }
        var wanted = new HashMap<Integer, Double>();
        for (Box box : layer) {
            wanted.put(box.id(), neighbours.getOrDefault(box.id(), List.of()).stream().mapToDouble(id -> heights.getOrDefault(id, 0.5))
                    .average().orElse(heights.getOrDefault(box.id(), 0.5)));
        }
        // What stands for the rest stays at the foot.
        layer.sort(Comparator.comparing((Box box) -> box.role() == Role.REST).thenComparing(box -> wanted.getOrDefault(box.id(), 0.5)));
    }
}
