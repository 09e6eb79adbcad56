package org.vouchsafe.assess.match.name;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;

/**
 * The source package a distribution package was built from, as the purl's {@code upstream}, {@code source} or {@code origin} (the word of apk)
 * qualifier names it.
 *
 * @param version the source's own version where the qualifier gives one; null: the binary's version stands for it
 */
public record SourcePackage(PackageName name, @Nullable String version) {
    /** Registries that take names without regard to case, though purls of them keep it. */
    private static final Set<
            String> CASELESS = Set.of("swift", "githubactions", "bitnami", "pub", "conan", "vscode-extension", "cocoapods");
    private static final Set<String> DISTRIBUTION_TYPES = Set.of("deb", "rpm", "apk", "alpm");

    /** True for the purl types whose packages are built by a distribution from source packages. */
    public static boolean isDistributionType(String purlType) {
        return DISTRIBUTION_TYPES.contains(purlType);
    }

    /**
     * The name of a package for comparing: distributions go by several names in the namespaces of purls, some registries do not tell
     * case, and some lists escape the slash before the last part of a name, so that all of it reads as the name.
     */
    public static PackageName comparable(PackageName written) {
        PackageName name = CASELESS.contains(written.type()) ? lower(written) : written;
        if (name.type().equals("golang") && name.namespace() == null && name.name().equals("std")) {
            // The toolchain calls the standard library std, the advisories about it stdlib.
            return new PackageName("golang", null, "stdlib");
        }
        if (name.namespace() == null) {
            int slash = name.name().lastIndexOf('/');
            return slash <= 0 ? name : new PackageName(name.type(), name.name().substring(0, slash), name.name().substring(slash + 1));
        }
        // The vendor of a Conan package is often left out, and ConanCenter has each name once.
        String space = isDistributionType(name.type()) ? Distribution.id(name.namespace())
                : name.type().equals("conan") ? null : name.namespace();
        return new PackageName(name.type(), space, name.name());
    }

    private static PackageName lower(PackageName name) {
        return new PackageName(name.type(), name.namespace() == null ? null : name.namespace().toLowerCase(Locale.ROOT),
                name.name().toLowerCase(Locale.ROOT));
    }

    /** The source package of a deb, rpm or apk; empty for other types and where none is named. */
    public static Optional<SourcePackage> of(Purl purl) {
        if (!isDistributionType(purl.type())) {
            return Optional.empty();
        }
        String written = purl.qualifier("upstream") != null ? purl.qualifier("upstream")
                : purl.qualifier("source") != null ? purl.qualifier("source") : purl.qualifier("origin");
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(parse(purl, written.strip()));
    }

    private static SourcePackage parse(Purl purl, String written) {
        String text = written.startsWith("pkg:") ? written.substring(written.lastIndexOf('/') + 1) : written;
        if (text.endsWith(".src.rpm")) {
            return sourceRpm(purl, text.substring(0, text.length() - ".src.rpm".length()));
        }
        int at = text.indexOf('@');
        String name = at > 0 ? text.substring(0, at) : text;
        String version = at > 0 && at + 1 < text.length() ? text.substring(at + 1) : null;
        return new SourcePackage(named(purl, name), version);
    }

    /** Source RPM files are called name-version-release.src.rpm; only the last two parts never contain a hyphen. */
    private static SourcePackage sourceRpm(Purl purl, String stem) {
        int release = stem.lastIndexOf('-');
        int version = release > 0 ? stem.lastIndexOf('-', release - 1) : -1;
        return version > 0 ? new SourcePackage(named(purl, stem.substring(0, version)), withEpoch(purl, stem.substring(version + 1)))
                : new SourcePackage(named(purl, stem), null);
    }

    /** The file name of a source RPM leaves the epoch out; source and binary share it. */
    private static String withEpoch(Purl purl, String versionRelease) {
        String epoch = purl.qualifier("epoch");
        return epoch == null || epoch.isBlank() ? versionRelease : epoch + ":" + versionRelease;
    }

    private static PackageName named(Purl purl, String name) {
        return new PackageName(purl.type(), purl.namespace(), name.toLowerCase(Locale.ROOT));
    }
}
