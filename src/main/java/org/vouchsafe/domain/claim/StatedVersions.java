package org.vouchsafe.domain.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Purl;

/** The versions that a document gives for one product or component, in whatever field, and whether they can be one. */
public final class StatedVersions {
    /** Types of distribution packages. */
    private static final Set<String> PACKAGED = Set.of("rpm", "deb", "apk", "alpm");

    private StatedVersions() {}

    /** All of them, each with the field it stands in. */
    public static Map<String, String> of(Identification named) {
        var versions = new LinkedHashMap<String, String>();
        for (Purl each : named.purls()) {
            // The version of an image is its digest.
            if (each.version() != null && !each.type().equals("oci")) {
                versions.putIfAbsent(each.version(), "package URL");
            }
        }
        for (Cpe each : named.cpes()) {
            if (each.version() != null) {
                versions.putIfAbsent(each.version(), "CPE");
            }
        }
        if (named.version() != null) {
            versions.putIfAbsent(named.version(), "version");
        }
        return versions;
    }

    /** Two of them that cannot be one version, in words: {@code 2.0 (package URL) and 1.9 (CPE)}; empty where all agree. */
    public static Optional<String> disagreement(Identification named) {
        boolean packaged = named.purls().stream().anyMatch(each -> PACKAGED.contains(each.type()));
        List<Map.Entry<String, String>> all = List.copyOf(of(named).entrySet());
        return all.stream().skip(1).filter(each -> !agree(all.getFirst().getKey(), each.getKey(), packaged)).findFirst()
                .map(each -> words(all.getFirst()) + " and " + words(each));
    }

    private static String words(Map.Entry<String, String> version) {
        return version.getKey() + " (" + version.getValue() + ")";
    }

    /** Publishers write the version of a distribution's package with and without its epoch, name and architecture. */
    private static boolean agree(String one, String other, boolean packaged) {
        return bare(one).equals(bare(other)) || (packaged && (holds(one, other) || holds(other, one)));
    }

    private static boolean holds(String text, String version) {
        return Pattern.compile("(?<![0-9.])" + Pattern.quote(version) + "(?![0-9])").matcher(text).find();
    }

    private static String bare(String version) {
        String folded = version.strip().toLowerCase(Locale.ROOT);
        return folded.length() > 1 && folded.charAt(0) == 'v' && Character.isDigit(folded.charAt(1)) ? folded.substring(1) : folded;
    }
}
