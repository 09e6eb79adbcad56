package org.vouchsafe.workbook.write;

/**
 * How cells look as long as they hold exactly this text; the look follows when somebody changes the cell.
 *
 * @param color text colour as six hexadecimal digits
 * @param fill background colour as six hexadecimal digits
 */
public record Highlight(String text, String color, String fill) {}
