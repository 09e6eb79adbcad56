package org.vouchsafe.format.spdx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.input.Cpes;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.PurlAgreement;
import org.vouchsafe.input.Purls;

/** Reads one package. Whatever is wrong with a field becomes a problem, and the other fields are kept. */
final class SpdxPackageReading {
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    private static final String ASK_IDENTITY = "Ask the supplier for a valid one, or match the component by hand under Components.";
    private static final String NO_NAME = "(no name)";
    private static final Set<String> ALGORITHMS = Set.of("SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "SHA3-256", "SHA3-384", "SHA3-512",
            "BLAKE2B-256", "BLAKE2B-384", "BLAKE2B-512", "BLAKE3", "MD2", "MD4", "MD5", "MD6", "ADLER32");
    private static final Comparator<Hash> BY_ALGORITHM = Comparator.comparing(Hash::algorithm).thenComparing(Hash::hex);
    private final Problems problems;
    private boolean nameMissing;

    SpdxPackageReading(Problems problems) {
        this.problems = problems;
    }

    /** Whether a package had neither a name nor a purl, so that nobody can tell what it is. */
    boolean foundNameless() {
        return nameMissing;
    }

    /** A package as a member; whether its fields agree is judged by {@link #judged}, once the root is known. */
    Member member(SpdxField.Package read) {
        Purl purl = purl(read);
        String name = name(read, purl);
        if (read.fields().get(SpdxField.DOWNLOAD) == null) {
            problems.warning("MISSING_FIELD", read.location(), "Package \"" + name + "\" has no download location, which SPDX requires.",
                    CHECK_GENERATOR);
        }
        String written = read.text(SpdxField.VERSION);
        String version = written != null ? written : purl == null ? null : purl.version();
        var component = new Component(type(read), purl, cpe(read), null, name, version, hashes(read, name), null);
        return new Member(component, id(read, name), read.location(), Scope.UNSTATED, List.of(), Particulars.NONE);
    }

    /** The member with what its fields say against its purl. Not for the root, whose name is a display name. */
    Member judged(Member member) {
        Component component = member.component();
        Purl purl = component.purl();
        String disagreement = purl == null ? null : PurlAgreement.disagreement(purl, null, component.name(), component.version());
        if (disagreement == null) {
            return member;
        }
        problems.warning("FIELDS_DISAGREE", member.location(), "Package \"" + component.name() + "\" contradicts itself. " + disagreement,
                "Ask the supplier which holds; until then nothing is concluded from its version.");
        return member.withComponent(new Component(component.type(), purl, component.cpe(), null, component.name(), component.version(),
                component.hashes(), disagreement));
    }

    private @Nullable String id(SpdxField.Package read, String name) {
        String id = read.text(SpdxField.ID);
        if (id == null) {
            problems.warning("NO_REF", read.location(), "Package \"" + name + "\" has no SPDXID, so nothing can refer to it.",
                    CHECK_GENERATOR);
        } else if (!id.startsWith("SPDXRef-")) {
            problems.warning("BAD_SPDXID", read.at(SpdxField.ID), "\"" + id + "\" does not begin with SPDXRef-; it was taken as it is.",
                    CHECK_GENERATOR);
        }
        return id;
    }

    private String name(SpdxField.Package read, @Nullable Purl purl) {
        String name = read.text(SpdxField.NAME);
        if (name != null) {
            return name;
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

    private static String type(SpdxField.Package read) {
        String purpose = read.text(SpdxField.PURPOSE);
        return purpose == null ? "library" : purpose.toLowerCase(Locale.ROOT);
    }

    private @Nullable Purl purl(SpdxField.Package read) {
        Purl first = null;
        for (SpdxField.ExternalRef ref : read.refs()) {
            if (!isType(ref, "purl")) {
                continue;
            }
            Optional<Purl> purl = Purls.parse(ref.locator());
            if (purl.isEmpty()) {
                problems.error("BAD_PURL", ref.at(), "\"" + ref.locator() + "\" is not a valid purl.", ASK_IDENTITY);
            } else if (first == null) {
                first = purl.get();
            } else if (!first.equals(purl.get())) {
                problems.warning("SECOND_PURL", ref.at(),
                        "The package has several purls; \"" + first + "\" was taken and \"" + purl.get() + "\" was not.",
                        "Ask the supplier which of them is shipped.");
            }
        }
        return first;
    }

    private @Nullable Cpe cpe(SpdxField.Package read) {
        Cpe first = null;
        for (SpdxField.ExternalRef ref : read.refs()) {
            if (!isType(ref, "cpe22Type") && !isType(ref, "cpe23Type")) {
                continue;
            }
            Optional<Cpe> cpe = Cpes.parse(ref.locator());
            if (cpe.isEmpty()) {
                problems.error("BAD_CPE", ref.at(), "\"" + ref.locator() + "\" is not a valid CPE.", ASK_IDENTITY);
            } else if (first == null) {
                // Scanners list many guesses; the first is the one they trust most.
                first = cpe.get();
            }
        }
        return first;
    }

    /** Types are words, or addresses that end in the word. */
    private static boolean isType(SpdxField.ExternalRef ref, String type) {
        return ref.type().equalsIgnoreCase(type) || ref.type().endsWith("/" + type);
    }

    private List<Hash> hashes(SpdxField.Package read, String name) {
        var hashes = new ArrayList<Hash>();
        for (SpdxField.Checksum checksum : read.checksums()) {
            if (!ALGORITHMS.contains(checksum.algorithm())) {
                problems.warning("UNKNOWN_VALUE", checksum.at(),
                        "\"" + checksum.algorithm() + "\" is not how SPDX writes a hash algorithm; it was kept.",
                        CHECK_GENERATOR);
            }
            var hash = new Hash(checksum.algorithm(), checksum.value().strip());
            if (!hash.hex().isEmpty() && hash.hasPossibleLength()) {
                hashes.add(hash);
            } else {
                problems.error("BAD_HASH", checksum.at(),
                        "A " + hash.algorithm() + " hash of package \"" + name + "\" cannot be one: \"" + checksum.value()
                                + "\"; it was passed over.",
                        CHECK_GENERATOR);
            }
        }
        hashes.sort(BY_ALGORITHM);
        return hashes;
    }
}
