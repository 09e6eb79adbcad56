package org.vouchsafe.store.check;

import java.util.ArrayList;
import java.util.List;

/** Collects findings, up to a limit after which they are only counted: a damaged page can upset thousands of rows. */
final class Findings {
    private static final int LIMIT = 500;
    private final List<Finding> found = new ArrayList<>();
    private long beyond;

    void add(String code, String text) {
        if (found.size() < LIMIT) {
            found.add(new Finding(code, text));
        } else {
            beyond++;
        }
    }

    List<Finding> list() {
        var all = new ArrayList<>(found);
        if (beyond > 0) {
            all.add(new Finding("MORE", beyond + " more findings are not listed."));
        }
        return List.copyOf(all);
    }
}
