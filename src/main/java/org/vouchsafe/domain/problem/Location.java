package org.vouchsafe.domain.problem;

/** A place in a file somebody sent. Line and column count from 1; 0 where they are not known. */
public sealed interface Location {
    /** The file as a whole. */
    record WholeFile() implements Location {}

    /** A place in text: XML, tag-value, CSV. */
    record LineColumn(int line, int column) implements Location {}

    /** A value in a JSON document (RFC 6901), with the line and column where it begins. */
    record JsonPointer(String pointer, int line, int column) implements Location {}

    /** An element of an XML document as a simple path such as {@code /bom/components/component[3]}, with its line and column. */
    record XmlPath(String path, int line, int column) implements Location {}

    /** A cell of a workbook, such as {@code Answers!C14}. */
    record Cell(String sheet, String address) implements Location {}

    /** The file as a whole. */
    Location WHOLE_FILE = new WholeFile();

    /** The place in words, such as {@code /components/41} or {@code line 3, column 9}; empty for a whole file. */
    default String text() {
        return switch (this) {
            case WholeFile ignored -> "";
            case LineColumn at -> "line " + at.line() + ", column " + at.column();
            case JsonPointer at -> at.pointer().isEmpty() ? "/" : at.pointer();
            case XmlPath at -> at.path();
            case Cell at -> at.sheet() + "!" + at.address();
        };
    }
}
