package org.vouchsafe.domain.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What a document says where a quality profile asks for something. The fourth value, missing, is the absence of this record: unknown is
 * not withheld, and neither is silence (CISA minimum elements 2026).
 *
 * @param text as written; null only where the document says no word for it
 */
public record Stated(Kind kind, @Nullable String text) {
    /** How a field is answered. */
    public enum Kind {
        /** With a value; SPDX {@code NONE} is one. */
        PRESENT,
        /** With the statement that it is not known: SPDX {@code NOASSERTION}. */
        DECLARED_UNKNOWN,
        /** With the statement that it is known and not told. */
        WITHHELD
    }

    /** A value. */
    public static Stated present(String text) {
        return new Stated(Kind.PRESENT, text);
    }

    /** The statement that it is not known, in the document's own word. */
    public static Stated unknown(String word) {
        return new Stated(Kind.DECLARED_UNKNOWN, word);
    }

    /** The statement that it is not told, in the document's own word. */
    public static Stated withheld(String word) {
        return new Stated(Kind.WITHHELD, word);
    }
}
