package org.vouchsafe.assess.version;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.RangeEvent;

/**
 * Whether one {@code affected[]} entry of an advisory covers a version (OSV schema, "evaluation"): listed, or within any of its ranges.
 * Git ranges name commits and are never compared with versions.
 */
public final class AffectedVersions {
    private final VersionScheme scheme;
    private final List<Version> listed;
    private final List<Range> ranges;
    private final boolean onlyCommits;

    /** Bounds, wildcards and words in place of a version. */
    private static final Pattern NO_VERSION = Pattern
            .compile("[~^].*|.*[<>*|,].*|.*\\s-\\s.*|\\d+(?:\\.\\d+)*\\.[xX]|(?i:all|any|every|all versions)");
    private static final Pattern CUT_SHORT = Pattern.compile("[vV=]?\\d+(\\.\\d+)?");

    private static String bare(String version) {
        return version.strip().replaceFirst("^[vV=]", "");
    }

    /** What the entry says of a version. */
    public sealed interface Answer {
        /** It is affected: the listed version or the range that says so, in words. */
        record Affected(String because) implements Answer {}

        /** It lies outside everything the entry names. */
        record Outside() implements Answer {}

        /** It cannot be told, and why, in words that complete "because". */
        record CannotTell(String because) implements Answer {}
    }

    private AffectedVersions(VersionScheme scheme, List<Version> listed, List<Range> ranges, boolean onlyCommits) {
        this.scheme = scheme;
        this.listed = listed;
        this.ranges = ranges;
        this.onlyCommits = onlyCommits;
    }

    /** Prepares an entry for many comparisons. */
    public static AffectedVersions of(AffectedPackage entry) {
        VersionScheme scheme = scheme(entry);
        var ranges = new ArrayList<Range>();
        for (AffectedRange each : entry.ranges()) {
            if (each.type() != AffectedRange.Type.GIT) {
                ranges.add(Range.of(scheme, each));
            }
        }
        boolean onlyCommits = ranges.isEmpty() && !entry.ranges().isEmpty();
        return new AffectedVersions(scheme, entry.versions().stream().map(scheme::version).toList(), List.copyOf(ranges), onlyCommits);
    }

    private static VersionScheme scheme(AffectedPackage entry) {
        VersionScheme own = entry.packageName() == null ? VersionScheme.GENERIC : VersionScheme.ofType(entry.packageName().type());
        boolean semver = entry.ranges().stream().anyMatch(range -> range.type() == AffectedRange.Type.SEMVER);
        return semver && own == VersionScheme.GENERIC ? VersionScheme.SEMVER : own;
    }

    /** True when the entry names versions at all; without, nothing can be outside it. */
    public boolean namesVersions() {
        return !listed.isEmpty() || !ranges.isEmpty();
    }

    /** The versions that the entry lists, and those at which its ranges begin or that they include last. */
    public List<String> named() {
        var named = new ArrayList<String>();
        listed.forEach(each -> named.add(each.text()));
        for (Range range : ranges) {
            for (Range.Event event : range.events()) {
                if (event.version() != null && event.kind() != RangeEvent.Kind.FIXED) {
                    named.add(event.version().text());
                }
            }
        }
        return List.copyOf(named);
    }

    /** What the entry says of this version. */
    public Answer answer(String text) {
        if (!namesVersions()) {
            return new Answer.CannotTell(
                    onlyCommits ? "the advisory names commits, not versions" : "the advisory does not say which versions are affected");
        }
        Version version = scheme.version(text);
        Answer best = inList(version);
        for (Range range : ranges) {
            best = worse(best, range.answer(version));
        }
        // In semantic versions "1.14" is no version but stands for any 1.14.x, and some of these are named as affected.
        boolean cut = best instanceof Answer.Outside && scheme == VersionScheme.SEMVER && CUT_SHORT.matcher(text.strip()).matches();
        if (cut && named().stream().anyMatch(each -> bare(each).startsWith(bare(text) + "."))) {
            return new Answer.CannotTell("its version " + text.strip() + " is cut short, and the advisory names versions that begin so");
        }
        return best;
    }

    private Answer inList(Version version) {
        for (Version each : listed) {
            if (version.compareWithNamed(each) == Order.SAME) {
                return new Answer.Affected("version " + each + " is listed as affected");
            }
        }
        for (Version each : listed) {
            if (NO_VERSION.matcher(each.text().strip()).matches()) {
                return new Answer.CannotTell("the advisory lists \"" + each.text().strip() + "\" among its versions, which is none");
            }
        }
        return listed.isEmpty() || version.canBeOrdered() ? new Answer.Outside() : notAVersion(version);
    }

    private static Answer worse(Answer one, Answer other) {
        return switch (one) {
            case Answer.Affected affected -> affected;
            case Answer.Outside outside -> other;
            case Answer.CannotTell unclear -> other instanceof Answer.Affected ? other : unclear;
        };
    }

    private static Answer.CannotTell notAVersion(Version version) {
        return new Answer.CannotTell("\"" + version + "\" is no version that can be put in order");
    }

    /** One range with its events sorted. */
    private record Range(List<Event> events, List<Version> limits, @Nullable String unreadable, String words) {
        private record Event(RangeEvent.Kind kind, @Nullable Version version) {}

