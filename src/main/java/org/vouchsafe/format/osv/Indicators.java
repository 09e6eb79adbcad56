package org.vouchsafe.format.osv;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/**
 * Finds the hashes of malicious artefacts. The OSV schema has no field for them, so only places that say what they hold are read: a field
 * {@code indicators} or {@code iocs} of {@code database_specific} or {@code ecosystem_specific}, which is a list of
 * {@code {"type": "sha256", "value": "…"}} (type may also be {@code file-hash} or {@code hash}, with an {@code algorithm}), or an object
 * whose fields are named by algorithm, or {@code files} or {@code hashes} with a list of objects with such fields. Everything else, above
 * all {@code malicious-packages-origins[].sha256}, which is the hash of a report, is no hash of an artefact.
 */
final class Indicators {
    private static final Set<String> ALGORITHMS = Set.of("md5", "sha1", "sha256", "sha384", "sha512");
    private static final Set<String> HASH_TYPES = Set.of("hash", "filehash");
    private static final Map<Integer, String> BY_LENGTH = Map.of(32, "MD5", 40, "SHA-1", 64, "SHA-256", 96, "SHA-384", 128, "SHA-512");

    private final Problems problems;
    private final Set<Hash> hashes = new LinkedHashSet<>();

    private Indicators(Problems problems) {
        this.problems = problems;
    }

    /** The artefact hashes that {@code holder} (an advisory or one of its affected entries) states. */
    static List<Hash> hashes(JsonObject holder, Problems problems) {
        var reading = new Indicators(problems);
        for (String specific : List.of("database_specific", "ecosystem_specific")) {
            JsonValue value = holder.get(specific);
            JsonObject object = value == null ? null : value.asObject();
            if (object != null) {
                reading.indicators(object.get("indicators"));
                reading.indicators(object.get("iocs"));
            }
        }
        return List.copyOf(reading.hashes);
    }

    private void indicators(@Nullable JsonValue value) {
        switch (value) {
            case null -> {
            }
            case JsonArray list -> list.objects().forEach(this::typed);
            case JsonObject object -> {
                named(object);
                for (String field : List.of("files", "hashes")) {
                    JsonValue inner = object.get(field);
                    if (inner instanceof JsonObject map) {
                        named(map);
                    } else if (inner != null) {
                        inner.objects().forEach(this::typed);
                    }
                }
            }
            default -> {
            }
        }
    }

    /** {@code {"type": …, "value": …}}, {@code {"algorithm": …, "value": …}} or {@code {"sha256": …}}. */
    private void typed(JsonObject indicator) {
        String type = word(indicator.get("type"));
        String algorithm = word(indicator.get("algorithm"));
        JsonValue value = indicator.get("value");
        if (value != null && value.asText() != null
                && (ALGORITHMS.contains(type) || ALGORITHMS.contains(algorithm) || HASH_TYPES.contains(type))) {
            String digits = String.valueOf(value.asText()).strip();
            String stated = ALGORITHMS.contains(type) ? type
                    : ALGORITHMS.contains(algorithm) ? algorithm : BY_LENGTH.getOrDefault(digits.length(), "");
            add(stated, digits, value);
        }
        named(indicator);
    }

    /** Fields named by algorithm, each with one hash or a list of them. */
    private void named(JsonObject object) {
        object.fields().forEach((field, value) -> {
            String algorithm = simple(field);
            if (ALGORITHMS.contains(algorithm)) {
                List<JsonValue> values = value instanceof JsonArray list ? list.elements() : List.of(value);
                for (JsonValue each : values) {
                    String text = each.asText();
                    if (text != null) {
                        add(algorithm, text.strip(), each);
                    }
                }
            }
        });
    }

    private void add(String algorithm, String written, JsonValue at) {
        // Some write the algorithm before the digits, though it stands beside them, too.
        int colon = written.indexOf(':');
        String digits = colon > 0 && simple(written.substring(0, colon)).equals(algorithm) ? written.substring(colon + 1).strip() : written;
        Hash hash = new Hash(algorithm, digits);
        if (!algorithm.isEmpty() && hash.hasPossibleLength()) {
            hashes.add(hash);
        } else {
            problems.error("BAD_HASH", at.location(),
                    "This is not a " + (algorithm.isEmpty() ? "known kind of" : hash.algorithm()) + " hash: \"" + digits
                            + "\" has " + digits.length() + " characters.",
                    "Look the right hash up; this one would never match and was passed over.");
        }
    }

    private static String word(@Nullable JsonValue value) {
        String text = value == null ? null : value.asText();
        return text == null ? "" : simple(text);
    }

    private static String simple(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
