package org.vouchsafe.carrier.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/** The header fields of a mail or of one of its parts, in their order (RFC 5322, section 2.2), and where they end. */
final class Headers {
    private static final int MOST = 2_000;
    private static final int LONGEST = 256 << 10;
    private final List<Field> fields;
    private final Slice body;

    private Headers(List<Field> fields, Slice body) {
        this.fields = fields;
        this.body = body;
    }

    /** A field; its value is unfolded but not decoded: each character is one byte as it stands. */
    record Field(String name, String value, int line) {}

    /** Reads the fields at the beginning. Lines that are none are reported and passed over; a blank line ends them. */
    static Headers read(Slice entity, Problems problems) {
        List<Field> fields = new ArrayList<>();
        int at = entity.from();
        int line = entity.line();
        while (at < entity.to() && entity.endOfText(at) > at) {
            int start = at;
            int startLine = line;
            StringBuilder text = new StringBuilder();
            do {
                int end = entity.endOfText(at);
                if (text.length() < LONGEST) {
                    text.append(new String(entity.bytes(), at, end - at, StandardCharsets.ISO_8859_1));
                }
                at = entity.endOfLine(at);
                line++;
            } while (at < entity.to() && (entity.bytes()[at] == ' ' || entity.bytes()[at] == '\t') && at > start);
            if (fields.size() < MOST) {
                field(text.toString(), startLine, fields, problems);
            }
        }
        int body = entity.endOfLine(at);
        return new Headers(List.copyOf(fields), new Slice(entity.bytes(), Math.min(body, entity.to()), entity.to(), line + 1));
    }

    private static void field(String text, int line, List<Field> fields, Problems problems) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).strip();
        if (isName(name)) {
            fields.add(new Field(name.toLowerCase(Locale.ROOT), text.substring(colon + 1).strip(), line));
        } else {
            problems.warning("BAD_MAIL_HEADER", new Location.LineColumn(line, 1),
                    "A line among the header fields of the mail is none; it was passed over.",
                    "Nothing needs to be done, unless sender, date or attachments are missing below.");
        }
    }

    /** Whether this is the name of a field: printable ASCII without spaces. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.length() < 80 && name.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ':');
    }

    /** What comes after them. */
    Slice body() {
        return body;
    }

    /** The value of the first field of this name, undecoded. */
    Optional<String> raw(String name) {
        return first(name).map(Field::value);
    }

    /** The first field of this name. */
    Optional<Field> first(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The value of the first field of this name as people read it. */
    Optional<String> text(String name) {
        return raw(name).map(EncodedWords::decode).filter(text -> !text.isBlank());
    }

    /** The values of all fields of this name as people read them. */
    List<String> texts(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).map(each -> EncodedWords.decode(each.value())).toList();
    }

    /** The structured value of a field such as Content-Type; empty values when there is none. */
    Parameters parameters(String name) {
        return Parameters.of(raw(name).orElse(""));
    }
}
