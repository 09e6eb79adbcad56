package org.vouchsafe.input.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** Finds the line and column of JSON pointers (RFC 6901) in a file, in one pass. */
public final class JsonPlaces {
    private final Set<String> wanted;
    private final Map<String, Location> found = new HashMap<>();
    private String top = "";

    private JsonPlaces(Set<String> wanted) {
        this.wanted = wanted;
    }

    /** The places of those pointers that exist; a damaged file gives those before the damage. */
    public static Map<String, Location> of(SourceFile file, Set<String> pointers, Limits limits) {
        var places = new JsonPlaces(pointers);
        if (pointers.isEmpty()) {
            return places.found;
        }
        try (JsonParser parser = new JsonReading(limits).parser(file)) {
            if (parser.nextToken() != null) {
                places.top = file.frame() == null ? "" : file.frame().pointer();
                places.walk(parser, new StringBuilder());
            }
        } catch (IOException e) {
            // What was found before the damage is all there is to find.
        }
        return places.found;
    }

    private void walk(JsonParser parser, StringBuilder pointer) throws IOException {
        String here = pointer.toString();
        if (wanted.contains(here)) {
            JsonLocation at = parser.currentTokenLocation();
            found.putIfAbsent(here, new Location.JsonPointer(top + here, at.getLineNr(), at.getColumnNr()));
        }
        int length = pointer.length();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                pointer.append('/').append(parser.currentName().replace("~", "~0").replace("/", "~1"));
                parser.nextToken();
                walk(parser, pointer);
                pointer.setLength(length);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                pointer.append('/').append(i);
                walk(parser, pointer);
                pointer.setLength(length);
            }
        }
    }
}
