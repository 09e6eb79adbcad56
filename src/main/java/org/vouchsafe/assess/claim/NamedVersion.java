package org.vouchsafe.assess.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.version.VersionRange;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;

/** Of which product, in which version, a claim says that it speaks. */
public final class NamedVersion {
    /** Types of distribution packages. */
    private static final Set<String> PACKAGED = Set.of("rpm", "deb", "apk", "alpm");

    private NamedVersion() {}

    /** The product as the claim names it; empty where it names only a component. */
    public static Optional<Identification> product(Claim claim) {
        return switch (claim.target()) {
            case ClaimTarget.OfProduct target -> Optional.of(target.product());
            case ClaimTarget.OfBom target -> target.root() ? Optional.ofNullable(target.component()) : Optional.empty();
        };
    }

    /** The version of that product; null when the claim gives none. */
    public static @Nullable String of(Claim claim) {
        Identification product = product(claim).orElse(null);
        return product == null ? null
                : product.purls().stream().map(each -> each.version()).filter(each -> each != null).findFirst().orElse(product.version());
    }

    /**
     * True when a product or component is named with two versions, or with a version and a range that does not hold it. Nobody can say which is
     * meant, so what it clears is not known.
     */
    static boolean contradictsItself(ClaimTarget target) {
        return switch (target) {
            case ClaimTarget.OfProduct of -> contradictsItself(of.product())
                    || of.components().stream().anyMatch(NamedVersion::contradictsItself);
            case ClaimTarget.OfBom of -> of.component() != null && contradictsItself(of.component());
        };
    }

    private static boolean contradictsItself(Identification named) {
        Set<String> versions = versions(named);
        String range = named.versionRange();
        boolean outside = range != null && !versions.isEmpty() && !versions.stream().allMatch(each -> VersionRange.parse(range)
                .filter(parsed -> parsed.contains(each) == VersionRange.Answer.INSIDE).isPresent());
        boolean packaged = named.purls().stream().anyMatch(each -> PACKAGED.contains(each.type()));
        List<String> all = List.copyOf(versions);
        return outside || all.stream().skip(1).anyMatch(each -> !agree(all.getFirst(), each, packaged));
    }

    /** Publishers write the version of a distribution's package with and without its epoch, name and architecture. */
    private static boolean agree(String one, String other, boolean packaged) {
        return PurlPattern.sameVersion(one, other) || (packaged && (holds(one, other) || holds(other, one)));
    }

    private static boolean holds(String text, String version) {
        return Pattern.compile("(?<![0-9.])" + Pattern.quote(version) + "(?![0-9])").matcher(text).find();
    }

    private static Set<String> versions(Identification named) {
        var versions = new LinkedHashSet<String>();
        named.purls().stream().filter(each -> !each.type().equals("oci")).flatMap(each -> Stream.ofNullable(each.version()))
                .forEach(versions::add);
        named.cpes().forEach(each -> Stream.ofNullable(each.version()).forEach(versions::add));
        Stream.ofNullable(named.version()).forEach(versions::add);
        return versions;
    }
}
