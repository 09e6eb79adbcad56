package org.vouchsafe.format.envelope;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Frame;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonReading;

/**
 * The predicate of an in-toto statement as bytes.
 *
 * @param pointer where it stands in the statement
 * @param alone its bytes
 * @param inPlace the same after as many blank bytes and line ends as stand before it, so that lines and columns are those of the statement
 * @param isText whether it is a document written as a text in quotation marks
 */
record Predicate(String pointer, byte[] alone, byte[] inPlace, boolean isText, int line, int column) {
    /** What cosign wraps around a predicate of a kind it does not know itself. */
    private static final String COSIGN_DATA = "Data";

    /** The predicate of the statement; empty, with a problem, when it cannot be read. What is wrong within the predicate is left to its reader. */
    static Optional<Predicate> in(SourceFile statement, Frame frame, Limits limits, Problems problems) {
        var all = new Problems(statement.name(), limits);
        boolean sound = new JsonReading(limits).tree(statement.framed(frame), all).isPresent();
        String predicate = frame.pointer() + "/predicate";
        all.list().stream().filter(each -> !(each.location() instanceof Location.JsonPointer at) || !at.pointer().startsWith(predicate))
                .forEach(problems::add);
        if (!sound) {
            return Optional.empty();
        }
        byte[] bytes = withoutMark(statement.bytes());
        try (JsonParser at = new JsonReading(limits).parser(new SourceFile(statement.name(), bytes))) {
            Predicate found = null;
            at.nextToken();
            while (at.nextToken() == JsonToken.FIELD_NAME) {
                String field = at.currentName();
                at.nextToken();
                if (field.equals("predicate") && found == null) {
                    found = value(at, bytes, "/predicate");
                } else {
                    at.skipChildren();
                }
            }
            return Optional.ofNullable(found);
        } catch (IOException e) {
            // It was parsed to its end just now.
            throw new IllegalStateException(e);
        }
    }

    private static Predicate value(JsonParser at, byte[] bytes, String pointer) throws IOException {
        int line = at.currentTokenLocation().getLineNr();
        int column = at.currentTokenLocation().getColumnNr();
        if (at.currentToken() == JsonToken.VALUE_STRING) {
            byte[] text = at.getText().getBytes(StandardCharsets.UTF_8);
            return new Predicate(pointer, text, text, true, line, column);
        }
        int start = (int) at.currentTokenLocation().getByteOffset();
        Predicate data = null;
        if (at.currentToken() == JsonToken.START_OBJECT) {
            while (at.nextToken() == JsonToken.FIELD_NAME) {
                String field = at.currentName();
                at.nextToken();
                if (field.equals(COSIGN_DATA) && data == null) {
                    data = value(at, bytes, pointer + "/" + COSIGN_DATA);
                } else {
                    at.skipChildren();
                }
            }
        } else {
            at.skipChildren();
        }
        return data != null ? data : slice(bytes, start, (int) at.currentLocation().getByteOffset(), pointer, line, column);
    }

    private static Predicate slice(byte[] bytes, int start, int end, String pointer, int line, int column) {
        byte[] inPlace = Arrays.copyOf(bytes, end);
        for (int i = 0; i < start; i++) {
            if (inPlace[i] != '\n' && inPlace[i] != '\r') {
                inPlace[i] = ' ';
            }
        }
        return new Predicate(pointer, Arrays.copyOfRange(bytes, start, end), inPlace, false, line, column);
    }

    private static byte[] withoutMark(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
