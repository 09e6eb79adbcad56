package org.vouchsafe.assess.advisory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.match.AdvisoryMatcher;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.TrackedScope;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.SupplierId;

/** One advisory as it stands at one view: its ids, the records that count, and what they match. Not for use from several threads. */
public final class Advisory {
    private final AdvisoryGroup group;
    private final List<AdvisoryFact> records;
    private final AdvisoryMatcher matcher;
    private final ExposureWindows windows;
    private final boolean malicious;
    private final List<TrackedScope> tracked;
    private final Map<ComponentId, Match> matches = new HashMap<>();

    /**
     * An advisory of these.
     *
     * @param counting records that count, of any group; those of this group are taken
     * @param additions what analysts added that counts, to any group; those to this group are taken
     */
    public Advisory(AdvisoryGroup group, Collection<AdvisoryFact> counting, Collection<AdvisoryAddition> additions) {
        this.group = group;
        this.records = counting.stream().filter(each -> group.holds(each.record().id()))
                .sorted(Comparator.comparing((AdvisoryFact each) -> each.record().id(), AdvisoryIds.SHOWN_FIRST)
                        .thenComparing(AdvisoryFact::evidence))
                .toList();
        List<AdvisoryAddition> own = additions.stream().filter(each -> group.holds(each.advisoryId())).toList();
        this.matcher = AdvisoryMatcher.of(records.stream().map(AdvisoryFact::record).toList(), own.stream().map(AdvisoryAddition::content)
                .filter(AdvisoryAddition.Content.Artefact.class::isInstance)
                .map(each -> ((AdvisoryAddition.Content.Artefact) each).hash()).toList());
        this.windows = ExposureWindows.of(own);
        this.tracked = own.stream().map(AdvisoryAddition::content).filter(AdvisoryAddition.Content.Tracked.class::isInstance)
                .map(each -> ((AdvisoryAddition.Content.Tracked) each).scope()).toList();
        this.malicious = own.stream().anyMatch(each -> each.content() instanceof AdvisoryAddition.Content.Malicious)
                || group.ids().stream().anyMatch(AdvisoryIds::isMalicious) || records.stream()
                        .anyMatch(each -> each.record().weaknesses().stream()
                                .anyMatch(weakness -> weakness.strip().equalsIgnoreCase("CWE-506")));
    }

    /** The records that count among these: of the versions of one record (one id, one publisher) the newest, unless its publisher withdrew it. */
    public static List<AdvisoryFact> counting(Collection<AdvisoryFact> visible) {
        return newest(visible).stream().filter(each -> !isWithdrawn(each)).toList();
    }

    /**
     * Of the versions of each record those that no newer one replaces, in the order of their ids. Versions that give the same time, or none, cannot be put
     * in order, one dated in the future must not hide the present one, and what one sender brings takes back nothing that came from another: these count
     * together, so that the worse of them holds.
     */
    public static List<AdvisoryFact> newest(Collection<AdvisoryFact> visible) {
        var versions = new TreeMap<AdvisoryRecord.Lineage, List<AdvisoryFact>>(Comparator.comparing(AdvisoryRecord.Lineage::id)
                .thenComparing(AdvisoryRecord.Lineage::publisher));
        visible.forEach(each -> versions.computeIfAbsent(each.record().lineage(), ignored -> new ArrayList<>(1)).add(each));
        var newest = new ArrayList<AdvisoryFact>();
        for (List<AdvisoryFact> each : versions.values()) {
            if (each.size() == 1) {
                newest.add(each.getFirst());
            } else {
                each.stream().filter(one -> each.stream().noneMatch(other -> replaces(other, one)))
                        .sorted(Comparator.comparing(AdvisoryFact::evidence)).forEach(newest::add);
            }
        }
        return newest;
    }

    private static boolean replaces(AdvisoryFact newer, AdvisoryFact older) {
        Instant time = newer.record().modified();
        Instant other = older.record().modified();
        return time != null && other != null && time.isAfter(other) && !isFromTheFuture(newer, time)
                && (newer.sender() == null || newer.sender().equals(older.sender()));
    }

    /** A withdrawal of a day that is still to come takes nothing back: for ever, not until that day comes, as with claims. */
    private static boolean isWithdrawn(AdvisoryFact fact) {
        Instant withdrawn = fact.record().withdrawn();
        return withdrawn != null && !isFromTheFuture(fact, withdrawn);
    }

    private static boolean isFromTheFuture(AdvisoryFact fact, Instant time) {
        return time.isAfter(fact.recorded().at().plus(Duration.ofHours(24)));
    }

    public AdvisoryGroup group() {
        return group;
    }

    /** The records that count, in the order in which their ids are shown. */
    public List<AdvisoryFact> records() {
        return records;
    }

    public AdvisoryMatcher matcher() {
        return matcher;
    }

    /** When affected versions could be had, as far as analysts recorded it. */
    public ExposureWindows windows() {
        return windows;
    }

    /** True when it reports malicious code: an id begins with MAL-, or it names CWE-506, or an analyst says so. */
    public boolean isMalicious() {
        return malicious;
    }

    /** True when this release, of a product of this supplier, has a position towards it whether or not anything is known. */
    public boolean tracks(Release release, SupplierId supplier) {
        return tracked.stream().anyMatch(each -> each.holds(release, supplier));
    }

    /** How a listed component stands to it. */
    public Match match(ListedComponent listed) {
        return matches.computeIfAbsent(listed.id(), ignored -> matcher.match(listed.component()));
    }
}
