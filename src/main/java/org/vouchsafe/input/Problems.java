package org.vouchsafe.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;

/** Collects the problems of one file, up to a limit after which they are only counted. Not thread-safe: one per reading. */
public final class Problems {
    private final String file;
    private final int limit;
    private final int listed;
    private final List<Problem> found = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private int beyond;

    public Problems(String file, Limits limits) {
        this.file = file;
        this.limit = limits.problems();
        this.listed = limits.listed();
    }

    /**
     * Notes how many entries the list that is being read has by now.
     *
     * @param at where the last of them stands
     * @throws TooMuchListed when they are more than is read
     */
    public void listed(int entries, Location at) {
        if (entries > listed) {
            throw new TooMuchListed(new Problem("TOO_MUCH", Severity.ERROR, file, at, String.format(Locale.ROOT,
                    "The file lists more than the %,d entries that are read with the memory this program was given; nothing of it was read.",
                    listed), "Ask the sender to split it, or give the program more memory."));
        }
    }

    /** Something is lost or wrong. */
    public void error(String code, Location at, String what, String fix) {
        add(new Problem(code, Severity.ERROR, file, at, what, fix));
    }

    /** It was read on an assumption, which {@code what} states. */
    public void warning(String code, Location at, String what, String fix) {
        add(new Problem(code, Severity.WARNING, file, at, what, fix));
    }

    /** Takes in a problem found elsewhere, as in an entry of this container. */
    public void add(Problem problem) {
        codes.add(problem.code());
        if (found.size() < limit) {
            found.add(problem);
        } else {
            beyond++;
        }
    }

    /** Whether a problem of this code was found, listed or only counted. */
    public boolean has(String code) {
        return codes.contains(code);
    }

    /** All problems in the order found; past the limit one closing problem says how many more there are. */
    public List<Problem> list() {
        if (beyond == 0) {
            return List.copyOf(found);
        }
        List<Problem> all = new ArrayList<>(found);
        all.add(new Problem("MORE_PROBLEMS", Severity.ERROR, file, Location.WHOLE_FILE, beyond + " more problems are not listed.",
                "Mend those listed and import the file again."));
        return List.copyOf(all);
    }
}
