package org.vouchsafe.format.nvd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.advisory.Configuration;
import org.vouchsafe.domain.advisory.Configuration.Joined;
import org.vouchsafe.domain.advisory.CpeRange;
import org.vouchsafe.domain.advisory.CpeRange.Bound;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.purl.Cpes;
import org.vouchsafe.input.tree.JsonObject;

/** Reads {@code configurations[]}: nodes of CPE match criteria. */
final class ConfigurationReader {
    private final Problems problems;

    ConfigurationReader(Problems problems) {
        this.problems = problems;
    }

    Configuration read(JsonObject configuration) {
        boolean negated = Boolean.TRUE.equals(configuration.bool("negate"));
        return new Configuration(joined(configuration),
                configuration.objects("nodes").stream().map(each -> node(each, negated)).toList(),
                configuration.location());
    }

    private static Joined joined(JsonObject holder) {
        return "AND".equalsIgnoreCase(holder.text("operator")) ? Joined.ALL : Joined.ANY;
    }

    private Configuration.Node node(JsonObject node, boolean negated) {
        List<CpeRange> ranges = new ArrayList<>();
        String unclear = negated || Boolean.TRUE.equals(node.bool("negate")) ? "a negation" : null;
        for (JsonObject match : node.objects("cpeMatch")) {
            Optional<CpeRange> range = range(match);
            if (range.isPresent()) {
                ranges.add(range.get());
            } else {
                unclear = "a criterion that is no CPE";
                problems.error("BAD_CPE", match.location(), "The match criterion names no product as a CPE does.",
                        "Look the affected products up at the source.");
            }
        }
        return new Configuration.Node(joined(node), ranges, unclear);
    }

    private static Optional<CpeRange> range(JsonObject match) {
        String criteria = match.text("criteria");
        Optional<Cpe> cpe = criteria == null ? Optional.empty() : Cpes.parse(criteria);
        // What does not say that it is only a platform is taken for what has the flaw.
        CpeRange.Role role = Boolean.FALSE.equals(match.bool("vulnerable")) ? CpeRange.Role.PLATFORM : CpeRange.Role.VULNERABLE;
        return cpe.map(each -> new CpeRange(each, role, bound(match, "versionStart"), bound(match, "versionEnd")));
    }

    private static @Nullable Bound bound(JsonObject match, String end) {
        String including = match.text(end + "Including");
        String excluding = match.text(end + "Excluding");
        return including != null ? new Bound(including, Bound.Kind.INCLUDING)
                : excluding != null ? new Bound(excluding, Bound.Kind.EXCLUDING) : null;
    }
}
