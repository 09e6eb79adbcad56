package org.vouchsafe.format.osv;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.PackageName;

/** Which package ecosystem and name of an {@code affected[]} entry mean, where that is another one than its package URL names. */
final class SecondName {
    private SecondName() {}

    /**
     * The other package; empty where both can be one.
     *
     * @param known the ecosystem as far as it is known
     * @param byPurl what the package URL names
     */
    static Optional<PackageName> of(@Nullable String ecosystem, @Nullable String name, Ecosystem known, PackageName byPurl) {
        if (name == null || name.isBlank()) {
            return known.type() == null || known.type().equals(byPurl.type()) ? Optional.empty()
                    : Optional.of(new PackageName(known.type(), known.namespace(), byPurl.name()));
        }
        Optional<PackageName> byName = known.packageNamed(name);
        if (byName.isPresent()) {
            return byName.filter(each -> !isOne(each, byPurl));
        }
        // Where the ecosystem has no packages of its own, the type of the purl says how the name is to be read.
        boolean unnamed = ecosystem == null || ecosystem.isBlank();
        PackageName read = new Ecosystem(byPurl.type(), null, null).packageNamed(name).orElseThrow();
        boolean one = isOne(read, byPurl) || !unnamed && lastPart(name).equals(lastPart(byPurl.name()));
        return one || byPurl.type().equals("generic") ? Optional.empty() : Optional.of(read);
    }

    private static boolean isOne(PackageName one, PackageName other) {
        if (!one.type().equals(other.type()) || !folded(one.name()).equals(folded(other.name()))) {
            return false;
        }
        return switch (one.type()) {
            // Vendors of these are often left out, and each name is there once.
            case "conan", "generic", "cocoapods", "hex", "pub", "cran" -> true;
            case "deb", "rpm", "apk", "alpm" -> one.namespace() == null || other.namespace() == null
                    || Ecosystem.family(one.namespace()).equals(Ecosystem.family(other.namespace()));
            default -> Objects.equals(fold(one.namespace()), fold(other.namespace()));
        };
    }

    private static @Nullable String fold(@Nullable String namespace) {
        return namespace == null ? null : folded(namespace);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String lastPart(String name) {
        return folded(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
    }
}
