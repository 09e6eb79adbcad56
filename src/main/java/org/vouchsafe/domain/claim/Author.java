package org.vouchsafe.domain.claim;

import java.util.List;

/**
 * Whose word a document is.
 *
 * @param names names, e-mail addresses, domains and namespaces under which the author appears, as written
 * @param vendor true unless the document says that its publisher speaks in another role (CSAF publisher category other than
 *     {@code vendor}): only then can it be the supplier's own word
 * @param assumed true when the format has no author field and it was taken from elsewhere in the document
 */
public record Author(List<String> names, boolean vendor, boolean assumed) {
    public Author {
        names = List.copyOf(names);
    }
}
