package org.vouchsafe.format.csaf.rule;

import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** Where the tests report what fails: an error with the number of the test; and what cannot be judged: a warning. */
final class Verdicts {
    private final Problems problems;

    Verdicts(Problems problems) {
        this.problems = problems;
    }

    /** A mandatory test failed here. */
    void failed(String test, String code, Location at, String what, String fix) {
        problems.error(code, at, what + " (CSAF test " + test + ").", fix);
    }

    /** Something that nobody here can judge. */
    void unknown(String code, Location at, String what, String fix) {
        problems.warning(code, at, what, fix);
    }

    /** The place of a field, else of what should have it. */
    static Location at(JsonObject object, String field) {
        JsonValue value = object.get(field);
        return value == null ? object.location() : value.location();
    }
}
