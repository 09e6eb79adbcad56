package org.vouchsafe.format.csaf.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.score.CvssVector;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;
import us.springett.cvss.Cvss;

/** Scores of a vulnerability (6.1.7 to 6.1.10): one of a kind for each product, sound, and saying the same in every field. */
final class ScoreRules {
    private static final String ASK = "Ask the sender which value holds; no state rests on scores.";
    private static final Map<String, String> FIELDS_2 = Map.ofEntries(Map.entry("accessVector", "AV"), Map.entry("accessComplexity", "AC"),
            Map.entry("authentication", "Au"), Map.entry("confidentialityImpact", "C"), Map.entry("integrityImpact", "I"),
            Map.entry("availabilityImpact", "A"));
    private static final Map<String, String> FIELDS_3 = Map.ofEntries(Map.entry("attackVector", "AV"), Map.entry("attackComplexity", "AC"),
            Map.entry("privilegesRequired", "PR"), Map.entry("userInteraction", "UI"), Map.entry("scope", "S"),
            Map.entry("confidentialityImpact", "C"), Map.entry("integrityImpact", "I"), Map.entry("availabilityImpact", "A"),
            Map.entry("exploitCodeMaturity", "E"), Map.entry("remediationLevel", "RL"), Map.entry("reportConfidence", "RC"));
    private static final Map<String, String> FIELDS_4 = Map.ofEntries(Map.entry("attackVector", "AV"), Map.entry("attackComplexity", "AC"),
            Map.entry("attackRequirements", "AT"), Map.entry("privilegesRequired", "PR"), Map.entry("userInteraction", "UI"),
            Map.entry("vulnConfidentialityImpact", "VC"), Map.entry("vulnIntegrityImpact", "VI"),
            Map.entry("vulnAvailabilityImpact", "VA"), Map.entry("subConfidentialityImpact", "SC"),
            Map.entry("subIntegrityImpact", "SI"), Map.entry("subAvailabilityImpact", "SA"));
    private final Verdicts verdicts;

    ScoreRules(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void check(JsonObject vulnerability) {
        Set<String> scored = new HashSet<>();
        for (JsonObject each : vulnerability.objects("scores")) {
            scores(each, each, "", scored);
        }
        for (JsonObject each : vulnerability.objects("metrics")) {
            JsonObject content = each.object("content");
            if (content != null) {
                scores(each, content, String.valueOf(each.text("source")), scored);
            }
        }
    }

    private void scores(JsonObject holder, JsonObject content, String source, Set<String> scored) {
        for (String kind : List.of("cvss_v2", "cvss_v3", "cvss_v4")) {
            JsonObject score = content.object(kind);
            if (score != null) {
                String version = kind.equals("cvss_v3") ? kind + " " + score.text("version") : kind;
                for (String product : holder.texts("products")) {
                    if (!scored.add(version + "\n" + source + "\n" + product)) {
                        verdicts.failed("6.1.7", "TWO_SCORES", score.location(),
                                "The product \"" + product + "\" has two scores of the same kind", ASK);
                    }
                }
                score(kind, score);
            }
        }
    }

    private void score(String kind, JsonObject score) {
        String text = score.text("vectorString");
        Optional<CvssVector> vector = CvssVector.parse(text == null ? "" : text);
        Double base = number(score, "baseScore");
        String severity = score.text("baseSeverity");
        boolean complete = base != null && base >= 0 && base <= 10 && score.text("version") != null
                && (kind.equals("cvss_v2") || severity != null);
        boolean sound = vector.filter(each -> each.version() != CvssVector.Version.V4 || !newest(each).isEmpty()).isPresent();
        if (base == null || vector.isEmpty() || !sound || !complete || !vector.get().version().word().equals(score.text("version"))) {
            verdicts.failed("6.1.8", "BAD_SCORE", score.location(),
                    "The score lacks a field it must have, or its vector is none of the version it names", ASK);
        } else {
            computed(score, vector.get(), base, severity);
            consistent(kind, score, vector.get());
        }
    }

    private void computed(JsonObject score, CvssVector vector, double base, @Nullable String severity) {
        List<Double> computed = vector.version() == CvssVector.Version.V4 ? newest(vector) : vector.base().stream().boxed().toList();
        if (computed.stream().allMatch(each -> differs(each, base))) {
            verdicts.failed("6.1.9", "WRONG_SCORE", Verdicts.at(score, "baseScore"),
                    "The base score is said to be " + base + ", but its vector gives " + computed.getFirst(), ASK);
        }
        if (vector.version() != CvssVector.Version.V2 && severity != null && !severity.equalsIgnoreCase(CvssVector.severity(base))) {
            verdicts.failed("6.1.9", "WRONG_SCORE", Verdicts.at(score, "baseSeverity"),
                    "A score of " + base + " is " + CvssVector.severity(base).toLowerCase(Locale.ROOT) + ", not "
                            + severity.toLowerCase(Locale.ROOT),
                    ASK);
        }
        Double temporal = number(score, "temporalScore");
        if (temporal != null && vector.temporal().isPresent() && differs(vector.temporal().getAsDouble(), temporal)) {
            verdicts.failed("6.1.9", "WRONG_SCORE", Verdicts.at(score, "temporalScore"),
                    "The temporal score is said to be " + temporal + ", but its vector gives " + vector.temporal().getAsDouble(), ASK);
        }
    }

    /** What a vector of version 4.0 scores by its base metrics alone, and with all it has, which the standard calls its score, too. */
    private static List<Double> newest(CvssVector vector) {
        String whole = text(vector, vector.metrics().keySet());
        return Stream.of(text(vector, FIELDS_4.values()), whole).flatMap(each -> scored(each).stream().boxed()).distinct().toList();
    }

    private static String text(CvssVector vector, Collection<String> metrics) {
        return "CVSS:4.0/" + vector.metrics().entrySet().stream().filter(each -> metrics.contains(each.getKey()))
                .map(each -> each.getKey() + ":" + each.getValue()).collect(Collectors.joining("/"));
    }

    private static OptionalDouble scored(String vector) {
        try {
            Cvss parsed = Cvss.fromVector(vector);
            return parsed == null ? OptionalDouble.empty() : OptionalDouble.of(parsed.calculateScore().getBaseScore());
        } catch (RuntimeException notWhole) {
            // The library throws what comes to hand for vectors that are none.
            return OptionalDouble.empty();
        }
    }

    private void consistent(String kind, JsonObject score, CvssVector vector) {
        Map<String, String> fields = switch (kind) {
            case "cvss_v2" -> FIELDS_2;
            case "cvss_v3" -> FIELDS_3;
            default -> FIELDS_4;
        };
        for (String field : score.fields().keySet()) {
            String metric = fields.get(field);
            String word = metric == null ? null : score.text(field);
            if (metric != null && word != null && !word.isBlank() && !vector.says(metric, word)) {
                verdicts.failed("6.1.10", "SCORE_CONTRADICTS_VECTOR", Verdicts.at(score, field),
                        "The field " + field + " says \"" + word + "\", the vector says otherwise", ASK);
            }
        }
    }

    private static boolean differs(double one, double other) {
        return Math.abs(one - other) > 0.001;
    }

    private static @Nullable Double number(JsonObject object, String field) {
        JsonValue value = object.get(field);
        try {
            return value instanceof JsonScalar scalar && scalar.type() == JsonScalar.Type.NUMBER ? Double.valueOf(scalar.text()) : null;
        } catch (NumberFormatException notFinite) {
            return null;
        }
    }
}
