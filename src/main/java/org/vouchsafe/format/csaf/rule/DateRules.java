package org.vouchsafe.format.csaf.rule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.tree.JsonObject;

/** Dates (6.1.37, .45, .49, .51 to .53, .62, CSAF 2.1): written as they must be, and in the order in which things can happen. */
final class DateRules {
    private static final String ASK = "Ask the sender for the right date.";
    /** RFC 3339, section 5.6, in capitals, with a zone and without leap seconds. */
    private static final Pattern WRITTEN = Pattern
            .compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)");
    private final Verdicts verdicts;

    DateRules(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void check(JsonObject root, JsonObject document) {
        JsonObject tracking = document.object("tracking");
        Instant newest = newest(tracking);
        if (tracking != null) {
            written(tracking, "current_release_date", "initial_release_date");
            JsonObject generator = tracking.object("generator");
            if (generator != null) {
                written(generator, "date");
            }
            tracking.objects("revision_history").forEach(each -> written(each, "date"));
        }
        boolean released = tracking != null && !"draft".equals(tracking.text("status"));
        for (JsonObject each : root.objects("vulnerabilities")) {
            written(each);
            before(each, released ? newest : null, document);
        }
    }

    private void written(JsonObject vulnerability) {
        written(vulnerability, "disclosure_date", "discovery_date");
        for (String list : List.of("first_known_exploitation_dates", "flags", "involvements", "remediations", "threats")) {
            vulnerability.objects(list).forEach(each -> written(each, "date", "exploitation_date"));
        }
        for (JsonObject content : contents(vulnerability)) {
            for (String metric : List.of("epss", "ssvc_v1", "ssvc_v2")) {
                JsonObject scored = content.object(metric);
                if (scored != null) {
                    written(scored, "timestamp");
                }
            }
        }
    }

    private void written(JsonObject holder, String... fields) {
        for (String field : fields) {
            String text = holder.text(field);
            if (text != null && !isWritten(text)) {
                verdicts.failed("6.1.37", "DATE_FORM", Verdicts.at(holder, field),
                        "\"" + text.substring(0, Math.min(text.length(), 60)) + "\" is not written as a date and time must be", ASK);
            }
        }
    }

    private static boolean isWritten(String text) {
        try {
            return WRITTEN.matcher(text).matches() && OffsetDateTime.parse(text).getYear() >= 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private void before(JsonObject vulnerability, @Nullable Instant newest, JsonObject document) {
        if (newest != null) {
            for (JsonObject content : contents(vulnerability)) {
                after("6.1.49", content.object("ssvc_v1"), "timestamp", newest);
                after("6.1.49", content.object("ssvc_v2"), "timestamp", newest);
                after("6.1.51", content.object("epss"), "timestamp", newest);
            }
            for (JsonObject each : vulnerability.objects("first_known_exploitation_dates")) {
                after("6.1.52", each, "date", newest);
                after("6.1.52", each, "exploitation_date", newest);
            }
            after("6.1.62", vulnerability, "discovery_date", newest);
            if (LaterRules.isForEverybody(document)) {
                after("6.1.45", vulnerability, "disclosure_date", newest);
            }
        }
        order("6.1.62", vulnerability, "discovery_date", "disclosure_date");
        for (JsonObject each : vulnerability.objects("first_known_exploitation_dates")) {
            order("6.1.53", each, "exploitation_date", "date");
        }
    }

    private void order(String test, JsonObject holder, String earlier, String later) {
        Instant limit = holder.moment(later);
        Instant date = holder.moment(earlier);
        if (limit != null && date != null && date.isAfter(limit)) {
            verdicts.failed(test, "DATE_ORDER", Verdicts.at(holder, earlier), "The " + earlier + " lies after the " + later, ASK);
        }
    }

    private void after(String test, @Nullable JsonObject holder, String field, Instant newest) {
        Instant date = holder == null ? null : holder.moment(field);
        if (holder != null && date != null && date.isAfter(newest)) {
            verdicts.failed(test, "DATE_AFTER_REVISION", Verdicts.at(holder, field),
                    "The date lies after the newest revision of the document", ASK);
        }
    }

    private static List<JsonObject> contents(JsonObject vulnerability) {
        return vulnerability.objects("metrics").stream().flatMap(each -> java.util.stream.Stream.ofNullable(each.object("content")))
                .toList();
    }

    private static @Nullable Instant newest(@Nullable JsonObject tracking) {
        Instant newest = null;
        for (JsonObject each : tracking == null ? List.<JsonObject>of() : tracking.objects("revision_history")) {
            Instant date = each.moment("date");
            newest = date != null && (newest == null || date.isAfter(newest)) ? date : newest;
        }
        return newest;
    }
}
