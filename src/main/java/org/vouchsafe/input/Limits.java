package org.vouchsafe.input;

/**
 * What an input may cost at most; one place for all readers.
 *
 * @param fileBytes size of one file
 * @param depth nesting of JSON and XML
 * @param textLength characters of one string
 * @param numberLength digits of one number
 * @param entries entries of one archive
 * @param ratio unpacked bytes per packed byte
 * @param problems problems reported for one file; the rest is counted in one closing problem
 */
public record Limits(long fileBytes, int depth, int textLength, int numberLength, int entries, int ratio, int problems) {
    /** Generous for real files, tight enough that no file takes the program down. */
    public static final Limits DEFAULT = new Limits(512L << 20, 512, 16 << 20, 1_000, 65_536, 200, 1_000);
}
