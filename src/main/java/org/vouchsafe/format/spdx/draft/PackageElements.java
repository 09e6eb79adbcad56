package org.vouchsafe.format.spdx.draft;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.format.licence.LicenceExpression;
import org.vouchsafe.input.Problems;

/** What a package says beyond which one it is. {@code NOASSERTION} says that it is not known, {@code NONE} is an answer. */
final class PackageElements {
    private final Problems problems;

    PackageElements(Problems problems) {
        this.problems = problems;
    }

    Map<Element, Stated> of(SpdxField.Package read) {
        var elements = new EnumMap<Element, Stated>(Element.class);
        party(read, SpdxField.SUPPLIER, Element.SUPPLIER, elements);
        Party originator = party(read, SpdxField.ORIGINATOR, Element.PRODUCER, elements);
        if (originator != null && originator.contact() != null) {
            elements.put(Element.PRODUCER_CONTACT, Stated.present(originator.contact()));
        }
        SpdxField version = read.fields().get(SpdxField.VERSION);
        if (version != null && isUnknown(version.text())) {
            elements.put(Element.VERSION, Stated.unknown(version.text().strip()));
        }
        licence(read.fields().get(SpdxField.LICENCE_DECLARED), Element.LICENCE_DECLARED, elements);
        licence(read.fields().get(SpdxField.LICENCE_CONCLUDED), Element.LICENCE_CONCLUDED, elements);
        stated(read.fields().get(SpdxField.DOWNLOAD), Element.DOWNLOAD, elements);
        SpdxField fileName = read.fields().get(SpdxField.FILE_NAME);
        if (fileName != null && !fileName.text().strip().regionMatches(true, 0, "pkg:", 0, 4)) {
            stated(fileName, Element.FILE_NAME, elements);
        }
        source(read, elements);
        purpose(read, elements);
        deployable(read, elements);
        return elements;
    }

    /** Whether a version field says that the version is not known: SPDX's word, or one that generators write in its place. */
    static boolean isUnknown(String version) {
        return Set.of("noassertion", "unknown", "n/a").contains(version.strip().toLowerCase(Locale.ROOT));
    }

    /** A licence as it is said, in the one form of licence expressions. */
    static void licence(@Nullable SpdxField field, Element element, Map<Element, Stated> elements) {
        if (field == null || field.text().isBlank()) {
            return;
        }
        elements.put(element,
                field.saysNothing() ? word(field.text().strip()) : Stated.present(LicenceExpression.normalised(field.text())));
    }

    private @Nullable Party party(SpdxField.Package read, String name, Element element, Map<Element, Stated> elements) {
        SpdxField field = read.fields().get(name);
        if (field == null || field.text().isBlank()) {
            return null;
        }
        Party party = Party.of(field.text());
        if (party.kind() == null && !field.saysNothing()) {
            problems.warning("BAD_PARTY", field.at(), "\"" + field.text().strip()
                    + "\" does not begin with Organization: or Person:, as SPDX asks; it was taken as a name.",
                    "Ask the sender to correct it in the tool that makes the file.");
        }
        elements.put(element, field.text().strip().equalsIgnoreCase("NONE") ? Stated.present("NONE") : party.stated());
        return party;
    }

    private static void stated(@Nullable SpdxField field, Element element, Map<Element, Stated> elements) {
        if (field != null && !field.text().isBlank()) {
            elements.put(element, word(field.text().strip()));
        }
    }

    private static Stated word(String text) {
        return text.equalsIgnoreCase("NOASSERTION") ? Stated.unknown(text) : Stated.present(text);
    }

    /** A download location that names a repository says where the source lies (SPDX 2.3, 7.7). */
    private static void source(SpdxField.Package read, Map<Element, Stated> elements) {
        String download = read.text(SpdxField.DOWNLOAD);
        if (download != null && download.matches("(?is)(?:git|hg|svn|bzr)(?:\\+|://).*")) {
            elements.put(Element.SOURCE_CODE, Stated.present(download));
        }
    }

    private static void purpose(SpdxField.Package read, Map<Element, Stated> elements) {
        String purpose = read.text(SpdxField.PURPOSE);
        if (purpose != null && purpose.equalsIgnoreCase("ARCHIVE")) {
            elements.put(Element.ARCHIVE, Stated.present(purpose));
        } else if (purpose != null && purpose.equalsIgnoreCase("EXECUTABLE")) {
            elements.put(Element.EXECUTABLE, Stated.present(purpose));
        }
    }

    /** A package that names its file gives the hashes of that file (SPDX 2.3, 7.10). */
    private static void deployable(SpdxField.Package read, Map<Element, Stated> elements) {
        if (read.text(SpdxField.FILE_NAME) == null) {
            return;
        }
        for (SpdxField.Checksum checksum : read.checksums()) {
            var hash = new Hash(checksum.algorithm(), checksum.value().strip());
            if (hash.algorithm().equals("SHA-512") && hash.hasPossibleLength()) {
                elements.putIfAbsent(Element.DEPLOYABLE_HASH, Stated.present(hash.hex()));
            }
        }
    }
}
