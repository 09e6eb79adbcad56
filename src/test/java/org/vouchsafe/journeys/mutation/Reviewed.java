package org.vouchsafe.journeys.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody read and found right: the changes after which a document may still clear, and those after which it says less. */
final class Reviewed {
    private static final Path LIST = Path.of("src/test/resources/hostile/mutants.txt");
    private final List<Rule> rules;

    private record Rule(String word, Pattern document, Pattern at, Pattern kind) {
        static Rule of(String line) {
            String[] parts = line.split(" ", 4);
            return new Rule(parts[0], Pattern.compile(parts[1]), Pattern.compile(parts[2]), Pattern.compile(parts[3]));
        }

        boolean holds(String wanted, Mutant mutant) {
            return word.equals(wanted) && document.matcher(mutant.document()).matches() && at.matcher(mutant.at()).matches()
                    && kind.matcher(mutant.kind()).matches();
        }
    }

    Reviewed() {
        try {
            rules = Files.readAllLines(LIST).stream().filter(each -> !each.isBlank() && !each.startsWith("#")).map(Rule::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean mayStillClear(Mutant mutant) {
        return rules.stream().anyMatch(each -> each.holds("STILL", mutant));
    }

    boolean saysLess(Mutant mutant) {
        return rules.stream().anyMatch(each -> each.holds("SAYS-LESS", mutant));
    }
}
