package org.vouchsafe.format.spdx.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.format.range.RangeText;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.purl.IdentityAgreement;
import org.vouchsafe.input.purl.PurlAgreement;

/** Reads one package. Whatever is wrong with a field becomes a problem, and the other fields are kept. */
final class PackageReading {
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    private static final String NO_NAME = "(no name)";
    private static final Set<String> ALGORITHMS = Set.of("SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "SHA3-256", "SHA3-384", "SHA3-512",
            "BLAKE2b-256", "BLAKE2b-384", "BLAKE2b-512", "BLAKE3", "MD2", "MD4", "MD5", "MD6", "ADLER32");
    private static final Pattern EXACTLY = Pattern.compile("={1,3}\\s*([^\\s,|]+)");
    private static final Pattern ECOSYSTEM = Pattern.compile("[a-z][a-z-]*:(.+)");
    private static final Comparator<Hash> BY_ALGORITHM = Comparator.comparing(Hash::algorithm).thenComparing(Hash::hex);
    private final Problems problems;
    private final PackageIdentity identity;
    private final PackageElements elements;
    private boolean nameMissing;

    PackageReading(Problems problems) {
        this.problems = problems;
        this.identity = new PackageIdentity(problems);
        this.elements = new PackageElements(problems);
    }

    /** Whether a package had neither a name nor a purl, so that nobody can tell what it is. */
    boolean foundNameless() {
        return nameMissing;
    }

    /** A package as a member; whether its fields agree is judged by {@link #judged}, once the root is known. */
    Member member(SpdxField.Package read) {
        PackageIdentity.Identity called = identity.of(read);
        Purl written = called.purl();
        String range = range(read, written);
        Purl purl = written == null || written.version() == null || !RangeText.isRange(written.version()) ? written
                : RangeText.withoutVersion(written);
        String name = name(read, purl);
        if (read.fields().get(SpdxField.DOWNLOAD) == null && read.kind() == SpdxField.Kind.SPDX_2) {
            problems.warning("MISSING_FIELD", read.location(), "Package \"" + name + "\" has no download location, which SPDX requires.",
                    CHECK_GENERATOR);
        }
        String version = range != null && range.equals(read.text(SpdxField.VERSION)) ? null : version(read);
        version = version != null ? version : purl == null ? null : purl.version();
        var component = new Component(type(read), purl, called.cpe(), null, name, version, hashes(read.checksums(), name), null,
                called.also());
        Map<Element, Stated> said = elements.of(read);
        said.putAll(read.said());
        var particulars = new Particulars(said, range, null, Set.of());
        return new Member(component, id(read.fields().get(SpdxField.ID), read, name), read.location(), Scope.UNSTATED, List.of(),
                particulars);
    }

    /** A file as a member, where the document lists nothing else. */
    Member member(SpdxField.FileElement read, String name) {
        var elementsOfFile = new EnumMap<Element, Stated>(Element.class);
        PackageElements.licence(read.licenceConcluded(), Element.LICENCE_CONCLUDED, elementsOfFile);
        elementsOfFile.put(Element.FILE_NAME, Stated.present(name));
        var component = new Component("file", null, null, null, name, null, hashes(read.checksums(), name), null);
        return new Member(component, read.id(), read.location(), Scope.UNSTATED, List.of(), Particulars.of(elementsOfFile));
    }

    /** The hashes of a file that is no member, as far as they can be ones: many write zeros for files they did not read. */
    static List<Hash> hashes(SpdxField.FileElement read) {
        return read.checksums().stream().map(each -> new Hash(each.algorithm(), each.value().strip()))
                .filter(each -> each.hasPossibleLength() && !each.hex().matches("0*")).toList();
    }

    /** The member with what its fields say against its purl. Not for the root, whose name is a display name. */
    Member judged(Member member) {
        Component component = member.component();
        Purl purl = component.purl();
        String conflict = purl == null ? null : identity.conflict(purl);
        String disagreement = purl == null || conflict != null ? conflict
                : PurlAgreement.disagreement(purl, null, component.name(), component.version());
        disagreement = disagreement != null ? disagreement : byCpe(component);
        if (disagreement == null) {
            return member;
        }
        problems.warning("FIELDS_DISAGREE", member.location(), "Package \"" + component.name() + "\" contradicts itself. " + disagreement,
                "Ask the supplier which holds; until then nothing is concluded from its version.");
        return member.withComponent(new Component(component.type(), purl, component.cpe(), null, component.name(), component.version(),
                component.hashes(), disagreement, component.also()));
    }

