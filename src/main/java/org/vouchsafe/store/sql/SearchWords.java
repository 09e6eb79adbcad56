package org.vouchsafe.store.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody typed to find: words, all of which must occur, anywhere and without regard to case. */
public final class SearchWords {
    /** The trigram index finds nothing shorter (sqlite.org, "FTS5", 4.3.4). */
    private static final int INDEXED = 3;
    private final List<String> words;

    private SearchWords(List<String> words) {
        this.words = words;
    }

    public static SearchWords of(String text) {
        return new SearchWords(
                Arrays.stream(text.strip().split("\\s+")).map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty())
                        .distinct().toList());
    }

    /** What the index is asked; null when no word is long enough for it. Each word is quoted, so that nothing in it is an operator. */
    public @Nullable String match() {
        String match = words.stream().filter(word -> word.codePointCount(0, word.length()) >= INDEXED)
                .map(word -> '"' + word.replace("\"", "\"\"")
                        + '"')
                .collect(Collectors.joining(" AND "));
        return match.isEmpty() ? null : match;
    }

    /** True when all words occur in the text. */
    public boolean in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }
}
