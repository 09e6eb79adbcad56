package org.vouchsafe.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.xml.XmlElement;
import org.vouchsafe.input.xml.XmlReading;

/**
 * What can be seen of a file before it is read: the root element of XML, the top-level fields of a JSON object, the first text, the first
 * bytes. It looks only as far into the file as it is asked to, and never twice. Not thread-safe: one per file and recognition.
 */
public final class Opening {
    private static final int HEAD = 8_192;
    private static final int LONGEST_KEY = 64;
    private final SourceFile file;
    private final Limits limits;
    private final Map<String, String> scalars = new HashMap<>();
    private final Map<String, JsonToken> fields = new HashMap<>();
    private @Nullable JsonParser json;
    private boolean jsonOpened;
    private boolean pending;
    private @Nullable String head;
    private @Nullable Set<String> marginKeys;
    private byte @Nullable [] first;

    public Opening(SourceFile file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** The root element of an XML document, without its children; empty when the file does not begin as XML or declares a document type. */
    public Optional<XmlElement> xmlRoot() {
        if (!head().stripLeading().startsWith("<")) {
            return Optional.empty();
        }
        var reading = new XmlReading(limits);
        try {
            XMLStreamReader at = reading.open(file);
            try {
                return Optional.of(reading.root(at));
            } finally {
                at.close();
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    /** Whether the file is a JSON object with this top-level field, whatever its value. */
    public boolean hasField(String field) {
        return seek(field) != null;
    }

    /** Whether this top-level field of a JSON object holds an array. */
    public boolean hasArray(String field) {
        return seek(field) == JsonToken.START_ARRAY;
    }

    /** Whether this top-level field of a JSON object holds an object. */
    public boolean hasObject(String field) {
        return seek(field) == JsonToken.START_OBJECT;
    }

    /** The text of a top-level string or number of a JSON object; empty when there is none. */
    public Optional<String> field(String field) {
        seek(field);
        return Optional.ofNullable(scalars.get(field));
    }

    /**
     * The keys that stand at the left margin of a YAML mapping, anywhere in the file; none for a file that begins as JSON or XML. Read as
     * bytes, line by line: block scalars are indented, so they cannot pretend to be keys.
     */
    public Set<String> marginKeys() {
        if (marginKeys == null) {
            String start = head().stripLeading();
            marginKeys = start.startsWith("{") || start.startsWith("<") || start.startsWith("[") ? Set.of() : keysAtMargin(file.bytes());
        }
        return marginKeys;
    }

    private static Set<String> keysAtMargin(byte[] bytes) {
        var keys = new HashSet<String>();
        boolean lineStart = true;
        for (int i = 0; i < bytes.length; i++) {
            if (lineStart) {
                int end = i;
                while (end < bytes.length && end - i < LONGEST_KEY && bytes[end] != ':' && bytes[end] != '\n') {
                    end++;
                }
                boolean key = end > i && end < bytes.length && bytes[end] == ':' && (end + 1 == bytes.length || bytes[end + 1] <= ' ');
                if (key && bytes[i] != ' ' && bytes[i] != '#') {
                    String text = new String(bytes, i, end - i, StandardCharsets.UTF_8);
                    keys.add(text.replace("\uFEFF", "").replaceAll("^['\"]|['\"]$", "").strip());
                }
            }
            lineStart = bytes[i] == '\n';
        }
        return keys;
    }

    /** The first characters (at most 8 KiB of the file), decoded by byte order mark, else as UTF-8; unreadable bytes are replaced. */
    public String head() {
        if (head == null) {
            byte[] first = first();
            head = startsWith(0xFE, 0xFF)
                    ? new String(first, StandardCharsets.UTF_16)
                    : startsWith(0xFF, 0xFE)
                            ? new String(first, StandardCharsets.UTF_16)
                            : startsWith(0xEF, 0xBB, 0xBF)
                                    ? new String(first, 3, first.length - 3, StandardCharsets.UTF_8)
                                    : new String(first, StandardCharsets.UTF_8);
        }
        return head;
    }

    /** Whether the file begins with these bytes (each 0-255). */
    public boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= first().length || (first()[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    public SourceFile file() {
        return file;
    }

    /** The first bytes, at most 8 KiB. Not to be changed. */
    public byte[] first() {
        if (first == null) {
            byte[] head = file.head(HEAD);
            first = head.length <= HEAD ? head : Arrays.copyOf(head, HEAD);
        }
        return first;
    }

    /** Reads top-level fields until this one; null when there is none before the end or the first damage. */
    private @Nullable JsonToken seek(String wanted) {
        if (fields.containsKey(wanted)) {
            return fields.get(wanted);
        }
        try {
            JsonParser parser = parser();
            if (parser != null && pending) {
                pending = false;
                parser.skipChildren();
            }
            while (parser != null && parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                fields.putIfAbsent(field, value);
                if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
                    scalars.putIfAbsent(field, parser.getText());
                }
                if (field.equals(wanted)) {
                    // A list or an object is passed over only when the next field is looked for.
                    pending = value.isStructStart();
                    return value;
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // Damaged: what stands before the damage is all there is to see.
            json = null;
        }
        return null;
    }

    private @Nullable JsonParser parser() throws IOException {
        if (!jsonOpened) {
            jsonOpened = true;
            String text = head().stripLeading();
            boolean utf16WithoutMark = first().length > 1 && (first()[0] == 0 || first()[1] == 0);
            if (text.startsWith("{") || utf16WithoutMark) {
                JsonParser opened = new JsonReading(limits).parser(file);
                json = opened.nextToken() == JsonToken.START_OBJECT ? opened : null;
            }
        }
        return json;
    }
}