    private static @Nullable String byCpe(Component component) {
        return component.cpes().stream().map(each -> IdentityAgreement.conflict(each, component.version())).filter(Objects::nonNull)
                .findFirst().orElse(null);
    }

    private @Nullable String id(@Nullable SpdxField field, SpdxField.Package read, String name) {
        if (field == null || field.text().isBlank()) {
            problems.warning("NO_REF", read.location(), "Package \"" + name + "\" has no SPDXID, so nothing can refer to it.",
                    CHECK_GENERATOR);
            return null;
        }
        String id = field.text().strip();
        if (!id.startsWith("SPDXRef-") && read.kind() == SpdxField.Kind.SPDX_2) {
            problems.warning("BAD_SPDXID", field.at(), "\"" + id + "\" does not begin with SPDXRef-; it was taken as it is.",
                    CHECK_GENERATOR);
        }
        return id;
    }

    private String name(SpdxField.Package read, @Nullable Purl purl) {
        String name = read.text(SpdxField.NAME);
        if (name != null) {
            return purl == null ? name : withoutEcosystem(name, purl);
        }
        if (purl != null) {
            problems.warning("NO_NAME", read.location(), "A package has no name; the one in its purl was taken: \"" + purl.name() + "\".",
                    CHECK_GENERATOR);
            return purl.name();
        }
        nameMissing = true;
        problems.error("NO_NAME", read.location(), "A package has neither a name nor a purl, so nobody can tell what it is.",
                "Ask the supplier what it is; until then the list counts as incomplete.");
        return NO_NAME;
    }

    /** Some write the ecosystem before the name ({@code npm:axios}, {@code go:example.com/x}) or the version after it. */
    private static String withoutEcosystem(String name, Purl purl) {
        if (PurlAgreement.disagreement(purl, null, name, null) == null) {
            return name;
        }
        String version = purl.version();
        if (name.equals(version)) {
            // An image, called by its digest.
            return purl.name();
        }
        var prefixed = ECOSYSTEM.matcher(name);
        String shorter = prefixed.matches() ? prefixed.group(1) : name;
        if (version != null && shorter.endsWith("@" + version)) {
            shorter = shorter.substring(0, shorter.length() - version.length() - 1);
        }
        return PurlAgreement.disagreement(purl, null, shorter, null) == null ? shorter : name;
    }

    private static @Nullable String version(SpdxField.Package read) {
        String version = read.text(SpdxField.VERSION);
        if (version == null || PackageElements.isUnknown(version)) {
            return null;
        }
        var exact = EXACTLY.matcher(version);
        return exact.matches() ? exact.group(1) : version;
    }

    /** A version field or purl that asks for a range, as lists made from manifests do: no version, but good to know. */
    private @Nullable String range(SpdxField.Package read, @Nullable Purl purl) {
        String version = read.text(SpdxField.VERSION);
        String range = version != null && RangeText.isRange(version) ? version
                : purl != null && purl.version() != null && RangeText.isRange(purl.version()) ? purl.version() : null;
        if (range != null) {
            problems.warning("VERSION_RANGE", read.at(SpdxField.VERSION),
                    "\"" + range + "\" is a range and no version; it was kept as what is asked for.",
                    "Ask the supplier which version is shipped; a list made from a lockfile or a build says so.");
        }
        return range;
    }

    private static String type(SpdxField.Package read) {
        String purpose = read.text(SpdxField.PURPOSE);
        return purpose == null ? "library" : purpose.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Hash> hashes(List<SpdxField.Checksum> checksums, String name) {
        var hashes = new ArrayList<Hash>(checksums.size());
        for (SpdxField.Checksum checksum : checksums) {
            if (!ALGORITHMS.contains(checksum.algorithm())) {
                problems.warning("UNKNOWN_VALUE", checksum.at(),
                        "\"" + checksum.algorithm() + "\" is not how SPDX writes a hash algorithm; it was kept.",
                        CHECK_GENERATOR);
            }
            String value = checksum.value().strip();
            // "sha256:…", as images are named.
            value = value.substring(value.indexOf(':') + 1);
            var hash = new Hash(checksum.algorithm(), value);
            // Some write zeros where they have no hash.
            if (!hash.hex().matches("0*") && hash.hasPossibleLength()) {
                hashes.add(hash);
            } else {
                problems.error("BAD_HASH", checksum.at(),
                        "A " + hash.algorithm() + " hash of \"" + name + "\" cannot be one: \"" + checksum.value()
                                + "\"; it was passed over.",
                        CHECK_GENERATOR);
            }
        }
        hashes.sort(BY_ALGORITHM);
        return hashes.stream().distinct().toList();
    }
}
