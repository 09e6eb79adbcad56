package org.vouchsafe.report.picture;

/**
 * A page as it is printed.
 *
 * @param pixels from left to right and top to bottom, each {@code 0xAARRGGBB}
 */
// A picture; nobody compares pictures.
@SuppressWarnings("ArrayRecordComponent")
public record PagePicture(int width, int height, int[] pixels) {}
