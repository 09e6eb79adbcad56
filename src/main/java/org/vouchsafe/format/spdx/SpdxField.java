package org.vouchsafe.format.spdx;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/** A value as it is written, with its place. */
record SpdxField(String text, Location at) {
    /** The names of the fields that are read, as JSON writes them. */
    static final String ID = "SPDXID";
    static final String NAME = "name";
    static final String VERSION = "versionInfo";
    static final String SUPPLIER = "supplier";
    static final String PURPOSE = "primaryPackagePurpose";
    static final String DOWNLOAD = "downloadLocation";

    /** Whether it says nothing on purpose, or is empty. */
    boolean saysNothing() {
        return text.isBlank() || text.equals("NOASSERTION") || text.equals("NONE");
    }

    /** A reference from a package to an identifier of it. */
    record ExternalRef(String type, String locator, Location at) {}

    /** A hash of a package. */
    record Checksum(String algorithm, String value, Location at) {}

    /**
     * A package as it is written.
     *
     * @param fields the first of each name
     */
    record Package(Map<String, SpdxField> fields, List<ExternalRef> refs, List<Checksum> checksums, Location location) {
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

    /**
     * A document as it is written, without its packages.
     *
     * @param version of the specification, such as {@code SPDX-2.3}
     */
    record Document(@Nullable SpdxField version, @Nullable SpdxField licence, @Nullable SpdxField id, @Nullable SpdxField name,
            @Nullable SpdxField namespace, @Nullable SpdxField created) {}
}
