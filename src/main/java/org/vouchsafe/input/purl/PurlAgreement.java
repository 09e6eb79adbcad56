package org.vouchsafe.input.purl;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;

/**
 * Whether the fields beside a purl (group, name, version) say the same as the purl, after the normalisation of its type (assessment.md,
 * "What matches"). A field that is absent contradicts nothing.
 */
public final class PurlAgreement {
    /** Their namespace is the distribution's or the registry's name, which documents do not repeat in a group field. */
    private static final Set<String> NAMESPACE_IS_VENDOR = Set.of("deb", "rpm", "apk", "alpm", "oci", "docker");
    /** Their packages have no namespace, so that a group field is somebody's own order. */
    private static final Set<String> NO_NAMESPACE = Set.of("pypi", "gem", "cargo", "nuget", "conda", "cran", "hackage", "pub", "bitnami");
    /** Names and versions that the purl writes in another way by rule; a leading v is part of the tag, not of the version. */
    private static final Set<String> LEADING_V = Set.of("golang", "github", "composer", "swift", "gitlab", "bitbucket");

    private PurlAgreement() {}

    /** What differs, as a sentence; null when nothing does. */
    public static @Nullable String disagreement(Purl purl, @Nullable String group, @Nullable String name, @Nullable String version) {
        if (name != null && !purl.type().equals("generic") && !sameName(purl, group, name)) {
            String field = group == null ? name : group + "/" + name;
            return "The purl says \"" + purl.packageName() + "\", the name field says \"" + field + "\".";
        }
        if (version != null && purl.version() != null && !sameVersion(purl, version)) {
            return "The purl says version " + purl.version() + ", the version field says " + version + ".";
        }
        return null;
    }

    private static boolean sameName(Purl purl, @Nullable String group, String name) {
        String type = purl.type();
        if (group == null || NAMESPACE_IS_VENDOR.contains(type) || NO_NAMESPACE.contains(type)) {
            return purl.name().equals(name) || sameWithoutGroup(purl, name);
        }
        // Some write the group once more in front of the name.
        return same(purl, group, name) || name.startsWith(group) && sameWithoutGroup(purl, name);
    }

    /** A name that stands alone is the bare name, or the whole of it with the namespace in front. */
    private static boolean sameWithoutGroup(Purl purl, String name) {
        if (same(purl, purl.namespace(), name)) {
            return true;
        }
        int split = purl.type().equals("maven") ? name.lastIndexOf(':') : name.lastIndexOf('/');
        if (split > 0 && same(purl, name.substring(0, split), name.substring(split + 1))) {
            return true;
        }
        if (purl.subpath() != null && name.endsWith("/" + purl.subpath())) {
            return sameWithoutGroup(new Purl(purl.type(), purl.namespace(), purl.name(), purl.version(), purl.qualifiers(), null,
                    purl.canonical()), name.substring(0, name.length() - purl.subpath().length() - 1));
        }
        // An image's name carries its registry: docker.io/library/nginx.
        boolean image = purl.type().equals("oci") || purl.type().equals("docker");
        return image && name.toLowerCase(Locale.ROOT).endsWith("/" + purl.name().toLowerCase(Locale.ROOT));
    }

    private static boolean same(Purl purl, @Nullable String namespace, String name) {
        PackageName written = Purls.normalise(purl.type(), namespace, name);
        return written.equals(purl.packageName());
    }

    private static boolean sameVersion(Purl purl, String version) {
        String inPurl = String.valueOf(purl.version());
        if (inPurl.equals(version)) {
            return true;
        }
        // RPM purls carry the epoch in a qualifier (purl types, "rpm"); deb and alpm in the version.
        String epoch = purl.qualifier("epoch");
        if (epoch != null && version.equals(epoch + ":" + inPurl)) {
            return true;
        }
        if (purl.type().equals("pypi")) {
            // PEP 440: versions are compared without regard to case.
            return inPurl.equalsIgnoreCase(version);
        }
        return LEADING_V.contains(purl.type()) && withoutV(inPurl).equals(withoutV(version));
    }

    private static String withoutV(String version) {
        return version.startsWith("v") ? version.substring(1) : version;
    }
}
