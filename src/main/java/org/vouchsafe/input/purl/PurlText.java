package org.vouchsafe.input.purl;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a package URL as they are written, percent-decoded, before the rules of the type (purl-spec, "How to parse a purl string in
 * its components"). Our own because the usual library decodes letters beyond ASCII wrongly and keeps stray slashes.
 */
record PurlText(String type, @Nullable String namespace, String name, @Nullable String version, TreeMap<String, String> qualifiers,
        @Nullable String subpath) {
    private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9.+-]*");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
    private static final String SCHEME = "pkg:";

    /** The parts; empty when the text is no purl. */
    static Optional<PurlText> parse(String text) {
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(text.substring(SCHEME.length())));
        } catch (NotAPurlException e) {
            return Optional.empty();
        }
    }

    private static PurlText read(String text) throws NotAPurlException {
        String rest = text;
        int hash = rest.lastIndexOf('#');
        String subpath = hash < 0 ? null : path(rest.substring(hash + 1), Dots.DROPPED);
        rest = hash < 0 ? rest : rest.substring(0, hash);
        int question = rest.lastIndexOf('?');
        var qualifiers = question < 0 ? new TreeMap<String, String>() : qualifiers(rest.substring(question + 1));
        rest = withoutSlashes(question < 0 ? rest : rest.substring(0, question));
        int slash = rest.indexOf('/');
        if (slash < 0 || !TYPE.matcher(rest.substring(0, slash)).matches()) {
            throw new NotAPurlException();
        }
        String type = rest.substring(0, slash).toLowerCase(Locale.ROOT);
        rest = withoutSlashes(rest.substring(slash));
        int at = rest.lastIndexOf('@');
        // An npm name that begins with an at sign has a scope, whose sign many leave unescaped.
        boolean versioned = at > 0 || at == 0 && !type.equals("npm");
        String version = versioned ? decoded(rest.substring(at + 1)) : null;
        rest = versioned ? withoutSlashes(rest.substring(0, at)) : rest;
        int last = rest.lastIndexOf('/');
        String name = decoded(rest.substring(last + 1));
        if (name.isBlank()) {
            throw new NotAPurlException();
        }
        return new PurlText(type, last < 0 ? null : path(rest.substring(0, last), Dots.KEPT), name,
                version == null || version.isEmpty() ? null : version,
                qualifiers, subpath);
    }

    /** Whether a path may hold segments that mean "here" and "above". */
    private enum Dots {
        KEPT, DROPPED
    }

    private static @Nullable String path(String text, Dots dots) throws NotAPurlException {
        var path = new StringJoiner("/");
        for (String segment : text.split("/")) {
            String plain = decoded(segment);
            boolean dropped = dots == Dots.DROPPED && (plain.equals(".") || plain.equals(".."));
            if (!plain.isEmpty() && !dropped) {
                path.add(plain);
            }
        }
        return path.length() == 0 ? null : path.toString();
    }

    private static TreeMap<String, String> qualifiers(String text) throws NotAPurlException {
        var qualifiers = new TreeMap<String, String>();
        for (String pair : text.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String key = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
            if (!KEY.matcher(key).matches()) {
                throw new NotAPurlException();
            }
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (!value.isEmpty() && qualifiers.putIfAbsent(key, value) != null) {
                throw new NotAPurlException();
            }
        }
        return qualifiers;
    }

    private static String withoutSlashes(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '/') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '/') {
            to--;
        }
        return text.substring(from, to);
    }

    private static String decoded(String text) throws NotAPurlException {
        if (text.chars().anyMatch(Character::isWhitespace)) {
            throw new NotAPurlException();
        }
        String plain = text.indexOf('%') < 0 ? text : unescaped(text);
        if (plain.chars().anyMatch(Character::isISOControl)) {
            throw new NotAPurlException();
        }
        return plain;
    }

    private static String unescaped(String text) throws NotAPurlException {
        var bytes = new ByteArrayOutputStream(text.length());
        int from = 0;
        for (int percent = text.indexOf('%'); percent >= 0; percent = text.indexOf('%', from)) {
            bytes.writeBytes(text.substring(from, percent).getBytes(StandardCharsets.UTF_8));
            bytes.write(octet(text, percent));
            from = percent + 3;
        }
        bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new NotAPurlException(e);
        }
    }

    /** The byte that two digits after a percent sign stand for. */
    private static int octet(String text, int percent) throws NotAPurlException {
        boolean whole = percent + 2 < text.length();
        int high = whole ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = whole ? Character.digit(text.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw new NotAPurlException();
        }
        return high << 4 | low;
    }

    /** The text is no purl. */
    private static final class NotAPurlException extends Exception {
        private static final long serialVersionUID = 1;

        NotAPurlException() {
            super("not a purl");
        }

        NotAPurlException(Throwable cause) {
            super("not a purl", cause);
        }
    }
}
