package org.vouchsafe.format.lockfile.go;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/** The statements of a go.mod file: blocks in brackets are taken apart, comments set aside (Go modules reference, "go.mod files"). */
final class GoModLines {
    private GoModLines() {}

    /**
     * One statement.
     *
     * @param directive its first word, or that of the block it stands in
     * @param words what follows, without quotes
     * @param comment what follows two slashes; empty when nothing does
     */
    record Statement(String directive, List<String> words, String comment, Location location) {
        boolean isIndirect() {
            return comment.strip().equals("indirect") || comment.strip().startsWith("indirect;");
        }
    }

    static List<Statement> read(String text, Problems problems) {
        var statements = new ArrayList<Statement>();
        String block = "";
        int blockLine = 0;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            int slashes = comment(line);
            String comment = slashes < 0 ? "" : line.substring(slashes + 2).strip();
            List<String> words = words(slashes < 0 ? line : line.substring(0, slashes));
            if (words.isEmpty()) {
                continue;
            }
            Location at = new Location.LineColumn(number, 1 + line.length() - line.stripLeading().length());
            if (!block.isEmpty() && words.equals(List.of(")"))) {
                block = "";
            } else if (!block.isEmpty()) {
                statements.add(new Statement(block, words, comment, at));
                problems.listed(statements.size(), at);
            } else if (words.size() == 2 && words.get(1).equals("(")) {
                block = words.getFirst();
                blockLine = number;
            } else {
                statements.add(new Statement(words.getFirst(), words.subList(1, words.size()), comment, at));
                problems.listed(statements.size(), at);
            }
        }
        if (!block.isEmpty()) {
            problems.error("NOT_GO_MOD", new Location.LineColumn(blockLine, 1), "The block that begins here has no end.",
                    "Ask the sender for the whole file.");
        }
        return List.copyOf(statements);
    }

    /** Where a comment begins; -1 when none does. Addresses with two slashes occur only within quotes. */
    private static int comment(String line) {
        boolean quoted = false;
        for (int i = 0; i + 1 < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' || c == '`') {
                quoted = !quoted;
            } else if (!quoted && c == '/' && line.charAt(i + 1) == '/' && (i == 0 || line.charAt(i - 1) <= ' ')) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        for (String word : line.strip().split("\\s+")) {
            String plain = word.replace("\"", "").replace("`", "");
            if (plain.length() > 1 && plain.endsWith("(")) {
                words.add(plain.substring(0, plain.length() - 1));
                words.add("(");
            } else if (!plain.isEmpty()) {
                words.add(plain);
            }
        }
        return List.copyOf(words);
    }
}
