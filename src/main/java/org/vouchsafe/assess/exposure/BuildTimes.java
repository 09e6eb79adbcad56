package org.vouchsafe.assess.exposure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.ExposureWindows;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.Release;

/**
 * When a release was built, as far as that is known: its build SBOMs are made when it is. A lockfile says nothing of it, and the day of the
 * release in the register only by when it was built.
 *
 * @param builds document times of the build SBOMs in force, oldest first
 * @param releasedBy end of the day on which the register says it was released; null where it does not
 */
public record BuildTimes(List<Built> builds, @Nullable Instant releasedBy) {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm:ss 'UTC'", Locale.ENGLISH);

    /** A build SBOM and the time it states. */
    public record Built(Instant at, EvidenceId evidence) {
        Citation citation() {
            return new Citation(evidence, Location.WHOLE_FILE);
        }
    }

    public BuildTimes {
        builds = List.copyOf(builds);
    }

    /** Of the inventories in force and the register. */
    public static BuildTimes of(Collection<InventoryFact> inForce, Release release) {
        List<Built> builds = inForce.stream()
                .filter(each -> each.header().kind().equals(InventoryKind.BUILD) && each.header().documentTime() != null)
                .map(each -> new Built(java.util.Objects.requireNonNull(each.header().documentTime()), each.evidence()))
                .sorted(Comparator.comparing(Built::at).thenComparing(Built::evidence)).toList();
        return new BuildTimes(builds,
                release.released() == null ? null : release.released().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** A build within a window that counts; empty when none is known to be. */
    Optional<String> within(ExposureWindows windows) {
        for (Built each : builds) {
            Optional<ExposureWindows.Window> window = windows.at(each.at());
            if (window.isPresent()) {
                return Optional
                        .of("the release was built on %s (document time of %s), within the window from %s to %s given by %s".formatted(
                                words(each.at()), each.evidence(), words(window.get().start()), words(window.get().end()),
                                window.get().source()));
            }
        }
        return Optional.empty();
    }

    /** Why it was built outside every window; empty when that is not known. */
    public Optional<String> outside(ExposureWindows windows) {
        if (!builds.isEmpty()) {
            return within(windows).isPresent() ? Optional.empty()
                    : Optional.of("the release was built on %s, outside every window in which an affected version could be had".formatted(
                            builds.stream().map(each -> words(each.at()) + " (document time of " + each.evidence() + ")")
                                    .collect(Collectors.joining(" and "))));
        }
        Optional<Instant> start = windows.start();
        return releasedBy != null && start.isPresent() && !releasedBy.isAfter(start.get())
                ? Optional.of("the register dates the release before the first window opened on " + words(start.get()))
                : Optional.empty();
    }

    /** What is known of the time of the build when that decides nothing. */
    public String unclear(ExposureWindows windows) {
        if (!builds.isEmpty()) {
            return within(windows).orElse("");
        }
        return releasedBy == null ? "nothing says when the release was built"
                : "no build SBOM says when the release was built; the register's date only says by when";
    }

    /** Where the times of the builds stand. */
    public List<Citation> citations() {
        return builds.stream().map(Built::citation).distinct().toList();
    }

    private static String words(Instant time) {
        return SECOND.format(time.atZone(ZoneOffset.UTC));
    }
}
