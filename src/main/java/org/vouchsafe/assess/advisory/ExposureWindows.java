package org.vouchsafe.assess.advisory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;

/**
 * When affected versions of an advisory could be had. Where sources disagree, a moment counts as exposed as soon as one of them says so, unless
 * the analyst chose one window.
 *
 * @param counting the windows that count, the widest first
 * @param passedOver those that do not because another was chosen
 */
public record ExposureWindows(List<Window> counting, List<Window> passedOver) {
    /** One window with who gives it. */
    public record Window(Instant start, Instant end, String source) {
        boolean contains(Instant time) {
            return !time.isBefore(start) && !time.isAfter(end);
        }
    }

    private static final Comparator<Window> WIDEST = Comparator
            .comparing((Window each) -> Duration.between(each.start(), each.end()), Comparator.reverseOrder())
            .thenComparing(Window::start).thenComparing(Window::source);

    public ExposureWindows {
        counting = List.copyOf(counting);
        passedOver = List.copyOf(passedOver);
    }

    /** Of what analysts added and what counts at the view. */
    static ExposureWindows of(Collection<AdvisoryAddition> additions) {
        Optional<Content.Choice> choice = additions.stream().filter(each -> each.content() instanceof Content.Choice)
                .max(Comparator.comparing(AdvisoryAddition::recorded)).map(each -> (Content.Choice) each.content())
                .filter(chosen -> additions.stream().anyMatch(each -> each.id().equals(chosen.window())));
        var counting = new ArrayList<Window>();
        var passedOver = new ArrayList<Window>();
        for (AdvisoryAddition each : additions) {
            if (each.content() instanceof Content.Window(Instant start, Instant end)) {
                boolean counts = choice.isEmpty() || choice.get().window().equals(each.id());
                (counts ? counting : passedOver).add(new Window(start, end, each.source()));
            }
        }
        counting.sort(WIDEST);
        passedOver.sort(WIDEST);
        return new ExposureWindows(counting, passedOver);
    }

    /** True when nobody recorded one. */
    public boolean none() {
        return counting.isEmpty();
    }

    /** The widest window in which this moment lies; empty when it lies in none that counts. */
    public Optional<Window> at(Instant time) {
        return counting.stream().filter(each -> each.contains(time)).findFirst();
    }

    /** The first moment of any; empty when there is none. */
    public Optional<Instant> start() {
        return counting.stream().map(Window::start).min(Comparator.naturalOrder());
    }
}
