package org.vouchsafe.format.lockfile.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/** What entries need and the lockfile does not list; reported once for each entry that needs something. */
public final class MissingEntries {
    private static final int NAMED = 3;
    private final LockList list;
    private final Problems problems;
    private final Map<Integer, Missing> byDependant = new LinkedHashMap<>();

    public MissingEntries(LockList list, Problems problems) {
        this.list = list;
        this.problems = problems;
    }

    private record Missing(Location location, List<String> names) {}

    /** Notes that an entry, or the project, needs something that is not listed. */
    public void add(int from, String name, Location at) {
        byDependant.computeIfAbsent(from, none -> new Missing(at, new ArrayList<>(1))).names().add(name);
    }

    /** Reports what was noted; the list then has a gap. */
    public void report() {
        byDependant.forEach((from, missing) -> {
            list.gap();
            String who = from == LockList.PROJECT ? "The project" : "\"" + list.entry(from).name() + "\"";
            problems.warning("DANGLING_REF", missing.location(), who + " needs " + words(missing.names())
                    + ", which the lockfile does not list.", "Ask the sender whether the lockfile is the one of the release.");
        });
        byDependant.clear();
    }

    private static String words(List<String> names) {
        var words = new StringBuilder();
        for (int i = 0; i < Math.min(NAMED, names.size()); i++) {
            boolean last = i == names.size() - 1;
            words.append(i == 0 ? "" : last ? " and " : ", ").append('"').append(names.get(i)).append('"');
        }
        return names.size() > NAMED ? words + " and " + (names.size() - NAMED) + " more" : words.toString();
    }
}
