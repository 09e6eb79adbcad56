package org.vouchsafe.seal.pdf.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of a PDF: names with their slash, values as they stand in the file, in the order of the file. Values that are not touched are
 * copied to the byte, so what is written depends on the file alone.
 */
final class PdfDictionary {
    private static final Pattern REFERENCE = Pattern.compile("(\\d{1,9})\\s+0\\s+R");
    private final Map<String, String> entries;

    private PdfDictionary(Map<String, String> entries) {
        this.entries = entries;
    }

    /** Reads one that begins there; a name that stands twice is an error, since readers differ in which they take. */
    static PdfDictionary read(PdfSyntax syntax) throws BrokenFile {
        if (!syntax.takes("<<")) {
            throw new BrokenFile("The file is not in the form of a report of ours: no dictionary stands at byte " + syntax.at() + ".");
        }
        Map<String, String> entries = new LinkedHashMap<>();
        while (!syntax.takes(">>")) {
            String name = syntax.name();
            if (entries.put(name, syntax.value()) != null) {
                throw new BrokenFile("The file names " + name + " twice in one object.");
            }
        }
        return new PdfDictionary(entries);
    }

    static PdfDictionary of(String text) throws BrokenFile {
        return read(new PdfSyntax(text, 0, text.length()));
    }

    @Nullable
    String get(String name) {
        return entries.get(name);
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The object that a value refers to; null when it refers to none. */
    @Nullable
    Integer reference(String name) {
        return referred(entries.get(name));
    }

    /** The objects an array of references names; empty when there is no such array. */
    List<Integer> references(String name) throws BrokenFile {
        String value = entries.get(name);
        List<Integer> found = new ArrayList<>();
        if (value == null) {
            return found;
        }
        if (!value.startsWith("[")) {
            throw new BrokenFile("The file is not in the form of a report of ours: " + name + " is no list.");
        }
        PdfSyntax syntax = new PdfSyntax(value, 1, value.length());
        while (!syntax.takes("]")) {
            Integer reference = referred(syntax.value());
            if (reference == null) {
                throw new BrokenFile("The file is not in the form of a report of ours: " + name + " holds more than references.");
            }
            found.add(reference);
        }
        return found;
    }

    /** The same with a value put in, at the end when it is new. */
    PdfDictionary with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(entries);
        changed.put(name, value);
        return new PdfDictionary(changed);
    }

    /** As it is written: no white space but where two values would run together. */
    String text() {
        StringBuilder out = new StringBuilder("<<");
        entries.forEach((name, value) -> {
            out.append(name);
            if ("/<[(".indexOf(value.charAt(0)) < 0) {
                out.append(' ');
            }
            out.append(value);
        });
        return out.append(">>").toString();
    }

    private static @Nullable Integer referred(@Nullable String value) {
        Matcher found = REFERENCE.matcher(value == null ? "" : value);
        return found.matches() ? Integer.valueOf(found.group(1)) : null;
    }
}
