package org.vouchsafe.format.lockfile;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.Hash;

/** Subresource Integrity strings ({@code sha512-…base64…}, several separated by blanks) as hashes of the package's archive. */
public final class Integrity {
    private Integrity() {}

    /** The hashes; empty when one of them is not well-formed or cannot have the length it has. */
    public static Optional<List<Hash>> hashes(String text) {
        var hashes = new ArrayList<Hash>(1);
        for (String part : text.strip().split("\\s+")) {
            int dash = part.indexOf('-');
            if (dash < 1) {
                return Optional.empty();
            }
            // What follows a question mark are options, of which there are none yet (SRI, section 3.5).
            int options = part.indexOf('?', dash);
            String digest = options < 0 ? part.substring(dash + 1) : part.substring(dash + 1, options);
            try {
                var hash = new Hash(part.substring(0, dash), HexFormat.of().formatHex(Base64.getDecoder().decode(digest)));
                if (!hash.hasPossibleLength()) {
                    return Optional.empty();
                }
                hashes.add(hash);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        hashes.sort(Comparator.comparing(Hash::algorithm).thenComparing(Hash::hex));
        return Optional.of(List.copyOf(hashes));
    }
}
