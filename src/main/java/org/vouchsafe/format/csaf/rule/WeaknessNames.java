package org.vouchsafe.format.csaf.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names of the weaknesses advisories speak of most, by CWE id. Not the whole list: an id or name that is not among them is not judged, since
 * names have changed from edition to edition.
 */
final class WeaknessNames {
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    private WeaknessNames() {}

    /** Reads the resource: {@code number<TAB>name} line by line. */
    static WeaknessNames read() {
        var names = new WeaknessNames();
        Lines.of("weaknesses.tsv").forEach(line -> {
            String id = "CWE-" + line.substring(0, line.indexOf('\t'));
            String name = line.substring(line.indexOf('\t') + 1);
            names.byId.put(id, name);
            names.byName.put(name, id);
        });
        return names;
    }

    /** The id to which a name belongs, where that is another than the one it stands beside. */
    Optional<String> otherId(String id, String name) {
        String own = byId.get(id);
        String owner = byName.get(name);
        return owner != null && !owner.equals(id) && !name.equals(own) ? Optional.of(owner) : Optional.empty();
    }
}
