package org.vouchsafe.domain.signal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.Criticality;

/**
 * What orders an advisory among others. It never changes a state.
 *
 * @param exploited the newest word that it is known to be exploited; null when nobody says so
 * @param probability the newest score of how probable exploitation is; null when there is none
 * @param severity the highest of all that could be scored; null when there is none
 * @param severities all that could be scored, the highest first
 * @param signals everything said of it that counts, oldest first
 */
public record Priority(boolean malicious, @Nullable SignalFact exploited, @Nullable SignalFact probability, @Nullable Severity severity,
        List<Severity> severities, List<SignalFact> signals) {
    /** Nothing is known of it. */
    public static final Priority NONE = new Priority(false, null, null, null, List.of(), List.of());

    public Priority {
        severities = List.copyOf(severities);
        signals = List.copyOf(signals);
    }

    /**
     * An advisory as it concerns one release.
     *
     * @param criticality of the release; null when nobody said
     */
    public record Ranked(Priority priority, @Nullable Criticality criticality) {}

    /** What to look at first: malicious, exploited (with ransomware before without), criticality, probability, severity. */
    public static final Comparator<Ranked> FIRST_FIRST = Comparator.comparing((Ranked each) -> each.priority().malicious()).reversed()
            .thenComparing(each -> each.priority().exploitation(), Comparator.reverseOrder())
            .thenComparing(each -> weight(each.criticality()), Comparator.reverseOrder())
            .thenComparing(each -> each.priority().probabilityScore(), Comparator.reverseOrder())
            .thenComparing(each -> each.priority().severityScore(), Comparator.reverseOrder());

    private static int weight(@Nullable Criticality criticality) {
        return switch (criticality) {
            case null -> 0;
            case UNSTATED -> 0;
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 3;
            case CRITICAL -> 4;
        };
    }

    private int exploitation() {
        return exploited == null || !(exploited.signal().content() instanceof Signal.Exploited said) ? 0
                : said.ransomware() == Signal.Ransomware.KNOWN ? 2 : 1;
    }

    private BigDecimal probabilityScore() {
        return probability != null && probability.signal().content() instanceof Signal.Probability said ? said.score()
                : BigDecimal.ONE.negate();
    }

    private BigDecimal severityScore() {
        return severity == null ? BigDecimal.ONE.negate() : severity.score();
    }

    /** What is known of exploitation; null when nobody says it is exploited. */
    public Signal.@Nullable Exploited exploitedContent() {
        return exploited != null && exploited.signal().content() instanceof Signal.Exploited said ? said : null;
    }

    /** The newest score; null when there is none. */
    public Signal.@Nullable Probability probabilityContent() {
        return probability != null && probability.signal().content() instanceof Signal.Probability said ? said : null;
    }
}
