package org.vouchsafe.format.lockfile.yarn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/**
 * Reads the text form of Yarn 1: blocks by indentation, a key and a value in each line, either of them in quotes where it holds anything
 * unusual. Lines that are none of that are reported and passed over.
 */
final class YarnText {
    private static final String ASK_AGAIN = "Make the lockfile again with Yarn, or ask the sender for the file as it was written.";
    private final Problems problems;
    private boolean damaged;

    YarnText(Problems problems) {
        this.problems = problems;
    }

    /** One entry: its patterns, its values, and the names below {@code dependencies} and the like, with what each asks for. */
    record Block(List<String> patterns, Map<String, String> values, Map<String, Map<String, String>> lists, Location location) {}

    /** True when a line could not be read. */
    boolean isDamaged() {
        return damaged;
    }

    /** All entries, in order. */
    List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        Map<String, String> list = null;
        Block block = null;
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            int indent = line.length() - line.stripLeading().length();
            var place = new Location.LineColumn(i + 1, indent + 1);
            List<String> words = words(content);
            boolean opens = content.endsWith(":") && !words.isEmpty();
            if (indent == 0 && opens) {
                block = new Block(words, new LinkedHashMap<>(), new LinkedHashMap<>(), place);
                blocks.add(block);
                list = null;
            } else if (block != null && indent == 2 && opens && words.size() == 1) {
                list = block.lists().computeIfAbsent(words.getFirst(), none -> new LinkedHashMap<>());
            } else if (block != null && indent == 2 && words.size() == 2) {
                put(block.values(), words, place);
                list = null;
            } else if (list != null && indent == 4 && words.size() == 2) {
                put(list, words, place);
            } else {
                lost(place, content);
            }
        }
        return blocks;
    }

    private void put(Map<String, String> values, List<String> words, Location place) {
        if (values.putIfAbsent(words.getFirst(), words.getLast()) != null) {
            problems.error("DUPLICATE_KEY", place, "The key \"" + words.getFirst() + "\" stands more than once; the first was read.",
                    "Ask the sender which of them holds.");
        }
    }

    private void lost(Location place, String content) {
        damaged = true;
        String shown = content.length() > 80 ? content.substring(0, 80) + "…" : content;
        problems.error("NOT_YARN", place, "\"" + shown + "\" is no line of a Yarn lockfile; it was passed over.", ASK_AGAIN);
    }

    /** The words of a line, without quotes; commas between patterns and the colon at the end are left out. Empty when quotes do not close. */
    private static List<String> words(String content) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < content.length()) {
            char c = content.charAt(at);
            if (c == ' ' || c == ',' || c == ':' && at == content.length() - 1) {
                at++;
            } else if (c == '"') {
                var word = new StringBuilder();
                at = quoted(content, at + 1, word);
                if (at < 0) {
                    return List.of();
                }
                words.add(word.toString());
            } else {
                int end = end(content, at);
                words.add(content.substring(at, end));
                at = end;
            }
        }
        return words;
    }

    private static int quoted(String content, int from, StringBuilder word) {
        int at = from;
        while (at < content.length()) {
            char c = content.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            if (c == '\\' && at + 1 < content.length()) {
                at++;
            }
            word.append(content.charAt(at));
            at++;
        }
        return -1;
    }

    private static int end(String content, int from) {
        int at = from;
        while (at < content.length() && content.charAt(at) != ' ' && content.charAt(at) != ','
                && !(content.charAt(at) == ':' && at == content.length() - 1)) {
            at++;
        }
        return at;
    }
}
