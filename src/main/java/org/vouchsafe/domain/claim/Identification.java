package org.vouchsafe.domain.claim;

import java.util.ArrayList;
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
 * @param marks model, serial and stock numbers, addresses
 * @param narrowings by what less is meant than all of what the other fields name
 * @param text the identifier as written, for showing
 */
public record Identification(List<Purl> purls, List<Cpe> cpes, List<Hash> hashes, List<Mark> marks, @Nullable String vendor,
        @Nullable String name, @Nullable String version, @Nullable String versionRange, List<Narrowing> narrowings, String text) {
    public Identification {
        narrowings = List.copyOf(narrowings);
        purls = List.copyOf(purls);
        cpes = List.copyOf(cpes);
        hashes = List.copyOf(hashes);
        marks = List.copyOf(marks);
    }

    /** One that means all of what it names. */
    public Identification(List<Purl> purls, List<Cpe> cpes, List<Hash> hashes, List<Mark> marks, @Nullable String vendor,
            @Nullable String name, @Nullable String version, @Nullable String versionRange, String text) {
        this(purls, cpes, hashes, marks, vendor, name, version, versionRange, List.of(), text);
    }

    /** The same, meaning less of it. */
    public Identification narrowed(List<Narrowing> further) {
        if (further.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(narrowings);
        further.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return new Identification(purls, cpes, hashes, marks, vendor, name, version, versionRange, all, text);
    }

    /** One without marks. */
    public Identification(List<Purl> purls, List<Cpe> cpes, List<Hash> hashes, @Nullable String vendor, @Nullable String name,
            @Nullable String version, @Nullable String versionRange, String text) {
        this(purls, cpes, hashes, List.of(), vendor, name, version, versionRange, text);
    }

    /** The version it states, in whatever field; null when it states none. */
    public @Nullable String statedVersion() {
        for (Purl each : purls) {
            if (each.version() != null) {
                return each.version();
            }
        }
        for (Cpe each : cpes) {
            if (each.version() != null) {
                return each.version();
            }
        }
        return version;
    }
}
