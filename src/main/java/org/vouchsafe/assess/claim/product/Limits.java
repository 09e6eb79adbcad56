package org.vouchsafe.assess.claim.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.match.name.CpeName;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Mark;
import org.vouchsafe.domain.claim.Narrowing;
import org.vouchsafe.domain.inventory.Component;

/**
 * By what a statement means less than all of what it names, or something else. Only of a statement that clears it is asked: a warning is heard
 * however narrow it is.
 */
public final class Limits {
    private static final String ARCH = "arch";
    /** Qualifiers by which one build or file of a package is told from another. */
    private static final Set<String> VARIANTS = Set.of(ARCH, "os", "platform", "classifier", "goos", "goarch", "variant");
    private static final Map<String, String> ARCHITECTURES = Map.of("x86_64", "amd64", "x64", "amd64", "aarch64", "arm64", "i386", "x86",
            "i686", "x86");

    private Limits() {}

    /** What narrows a product to less than this release, such as {@code architecture arm64}; empty when all of the release is meant. */
    public static Optional<String> narrower(Identification product, ReleaseIdentity release) {
        var found = new ArrayList<String>();
        product.purls().stream().map(Purl::subpath).filter(Objects::nonNull).forEach(each -> found.add("subpath " + each));
        List<SortedMap<String, String>> own = qualifiers(release);
        for (Narrowing each : product.narrowings()) {
            boolean held = switch (each.kind()) {
                case Narrowing.ARCHITECTURE -> !own.isEmpty()
                        && own.stream().allMatch(known -> sameArchitecture(each.text(), known.get(ARCH)));
                case Narrowing.FAMILY -> isIdentified(product) || isFamily(each.text(), release);
                default -> false;
            };
            if (!held) {
                found.add(each.toString());
            }
        }
        for (Purl purl : product.purls()) {
            boolean named = release.purls().stream().anyMatch(known -> PurlPattern.of(purl).meansPackage(known.purl()));
            for (Map.Entry<String, String> each : purl.qualifiers().entrySet()) {
                if ((named || VARIANTS.contains(each.getKey()))
                        && !own.stream().allMatch(known -> each.getValue().equals(known.get(each.getKey())))) {
                    found.add(each.getKey() + " " + each.getValue());
                }
            }
        }
        product.cpes().stream().filter(each -> !isHeld(each, release)).forEach(each -> found.add(each.text()));
        if (product.statedVersion() == null && product.versionRange() == null) {
            // That there is no version is not that every version is meant.
            product.cpes().stream().filter(CpeName::saysNoVersion).forEach(each -> found.add("no version of " + each.text()));
        }
        product.marks().stream().filter(each -> narrows(each) && !release.marks().knows(each) && !isRule(each, release))
                .forEach(each -> found.add(each.word() + " " + each.text()));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.stream().distinct().collect(Collectors.joining(", ")));
    }

    /** The identifier of the product that is another one than this release's own; empty when none contradicts it. */
    public static Optional<String> mismatch(Identification product, ReleaseIdentity release) {
        Optional<Hash> hash = otherHash(product.hashes(), release.marks().hashes().stream().map(KnownMarks.KnownHash::hash).toList());
        if (hash.isPresent()) {
            return Optional.of("hash: it says " + hash.get().algorithm() + " " + hash.get().hex() + ", ours is another one");
        }
        for (Purl each : product.purls()) {
            List<PurlPattern> same = release.purls().stream().map(ReleaseIdentity.KnownPurl::purl)
                    .filter(known -> known.name().type().equals(each.type())).toList();
            if (!same.isEmpty() && same.stream().noneMatch(known -> isNamed(each, known)) && !isCalled(each, release)) {
                return Optional.of("package URL: it says " + each.canonical() + ", ours is another one");
            }
        }
        boolean cpe = product.cpes().isEmpty() || release.cpes().isEmpty() || product.cpes().stream()
                .anyMatch(each -> release.cpes().stream().anyMatch(known -> known.cpe().key().equals(each.key())));
        return cpe ? Optional.empty() : Optional.of("CPE: it says " + product.cpes().getFirst().text() + ", ours is another one");
    }

    /** True when a component that the statement names is all of this one, and no identifier of the two contradicts another. */
    static boolean isAllOf(Identification named, Component component) {
        List<Cpe> listed = component.cpes();
        boolean cpe = named.cpes().isEmpty() || listed.isEmpty()
                || named.cpes().stream().anyMatch(each -> listed.stream().anyMatch(other -> other.key().equals(each.key())));
        return cpe && otherHash(named.hashes(), component.hashes()).isEmpty()
                && named.purls().stream().allMatch(each -> each.subpath() == null || hasSubpath(component, each.subpath()))
                && named.narrowings().stream().allMatch(each -> each.kind().equals(Narrowing.ARCHITECTURE)
                        && component.purls().stream().anyMatch(known -> sameArchitecture(each.text(), known.qualifier(ARCH))));
    }

    /** The same, narrowed where two of its package URLs are of one type and not of one package: nobody can tell which of them is meant. */
    public static Identification unlessItContradictsItself(Identification named) {
        for (Purl one : named.purls()) {
            for (Purl other : named.purls()) {
                if (one.type().equals(other.type())
                        && (!one.packageName().equals(other.packageName()) || !one.qualifiers().equals(other.qualifiers()))) {
                    return named.narrowed(List.of(new Narrowing("package URL", one.canonical() + " and " + other.canonical())));
                }
            }
        }
        return named;
    }

    /** True when it is named without anything that tells one build of it from another. */
    public static boolean isUnlimited(Identification named) {
        return named.narrowings().isEmpty() && named.purls().stream()
                .allMatch(each -> each.subpath() == null && each.qualifiers().keySet().stream().noneMatch(VARIANTS::contains));
    }

    private static boolean hasSubpath(Component component, String subpath) {
        return component.purls().stream().anyMatch(each -> subpath.equals(each.subpath()));
    }

    /** Of several files one is enough, but where the same kind of hash is known none may be enough. */
    private static Optional<Hash> otherHash(List<Hash> stated, List<Hash> known) {
        return stated.stream().filter(each -> {
            List<Hash> comparable = known.stream().filter(other -> other.algorithm().equals(each.algorithm())).toList();
            return !comparable.isEmpty() && comparable.stream().noneMatch(stated::contains);
        }).findFirst();
    }

    /** The qualifiers of all package URLs of this very release: of its identifiers, and of the roots of its inventories that are no lockfiles. */
    private static List<SortedMap<String, String>> qualifiers(ReleaseIdentity release) {
        Stream<SortedMap<String, String>> written = release.release().identifiers().stream().map(PurlPattern::parse)
                .flatMap(Optional::stream).map(PurlPattern::qualifiers);
        Stream<SortedMap<String, String>> roots = release.inventories().stream().filter(each -> each.header().kind().ecosystem() == null)
                .map(each -> each.header().productPurl()).map(each -> each == null ? new TreeMap<>() : each.qualifiers());
        return Stream.concat(written, roots).toList();
    }

    private static boolean sameArchitecture(String one, @Nullable String other) {
        return other != null && architecture(one).equals(architecture(other));
    }

    private static String architecture(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        return ARCHITECTURES.getOrDefault(lower, lower);
    }

    /** What a package URL, a CPE, a hash or a number identifies is told apart by that, and not by its family. */
    private static boolean isIdentified(Identification product) {
        return !product.purls().isEmpty() || !product.cpes().isEmpty() || !product.hashes().isEmpty();
    }

    private static boolean isFamily(String family, ReleaseIdentity release) {
        String folded = Folded.of(family);
        return release.names().stream()
                .anyMatch(each -> each.equals(folded) || folded.startsWith(each + " ") || each.startsWith(folded + " "))
                || release.isSupplierName(family);
    }

    /** A generic package URL may be nothing but vendor and product in another spelling. */
    private static boolean isCalled(Purl stated, ReleaseIdentity release) {
        return stated.type().equals("generic") && release.names().contains(Folded.of(stated.name()));
    }

    /** Names of generic package URLs may stand in any namespace. */
    private static boolean isNamed(Purl stated, PurlPattern known) {
        return stated.type().equals("generic") ? Folded.of(stated.name()).equals(Folded.of(known.name().name()))
                : stated.packageName().equals(known.name());
    }

    /** Update, edition, language and targets of a CPE must be those of the release. */
    private static boolean isHeld(Cpe stated, ReleaseIdentity release) {
        List<String> further = CpeName.further(stated.text());
        return further.stream().allMatch(String::isEmpty) || release.cpes().stream()
                .anyMatch(known -> known.cpe().key().equals(stated.key()) && known.cpe().further().equals(further));
    }

    private static boolean narrows(Mark mark) {
        return mark.kind() == Mark.Kind.MODEL || mark.kind() == Mark.Kind.SERIAL || mark.kind() == Mark.Kind.SKU;
    }

    private static boolean isRule(Mark mark, ReleaseIdentity release) {
        String key = mark.word() + ":" + Folded.of(mark.text());
        return release.aliases().stream().anyMatch(each -> each.term().key().equals(key));
    }
}