        static Range of(VersionScheme scheme, AffectedRange range) {
            var limits = new ArrayList<Version>();
            var events = new ArrayList<Event>();
            boolean introduced = false;
            @Nullable String unreadable = null;
            for (RangeEvent each : range.events()) {
                introduced |= each.kind() == RangeEvent.Kind.INTRODUCED;
                String text = each.version().strip();
                boolean first = each.kind() == RangeEvent.Kind.INTRODUCED && text.equals("0");
                boolean unlimited = each.kind() == RangeEvent.Kind.LIMIT && text.equals("*");
                Version version = scheme.version(text);
                if (!first && !unlimited && !version.canBeOrdered()) {
                    unreadable = "the advisory's range names \"" + text + "\", which cannot be put in order";
                } else if (each.kind() == RangeEvent.Kind.LIMIT) {
                    if (!unlimited) {
                        limits.add(version);
                    }
                } else {
                    insert(events, new Event(each.kind(), first ? null : version));
                }
            }
            if (!inOrder(events)) {
                unreadable = "the versions that the advisory's range names cannot be compared with one another";
            }
            if (!introduced) {
                unreadable = "the advisory's range does not say where it begins";
            }
            boolean unlimited = range.events().stream().anyMatch(e -> e.kind() == RangeEvent.Kind.LIMIT && e.version().strip().equals("*"));
            return new Range(List.copyOf(events), unlimited ? List.of() : List.copyOf(limits), unreadable, words(range));
        }

        /**
         * Insertion keeps the publisher's order among events at the same version, except that last_affected still includes its version and
         * so comes after an introduction there.
         */
        private static void insert(List<Event> events, Event event) {
            int at = events.size();
            while (at > 0 && precedes(event, events.get(at - 1))) {
                at--;
            }
            events.add(at, event);
        }

        private static boolean precedes(Event event, Event other) {
            if (event.version() == null) {
                return other.version() != null;
            }
            if (other.version() == null) {
                return false;
            }
            return switch (event.version().compare(other.version())) {
                case BEFORE -> true;
                case SAME -> other.kind() == RangeEvent.Kind.LAST_AFFECTED && event.kind() != RangeEvent.Kind.LAST_AFFECTED;
                case AFTER, UNDECIDABLE -> false;
            };
        }

        private static boolean inOrder(List<Event> events) {
            for (int i = 1; i < events.size(); i++) {
                Version before = events.get(i - 1).version();
                Version after = events.get(i).version();
                if (before != null && (after == null || before.compare(after) == Order.UNDECIDABLE)) {
                    return false;
                }
            }
            return true;
        }

        Answer answer(Version version) {
            if (unreadable != null) {
                return new Answer.CannotTell(unreadable);
            }
            if (!version.canBeOrdered()) {
                return notAVersion(version);
            }
            @Nullable Boolean limited = withinLimits(version);
            if (limited == null) {
                return cannotCompare(version);
            }
            boolean affected = false;
            // The end that this version lies behind, until the range begins anew.
            RangeEvent.@Nullable Kind ended = null;
            for (Event event : events) {
                Order order = event.version() == null ? Order.AFTER
                        : event.kind() == RangeEvent.Kind.LAST_AFFECTED ? version.compareWithNamed(event.version())
                                : version.compare(event.version());
                if (order == Order.UNDECIDABLE) {
                    return cannotCompare(version);
                }
                boolean within = isBeforeEnd(event.kind(), order);
                if (ended != null && isOtherEnd(ended, event.kind()) && within) {
                    return new Answer.CannotTell(
                            "the advisory's range ends twice, and version " + version + " lies between (" + words + ")");
                }
                ended = event.kind() == RangeEvent.Kind.INTRODUCED || within ? null : event.kind();
                affected = after(affected, event.kind(), order);
            }
            return affected && limited ? new Answer.Affected("version " + version + " is in the affected range (" + words + ")")
                    : new Answer.Outside();
        }

        /** A range has either a first fixed version or a last affected one (OSV schema, "events"); with both, what lies between is anybody's guess. */
        private static boolean isOtherEnd(RangeEvent.Kind ended, RangeEvent.Kind kind) {
            return kind != RangeEvent.Kind.INTRODUCED && kind != ended;
        }

        private static boolean isBeforeEnd(RangeEvent.Kind end, Order order) {
            return order == Order.BEFORE || end == RangeEvent.Kind.LAST_AFFECTED && order == Order.SAME;
        }

        private static boolean after(boolean affected, RangeEvent.Kind kind, Order order) {
            return switch (kind) {
                case INTRODUCED -> order != Order.BEFORE || affected;
                case FIXED -> order == Order.BEFORE && affected;
                case LAST_AFFECTED -> order != Order.AFTER && affected;
                case LIMIT -> affected;
            };
        }

        /** True when below any limit (OSV schema, "BeforeLimits"); null when it cannot be told. */
        private @Nullable Boolean withinLimits(Version version) {
            boolean undecidable = false;
            for (Version limit : limits) {
                Order order = version.compare(limit);
                if (order == Order.BEFORE) {
                    return true;
                }
                undecidable |= order == Order.UNDECIDABLE;
            }
            return undecidable ? null : Boolean.valueOf(limits.isEmpty());
        }

        private static Answer.CannotTell cannotCompare(Version version) {
            return new Answer.CannotTell("version " + version + " cannot be compared with the versions the advisory names");
        }

        private static String words(AffectedRange range) {
            return range.events().stream().map(event -> switch (event.kind()) {
                case INTRODUCED -> "from " + event.version();
                case FIXED -> "before " + event.version();
                case LAST_AFFECTED -> "up to " + event.version();
                case LIMIT -> "below " + event.version();
            }).reduce((one, two) -> one + ", " + two).orElse("an empty range");
        }
    }
}
