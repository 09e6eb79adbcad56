package org.vouchsafe.ui.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.domain.signal.Priority;
import org.vouchsafe.domain.signal.Severity;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.domain.signal.SignalFact;

/** How urgent an advisory is, in words: what is said, by whom, and of when. */
public final class UrgencyWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private UrgencyWords() {}

    /**
     * One thing that is said.
     *
     * @param name what it is about, such as {@code Severity}
     */
    public record Line(String name, String text) {}

    /** Everything said, most pressing first; empty when nothing is. */
    public static List<Line> lines(Priority priority, Moments moments) {
        List<Line> lines = new ArrayList<>();
        SignalFact exploited = priority.exploited();
        Signal.Exploited listed = priority.exploitedContent();
        if (exploited != null && listed != null) {
            lines.add(new Line("Exploited", "Known to be exploited" + ransomware(listed)
                    + (listed.added() == null ? "" : ", listed " + moments.day(listed.added()))
                    + (listed.due() == null ? "" : ", due " + moments.day(listed.due())) + by(exploited, moments)));
        }
        SignalFact probability = priority.probability();
        Signal.Probability score = priority.probabilityContent();
        if (probability != null && score != null) {
            lines.add(new Line("EPSS", epss(score) + " within 30 days, higher than " + percent(score.percentile()) + " of all"
                    + by(probability, moments)));
        }
        priority.severities().forEach(each -> lines.add(new Line("Severity",
                severity(each) + " (CVSS " + each.version() + ", " + each.vector() + ")" + by(each.fact(), moments))));
        return lines;
    }

    /** {@code Exploited (CISA KEV), EPSS 91% (FIRST EPSS), 9.8 critical (NVD)}; empty when nothing is said. */
    public static String brief(Priority priority) {
        List<String> parts = new ArrayList<>();
        Signal.Exploited listed = priority.exploitedContent();
        if (priority.exploited() != null && listed != null) {
            parts.add("Exploited" + ransomware(listed) + source(priority.exploited()));
        }
        Signal.Probability score = priority.probabilityContent();
        if (priority.probability() != null && score != null) {
            parts.add("EPSS " + epss(score) + source(priority.probability()));
        }
        Severity severity = priority.severity();
        if (severity != null) {
            parts.add(severity(severity) + source(severity.fact()));
        }
        return String.join(", ", parts);
    }

    /** {@code yes}, {@code by ransomware}, or nothing. */
    public static String exploited(Priority priority) {
        Signal.Exploited listed = priority.exploitedContent();
        return listed == null ? "" : listed.ransomware() == Signal.Ransomware.KNOWN ? "Ransomware" : "Yes";
    }

    /** {@code 91%}; empty when there is no score. */
    public static String epss(Priority priority) {
        Signal.Probability score = priority.probabilityContent();
        return score == null ? "" : epss(score);
    }

    /** {@code 9.8 critical}; empty when there is none. */
    public static String severity(Priority priority) {
        Severity severity = priority.severity();
        return severity == null ? "" : severity(severity);
    }

    private static String ransomware(Signal.Exploited listed) {
        return listed.ransomware() == Signal.Ransomware.KNOWN ? " by ransomware" : "";
    }

    private static String epss(Signal.Probability score) {
        return percent(score.score());
    }

    private static String severity(Severity severity) {
        return severity.score().toPlainString() + " " + severity.rating().name().toLowerCase(Locale.ROOT);
    }

    // Never rounded to all or nothing: 99.98% is not certain.
    private static String percent(BigDecimal share) {
        BigDecimal whole = share.multiply(HUNDRED);
        return whole.setScale(whole.compareTo(BigDecimal.ONE) < 0 || whole.compareTo(BigDecimal.valueOf(99)) > 0 ? 2 : 1,
                RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "%";
    }

    private static String source(SignalFact fact) {
        return " (" + fact.signal().source() + ")";
    }

    private static String by(SignalFact fact, Moments moments) {
        Instant dated = fact.signal().dated();
        return ". " + fact.signal().source() + (dated == null ? ", undated" : ", " + moments.utc(dated)) + " [" + fact.evidence() + "]";
    }
}
