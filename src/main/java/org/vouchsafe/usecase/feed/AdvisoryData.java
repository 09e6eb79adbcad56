package org.vouchsafe.usecase.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedUse;

/**
 * What advisory data the states of a workspace rest on, and how old it is. That nothing matched means something only where there is data.
 *
 * @param feeds those the workspace was looked through with, as they stood then; by name
 * @param single package types of which at least one advisory document is held, with the newest change among these; null: none says when
 * @param uncovered package types that inventories list and for which there is no advisory data at all
 * @param partly package types that inventories list and of which only single advisories are held, but no feed that claims to be whole
 * @param at the moment from which ages are told
 */
public record AdvisoryData(List<FeedUse> feeds, SortedMap<String, Optional<Instant>> single, SortedSet<String> uncovered,
        SortedSet<String> partly, Instant at) {
    public AdvisoryData {
        feeds = List.copyOf(feeds);
        single = Collections.unmodifiableSortedMap(new TreeMap<>(single));
        uncovered = Collections.unmodifiableSortedSet(new TreeSet<>(uncovered));
        partly = Collections.unmodifiableSortedSet(new TreeSet<>(partly));
    }

    /** The feed that claims to be whole and whose data about this package type reaches furthest; empty when there is none. */
    public Optional<Feed> whole(String type) {
        return feeds.stream().map(FeedUse::feed).filter(each -> each.extent() == Feed.Extent.WHOLE && each.types().contains(type))
                .max(Comparator.comparing(Feed::dated, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** One sentence about the data on which a verdict about packages of these types rests. */
    public String words(Collection<String> types) {
        List<String> parts = new ArrayList<>();
        for (String type : new TreeSet<>(types)) {
            Optional<Feed> feed = whole(type);
            if (feed.isPresent()) {
                parts.add(type + ": " + feed.get().name() + dated(feed.get().dated()));
            } else if (single.containsKey(type)) {
                parts.add(type + ": single advisories only, the newest changed"
                        + single.getOrDefault(type, Optional.empty()).map(each -> " " + day(each) + ", " + age(each))
                                .orElse(" at no known time"));
            } else {
                parts.add(type + ": none, so that nothing matched means nothing");
            }
        }
        return parts.isEmpty() ? "No package type is known for which there could be advisory data."
                : "Advisory data for " + String.join("; ", parts) + ".";
    }

    /** How old the data of one moment is, in words. */
    public String age(Instant moment) {
        long days = Math.max(0, ChronoUnit.DAYS.between(moment, at));
        return days == 0 ? "less than a day old" : days == 1 ? "1 day old" : days + " days old";
    }

    /** What is missing for all that inventories list, in words; null when every package type has a feed that claims to be whole. */
    public @Nullable String gaps() {
        List<String> parts = new ArrayList<>();
        if (!uncovered.isEmpty()) {
            parts.add("No advisory data at all for: " + String.join(", ", uncovered) + ". That nothing matched there means nothing.");
        }
        if (!partly.isEmpty()) {
            parts.add("Only single advisories for: " + String.join(", ", partly) + ".");
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private String dated(@Nullable Instant moment) {
        return moment == null ? ", whose data has no date" : " of " + day(moment) + ", " + age(moment);
    }

    private static String day(Instant moment) {
        return moment.atOffset(java.time.ZoneOffset.UTC).toLocalDate().toString();
    }
}
