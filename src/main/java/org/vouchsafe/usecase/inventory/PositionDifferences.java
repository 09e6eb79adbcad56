package org.vouchsafe.usecase.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.comparison.ClaimDifference;
import org.vouchsafe.domain.comparison.StateDifference;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.position.ClaimReading;
import org.vouchsafe.usecase.position.PositionSet;

/** Where two releases stand differently, and what is said of them differently. */
final class PositionDifferences {
    private final Map<String, PositionRow> before = new TreeMap<>(AdvisoryIds.SHOWN_FIRST);
    private final Map<String, PositionRow> after = new TreeMap<>(AdvisoryIds.SHOWN_FIRST);
    private final ClaimReading claims;

    PositionDifferences(ReadTx tx, Viewpoint viewpoint, PositionSet all, ReleaseId before, ReleaseId after) {
        for (PositionRow row : all.rows()) {
            if (row.releaseId().equals(before)) {
                this.before.put(row.position().advisory(), row);
            }
            if (row.releaseId().equals(after)) {
                this.after.put(row.position().advisory(), row);
            }
        }
        this.claims = new ClaimReading(tx, viewpoint);
    }

    private Set<String> advisories() {
        var all = new TreeSet<String>(AdvisoryIds.SHOWN_FIRST);
        all.addAll(before.keySet());
        all.addAll(after.keySet());
        return all;
    }

    List<StateDifference> states() {
        var differences = new ArrayList<StateDifference>();
        for (String advisory : advisories()) {
            PositionRow was = before.get(advisory);
            PositionRow is = after.get(advisory);
            if (was == null || is == null || was.position().state() != is.position().state()) {
                differences.add(new StateDifference(advisory, title(was, is), was == null ? null : was.position().state(),
                        is == null ? null : is.position().state(), Stream.of(was, is).filter(Objects::nonNull)
                                .flatMap(each -> each.position().evidence().stream()).distinct().toList()));
            }
        }
        return differences;
    }

    private static String title(@Nullable PositionRow was, @Nullable PositionRow is) {
        return is != null ? is.advisoryTitle() : was != null ? was.advisoryTitle() : "";
    }

    List<ClaimDifference> claims() {
        var differences = new ArrayList<ClaimDifference>();
        for (String advisory : advisories()) {
            Map<String, ClaimRow> was = said(before.get(advisory));
            Map<String, ClaimRow> is = said(after.get(advisory));
            var authors = new TreeSet<>(was.keySet());
            authors.addAll(is.keySet());
            for (String author : authors) {
                String one = words(was.get(author));
                String other = words(is.get(author));
                if (one == null || !one.equals(other)) {
                    differences.add(new ClaimDifference(advisory, author, one, other,
                            Stream.of(was.get(author), is.get(author)).filter(Objects::nonNull)
                                    .map(each -> new Citation(each.evidence(), each.claim().location())).distinct().toList()));
                }
            }
        }
        return differences;
    }

    /** The newest word of each author. */
    private Map<String, ClaimRow> said(@Nullable PositionRow row) {
        Map<String, ClaimRow> said = new TreeMap<>();
        if (row != null) {
            for (ClaimRow each : claims.bearingOn(row)) {
                said.putIfAbsent(each.author(), each);
            }
        }
        return said;
    }

    private static @Nullable String words(@Nullable ClaimRow row) {
        return row == null ? null : words(row.claim());
    }

    private static String words(Claim claim) {
        String justification = claim.nativeJustification();
        return claim.nativeStatus().replace('_', ' ')
                + (justification == null ? "" : " (" + justification.replace('_', ' ') + ")");
    }
}
