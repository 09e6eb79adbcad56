package org.vouchsafe.workbook.read;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.xml.XmlElement;

/** How much of a text is struck through by its own runs (ECMA-376 part 1, 18.4.10, "strike"). */
enum Strike {
    /** Every run is struck through. */
    WHOLE,
    /** Some of it is not. */
    NOT_WHOLE,
    /** As far as its runs say nothing it looks as its cell does, and nothing else speaks against its being struck through. */
    AS_CELL;

    private static final Set<String> OFF = Set.of("0", "false");

    /** Of a string item ("si", "is"). Runs that show nothing say nothing. */
    static Strike of(XmlElement item) {
        Set<Strike> runs = item.children().stream().flatMap(Strike::run).collect(Collectors.toSet());
        return runs.contains(NOT_WHOLE) ? NOT_WHOLE : runs.contains(AS_CELL) || runs.isEmpty() ? AS_CELL : WHOLE;
    }

    private static Stream<Strike> run(XmlElement part) {
        XmlElement text = part.name().equals("t") ? part : part.name().equals("r") ? part.child("t") : null;
        if (text == null || text.content().isBlank()) {
            return Stream.empty();
        }
        // A run with properties of its own takes none from its cell.
        XmlElement own = part.child("rPr");
        return Stream.of(own == null ? AS_CELL : isOn(own) ? WHOLE : NOT_WHOLE);
    }

    /** Whether a font, or the properties of a run, strike through. */
    static boolean isOn(@Nullable XmlElement font) {
        XmlElement strike = font == null ? null : font.child("strike");
        String said = strike == null ? "0" : strike.attribute("val");
        return said == null || !OFF.contains(said);
    }
}
