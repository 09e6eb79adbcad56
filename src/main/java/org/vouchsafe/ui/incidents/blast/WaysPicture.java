package org.vouchsafe.ui.incidents.blast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.ui.component.graph.LayeredGraph;
import org.vouchsafe.ui.component.graph.LayeredGraph.Box;
import org.vouchsafe.ui.component.graph.LayeredGraph.Line;
import org.vouchsafe.ui.component.graph.LayeredGraph.Role;
import org.vouchsafe.ui.incidents.room.RoomWords;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.incident.look.Way;

/**
 * How what the incident is about gets into the releases, as a graph: the releases at the left, what stands between, and what it is about at the right.
 *
 * @param graph to be drawn
 * @param releases which box stands for which release
 */
record WaysPicture(LayeredGraph graph, Map<Integer, ReleaseLine> releases) {
    /** More than can be taken in at a glance; the rest is counted, and stands in the table. */
    private static final int DRAWN = 30;

    WaysPicture {
        releases = Map.copyOf(releases);
    }

    /** Of the lines into which a way is known, the worst first. */
    static WaysPicture of(List<ReleaseLine> lines) {
        return new Drawing().of(lines.stream().filter(each -> !each.ways().isEmpty()).toList());
    }

    private static final class Drawing {
        private final Map<String, Integer> ids = new LinkedHashMap<>();
        private final Map<Integer, Integer> layers = new HashMap<>();
        private final Map<Integer, String> names = new HashMap<>();
        private final Set<Integer> ends = new LinkedHashSet<>();
        private final Set<Line> lines = new LinkedHashSet<>();
        private final Map<Integer, ReleaseLine> releases = new LinkedHashMap<>();

        WaysPicture of(List<ReleaseLine> known) {
            known.stream().limit(DRAWN).forEach(this::release);
            int last = 1 + layers.values().stream().max(Integer::compare).orElse(0);
            List<Box> boxes = new ArrayList<>();
            names.forEach((id, name) -> boxes.add(box(id, name, last)));
            int hidden = known.size() - releases.size();
            if (hidden > 0) {
                boxes.add(new Box(ids.size(), 0, "and " + hidden + " more releases", "in the table", Role.REST));
            }
            return new WaysPicture(LayeredGraph.of(boxes, List.copyOf(lines)), releases);
        }

        private Box box(int id, String name, int last) {
            ReleaseLine release = releases.get(id);
            if (release != null) {
                return new Box(id, 0, name, Words.of(release.state()) + (release.isContradicted() ? ", contradicted" : ""), Role.ROOT);
            }
            return ends.contains(id) ? new Box(id, last, name, "", Role.FOCUS)
                    : new Box(id, layers.getOrDefault(id, 1), name, "", Role.STEP);
        }

        private void release(ReleaseLine line) {
            int from = id("release " + line.release().id(), line.release().name());
            releases.put(from, line);
            layers.put(from, 0);
            line.ways().forEach(each -> way(from, each));
        }

        private void way(int release, Way way) {
            int before = release;
            for (int i = 1; i < way.path().size() - 1; i++) {
                String name = RoomWords.component(way.path().get(i));
                int id = id("step " + name, name);
                layers.merge(id, i, Math::max);
                lines.add(new Line(before, id));
                before = id;
            }
            String name = RoomWords.component(way.component());
            int end = id("end " + name, name);
            ends.add(end);
            lines.add(new Line(before, end));
        }

        private int id(String key, String name) {
            int id = ids.computeIfAbsent(key, any -> ids.size());
            names.put(id, name);
            return id;
        }
    }
}
