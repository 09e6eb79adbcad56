package org.vouchsafe.journeys.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All changes of one place in an XML document: each element dropped, emptied, doubled, renamed; each text and attribute changed. */
final class XmlMutants {
    private static final Pattern ELEMENT = Pattern.compile("<([a-z]\\w*)([^<>]*?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w-]+)=\"([^\"]*)\"");
    private final String name;
    private final String document;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Mutant> mutants = new ArrayList<>();

    private XmlMutants(String name, String document) {
        this.name = name;
        this.document = document;
    }

    static List<Mutant> of(String name, String document) {
        var all = new XmlMutants(name, document);
        Matcher each = ELEMENT.matcher(document);
        while (each.find()) {
            all.element(each);
        }
        return all.mutants;
    }

    private void element(Matcher found) {
        String tag = found.group(1);
        String at = tag + "[" + seen.merge(tag, 1, Integer::sum) + "]";
        attributes(found, at);
        int inside = found.end();
        int end = end(tag, inside);
        if (end < 0 || tag.equals("bom")) {
            return;
        }
        String close = "</" + tag + ">";
        String content = document.substring(inside, end);
        int after = end + close.length();
        String whole = document.substring(found.start(), after);
        add(at, "dropped", found.start(), after, "");
        add(at, "twice", found.start(), after, whole + whole);
        add(at, "emptied", inside, end, "");
        add(at, "renamed", found.start(), after, "<other" + found.group(2) + ">" + content + "</other>");
        add(at, "within", found.start(), after, "<other>" + whole + "</other>");
        add(at, "remarked", found.start(), after, "<!-- " + content.replace("--", "") + " -->" + whole);
        add(at, "foreign", found.start(), after,
                "<x:" + tag + " xmlns:x=\"https://else.example/\"" + found.group(2) + ">" + content + "</x:" + tag + ">");
        if (content.indexOf('<') < 0) {
            Values.of(content).forEach((kind, text) -> add(at, kind, inside, end, escaped(text)));
            Values.of(content).forEach((kind, text) -> add(at, "before it " + kind, found.start(), found.start(),
                    "<" + tag + found.group(2) + ">" + escaped(text) + close));
            add(at, "cdata", inside, end, "<![CDATA[" + content + "]]>");
            add(at, "split", inside, end,
                    content.substring(0, content.length() / 2) + "<!-- x -->" + content.substring(content.length() / 2));
        }
    }

    private void attributes(Matcher found, String at) {
        Matcher each = ATTRIBUTE.matcher(found.group(2));
        while (each.find()) {
            if (!each.group(1).startsWith("xmlns")) {
                int from = found.start(2) + each.start();
                int to = found.start(2) + each.end();
                add(at + "/" + each.group(1), "dropped", from, to, "");
                Values.of(each.group(2)).forEach((kind, text) -> add(at + "/" + each.group(1), kind, from, to,
                        " " + each.group(1) + "=\"" + escaped(text) + "\""));
            }
        }
    }

    /** Where the element ends that begins before; negative when it has no end of its own. */
    private int end(String tag, int inside) {
        Matcher each = Pattern.compile("<(/?)" + tag + "(?=[\\s>])[^<>]*>").matcher(document);
        int open = 1;
        for (int from = inside; each.find(from); from = each.end()) {
            open += each.group(1).isEmpty() ? 1 : -1;
            if (open == 0) {
                return each.start();
            }
        }
        return -1;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void add(String at, String kind, int from, int to, String with) {
        mutants.add(new Mutant(name, at, kind, document.substring(0, from) + with + document.substring(to)));
    }
}
