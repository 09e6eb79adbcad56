package org.vouchsafe.input;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Optional;
import java.util.TreeMap;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;

/** Reads package URLs and brings names into the normal form of their type (purl-spec). The only place that knows the purl library. */
public final class Purls {
    private Purls() {}

    /** The purl; empty when the text is not one. */
    public static Optional<Purl> parse(String text) {
        try {
            PackageURL url = new PackageURL(text.strip());
            var qualifiers = new TreeMap<String, String>();
            if (url.getQualifiers() != null) {
                qualifiers.putAll(url.getQualifiers());
            }
            PackageName name = normalise(url.getType(), url.getNamespace(), url.getName());
            return Optional.of(new Purl(name.type(), name.namespace(), name.name(), url.getVersion(), qualifiers, url.getSubpath(),
                    url.canonicalize()));
        } catch (MalformedPackageURLException e) {
            return Optional.empty();
        }
    }

    /** A package name in the normal form of its type. */
    public static PackageName normalise(String type, @org.jspecify.annotations.Nullable String namespace, String name) {
        String lowerType = type.toLowerCase(java.util.Locale.ROOT);
        String space = namespace == null || namespace.isEmpty() ? null : namespace;
        return switch (lowerType) {
            // PEP 503: runs of "-", "_" and "." are one "-", lower case.
            case "pypi" -> new PackageName(lowerType, space, name.toLowerCase(java.util.Locale.ROOT).replaceAll("[-_.]+", "-"));
            // npm names are lower case since 2013; older ones differ by case only in the registry's past. NuGet and Composer ignore case.
            case "npm", "nuget", "composer", "deb", "rpm", "apk", "github", "bitbucket", "hex", "golang" -> new PackageName(lowerType,
                    space == null ? null : space.toLowerCase(java.util.Locale.ROOT), name.toLowerCase(java.util.Locale.ROOT));
            default -> new PackageName(lowerType, space, name);
        };
    }
}
