package org.vouchsafe.usecase.incident.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.room.ScopedRelease;

/** What the releases in the scope of an incident are grouped by. A release that runs in several places, or serves several customers, is in several groups. */
public enum RadiusBy {
    SUPPLIER, ENVIRONMENT, CRITICALITY, OWNER, CUSTOMER;

    /**
     * A group.
     *
     * @param releases worst state first
     */
    public record Group(String name, List<ScopedRelease> releases) {
        public Group {
            releases = List.copyOf(releases);
        }

        /** The worst state of any of them. */
        public State worst() {
            return releases.stream().map(ScopedRelease::state).min(Comparator.naturalOrder()).orElse(State.NOT_AFFECTED);
        }

        /** How many of them are in that state. */
        public long of(State state) {
            return releases.stream().filter(each -> each.state() == state).count();
        }

        private long open() {
            return releases.stream().filter(each -> !each.state().isClearing()).count();
        }
    }

    /** The names of the groups a release is in. */
    public List<String> keys(ScopedRelease release) {
        return switch (this) {
            case SUPPLIER -> List.of(release.supplier());
            case ENVIRONMENT -> orNone(release.environments(), "Not deployed as far as the register says");
            case CRITICALITY -> List.of(sentence(release.criticality().name()));
            case OWNER -> List.of(release.owner() == null ? "No owner" : release.owner());
            case CUSTOMER -> orNone(release.customers(), "No customer recorded");
        };
    }

    /** All groups, the one with the worst state first, of these the one with most that is not clear. */
    public List<Group> of(List<ScopedRelease> releases) {
        Map<String, List<ScopedRelease>> groups = new TreeMap<>();
        releases.forEach(each -> keys(each).forEach(key -> groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(each)));
        return groups.entrySet().stream().map(each -> new Group(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Group::worst).thenComparingLong(each -> -each.open())).toList();
    }

    private static List<String> orNone(List<String> names, String none) {
        return names.isEmpty() ? List.of(none) : names;
    }

    private static String sentence(String word) {
        return word.equals("UNSTATED") ? "Not stated" : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
