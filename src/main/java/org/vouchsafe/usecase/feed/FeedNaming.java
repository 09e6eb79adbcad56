package org.vouchsafe.usecase.feed;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedKind;
import org.vouchsafe.format.feed.FeedDocument;

/**
 * How a feed is called when nobody names it: by its kind and, where nearly all of its first documents speak of one ecosystem, by that.
 * Single documents never go into the feed of a dump: they would make it look newer than it is.
 */
final class FeedNaming {
    private static final double NEARLY_ALL = 0.8;

    private FeedNaming() {}

    /** Kind and name for what these first documents come from. */
    static Named of(String file, Feed.Extent extent, List<FeedDocument> first) {
        FeedKind kind = kind(first);
        String parts = extent == Feed.Extent.PARTS ? " (single documents)" : "";
        return new Named(kind, switch (kind) {
            case OSV -> isMalicious(first) ? "OpenSSF malicious packages" + parts : ecosystem(first) + parts;
            case NVD -> file.toLowerCase(Locale.ROOT).contains("nvdcve") ? "NVD " + stem(file) : kind.shortName() + parts;
            case GITHUB, CSAF -> kind.shortName() + parts;
            case KEV, EPSS -> kind.shortName();
        });
    }

    /** A kind and a name. */
    record Named(FeedKind kind, String name) {}

    private static FeedKind kind(List<FeedDocument> first) {
        Map<FeedKind, Integer> counts = new HashMap<>();
        first.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
        FeedKind most = counts.entrySet().stream().max(Map.Entry.<FeedKind, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).map(Map.Entry::getKey).orElse(FeedKind.OSV);
        // GitHub's database is in the OSV schema; its folders tell it from a dump of OSV.
        boolean github = most == FeedKind.OSV && first.stream()
                .allMatch(each -> each.file().name().contains("github-reviewed/") || each.file().name().contains("unreviewed/"));
        return github ? FeedKind.GITHUB : most;
    }

    private static boolean isMalicious(List<FeedDocument> first) {
        return first.stream().flatMap(each -> each.read().advisories().stream())
                .allMatch(each -> each.id().toUpperCase(Locale.ROOT).startsWith("MAL-"))
                && first.stream().map(each -> ecosystemOf(each)).distinct().count() > 1
                || first.stream().allMatch(each -> each.file().name().contains("osv/malicious/"));
    }

    private static String ecosystem(List<FeedDocument> first) {
        Map<String, Integer> counts = new HashMap<>();
        first.forEach(each -> each.read().advisories().stream().flatMap(record -> record.affected().stream())
                .map(affected -> base(affected.ecosystem())).filter(name -> !name.isEmpty()).distinct()
                .forEach(name -> counts.merge(name, 1, Integer::sum)));
        return counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(each -> each.getValue() >= first.size() * NEARLY_ALL).map(each -> "OSV " + each.getKey()).orElse("OSV");
    }

    private static String ecosystemOf(FeedDocument document) {
        return document.read().advisories().stream().map(AdvisoryRecord::affected).filter(each -> !each.isEmpty())
                .map(each -> base(each.getFirst().ecosystem())).findFirst().orElse("");
    }

    private static String base(String ecosystem) {
        int colon = ecosystem.indexOf(':');
        return (colon < 0 ? ecosystem : ecosystem.substring(0, colon)).strip();
    }

    private static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.replaceAll("(?i)(\\.json)?(\\.gz|\\.zip)?$", "");
    }
}
