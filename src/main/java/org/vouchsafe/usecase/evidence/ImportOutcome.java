package org.vouchsafe.usecase.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.usecase.read.StateChange;

/**
 * What an import did, file by file, and the states it changed.
 *
 * @param followed what the program recorded by itself because of it, such as an incident that is open again, each in one sentence
 */
public record ImportOutcome(List<FileOutcome> files, List<StateChange> changes, List<String> followed) {
    /** One from which nothing followed. */
    public ImportOutcome(List<FileOutcome> files, List<StateChange> changes) {
        this(files, changes, List.of());
    }

    /**
     * One file.
     *
     * @param evidence null when nothing was kept
     * @param kind recognised format in words
     * @param summary one line: what was read ("1,204 components, 37 direct")
     * @param place where it was placed, in words; null when it needs none or is unplaced
     * @param unplacedReason null when it is placed or needs no place
     * @param carrier name of the file it came in, which stands before it in the list; null for a file that came by itself
     */
    public record FileOutcome(String name, Disposition disposition, @Nullable EvidenceId evidence, String kind, String summary,
            @Nullable String place, @Nullable String unplacedReason, List<Problem> problems, @Nullable String carrier) {
        /** A file that came by itself. */
        public FileOutcome(String name, Disposition disposition, @Nullable EvidenceId evidence, String kind, String summary,
                @Nullable String place, @Nullable String unplacedReason, List<Problem> problems) {
            this(name, disposition, evidence, kind, summary, place, unplacedReason, problems, null);
        }

        /** The same as something that came inside this file. */
        public FileOutcome in(String container) {
            return new FileOutcome(name, disposition, evidence, kind, summary, place, unplacedReason, problems, container);
        }

        /** The same, of whose problems only these are left after all that came in. */
        public FileOutcome stillOpen(List<Problem> left) {
            return new FileOutcome(name, disposition, evidence, kind, summary, place, unplacedReason, left, carrier);
        }

        /** The same with these problems as well. */
        public FileOutcome with(List<Problem> more) {
            return new FileOutcome(name, disposition, evidence, kind, summary, place, unplacedReason,
                    java.util.stream.Stream.concat(problems.stream(), more.stream()).toList(), carrier);
        }

        public FileOutcome {
            problems = List.copyOf(problems);
        }
    }

    /** What became of a file. */
    public enum Disposition {
        IMPORTED, ALREADY_HELD, KEPT_AS_DOCUMENT, NOT_KEPT, WOULD_IMPORT
    }

    public ImportOutcome {
        files = List.copyOf(files);
        changes = List.copyOf(changes);
        followed = List.copyOf(followed);
    }

    /** All problems of all files, in order. */
    public List<Problem> problems() {
        return files.stream().flatMap(f -> f.problems().stream()).toList();
    }
}
