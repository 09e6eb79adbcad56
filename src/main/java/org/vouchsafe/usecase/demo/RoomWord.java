package org.vouchsafe.usecase.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Stream;

/** Something said in the incident of a case. Releases, actions and drafts are named as people name them; their numbers are found in the replay. */
public sealed interface RoomWord {
    /** What needs nothing looked up: a note, a decision, an item of the checklist, an environment, an action, an indicator. */
    record Plain(Entry entry) implements RoomWord {}

    /** What the newest entry that holds these words should have said. */
    record Corrected(String of, String words) implements RoomWord {}

    /** A record about a release. */
    record About(String release, RecordKind kind, Progress progress, String owner, String words) implements RoomWord {}

    /** An exception for a release. */
    record Accepted(String release, String owner, String reason, String control, LocalDate until) implements RoomWord {}

    /** The action of that title is done. */
    record Done(String action, String words) implements RoomWord {}

    /** Somebody else has seen that it is. */
    record Verified(String action, String words) implements RoomWord {}

    /** A draft is composed from the facts of the moment. */
    record Drafted(Stream stream) implements RoomWord {}

    /** The newest draft of that stream may go out. */
    record Approved(Stream stream) implements RoomWord {}

    /** It goes out. */
    record Published(Stream stream, String to) implements RoomWord {}

    /** A place that names an indicator is no sign. */
    record Dismissed(String indicator, Path file, String reason) implements RoomWord {}

    /** The incident is closed. */
    record Closed(String words, String exceptionBy, @Nullable LocalDate watchUntil) implements RoomWord {}

    /** A word with the files of the case it rests on. */
    record Step(RoomWord word, List<Path> evidence) implements CaseStep.Act {
        public Step {
            evidence = List.copyOf(evidence);
        }
    }
}
