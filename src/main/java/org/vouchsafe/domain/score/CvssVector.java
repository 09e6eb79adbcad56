package org.vouchsafe.domain.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A CVSS vector: which metric has which value. Base and temporal scores of versions 2.0, 3.0 and 3.1 are computed as FIRST's specifications
 * say; version 4.0 is read and not computed, since its score is looked up in tables and not given by a formula.
 *
 * @param metrics in the order of the vector
 */
public record CvssVector(Version version, Map<String, String> metrics) {
    /** The editions of the standard. */
    public enum Version {
        V2("2.0", ""), V3_0("3.0", "CVSS:3.0/"), V3_1("3.1", "CVSS:3.1/"), V4("4.0", "CVSS:4.0/");

        private final String word;
        private final String prefix;

        Version(String word, String prefix) {
            this.word = word;
            this.prefix = prefix;
        }

        /** As documents write it. */
        public String word() {
            return word;
        }
    }

    private static final List<String> BASE_2 = List.of("AV", "AC", "Au", "C", "I", "A");
    private static final List<String> BASE_3 = List.of("AV", "AC", "PR", "UI", "S", "C", "I", "A");
    private static final List<String> BASE_4 = List.of("AV", "AC", "AT", "PR", "UI", "VC", "VI", "VA", "SC", "SI", "SA");
    private static final Map<String, String> VALUES_2 = Map.ofEntries(Map.entry("AV", "L A N"), Map.entry("AC", "H M L"),
            Map.entry("Au", "M S N"), Map.entry("C", "N P C"), Map.entry("I", "N P C"), Map.entry("A", "N P C"),
            Map.entry("E", "U POC F H ND"), Map.entry("RL", "OF TF W U ND"), Map.entry("RC", "UC UR C ND"),
            Map.entry("CDP", "N L LM MH H ND"), Map.entry("TD", "N L M H ND"), Map.entry("CR", "L M H ND"),
            Map.entry("IR", "L M H ND"), Map.entry("AR", "L M H ND"));
    private static final Map<String, String> VALUES_3 = Map.ofEntries(Map.entry("AV", "N A L P"), Map.entry("AC", "L H"),
            Map.entry("PR", "N L H"), Map.entry("UI", "N R"), Map.entry("S", "U C"), Map.entry("C", "N L H"), Map.entry("I", "N L H"),
            Map.entry("A", "N L H"), Map.entry("E", "X U P F H"), Map.entry("RL", "X O T W U"), Map.entry("RC", "X U R C"),
            Map.entry("CR", "X L M H"), Map.entry("IR", "X L M H"), Map.entry("AR", "X L M H"), Map.entry("MAV", "X N A L P"),
            Map.entry("MAC", "X L H"), Map.entry("MPR", "X N L H"), Map.entry("MUI", "X N R"), Map.entry("MS", "X U C"),
            Map.entry("MC", "X N L H"), Map.entry("MI", "X N L H"), Map.entry("MA", "X N L H"));

    private static final Map<String, String> VALUES_4 = Map.ofEntries(Map.entry("AV", "N A L P"), Map.entry("AC", "L H"),
            Map.entry("AT", "N P"), Map.entry("PR", "N L H"), Map.entry("UI", "N P A"), Map.entry("VC", "H L N"), Map.entry("VI", "H L N"),
            Map.entry("VA", "H L N"), Map.entry("SC", "H L N"), Map.entry("SI", "H L N"), Map.entry("SA", "H L N"),
            Map.entry("E", "X A P U"), Map.entry("CR", "X H M L"), Map.entry("IR", "X H M L"), Map.entry("AR", "X H M L"),
            Map.entry("MAV", "X N A L P"), Map.entry("MAC", "X L H"), Map.entry("MAT", "X N P"), Map.entry("MPR", "X N L H"),
            Map.entry("MUI", "X N P A"), Map.entry("MVC", "X H L N"), Map.entry("MVI", "X H L N"), Map.entry("MVA", "X H L N"),
            Map.entry("MSC", "X H L N"), Map.entry("MSI", "X S H L N"), Map.entry("MSA", "X S H L N"), Map.entry("S", "X N P"),
            Map.entry("AU", "X N Y"), Map.entry("R", "X A U I"), Map.entry("V", "X D C"), Map.entry("RE", "X L M H"),
            Map.entry("U", "X Clear Green Amber Red"));

