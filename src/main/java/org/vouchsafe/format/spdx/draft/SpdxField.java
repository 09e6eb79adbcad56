package org.vouchsafe.format.spdx.draft;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.problem.Location;

/** A value as it is written, with its place. */
public record SpdxField(String text, Location at) {
    /** The names of the fields that are read, as JSON writes them. */
    public static final String ID = "SPDXID";
    public static final String NAME = "name";
    public static final String VERSION = "versionInfo";
    public static final String SUPPLIER = "supplier";
    public static final String ORIGINATOR = "originator";
    public static final String PURPOSE = "primaryPackagePurpose";
    public static final String DOWNLOAD = "downloadLocation";
    public static final String FILE_NAME = "packageFileName";
    public static final String LICENCE_DECLARED = "licenseDeclared";
    public static final String LICENCE_CONCLUDED = "licenseConcluded";
    /** All of a package that is one text. */
    public static final List<String> OF_PACKAGE = List.of(ID, NAME, VERSION, SUPPLIER, ORIGINATOR, PURPOSE, DOWNLOAD, FILE_NAME,
            LICENCE_DECLARED, LICENCE_CONCLUDED);

    /** Whether it says nothing that identifies anything: empty, or one of the two words of SPDX. */
    public boolean saysNothing() {
        String word = text.strip();
        return word.isEmpty() || word.equalsIgnoreCase("NOASSERTION") || word.equalsIgnoreCase("NONE");
    }

    /** A reference from a package to an identifier of it. */
    public record ExternalRef(String type, String locator, Location at) {}

    /** A hash of a package or file. */
    public record Checksum(String algorithm, String value, Location at) {
        /** One whose algorithm is a constant of RDF or SPDX 3, such as {@code checksumAlgorithm_blake2b384} or {@code sha3_256}. */
        public static Checksum ofConstant(String constant, String value, Location at) {
            String word = constant.substring(constant.startsWith("checksumAlgorithm_") ? "checksumAlgorithm_".length() : 0);
            String upper = word.toUpperCase(Locale.ROOT).replace('_', '-');
            String algorithm = upper.matches("BLAKE2B-?\\d{3}") ? "BLAKE2b-" + upper.substring(upper.length() - 3)
                    : upper.matches("SHA3\\d{3}") ? "SHA3-" + upper.substring(4) : upper;
            return new Checksum(algorithm, value, at);
        }
    }

    /** By which rules a package is judged: those of SPDX 3 name elements by any address and ask for little. */
    public enum Kind {
        SPDX_2, SPDX_3
    }

    /**
     * A package as it is written.
     *
     * @param fields the first of each name
     * @param said what its syntax says in other ways than by these fields
     */
    public record Package(Kind kind, Map<String, SpdxField> fields, List<ExternalRef> refs, List<Checksum> checksums,
            Map<Element, Stated> said, Location location) {
        /** A package of SPDX 2. */
        public Package(Map<String, SpdxField> fields, List<ExternalRef> refs, List<Checksum> checksums, Location location) {
            this(Kind.SPDX_2, fields, refs, checksums, Map.of(), location);
        }

        /** What the field says; null when it is absent or says nothing on purpose. */
        @Nullable
        String text(String field) {
            SpdxField found = fields.get(field);
            return found == null || found.saysNothing() ? null : found.text().strip();
        }

        /** Where the field stands; the package's own place when it is absent. */
        Location at(String field) {
            SpdxField found = fields.get(field);
            return found == null ? location : found.at();
        }
    }

    /** A file as it is written. Files become members only where a document has nothing else to list. */
    public record FileElement(@Nullable String id, @Nullable String name, @Nullable SpdxField licenceConcluded, List<Checksum> checksums,
            Location location) {}

    /** Two elements and what is between them. */
    public record Relationship(String from, String word, String to, Location at) {}

    /**
     * A document as it is written, without what it lists.
     *
     * @param version of the specification, such as {@code SPDX-2.3}
     * @param comment of its creation
     */
    public record Document(@Nullable SpdxField version, @Nullable SpdxField licence, @Nullable SpdxField id, @Nullable SpdxField name,
            @Nullable SpdxField namespace, @Nullable SpdxField created, List<SpdxField> creators, @Nullable SpdxField comment) {
        public Document {
            creators = List.copyOf(creators);
        }
    }
}
