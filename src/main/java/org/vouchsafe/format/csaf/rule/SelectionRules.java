package org.vouchsafe.format.csaf.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** Decisions by SSVC (6.1.46 to 6.1.48, CSAF 2.1): sound by their schema, about this vulnerability, and of values that exist. */
final class SelectionRules {
    private static final String ASK = "Ask the sender which value holds; no state rests on it.";
    private static final Pattern KEY = Pattern.compile("T\\*|[a-zA-Z0-9](?:[a-zA-Z0-9_]*[a-zA-Z0-9])?");
    private static final Pattern VERSION = Pattern.compile("(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:[-+][0-9a-zA-Z.+-]+)?");
    private static final Pattern NAMESPACE = Pattern.compile("[a-z][a-z0-9_.#-]{2,}(?:/.*)?");
    private static final Set<String> FIELDS = Set.of("timestamp", "schemaVersion", "target_ids", "selections", "decision_point_resources",
            "references");
    private static final Set<String> SELECTION = Set.of("namespace", "key", "version", "name", "definition", "values");
    private static final Set<String> VALUE = Set.of("key", "name", "definition");
    private final Verdicts verdicts;
    private final DecisionPoints points = DecisionPoints.read();

    SelectionRules(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /**
     * Judges the decisions about one vulnerability.
     *
     * @param documentId of the tracking data, which stands for the vulnerability where it is the only one; null where it is not
     */
    void check(JsonObject vulnerability, @Nullable String documentId) {
        Set<String> ids = new HashSet<>();
        ids.add(String.valueOf(vulnerability.text("cve")));
        vulnerability.objects("ids").forEach(each -> ids.add(String.valueOf(each.text("text"))));
        if (documentId != null) {
            ids.add(documentId);
        }
        for (JsonObject metric : vulnerability.objects("metrics")) {
            JsonObject content = metric.object("content");
            JsonObject decided = content == null ? null : content.object("ssvc_v2");
            if (decided != null) {
                sound(decided);
                about(decided, ids);
                decided.objects("selections").forEach(this::exists);
            }
        }
    }

    private void sound(JsonObject decided) {
        only(decided, FIELDS);
        if (!"2.0.0".equals(decided.text("schemaVersion")) || decided.text("timestamp") == null) {
            invalid(decided, "The decision has no time, or is of another version than 2.0.0");
        }
        if (decided.objects("selections").isEmpty()) {
            invalid(decided, "The decision lacks its selections");
        }
        for (JsonObject each : decided.objects("selections")) {
            only(each, SELECTION);
            matches(each, "namespace", NAMESPACE);
            matches(each, "key", KEY);
            matches(each, "version", VERSION);
            if (each.objects("values").isEmpty()) {
                invalid(each, "The selection has no values");
            }
            for (JsonObject value : each.objects("values")) {
                only(value, VALUE);
                matches(value, "key", KEY);
            }
        }
        for (String field : List.of("references", "decision_point_resources")) {
            for (JsonObject each : decided.objects(field)) {
                if (each.text("uri") == null || each.text("summary") == null) {
                    invalid(each, "The reference lacks its address or its summary");
                }
            }
        }
    }

    private void only(JsonObject object, Set<String> known) {
        object.fields().keySet().stream().filter(each -> !known.contains(each)).forEach(
                each -> invalid(object, "SSVC knows no field \"" + each + "\" here"));
    }

    private void matches(JsonObject object, String field, Pattern pattern) {
        String text = object.text(field);
        if (text == null || !pattern.matcher(text).matches()) {
            verdicts.failed("6.1.46", "BAD_DECISION", Verdicts.at(object, field),
                    text == null ? "The decision lacks a " + field : "\"" + text + "\" is no " + field + " of SSVC", ASK);
        }
    }

    private void invalid(JsonObject at, String what) {
        verdicts.failed("6.1.46", "BAD_DECISION", at.location(), what, ASK);
    }

    private void about(JsonObject decided, Set<String> ids) {
        JsonArray targets = decided.array("target_ids");
        for (JsonValue each : targets == null ? List.<JsonValue>of() : targets.elements()) {
            if (!ids.contains(String.valueOf(each.asText()))) {
                verdicts.failed("6.1.47", "DECISION_ON_ANOTHER", each.location(),
                        "The decision is about \"" + each.asText() + "\", which is no id of this vulnerability",
                        "Ask the sender which vulnerability is meant.");
            }
        }
    }

    private void exists(JsonObject selection) {
        String namespace = Objects.requireNonNullElse(selection.text("namespace"), "");
        String key = Objects.requireNonNullElse(selection.text("key"), "");
        String version = Objects.requireNonNullElse(selection.text("version"), "");
        if (!namespace.equals("ssvc") && !namespace.startsWith("ssvc/")) {
            return;
        }
        List<String> chosen = selection.objects("values").stream().map(each -> String.valueOf(each.text("key"))).toList();
        points.contradiction(key, version, chosen).ifPresent(
                what -> verdicts.failed("6.1.48", "UNKNOWN_DECISION", selection.location(), what, ASK));
    }
}
