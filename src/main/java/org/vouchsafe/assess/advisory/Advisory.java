package org.vouchsafe.assess.advisory;

import java.time.Duration;
import java.time.Instant;
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
                .sorted(Comparator.comparing(each -> each.record().id(), AdvisoryIds.SHOWN_FIRST)).toList();
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

    /**
     * The records that count among these: of several versions of one record (one id, one publisher) the one modified last (at the same
     * time: recorded last), unless its publisher withdrew it.
     */
    public static List<AdvisoryFact> counting(Collection<AdvisoryFact> visible) {
        var newest = new TreeMap<AdvisoryRecord.Lineage, AdvisoryFact>(Comparator.comparing(AdvisoryRecord.Lineage::id)
                .thenComparing(AdvisoryRecord.Lineage::publisher));
        Comparator<AdvisoryFact> byModification = Comparator.comparing((AdvisoryFact each) -> each.record().modified(),
                Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(AdvisoryFact::recorded)
                .thenComparing(AdvisoryFact::evidence);
        for (AdvisoryFact each : visible) {
            newest.merge(each.record().lineage(), each, (one, two) -> byModification.compare(one, two) >= 0 ? one : two);
        }
        return newest.values().stream().filter(each -> !isWithdrawn(each)).toList();
    }

    /** A withdrawal of a day that is still to come takes nothing back: for ever, not until that day comes, as with claims. */
    private static boolean isWithdrawn(AdvisoryFact fact) {
        Instant withdrawn = fact.record().withdrawn();
        return withdrawn != null && !withdrawn.isAfter(fact.recorded().at().plus(Duration.ofHours(24)));
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
