package org.vouchsafe.ui.incidents.blast;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.incidents.room.RoomWords;
import org.vouchsafe.usecase.incident.look.Way;

/**
 * A release in scope as a line.
 *
 * @param ways by which what it is about comes in; empty while they are looked for, and where nothing lists it
 * @param exception the one in force for it; null when there is none
 */
record ReleaseLine(ScopedRelease release, List<Way> ways, Room.@Nullable Granted exception) {
    ReleaseLine {
        ways = List.copyOf(ways);
    }

    State state() {
        return release.state();
    }

    /** The position that gives the state, a contradicted one first; null when there is none, and the state is unknown. */
    @Nullable
    PositionRow decisive() {
        return release.positions().stream().min(Comparator.comparing((PositionRow each) -> each.position().state())
                .thenComparing(each -> Tone.of(each.position()) != Tone.CONTRADICTION)).orElse(null);
    }

    boolean isContradicted() {
        return release.positions().stream().anyMatch(each -> Tone.of(each.position()) == Tone.CONTRADICTION);
    }

    Criticality criticality() {
        return release.criticality();
    }

    /** True when the product itself asks for it, by any way. */
    boolean isDirect() {
        return ways.stream().anyMatch(Way::direct);
    }

    /** What comes in, as it is read. */
    String components() {
        return RoomWords.components(release.positions().stream().flatMap(each -> each.position().components().stream()).toList());
    }

    /** How it comes in: directly, or through what; empty while that is looked for, and where nothing lists it. */
    String how() {
        if (ways.isEmpty()) {
            return "";
        }
        Way shortest = ways.getFirst();
        String more = ways.size() > 1 ? ", and " + (ways.size() - 1) + " more" : "";
        return (shortest.direct() ? "direct"
                : shortest.path().size() < 3 ? "way not known"
                        : "through " + shortest.path().subList(1, shortest.path().size() - 1).stream().map(RoomWords::component)
                                .collect(Collectors.joining(" \u2192 ")))
                + more;
    }

    /** What it comes in through, the shortest way first: {@code axios 1.14.1, direct} or {@code api-kit → axios 1.14.1}. */
    String through() {
        if (ways.isEmpty()) {
            return components();
        }
        return ways.stream().map(ReleaseLine::words).distinct().limit(2).collect(Collectors.joining("; "))
                + (ways.size() > 2 ? "; and " + (ways.size() - 2) + " more" : "");
    }

    private static String words(Way way) {
        if (way.direct() || way.path().size() < 3) {
            return RoomWords.component(way.component()) + (way.direct() ? ", direct" : ", way not known");
        }
        // Without the product itself, which stands in the first column.
        return way.path().subList(1, way.path().size()).stream().map(RoomWords::component).collect(Collectors.joining(" \u2192 "));
    }

    /** Whether it could have taken an affected version; the worst answer; where no window is recorded it says so. */
    String exposure() {
        return release.positions().stream().map(each -> each.position().exposure()).filter(Objects::nonNull).map(Exposure::answer)
                .min(Comparator.comparingInt(ReleaseLine::rank)).map(RoomWords::of).orElse("No window");
    }

    private static int rank(Exposure.Answer answer) {
        return switch (answer) {
            case INSTALLED -> 0;
            case COULD_HAVE_RESOLVED -> 1;
            case NOT_DETERMINABLE -> 2;
            case EXCLUDED -> 3;
        };
    }
}
