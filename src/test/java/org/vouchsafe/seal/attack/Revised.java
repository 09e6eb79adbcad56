package org.vouchsafe.seal.attack;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Appends well-formed revisions to a PDF, as an attacker's tool would: any object may be replaced or added. */
public final class Revised {
    private final String text;
    private final Map<Integer, String> objects = new TreeMap<>();
    private String trailerMore = "";
    private int next;

    public Revised(byte[] pdf) {
        text = new String(pdf, StandardCharsets.ISO_8859_1);
        next = Integer.parseInt(last("/Size (\\d+)"));
    }

    private String last(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        String value = "";
        while (found.find()) {
            value = found.group(1);
        }
        return value;
    }

    public int root() {
        return Integer.parseInt(last("/Root (\\d+) 0 R"));
    }

    public int page() {
        Matcher found = Pattern.compile("\\n(\\d+) 0 obj\\n<<[^\\x80-\\xff]{0,900}?/Type ?/Page[/>\\s]").matcher(text);
        if (!found.find()) {
            throw new AssertionError("no page");
        }
        return Integer.parseInt(found.group(1));
    }

    /** The newest text of an object that is a dictionary. */
    String dictionary(int number) {
        Matcher found = Pattern.compile("\\n" + number + " 0 obj\\n(<<.*?)\\nendobj", Pattern.DOTALL).matcher(text);
        String body = "";
        while (found.find()) {
            body = found.group(1);
        }
        return body;
    }

    int numberOf(String pattern) {
        Matcher found = Pattern.compile("\\n(\\d+) 0 obj\\n<<[^\\x80-\\xff]{0,600}?" + pattern).matcher(text);
        int number = -1;
        while (found.find()) {
            number = Integer.parseInt(found.group(1));
        }
        return number;
    }

    Revised put(int number, String body) {
        objects.put(number, body);
        return this;
    }

    int add(String body) {
        objects.put(next, body);
        return next++;
    }

    int addStream(String head, String content) {
        return add("<<" + head + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
    }

    /** An object with entries put in before its end. */
    public Revised with(int number, String entries) {
        String body = objects.getOrDefault(number, dictionary(number));
        return put(number, body.substring(0, body.length() - 2) + entries + ">>");
    }

    Revised without(int number, String pattern) {
        return put(number, objects.getOrDefault(number, dictionary(number)).replaceFirst(pattern, ""));
    }

    Revised trailer(String more) {
        trailerMore = more;
        return this;
    }

    public byte[] bytes() {
        StringBuilder out = new StringBuilder(text).append('\n');
        Map<Integer, Integer> places = new LinkedHashMap<>();
        objects.forEach((number, body) -> {
            places.put(number, out.length());
            out.append(number).append(" 0 obj\n").append(body).append("\nendobj\n");
        });
        return end(out, places);
    }

    /** A revision that only points objects elsewhere. */
    byte[] pointing(Map<Integer, Integer> places) {
        return end(new StringBuilder(text).append('\n'), places);
    }

    private byte[] end(StringBuilder out, Map<Integer, Integer> places) {
        int table = out.length();
        out.append("xref\n");
        places.forEach((number, place) -> out.append(number).append(" 1\n")
                .append(place < 0 ? "0000000000 65535 f \n" : String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        out.append("trailer\n<</Size ").append(next).append("/Root ").append(root()).append(" 0 R/ID").append(last("/ID ?(\\[[^\\]]*\\])"))
                .append("/Prev ").append(last("startxref\\s+(\\d+)")).append(trailerMore).append(">>\nstartxref\n").append(table)
                .append("\n%%EOF\n");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
