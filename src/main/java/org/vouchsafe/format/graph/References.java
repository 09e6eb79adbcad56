package org.vouchsafe.format.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each reference of one document a small number, so that a graph of a million edges holds no strings. */
final class References {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The number of this reference; a new one for one not seen before. */
    int number(String ref) {
        Integer known = numbers.putIfAbsent(ref, texts.size());
        if (known == null) {
            texts.add(ref);
            return texts.size() - 1;
        }
        return known;
    }

    /** The number of a reference that was seen before; null otherwise. */
    @Nullable
    Integer find(String ref) {
        return numbers.get(ref);
    }

    String text(int number) {
        return texts.get(number);
    }

    int count() {
        return texts.size();
    }
}
