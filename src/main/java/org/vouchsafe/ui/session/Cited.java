package org.vouchsafe.ui.session;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;

/**
 * A cited place as the key of the evidence screen: the evidence number, and behind it where in the original to look. A plain number stands
 * for the whole original.
 */
public final class Cited {
    private static final Pattern KEY = Pattern.compile("(\\d+)(?: (json|xml|text|cell) (\\d+) (\\d+) (.*))?", Pattern.DOTALL);

    private Cited() {}

    /** The place on the evidence screen where a citation is shown. */
    public static Place place(Citation citation) {
        String number = String.valueOf(citation.evidence().value());
        return new Place(ScreenId.EVIDENCE, switch (citation.location()) {
            case Location.WholeFile ignored -> number;
            case Location.LineColumn at -> number + " text " + at.line() + " " + at.column() + " ";
            case Location.JsonPointer at -> number + " json " + at.line() + " " + at.column() + " " + at.pointer();
            case Location.XmlPath at -> number + " xml " + at.line() + " " + at.column() + " " + at.path();
            case Location.Cell at -> number + " cell 0 0 " + at.address() + " " + at.sheet();
        });
    }

    /** Reads a key back; empty when it is none. */
    public static Optional<Citation> read(String key) {
        Matcher found = KEY.matcher(key);
        return found.matches() ? Optional.of(new Citation(new EvidenceId(Long.parseLong(found.group(1))), location(found)))
                : Optional.empty();
    }

    private static Location location(Matcher found) {
        if (found.group(2) == null) {
            return Location.WHOLE_FILE;
        }
        int line = Integer.parseInt(found.group(3));
        int column = Integer.parseInt(found.group(4));
        String rest = found.group(5);
        return switch (found.group(2)) {
            case "json" -> new Location.JsonPointer(rest, line, column);
            case "xml" -> new Location.XmlPath(rest, line, column);
            case "cell" -> new Location.Cell(rest.substring(rest.indexOf(' ') + 1), rest.substring(0, rest.indexOf(' ')));
            default -> new Location.LineColumn(line, column);
        };
    }
}
