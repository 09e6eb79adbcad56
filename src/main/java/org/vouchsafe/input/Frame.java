package org.vouchsafe.input;

/**
 * Where a document stands in the file that envelops it, so that its places can be told in words of that file.
 *
 * @param pointer pointer of the value that holds it; for what had to be decoded first with a sign of that, as in
 *        {@code /payload (decoded) /predicate}
 * @param line line of that value in the file; 0 when the document's own lines and columns are those of the file
 * @param column its column
 */
public record Frame(String pointer, int line, int column) {
    /** Whether line and column of a place within are those of the value that holds the document. */
    public boolean fixesLine() {
        return line > 0;
    }
}
