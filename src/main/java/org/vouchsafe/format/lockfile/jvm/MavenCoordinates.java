package org.vouchsafe.format.lockfile.jvm;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.input.purl.Purls;

/**
 * An artefact as Maven names it.
 *
 * @param type packaging or extension
 * @param classifier null where there is none
 * @param scope null for the project itself
 */
record MavenCoordinates(String group, String artifact, String type, @Nullable String classifier, String version, @Nullable String scope) {
    private static final Set<String> SCOPES = Set.of("compile", "runtime", "test", "provided", "system", "import");
    private static final Pattern PART = Pattern.compile("[^\\s\\p{Cntrl}:(){}\"/]+");
    /** What is packed into a jar and says nothing else about the file (Maven, "artifact handlers"). */
    private static final Set<String> JARS = Set.of("jar", "bundle", "maven-plugin", "ejb", "eclipse-plugin", "maven-archetype");

    /**
     * {@code group:artifact:type[:classifier]:version[:scope]}; null when the text is no such thing.
     *
     * <p>Of five parts the last decides: a scope, or else the version of something with a classifier.
     */
    static @Nullable MavenCoordinates parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < 4 || parts.length > 6) {
            return null;
        }
        for (String part : parts) {
            if (!PART.matcher(part).matches()) {
                return null;
            }
        }
        boolean scoped = SCOPES.contains(parts[parts.length - 1]) && parts.length > 4;
        int version = parts.length - (scoped ? 2 : 1);
        return version < 3 || version > 4 ? null
                : new MavenCoordinates(parts[0], parts[1], parts[2], version == 4 ? parts[3] : null, parts[version],
                        scoped ? parts[parts.length - 1] : null);
    }

    /** The same, also where no type is said, as in {@code group:artifact:version}. */
    static @Nullable MavenCoordinates named(String text) {
        String[] parts = text.split(":", -1);
        return parse(parts.length == 3 ? parts[0] + ":" + parts[1] + ":jar:" + parts[2] : text);
    }

    /** What it is called, whatever its type and version. */
    String module() {
        return group + ":" + artifact;
    }

    /** What is one artefact, whatever its version. */
    String key() {
        return group + ":" + artifact + ":" + type + ":" + (classifier == null ? "" : classifier);
    }

    Listed listed(Location at) {
        var listed = new Listed(artifact, version, purl(), at).group(group).ref(key() + ":" + version);
        if (scope == null) {
            return listed;
        }
        return switch (scope) {
            case "test" -> listed.scope(Scope.DEVELOPMENT);
            case "provided" -> listed.scope(Scope.EXCLUDED).trait(Trait.EXTERNAL);
            case "system" -> listed.scope(Scope.REQUIRED).trait(Trait.FILE_SOURCE);
            default -> listed.scope(Scope.REQUIRED);
        };
    }

    @Nullable
    Purl purl() {
        Map<String, String> qualifiers = new HashMap<>();
        if (classifier != null) {
            qualifiers.put("classifier", classifier);
        }
        if (!JARS.contains(type)) {
            qualifiers.put("type", type);
        }
        return Purls.of("maven", group, artifact, version, qualifiers, null).orElse(null);
    }
}
