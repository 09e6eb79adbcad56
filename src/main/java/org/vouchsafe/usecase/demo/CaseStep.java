package org.vouchsafe.usecase.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.review.Word;

/**
 * One thing somebody did in a case.
 *
 * @param at when it happened
 * @param why on what occasion; null when the act says it itself
 */
public record CaseStep(Instant at, Actor actor, Act act, @Nullable String why) {

    /** What was done. */
    public sealed interface Act permits Received, Registered, Decided, Asked, Answered, Judged, IncidentOpened, Told, Mark, RoomWord.Step {}

    /** Files came in. */
    public record Received(List<Path> files, Source source, Place place) implements Act {
        public Received {
            files = List.copyOf(files);
        }
    }

    /** The analyst's own register was read. */
    public record Registered(Path file) implements Act {}

    /** @param evidence files of the case on which the decision rests */
    public record Decided(String release, String advisory, State state, String reason, @Nullable String justification, List<Path> evidence,
            @Nullable LocalDate expires) implements Act {
        public Decided {
            evidence = List.copyOf(evidence);
        }
    }

    /** A questionnaire went out to suppliers. */
    public record Asked(String template, List<String> suppliers, LocalDate due) implements Act {
        public Asked {
            suppliers = List.copyOf(suppliers);
        }
    }

    /** A supplier's answers, as data that is put into the workbook that was sent. */
    public record Answered(Path file, Source source) implements Act {}

    /**
     * What a reviewer said of answers.
     *
     * @param answers of this supplier, by question and product
     */
    public record Judged(String supplier, List<AnswerName> answers, Word word) implements Act {
        public Judged {
            answers = List.copyOf(answers);
        }
    }

    /** An answer within one workbook; the product is null where it is answered once. */
    public record AnswerName(String question, @Nullable String product) {}

    /**
     * An incident was opened over the whole register.
     *
     * @param severity null: high
     * @param aware null: since it was opened
     */
    public record IncidentOpened(String title, List<String> advisories, String lead, @Nullable IncidentSeverity severity,
            @Nullable Instant aware) implements Act {
        public IncidentOpened {
            advisories = List.copyOf(advisories);
        }
    }

    /** Something this version of the program only tells of: an exposure window was noted. */
    public record Told(String sentence) implements Act {}

    /** A moment to look back at. */
    public record Mark(String name, String text) implements Act {}

    /** Where files came from. */
    public record Source(@Nullable String from, @Nullable String channel) {}

    /** What the sender said the files are about; null where not said. */
    public record Place(@Nullable String supplier, @Nullable String product, @Nullable String release) {}
}
