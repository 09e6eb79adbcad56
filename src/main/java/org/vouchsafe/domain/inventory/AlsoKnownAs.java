package org.vouchsafe.domain.inventory;

import java.util.List;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Purl;

/**
 * What a listing calls a component beside its first package URL and CPE.
 *
 * @param purls further package URLs of the same thing; each is matched like the first
 * @param cpes further CPE names of the same thing; each is matched like the first
 * @param standsFor packages that it takes the place of or holds inside (Composer {@code replace}, a fork, a bundle): what is published about those may be true of
 *     it, so they never give more than a possible match
 * @param inside hashes of files in it that are no components of their own
 * @param names other words for it: a SWID name, a file name, an address; they never give more than a possible match
 */
public record AlsoKnownAs(List<Purl> purls, List<Cpe> cpes, List<Purl> standsFor, List<String> names, List<Hash> inside) {
    /** Nothing more. */
    public static final AlsoKnownAs NOTHING = new AlsoKnownAs(List.of(), List.of(), List.of(), List.of(), List.of());

    public AlsoKnownAs {
        purls = List.copyOf(purls);
        cpes = List.copyOf(cpes);
        standsFor = List.copyOf(standsFor);
        names = List.copyOf(names);
        inside = List.copyOf(inside);
    }

    /** Without files inside. */
    public AlsoKnownAs(List<Purl> purls, List<Cpe> cpes, List<Purl> standsFor, List<String> names) {
        this(purls, cpes, standsFor, names, List.of());
    }

    /** The same, with the hashes of these files inside. */
    public AlsoKnownAs holding(List<Hash> files) {
        return new AlsoKnownAs(purls, cpes, standsFor, names, files);
    }

    /** True when the listing says nothing more. */
    public boolean isNothing() {
        return equals(NOTHING);
    }
}
