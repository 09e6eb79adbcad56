package org.vouchsafe.domain.comparison;

import java.util.Map;

/**
 * One file of a tree or package.
 *
 * @param path with {@code /} between folders
 * @param digests by algorithm ({@code sha256}, {@code git}: the id git gives its content), lower-case hexadecimal; empty when only the path
 *     is known
 */
public record ListedFile(String path, Map<String, String> digests) {
    public ListedFile {
        digests = Map.copyOf(digests);
    }
}
