package org.vouchsafe.domain.advisory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.problem.Location;

/**
 * One {@code affected[]} entry of an advisory, evaluated by itself.
 *
 * @param ecosystem as written, such as {@code npm} or {@code Debian:12}
 * @param packageName in normal form; null when the ecosystem has no package type (then only CPE, hash or name can match)
 * @param distribution distribution release the entry is for (id and major version, such as {@code debian-12}); null when none
 * @param name the package name as written
 * @param hashes of malicious artefacts; a component that carries one is affected whatever its version
 * @param contested why it cannot be said whether this package is meant, in words that complete "because": the entry names two, and each is read as an
 *     entry of its own; or why it could not be read; null where it names one
 */
public record AffectedPackage(String ecosystem, @Nullable PackageName packageName, @Nullable String distribution, String name,
        List<Cpe> cpes,
        List<AffectedRange> ranges, List<String> versions, List<Hash> hashes, Location location, @Nullable String contested) {
    public AffectedPackage {
        cpes = List.copyOf(cpes);
        ranges = List.copyOf(ranges);
        versions = List.copyOf(versions);
        hashes = List.copyOf(hashes);
    }

    /** One that names one package. */
    public AffectedPackage(String ecosystem, @Nullable PackageName packageName, @Nullable String distribution, String name,
            List<Cpe> cpes, List<AffectedRange> ranges, List<String> versions, List<Hash> hashes, Location location) {
        this(ecosystem, packageName, distribution, name, cpes, ranges, versions, hashes, location, null);
    }

    /** An entry of which it cannot be told which package it means: whatever is listed may be it. */
    public static AffectedPackage unread(Location location, String because) {
        return new AffectedPackage("", null, null, "", List.of(), List.of(), List.of(), List.of(), location, because);
    }

    /** True when it cannot be told which package it means. */
    public boolean isUnread() {
        return contested != null && packageName == null;
    }

    /** The same package without a word on its versions, for what could not be read of them. */
    public AffectedPackage withoutVersions() {
        return new AffectedPackage(ecosystem, packageName, distribution, name, cpes, List.of(), List.of(), List.of(), location, contested);
    }

    /** The same for another package, where it cannot be said which of them is meant. */
    public AffectedPackage contested(@Nullable PackageName other, String because) {
        return new AffectedPackage(ecosystem, other, distribution, name, cpes, ranges, versions, hashes, location, because);
    }
}
