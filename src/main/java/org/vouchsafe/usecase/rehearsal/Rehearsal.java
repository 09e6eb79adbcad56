package org.vouchsafe.usecase.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A rehearsal as its file tells it. What is really hit does not stand in it: that is found again in the copy, as it was when the clock began.
 *
 * @param folder in which copy and file lie
 * @param incident id of the incident in the copy
 * @param advisory id of the invented advisory
 * @param packageName as its ecosystem calls it
 * @param purls what is said to be malicious, with version
 * @param started when the clock began
 * @param limit how long the answer may take
 * @param lies releases of which a file says the opposite of what is so, as {@code SUPPLIER/PRODUCT@VERSION}
 * @param answers in the order in which they were given
 */
public record Rehearsal(Path folder, String incident, String advisory, String ecosystem, String packageName, List<String> versions,
        List<String> purls, Instant from, Instant to, long seed, Instant started, Duration limit, List<String> lies, List<Answer> answers) {
    /** What the copy is called. */
    public static final String COPY = "rehearsal.vouchsafe";
    /** What the file that tells of it is called. */
    public static final String FILE = "rehearsal.json";

    public Rehearsal {
        versions = List.copyOf(versions);
        purls = List.copyOf(purls);
        lies = List.copyOf(lies);
        answers = List.copyOf(answers);
    }

    /**
     * What is wanted.
     *
     * @param packageName the package that is said to be compromised, by name or package URL; blank: one is chosen
     * @param seed the same seed makes the same of the same workspace
     * @param lies how many files say the opposite of what is so
     * @param limit how long the answer may take
     */
    public record Plan(String packageName, long seed, int lies, Duration limit) {}

    /**
     * What somebody said is hit.
     *
     * @param affected as {@code SUPPLIER/PRODUCT@VERSION}
     * @param unknown of which they do not know it
     */
    public record Answer(Instant at, String actor, List<String> affected, List<String> unknown) {
        public Answer {
            affected = List.copyOf(affected);
            unknown = List.copyOf(unknown);
        }
    }

    /** The workspace to work in. */
    public Path copy() {
        return folder.resolve(COPY);
    }

    /** What those who rehearse are told. */
    public List<String> briefing() {
        return List.of(
                "REHEARSAL. Everything about this compromise is invented; it is played in a copy, and nothing in your workspace is touched.",
                "Between " + from + " and " + to + " " + packageName + " " + String.join(", ", versions) + " (" + ecosystem
                        + ") was published with malware that runs at installation. The advisory is " + advisory + ".",
                "The incident is " + incident + " in " + copy() + ". Some of the files that came in are wrong.",
                "The clock began at " + started + "; you have " + limit.toMinutes() + " minutes to say which releases are hit.");
    }
}
