package org.vouchsafe.format.spdx.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.inventory.link.DocumentLink;
import org.vouchsafe.domain.problem.Location;

/** The other documents whose elements a document needs, and what it says by which they can be found. Which of them is held is told elsewhere. */
final class OtherDocuments {
    /** Elements of other documents that are remembered; no real document comes near. */
    private static final int MOST = 20_000;
    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, Needed> needed = new LinkedHashMap<>();
    private int elements;

    private record Told(@Nullable String namespace, @Nullable Hash checksum) {
        static final Told NOTHING = new Told(null, null);
    }

    private record Needed(Location at, Set<String> elements) {}

    void told(String id, @Nullable String namespace, @Nullable String algorithm, @Nullable String digest) {
        Hash hash = algorithm == null || digest == null ? null : hash(algorithm, digest.strip());
        var said = new Told(namespace == null ? null : namespace.strip().replaceFirst("#$", ""), hash);
        // Of several checksums any that can be compared will do.
        told.merge(id, said, (known, more) -> known.checksum() == null ? more : known);
    }

    private static @Nullable Hash hash(String algorithm, String digest) {
        String bare = algorithm.strip().toUpperCase(Locale.ROOT).replaceAll("^.*[/#]|[-_:]", "").replaceFirst("^CHECKSUMALGORITHM", "");
        String name = switch (bare) {
            case "SHA1" -> "SHA-1";
            case "SHA256" -> "SHA-256";
            case "SHA512" -> "SHA-512";
            default -> null;
        };
        if (name == null || !digest.matches("[0-9A-Fa-f]{40,128}")) {
            return null;
        }
        var hash = new Hash(name, digest.toLowerCase(Locale.ROOT));
        return hash.hasPossibleLength() ? hash : null;
    }

    void needs(String document, String element, Location at) {
        elements++;
        if (elements <= MOST) {
            needed.computeIfAbsent(document, _ -> new Needed(at, new LinkedHashSet<>())).elements().add(element);
        }
    }

    /** @param otherwise how complete the document would be without its needs elsewhere */
    Stated stated(DeclaredCompleteness otherwise) {
        List<DocumentLink> links = new ArrayList<>();
        needed.forEach((document, each) -> {
            // Where elements are named one by one, so are their checksums.
            List<Told> said = told.containsKey(document) ? List.of(told.getOrDefault(document, Told.NOTHING))
                    : each.elements().stream().map(one -> told.getOrDefault(one, Told.NOTHING)).distinct().toList();
            Told only = said.size() == 1 ? said.getFirst() : Told.NOTHING;
            links.add(new DocumentLink(document, only.namespace(), only.checksum(), List.copyOf(each.elements()), each.at()));
        });
        return DocumentLink.stated(elements > MOST ? DeclaredCompleteness.INCOMPLETE : otherwise, links);
    }
}
