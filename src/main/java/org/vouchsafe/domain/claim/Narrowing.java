package org.vouchsafe.domain.claim;

/**
 * Something by which a document means less than all of what it names: one architecture, one host, one variant, a place within another product.
 *
 * @param kind what narrows, in the document's own word, such as {@code architecture}
 * @param text the value as written
 */
public record Narrowing(String kind, String text) {
    /** The branch category of CSAF for a processor architecture. */
    public static final String ARCHITECTURE = "architecture";
    /** The branch category of CSAF for a family of products: tells apart products of one name. */
    public static final String FAMILY = "product_family";

    @Override
    public String toString() {
        return kind.replace('_', ' ') + " " + text;
    }
}