    public CvssVector {
        metrics = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /** The vector; empty when it is none, lacks a base metric, or gives a metric twice or a value it cannot have. */
    public static Optional<CvssVector> parse(String text) {
        Version version = Version.V2;
        for (Version each : List.of(Version.V3_0, Version.V3_1, Version.V4)) {
            version = text.startsWith(each.prefix) ? each : version;
        }
        var metrics = new LinkedHashMap<String, String>();
        for (String part : text.substring(version.prefix.length()).split("/", -1)) {
            int colon = part.indexOf(':');
            if (colon <= 0 || metrics.put(part.substring(0, colon), part.substring(colon + 1)) != null) {
                return Optional.empty();
            }
        }
        var vector = new CvssVector(version, metrics);
        return vector.isSound() ? Optional.of(vector) : Optional.empty();
    }

    private boolean isSound() {
        return switch (version) {
            case V2 -> metrics.keySet().containsAll(BASE_2) && hasValues(VALUES_2);
            case V3_0, V3_1 -> metrics.keySet().containsAll(BASE_3) && hasValues(VALUES_3);
            case V4 -> metrics.keySet().containsAll(BASE_4) && hasValues(VALUES_4);
        };
    }

    private boolean hasValues(Map<String, String> allowed) {
        return metrics.entrySet().stream().allMatch(each -> allowed.containsKey(each.getKey())
                && Set.of(allowed.get(each.getKey()).split(" ")).contains(each.getValue()));
    }

    /** The base score; empty for version 4.0. */
    public OptionalDouble base() {
        return switch (version) {
            case V2 -> OptionalDouble.of(base2());
            case V3_0, V3_1 -> OptionalDouble.of(base3());
            case V4 -> OptionalDouble.empty();
        };
    }

    /** The temporal score; empty for version 4.0, which has none. */
    public OptionalDouble temporal() {
        return switch (version) {
            case V2 -> OptionalDouble.of(nearest(base2() * weight("E", "U", 0.85, "POC", 0.9, "F", 0.95)
                    * weight("RL", "OF", 0.87, "TF", 0.9, "W", 0.95) * weight("RC", "UC", 0.9, "UR", 0.95)));
            case V3_0, V3_1 -> OptionalDouble.of(roundUp(base3() * weight("E", "U", 0.91, "P", 0.94, "F", 0.97)
                    * weight("RL", "O", 0.95, "T", 0.96, "W", 0.97) * weight("RC", "U", 0.92, "R", 0.96)));
            case V4 -> OptionalDouble.empty();
        };
    }

    /** The word for a score of versions 3 and 4, such as {@code CRITICAL}. */
    public static String severity(double score) {
        return score == 0 ? "NONE" : score < 4 ? "LOW" : score < 7 ? "MEDIUM" : score < 9 ? "HIGH" : "CRITICAL";
    }

    private double base2() {
        double impact = 10.41 * (1 - (1 - impact2("C")) * (1 - impact2("I")) * (1 - impact2("A")));
        double exploitability = 20 * weight("AV", "L", 0.395, "A", 0.646, "N", 1.0) * weight("AC", "H", 0.35, "M", 0.61, "L", 0.71)
                * weight("Au", "M", 0.45, "S", 0.56, "N", 0.704);
        return nearest((0.6 * impact + 0.4 * exploitability - 1.5) * (impact == 0 ? 0 : 1.176));
    }

    private double impact2(String metric) {
        return weight(metric, "N", 0.0, "P", 0.275, "C", 0.660);
    }

    private double base3() {
        boolean changed = "C".equals(metrics.get("S"));
        double lost = 1 - (1 - impact3("C")) * (1 - impact3("I")) * (1 - impact3("A"));
        double impact = changed ? 7.52 * (lost - 0.029) - 3.25 * Math.pow(lost - 0.02, 15) : 6.42 * lost;
        double exploitability = 8.22 * weight("AV", "N", 0.85, "A", 0.62, "L", 0.55, "P", 0.2) * weight("AC", "L", 0.77, "H", 0.44)
                * (changed ? weight("PR", "N", 0.85, "L", 0.68, "H", 0.5) : weight("PR", "N", 0.85, "L", 0.62, "H", 0.27))
                * weight("UI", "N", 0.85, "R", 0.62);
        return impact <= 0 ? 0 : roundUp(Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10));
    }

    private double impact3(String metric) {
        return weight(metric, "N", 0.0, "L", 0.22, "H", 0.56);
    }

    /** The weight of a metric's value; 1 for a value that is not named, which is how both standards treat what is not defined. */
    private double weight(String metric, Object... weights) {
        String value = metrics.get(metric);
        for (int i = 0; i < weights.length; i += 2) {
            if (weights[i].equals(value)) {
                return (Double) weights[i + 1];
            }
        }
        return 1;
    }

    private static double nearest(double score) {
        return Math.round(score * 10) / 10.0;
    }

    /** The smallest number of one decimal not below it; in whole numbers, as version 3.1 says, so that 4.02 does not become 4.2. */
    private static double roundUp(double score) {
        long scaled = Math.round(score * 100_000);
        return scaled % 10_000 == 0 ? scaled / 100_000.0 : (Math.floorDiv(scaled, 10_000) + 1) / 10.0;
    }

    /** The letter of a word for a metric's value: {@code ADJACENT_NETWORK} is {@code A}, {@code NOT_DEFINED} is {@code X} or {@code ND}. */
    public boolean says(String metric, String word) {
        String value = metrics.get(metric);
        String upper = word.toUpperCase(Locale.ROOT);
        boolean undefined = upper.equals("NOT_DEFINED");
        if (value == null || value.isEmpty()) {
            return undefined || value == null;
        }
        return undefined ? value.equals("X") || value.equals("ND") : value.charAt(0) == upper.charAt(0);
    }
}
