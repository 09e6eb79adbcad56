package org.vouchsafe.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;

/** A parser over a document that is part of a file: it tells places as places in that file. */
final class FramedParser extends JsonParserDelegate {
    private final Frame frame;

    FramedParser(JsonParser parser, Frame frame) {
        super(parser);
        this.frame = frame;
    }

    /** Pointer of the document in the file. */
    String pointer() {
        return frame.pointer();
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
        return frame.fixesLine()
                ? new JsonLocation(at.contentReference(), at.getByteOffset(), at.getCharOffset(), frame.line(), frame.column())
                : at;
    }
}
