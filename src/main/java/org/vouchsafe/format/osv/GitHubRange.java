package org.vouchsafe.format.osv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/**
 * GitHub's way to write affected versions: {@code >= 1.0, < 2.0}, {@code <= 1.4}, {@code = 3.1}. A lower bound that is left out itself
 * ({@code > 1.0}) is read as if it were meant, since an OSV range cannot say it: rather one version too many than one too few.
 */
final class GitHubRange {
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>|=)\\s*(\\S+)");
    private final List<AffectedRange> ranges = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();

    GitHubRange(@Nullable String text, Location location, Problems problems) {
        List<RangeEvent> events = new ArrayList<>();
        for (String part : text == null ? new String[0] : text.split(",")) {
            Matcher bound = BOUND.matcher(part.strip());
            if (!bound.matches()) {
                problems.error("BAD_RANGE", location, "\"" + text + "\" is not a range of versions as GitHub writes it.",
                        "Look the affected versions up at the advisory's source.");
                // Nothing can be told from a range that is understood in part.
                versions.clear();
                return;
            }
            String version = bound.group(2);
            switch (bound.group(1)) {
                case "=" -> versions.add(version);
                case ">=", ">" -> events.add(new RangeEvent(RangeEvent.Kind.INTRODUCED, version));
                case "<" -> events.add(new RangeEvent(RangeEvent.Kind.FIXED, version));
                default -> events.add(new RangeEvent(RangeEvent.Kind.LAST_AFFECTED, version));
            }
        }
        if (!events.isEmpty()) {
            if (events.stream().noneMatch(each -> each.kind() == RangeEvent.Kind.INTRODUCED)) {
                events.addFirst(new RangeEvent(RangeEvent.Kind.INTRODUCED, "0"));
            }
            ranges.add(new AffectedRange(AffectedRange.Type.ECOSYSTEM, events));
        }
    }

    List<AffectedRange> ranges() {
        return List.copyOf(ranges);
    }

    List<String> versions() {
        return List.copyOf(versions);
    }
}
