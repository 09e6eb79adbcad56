package org.vouchsafe.format.csaf.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decision points of the namespace {@code ssvc} (CERT/CC, SSVC, data/json/decision_points): their values in order. Not all of them, nor those
 * of other namespaces: a version whose values are not listed here is not judged.
 */
final class DecisionPoints {
    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    private DecisionPoints() {}

    /** Reads the resource: {@code key<TAB>version<TAB>values in order}, or a key alone, line by line. */
    static DecisionPoints read() {
        var points = new DecisionPoints();
        Lines.of("decision-points.tsv").forEach(line -> {
            String[] cells = line.split("\t", -1);
            points.keys.add(cells[0]);
            if (cells.length == 3) {
                points.values.put(cells[0] + " " + cells[1], List.of(cells[2].split(" ")));
            }
        });
        return points;
    }

    /** What is wrong with these values of a decision point; empty when nothing is, or when its values are not known here. */
    Optional<String> contradiction(String key, String version, List<String> chosen) {
        if (!keys.contains(key)) {
            return Optional.of("SSVC has no decision point \"" + key + "\"");
        }
        List<String> known = values.get(key + " " + version);
        if (known == null) {
            return Optional.empty();
        }
        int last = -1;
        for (String each : chosen) {
            int at = known.indexOf(each);
            if (at < 0) {
                return Optional.of("The decision point " + key + " has no value \"" + each + "\" in version " + version);
            }
            if (at <= last) {
                return Optional.of("The values of the decision point " + key + " do not stand in their order");
            }
            last = at;
        }
        return Optional.empty();
    }
}
