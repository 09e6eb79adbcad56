package org.vouchsafe.domain.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;

/**
 * How a claim names a product or a component: all identifiers it gives. Fields not given are empty or null.
 *
 * @param vendor CSAF branch of category vendor
 * @param name CSAF product_name, or a component's name
 * @param version an exact version
 * @param versionRange a version range as written (CSAF product_version_range; {@code vers:} or native)
 * @param text the identifier as written, for showing
 */
public record Identification(List<Purl> purls, List<Cpe> cpes, List<Hash> hashes, @Nullable String vendor, @Nullable String name,
        @Nullable String version, @Nullable String versionRange, String text) {
    public Identification {
        purls = List.copyOf(purls);
        cpes = List.copyOf(cpes);
        hashes = List.copyOf(hashes);
    }
}
