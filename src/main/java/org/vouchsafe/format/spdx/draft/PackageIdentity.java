package org.vouchsafe.format.spdx.draft;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.AlsoKnownAs;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.purl.Cpes;
import org.vouchsafe.input.purl.IdentityAgreement;
import org.vouchsafe.input.purl.Purls;

/** Finds the purl and the CPE among a package's references, wherever a generator put them. */
final class PackageIdentity {
    private static final String ASK_IDENTITY = "Ask the supplier for a valid one, or match the component by hand under Components.";
    private static final Set<String> PURL_TYPES = Set.of("purl", "package-url", "packageurl");
    private static final Set<String> CPE_TYPES = Set.of("cpe22type", "cpe23type", "cpe22", "cpe23");
    private static final Pattern OPEN_CPE = Pattern.compile("(?i)cpe:2\\.3:[aoh*-](?::(?:[^:\\\\]|\\\\.)+){10}");
    /** A package that is called by purls of different packages or versions. */
    static final String SECOND_PURL = "SECOND_PURL";
    private final Problems problems;
    private final Map<Purl, String> conflicts = new HashMap<>();

    PackageIdentity(Problems problems) {
        this.problems = problems;
    }

    /**
     * What a package is called.
     *
     * @param purl the first purl that can be read; null when there is none
     * @param cpe the first CPE that can be read: scanners list many guesses, and the first is the one they trust most
     * @param also all others
     */
    record Identity(@Nullable Purl purl, @Nullable Cpe cpe, AlsoKnownAs also) {}

    /** All that the references of a package, and the places in which some put a purl, call it. */
    Identity of(SpdxField.Package read) {
        Set<Purl> purls = purls(read);
        Set<Cpe> cpes = cpes(read);
        Purl first = purls.isEmpty() ? null : purls.iterator().next();
        Cpe firstCpe = cpes.isEmpty() ? null : cpes.iterator().next();
        List<Purl> others = purls.stream().filter(each -> !each.equals(first)).toList();
        return new Identity(first, firstCpe,
                new AlsoKnownAs(others, cpes.stream().filter(each -> !each.equals(firstCpe)).toList(), List.of(),
                        words(read, first)));
    }

    /** The file it lies in and where it came from: what there is to compare where no purl tells what it is. */
    private static List<String> words(SpdxField.Package read, @Nullable Purl purl) {
        if (purl != null && !purl.type().equals("generic")) {
            return List.of();
        }
        return Stream.of(read.text(SpdxField.FILE_NAME), read.text(SpdxField.DOWNLOAD)).filter(Objects::nonNull)
                .filter(each -> !says(each, "NOASSERTION") && !says(each, "NONE") && !begins(each, "pkg:")).distinct().toList();
    }

    private Set<Purl> purls(SpdxField.Package read) {
        var purls = new LinkedHashSet<Purl>();
        for (SpdxField.ExternalRef ref : read.refs()) {
            boolean typed = PURL_TYPES.contains(word(ref.type()));
            if (!typed && !begins(ref.locator(), "pkg:") || says(ref.locator(), "NOASSERTION") || says(ref.locator(), "NONE")) {
                continue;
            }
            if (!typed) {
                problems.warning("BAD_REF_TYPE", ref.at(),
                        "A purl is given as a reference of type \"" + ref.type() + "\"; it was read as a purl.",
                        "Ask the sender to correct it in the tool that makes the file.");
            }
            Optional<Purl> purl = Purls.parse(ref.locator());
            if (purl.isEmpty()) {
                problems.error("BAD_PURL", ref.at(), "\"" + ref.locator() + "\" is not a valid purl.", ASK_IDENTITY);
            } else {
                add(purls, purl.get(), ref);
            }
        }
        if (purls.isEmpty()) {
            elsewhere(read).ifPresent(purls::add);
        }
        for (SpdxField.ExternalRef ref : read.refs()) {
            ownNotation(ref).ifPresent(each -> add(purls, each, ref));
        }
        return purls;
    }

