package org.vouchsafe.usecase.demo;

import java.time.Instant;
import java.util.List;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.usecase.read.StateChange;

/**
 * What came of one step of a case, in words.
 *
 * @param sentence who did what ("Jon Feld imports package-lock.json: 1,204 components")
 * @param details what there is to say of each of several files
 * @param changes the states it changed
 * @param problems what was wrong with the files
 */
public record Happening(Instant at, String sentence, List<String> details, List<StateChange> changes, List<Problem> problems) {
    public Happening {
        details = List.copyOf(details);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }
}
