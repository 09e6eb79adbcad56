package org.vouchsafe.store.check;

/**
 * One thing that is not as it should be.
 *
 * @param code stable upper-case word such as {@code BLOB_ALTERED}
 * @param text what and where, in words
 */
public record Finding(String code, String text) {}
