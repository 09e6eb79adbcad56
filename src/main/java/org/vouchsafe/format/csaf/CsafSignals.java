package org.vouchsafe.format.csaf;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;

/**
 * What a document says of how urgent its vulnerabilities are: vectors of CVSS, scores of EPSS, and exploitation that is dated or decided on
 * by SSVC. Free text of threats is not interpreted. None of it changes a state.
 */
final class CsafSignals {
    /** Whose word it is where a document has no publisher. */
    private static final String UNNAMED = "CSAF document without a publisher";
    private final String publisher;
    private final @Nullable Instant dated;
    private final List<Signal> signals = new ArrayList<>();

    private CsafSignals(String publisher, @Nullable Instant dated) {
        this.publisher = publisher;
        this.dated = dated;
    }

    static List<Signal> of(@Nullable Author author, @Nullable Instant dated, List<JsonObject> vulnerabilities) {
        String publisher = author == null || author.names().isEmpty() ? UNNAMED : author.names().getFirst();
        var all = new CsafSignals(publisher, dated);
        for (JsonObject each : vulnerabilities) {
            id(each).ifPresent(id -> all.vulnerability(id, each));
        }
        return List.copyOf(all.signals);
    }

    private static Optional<String> id(JsonObject vulnerability) {
        String cve = vulnerability.text("cve");
        return cve != null && !cve.isBlank() ? Optional.of(cve.strip())
                : vulnerability.objects("ids").stream().map(each -> each.text("text")).filter(Objects::nonNull)
                        .filter(each -> !each.isBlank()).map(String::strip).findFirst();
    }

    private void vulnerability(String id, JsonObject vulnerability) {
        vulnerability.objects("scores").forEach(each -> severities(id, each, publisher));
        for (JsonObject metric : vulnerability.objects("metrics")) {
            JsonObject content = metric.object("content");
            if (content != null) {
                String source = metric.text("source");
                String whose = source == null || source.isBlank() ? publisher : source.strip() + ", told by " + publisher;
                severities(id, content, whose);
                probability(id, content.object("epss"));
                decided(id, content.object("ssvc_v2"), whose);
            }
        }
        for (JsonObject each : vulnerability.objects("first_known_exploitation_dates")) {
            Instant first = each.moment("exploitation_date");
            Instant said = each.moment("date");
            exploited(id, first != null ? first : said, said != null ? said : dated, publisher, each);
        }
    }

    /** The same vector for many products is one word. */
    private void severities(String id, JsonObject holder, String whose) {
        for (String kind : List.of("cvss_v2", "cvss_v3", "cvss_v4")) {
            JsonObject score = holder.object(kind);
            String vector = score == null ? null : score.text("vectorString");
            if (score != null && vector != null && !vector.isBlank()) {
                var content = new Signal.Severity(vector.strip());
                boolean told = signals.stream().anyMatch(each -> each.advisory().equals(id) && each.content().equals(content)
                        && each.source().equals(whose));
                if (!told) {
                    signals.add(new Signal(id, content, whose, dated, score.location()));
                }
            }
        }
    }

    private void probability(String id, @Nullable JsonObject epss) {
        BigDecimal score = epss == null ? null : share(epss, "probability");
        BigDecimal percentile = epss == null ? null : share(epss, "percentile");
        if (epss != null && score != null && percentile != null) {
            Instant moment = epss.moment("timestamp");
            signals.add(new Signal(id, new Signal.Probability(score, percentile, null), "EPSS, told by " + publisher,
                    moment != null ? moment : dated, epss.location()));
        }
    }

    private static @Nullable BigDecimal share(JsonObject epss, String field) {
        if (!(epss.get(field) instanceof JsonScalar scalar)) {
            return null;
        }
        try {
            BigDecimal share = new BigDecimal(scalar.text().strip());
            return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0 ? share : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** Exploitation is active, or CISA lists it: only where the decision leaves no other value open. */
    private void decided(String id, @Nullable JsonObject decision, String whose) {
        for (JsonObject each : decision == null ? List.<JsonObject>of() : decision.objects("selections")) {
            List<String> values = each.objects("values").stream().map(value -> String.valueOf(value.text("key"))).toList();
            String point = each.text("namespace") + " " + each.text("key");
            boolean active = point.equals("ssvc E") && values.equals(List.of("A"));
            boolean listed = (point.equals("ssvc KEV") || point.equals("cisa KEV")) && values.equals(List.of("Y"));
            if (decision != null && (active || listed)) {
                Instant moment = decision.moment("timestamp");
                exploited(id, null, moment != null ? moment : dated, whose, each);
            }
        }
    }

    private void exploited(String id, @Nullable Instant first, @Nullable Instant said, String whose, JsonObject at) {
        var added = first == null ? null : first.atZone(ZoneOffset.UTC).toLocalDate();
        signals.add(new Signal(id, new Signal.Exploited(added, null, Signal.Ransomware.NOT_KNOWN, null, null), whose, said, at.location()));
    }
}
