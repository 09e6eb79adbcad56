package org.vouchsafe.format.lockfile.yarn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which entry answers which pattern, such as {@code axios@^1.14.0}, and which patterns some other entry asks for. */
final class Patterns {
    private final NavigableMap<String, Integer> entries = new TreeMap<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** The name of a pattern or locator: the text before the at sign that is not a scope's. */
    static String name(String pattern) {
        int at = pattern.indexOf('@', 1);
        return at < 0 ? pattern : pattern.substring(0, at);
    }

    /** What a pattern asks for; empty when it says nothing. */
    static String range(String pattern) {
        int at = pattern.indexOf('@', 1);
        return at < 0 ? "" : pattern.substring(at + 1);
    }

    /** Notes that an entry answers a pattern; false when another does already. */
    boolean answers(String pattern, int entry) {
        List<Integer> same = byName.computeIfAbsent(name(pattern), none -> new ArrayList<>(1));
        if (!same.contains(entry)) {
            same.add(entry);
        }
        return entries.putIfAbsent(pattern, entry) == null;
    }

    /** The entry that answers exactly this pattern. */
    Optional<Integer> exactly(String pattern) {
        Integer found = entries.get(pattern);
        if (found != null) {
            asked.add(pattern);
        }
        return Optional.ofNullable(found);
    }

    /** The entry that answers some pattern that begins so. */
    Optional<Integer> beginning(String prefix) {
        String found = entries.ceilingKey(prefix);
        return found != null && found.startsWith(prefix) ? exactly(found) : Optional.empty();
    }

    /** All entries of a name, under whatever pattern. */
    List<Integer> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The patterns that no entry asked for: the project itself does, or one of its workspaces. */
    NavigableMap<String, Integer> ofProject() {
        var left = new TreeMap<>(entries);
        left.keySet().removeAll(asked);
        return left;
    }
}
