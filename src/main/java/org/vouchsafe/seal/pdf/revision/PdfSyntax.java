package org.vouchsafe.seal.pdf.revision;

/** Reads the objects of a PDF (ISO 32000-1, 7.3) as stretches of its text, one at a time, without giving them a meaning. */
final class PdfSyntax {
    private static final int DEEPEST = 64;
    private final String text;
    private final int end;
    private int at;

    /** @param end reading past it is an error */
    PdfSyntax(String text, int at, int end) {
        this.text = text;
        this.at = at;
        this.end = end;
    }

    int at() {
        return at;
    }

    /** The next object as it stands, a reference {@code 5 0 R} being one. */
    String value() throws BrokenFile {
        skipSpace();
        int from = at;
        skipValue(0);
        if (isNumber(from, at)) {
            int first = at;
            if (!skipReference()) {
                at = first;
            }
        }
        return text.substring(from, at);
    }

    /** Whether this stands next, after white space; it is then behind us. */
    boolean takes(String token) {
        skipSpace();
        if (!text.startsWith(token, at) || at + token.length() > end) {
            return false;
        }
        at += token.length();
        return true;
    }

    /** A name with its slash. */
    String name() throws BrokenFile {
        skipSpace();
        int from = at;
        if (next() != '/') {
            throw new BrokenFile("The file is not in the form of a report of ours: a name was expected at byte " + from + ".");
        }
        skipRegular();
        return text.substring(from, at);
    }

    /** A whole number without sign. */
    int number() throws BrokenFile {
        skipSpace();
        int from = at;
        skipRegular();
        if (!isNumber(from, at) || at - from > 10) {
            throw new BrokenFile("The file is not in the form of a report of ours: a number was expected at byte " + from + ".");
        }
        long value = Long.parseLong(text.substring(from, at));
        if (value > Integer.MAX_VALUE) {
            throw new BrokenFile("The file names a place that cannot be in it.");
        }
        return (int) value;
    }

    private void skipValue(int depth) throws BrokenFile {
        if (depth > DEEPEST) {
            throw new BrokenFile("The file nests its objects too deeply.");
        }
        skipSpace();
        int from = at;
        char c = next();
        if (c == '(') {
            skipString();
        } else if (c == '<' && at < end && text.charAt(at) == '<') {
            at++;
            skipUntil(">>", depth);
        } else if (c == '<') {
            at = closing('>') + 1;
        } else if (c == '[') {
            skipUntil("]", depth);
        } else if (c == '/' || isRegular(c)) {
            skipRegular();
        } else {
            throw new BrokenFile("The file is not in the form of a report of ours: byte " + from + " begins no object.");
        }
    }

    private void skipUntil(String close, int depth) throws BrokenFile {
        while (!takes(close)) {
            skipValue(depth + 1);
        }
    }

    private void skipString() throws BrokenFile {
        int open = 1;
        while (open > 0) {
            char c = next();
            if (c == '\\') {
                next();
            } else if (c == '(') {
                open++;
            } else if (c == ')') {
                open--;
            }
        }
    }

    private boolean skipReference() {
        skipSpace();
        int generation = at;
        skipRegular();
        if (!isNumber(generation, at)) {
            return false;
        }
        skipSpace();
        int letter = at;
        skipRegular();
        return at == letter + 1 && text.charAt(letter) == 'R';
    }

    private int closing(char close) throws BrokenFile {
        int found = text.indexOf(close, at);
        if (found < 0 || found >= end) {
            throw new BrokenFile("The file ends within an object.");
        }
        return found;
    }

    private char next() throws BrokenFile {
        if (at >= end) {
            throw new BrokenFile("The file ends within an object.");
        }
        return text.charAt(at++);
    }

    private void skipSpace() {
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private void skipRegular() {
        while (at < end && isRegular(text.charAt(at))) {
            at++;
        }
    }

    private boolean isNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
    }

    private static boolean isRegular(char c) {
        return !isSpace(c) && "()<>[]{}/%".indexOf(c) < 0;
    }
}
