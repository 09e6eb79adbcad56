package org.vouchsafe.domain.problem;

/**
 * Something wrong with an input, as a value.
 *
 * @param code stable upper-case word such as {@code BAD_PURL}
 * @param file the file's name as the analyst knows it; for an entry of a container {@code container!entry}
 * @param what one sentence: what is wrong
 * @param fix one sentence: what to do
 */
public record Problem(String code, Severity severity, String file, Location location, String what, String fix) {
    /** {@code file:line:col: error CODE: what. fix.} as the command line prints it; a place without a line prints as words. */
    public String line() {
        String place = switch (location) {
            case Location.WholeFile ignored -> "";
            case Location.LineColumn at -> ":" + at.line() + ":" + at.column();
            case Location.JsonPointer at -> ":" + at.line() + ":" + at.column();
            case Location.XmlPath at -> ":" + at.line() + ":" + at.column();
            case Location.Cell at -> ":" + at.sheet() + "!" + at.address();
        };
        return file + place + ": " + (severity == Severity.ERROR ? "error " : "warning ") + code + ": " + what + " " + fix;
    }
}
