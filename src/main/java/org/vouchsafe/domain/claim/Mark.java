package org.vouchsafe.domain.claim;

/**
 * Something by which a document tells a product apart that is neither purl, CPE nor hash (CSAF product_identification_helper).
 *
 * @param text as written; model and serial numbers may hold {@code ?} for one character and {@code *} for any number of them, each meant
 *     literally after a backslash
 */
public record Mark(Kind kind, String text) {
    /** What kind of number or address it is. */
    public enum Kind {
        MODEL, SERIAL, SKU,
        /** Where an SBOM of the product is; a BOM-Link means the very BOM. */
        SBOM,
        /** An address of any other scheme ({@code x_generic_uris}, identifiers of OpenVEX that have no field of their own). */
        URI
    }

    /** The word analysts write in front of such an identifier, such as {@code serial:}. */
    public String word() {
        return switch (kind) {
            case MODEL -> "model";
            case SERIAL -> "serial";
            case SKU -> "sku";
            case SBOM -> "sbom";
            case URI -> "uri";
        };
    }

    @Override
    public String toString() {
        return word() + ":" + text;
    }
}
