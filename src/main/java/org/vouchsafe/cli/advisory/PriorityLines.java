package org.vouchsafe.cli.advisory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.domain.signal.Priority;
import org.vouchsafe.domain.signal.Severity;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.domain.signal.SignalFact;
import org.vouchsafe.usecase.read.RecordSource;

/** How urgency is printed: what is said, by whom, of when, and which evidence says so. */
public final class PriorityLines {
    private PriorityLines() {}

    static String exploited(Priority priority) {
        Signal.Exploited said = priority.exploitedContent();
        return said == null ? "" : said.ransomware() == Signal.Ransomware.KNOWN ? "yes, by ransomware" : "yes";
    }

    static String probability(Priority priority) {
        Signal.Probability said = priority.probabilityContent();
        return said == null ? "" : said.score().toPlainString();
    }

    static String severity(Priority priority) {
        Severity severity = priority.severity();
        return severity == null ? "" : severity.score().toPlainString() + " " + Words.code(severity.rating());
    }

    /** What puts it before others, in few words and each with whose word it is; empty when nothing is known. */
    public static String brief(Priority priority) {
        List<String> parts = new ArrayList<>();
        if (priority.malicious()) {
            parts.add("malicious");
        }
        if (priority.exploited() != null) {
            parts.add(
                    "exploited" + (exploited(priority).equals("yes") ? "" : " by ransomware") + " (" + source(priority.exploited()) + ")");
        }
        if (priority.probability() != null) {
            parts.add("EPSS " + probability(priority) + " (" + source(priority.probability()) + ")");
        }
        Severity severity = priority.severity();
        if (severity != null) {
            parts.add(severity(priority) + " (" + source(severity.fact()) + ")");
        }
        return String.join(", ", parts);
    }

    private static String source(SignalFact fact) {
        return fact.signal().source();
    }

    static List<String> lines(Priority priority) {
        List<String> lines = new ArrayList<>();
        Signal.Exploited exploited = priority.exploitedContent();
        if (exploited != null && priority.exploited() != null) {
            lines.add("Known to be exploited" + (exploited.added() == null ? "" : ", listed " + exploited.added())
                    + (exploited.due() == null ? "" : ", due " + exploited.due())
                    + (exploited.ransomware() == Signal.Ransomware.KNOWN ? ", used by ransomware" : "") + by(priority.exploited()));
        }
        Signal.Probability probability = priority.probabilityContent();
        if (probability != null && priority.probability() != null) {
            lines.add("Probability of exploitation " + probability.score().toPlainString() + ", percentile "
                    + probability.percentile().toPlainString()
                    + (probability.model() == null ? "" : ", model " + probability.model()) + by(priority.probability()));
        }
        priority.severities().forEach(each -> lines.add("Severity " + each.score().toPlainString() + " " + Words.code(each.rating())
                + " (CVSS " + each.version() + ", " + each.vector() + ")" + by(each.fact())));
        return lines;
    }

    private static String by(SignalFact fact) {
        Instant dated = fact.signal().dated();
        return ", by " + fact.signal().source() + (dated == null ? "" : " of " + Words.moment(dated)) + " [" + fact.evidence() + "]";
    }

    static String source(RecordSource source) {
        return "Record " + source.record().id() + " from " + source.source()
                + (source.feedDated() == null ? "" : ", data of " + Words.moment(source.feedDated())) + ", received "
                + Words.moment(source.receivedAt()) + " [" + source.evidence() + "]";
    }

    static void json(JsonWriter json, RecordSource source) {
        json.object(() -> {
            json.field("record", source.record().id());
            json.fieldOf("evidence", source.evidence());
            json.field("source", source.source());
            json.fieldOf("feedDated", source.feedDated());
            json.fieldOf("modified", source.record().modified());
            json.fieldOf("receivedAt", source.receivedAt());
        });
    }

    /** The field {@code priority} of the open object. */
    public static void json(JsonWriter json, Priority priority) {
        json.fieldObject("priority", () -> {
            Signal.Exploited exploited = priority.exploitedContent();
            json.field("exploited", exploited != null);
            if (exploited != null) {
                json.fieldOf("exploitedSince", exploited.added());
                json.fieldOf("dueDate", exploited.due());
                json.field("ransomware", exploited.ransomware() == Signal.Ransomware.KNOWN);
                who(json, "exploited", priority.exploited());
            }
            Signal.Probability probability = priority.probabilityContent();
            if (probability != null) {
                json.field("epss", probability.score().toPlainString());
                json.field("epssPercentile", probability.percentile().toPlainString());
                json.field("epssModel", probability.model());
                who(json, "epss", priority.probability());
            }
            json.fieldArray("severities", priority.severities(), each -> json.object(() -> {
                json.field("score", each.score().toPlainString());
                json.fieldOf("rating", each.rating());
                json.field("version", each.version());
                json.field("vector", each.vector());
                who(json, "severity", each.fact());
            }));
        });
    }

    private static void who(JsonWriter json, String what, @Nullable SignalFact fact) {
        if (fact != null) {
            json.field(what + "Source", fact.signal().source());
            json.fieldOf(what + "Dated", fact.signal().dated());
            json.fieldOf(what + "Evidence", fact.evidence());
        }
    }
}