    private void add(Set<Purl> purls, Purl purl, SpdxField.ExternalRef ref) {
        if (purls.contains(purl)) {
            return;
        }
        for (Purl first : purls) {
            String conflict = IdentityAgreement.conflict(first, purl);
            if (conflict != null) {
                conflicts.put(purls.iterator().next(), conflict);
                problems.warning(SECOND_PURL, ref.at(),
                        "The package has several purls that cannot all be right. " + conflict
                                + " All are compared, the list counts as incomplete, and nothing is concluded from the version.",
                        "Ask the supplier which of them is shipped.");
                break;
            }
        }
        purls.add(purl);
    }

    /** Why a package with this purl is called by another one, too; null when it is not. */
    @Nullable
    String conflict(Purl purl) {
        return conflicts.get(purl);
    }

    private Set<Cpe> cpes(SpdxField.Package read) {
        var cpes = new LinkedHashSet<Cpe>();
        for (SpdxField.ExternalRef ref : read.refs()) {
            if (!CPE_TYPES.contains(word(ref.type())) && !begins(ref.locator(), "cpe:")) {
                continue;
            }
            Optional<Cpe> cpe = Cpes.parse(ref.locator());
            if (cpe.isEmpty() && OPEN_CPE.matcher(ref.locator().strip()).matches()) {
                // OpenEmbedded leaves part and vendor open.
                problems.warning("OPEN_CPE", ref.at(),
                        "\"" + ref.locator() + "\" leaves open whose product or what kind it is, so it names nothing; it was passed over.",
                        "Match the component by hand under Components where it matters.");
            } else if (cpe.isEmpty()) {
                problems.error("BAD_CPE", ref.at(), "\"" + ref.locator() + "\" is not a valid CPE.", ASK_IDENTITY);
            } else {
                cpes.add(cpe.get());
            }
        }
        return cpes;
    }

    /** A purl in the place of the file name. */
    private Optional<Purl> elsewhere(SpdxField.Package read) {
        String fileName = read.text(SpdxField.FILE_NAME);
        if (fileName != null && begins(fileName, "pkg:")) {
            Optional<Purl> purl = Purls.parse(fileName);
            purl.ifPresent(found -> problems.warning("PURL_AS_FILE_NAME", read.at(SpdxField.FILE_NAME),
                    "The file name of a package is a purl; it was read as its purl.",
                    "Ask the sender to give it as an external reference."));
            return purl;
        }
        return Optional.empty();
    }

    /** What the older reference types of SPDX say in their own notation. */
    private static Optional<Purl> ownNotation(SpdxField.ExternalRef ref) {
        String locator = ref.locator().strip();
        return switch (word(ref.type())) {
            // SPDX 2.3, annex F: maven-central group:artifact[:version], npm name@version, nuget name/version, bower name#version.
            case "maven-central", "maven" -> {
                String[] parts = locator.split(":");
                yield parts.length < 2 ? Optional.empty() : Purls.of("maven", parts[0], parts[1], parts.length > 2 ? parts[2] : null);
            }
            case "npm" -> {
                int version = locator.lastIndexOf('@');
                yield named("npm", version > 0 ? locator.substring(0, version) : locator,
                        version > 0 ? locator.substring(version + 1) : null);
            }
            case "nuget" -> split("nuget", locator, '/');
            case "bower" -> split("bower", locator, '#');
            default -> Optional.empty();
        };
    }

    private static Optional<Purl> split(String type, String locator, char before) {
        int version = locator.lastIndexOf(before);
        return named(type, version > 0 ? locator.substring(0, version) : locator, version > 0 ? locator.substring(version + 1) : null);
    }

    private static Optional<Purl> named(String type, String name, @Nullable String version) {
        int slash = name.lastIndexOf('/');
        return name.isBlank() ? Optional.empty()
                : Purls.of(type, slash < 0 ? null : name.substring(0, slash), name.substring(slash + 1), version);
    }

    /** Types are words, or addresses that end in the word. */
    private static String word(String type) {
        String stripped = type.strip();
        int end = Math.max(stripped.lastIndexOf('/'), stripped.lastIndexOf('#'));
        return stripped.substring(end + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean says(String locator, String word) {
        return locator.strip().equalsIgnoreCase(word);
    }

    private static boolean begins(String text, String prefix) {
        return text.strip().regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
