package org.vouchsafe.input.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Frame;
import org.vouchsafe.input.Problems;

/**
 * A parser that looks into what its readers pass over, so that no repeated key goes unseen, and that tells the places of a document that is
 * part of a file as places in that file.
 */
final class WatchedParser extends JsonParserDelegate {
    private final @Nullable Frame frame;
    private final @Nullable Problems problems;

    /**
     * @param frame where the document stands; null when it is a file of its own
     * @param problems takes the repeated keys of what is passed over; null when nobody asks for them
     */
    WatchedParser(JsonParser parser, @Nullable Frame frame, @Nullable Problems problems) {
        super(parser);
        this.frame = frame;
        this.problems = problems;
    }

    /** Pointer of the document in the file. */
    String pointer() {
        return frame == null ? "" : frame.pointer();
    }

    @Override
    public JsonLocation currentTokenLocation() {
        return told(super.currentTokenLocation());
    }

    @Override
    public JsonLocation currentLocation() {
        return told(super.currentLocation());
    }

    private JsonLocation told(JsonLocation at) {
        return frame != null && frame.fixesLine()
                ? new JsonLocation(at.contentReference(), at.getByteOffset(), at.getCharOffset(), frame.line(), frame.column())
                : at;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        JsonToken start = currentToken();
        if (problems == null || start == null || !start.isStructStart()) {
            super.skipChildren();
            return this;
        }
        // What an array holds has no keys; its place among the open ones stays empty.
        Deque<Set<String>> open = new ArrayDeque<>();
        open.push(new HashSet<>());
        while (!open.isEmpty()) {
            JsonToken token = nextToken();
            if (token == null) {
                return this;
            }
            if (token.isStructStart()) {
                open.push(new HashSet<>());
            } else if (token.isStructEnd()) {
                open.pop();
            } else if (token == JsonToken.FIELD_NAME && !open.element().add(currentName())) {
                repeated(problems);
            }
        }
        return this;
    }

    private void repeated(Problems found) throws IOException {
        String owner = pointer() + getParsingContext().pathAsPointer().head();
        JsonLocation at = currentTokenLocation();
        JsonReading.repeatedKey(currentName(), new Location.JsonPointer(owner, at.getLineNr(), at.getColumnNr()), found);
    }
}
