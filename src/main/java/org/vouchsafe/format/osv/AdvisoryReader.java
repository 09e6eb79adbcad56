package org.vouchsafe.format.osv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** Reads one OSV document. */
final class AdvisoryReader {
    private static final Pattern CWE = Pattern.compile("(?i)\\s*CWE-(\\d+).*", Pattern.DOTALL);
    private final Problems problems;

    AdvisoryReader(Problems problems) {
        this.problems = problems;
    }

    /** The advisory; empty, with a problem, when it has no id. */
    Optional<AdvisoryRecord> read(JsonObject json) {
        String id = json.text("id");
        if (id == null || id.isBlank()) {
            problems.error("NO_ADVISORY_ID", json.location(), "The advisory has no id, so nothing can refer to it.",
                    "Ask for the advisory from its source.");
            return Optional.empty();
        }
        List<String> aliases = json.texts("aliases").stream().map(String::strip).filter(a -> !a.isEmpty()).toList();
        return Optional.of(new AdvisoryRecord(id.strip(), aliases, json.text("summary"), json.text("details"), json.moment("published"),
                json.moment("modified"), withdrawn(json), weaknesses(json), severity(json), affected(json), List.of(),
                publisher(json)));
    }

    /** Of a record in which a key stands twice it cannot be told whether its publisher took it back: then it stands. */
    private @Nullable Instant withdrawn(JsonObject json) {
        Instant withdrawn = json.moment("withdrawn");
        return problems.has("DUPLICATE_KEY") ? null : withdrawn;
    }

    private static @Nullable String publisher(JsonObject json) {
        JsonObject specific = objectOf(json.get("database_specific"));
        JsonValue mark = specific == null ? null : specific.get(HandWriting.MARK);
        return mark != null && HandWriting.BY_HAND.equals(mark.asText()) ? HandWriting.BY_HAND : null;
    }

    private List<AffectedPackage> affected(JsonObject json) {
        List<AffectedPackage> affected = new ArrayList<>(new AffectedReader(problems).all(json));
        List<Hash> hashes = Indicators.hashes(json, problems);
        if (!hashes.isEmpty()) {
            // Hashes of the advisory as a whole belong to no package; by themselves they still match an artefact.
            affected.add(new AffectedPackage("", null, null, "", List.of(), List.of(), List.of(), hashes, json.location()));
        }
        return affected;
    }

    /** CWE ids: GitHub's {@code cwe_ids}, and {@code cwes} of the advisory or of its entries. */
    private static List<String> weaknesses(JsonObject json) {
        Set<String> found = new LinkedHashSet<>();
        weaknessesOf(json, found);
        JsonValue affected = json.get("affected");
        if (affected != null) {
            affected.objects().forEach(each -> weaknessesOf(each, found));
        }
        return List.copyOf(found);
    }

    private static void weaknessesOf(JsonObject holder, Set<String> found) {
        JsonObject specific = objectOf(holder.get("database_specific"));
        if (specific == null) {
            return;
        }
        for (String field : List.of("cwe_ids", "cwes")) {
            if (specific.get(field) instanceof JsonArray list) {
                for (JsonValue each : list.elements()) {
                    JsonObject object = each.asObject();
                    weakness(object == null ? each : firstOf(object, "cweId", "cwe_id", "id"), found);
                }
            }
        }
    }

    private static void weakness(@Nullable JsonValue value, Set<String> found) {
        String text = value == null ? null : value.asText();
        Matcher cwe = CWE.matcher(text == null ? "" : text);
        if (cwe.matches()) {
            found.add("CWE-" + cwe.group(1));
        }
    }

    private static @Nullable JsonValue firstOf(JsonObject object, String... fields) {
        for (String field : fields) {
            if (object.has(field)) {
                return object.get(field);
            }
        }
        return null;
    }

    private static @Nullable JsonObject objectOf(@Nullable JsonValue value) {
        return value == null ? null : value.asObject();
    }

    /** The publisher's own word where there is one, else the first score as written. */
    private static @Nullable String severity(JsonObject json) {
        JsonObject specific = objectOf(json.get("database_specific"));
        JsonValue word = specific == null ? null : specific.get("severity");
        if (word != null && word.asText() != null) {
            return word.asText();
        }
        return json.objects("severity").stream().map(s -> s.text("score")).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }
}
