package org.vouchsafe.format.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reviewed answers, ready to be written as attestations.
 *
 * @param assessor the organisation that reviewed them; a third party to the supplier
 * @param summary what was reviewed, in a sentence
 * @param affirmation what is affirmed, and what is not
 * @param standards the questionnaires that were answered
 */
public record AttestationDraft(UUID id, Instant time, String program, String assessor, String supplier, String summary, String affirmation,
        List<Standard> standards, List<Attested> answers) {
    /** A questionnaire, by the id under which answers name it. */
    public record Standard(String id, String title, String version, List<Requirement> requirements) {
        public Standard {
            requirements = List.copyOf(requirements);
        }
    }

    /** A question. */
    public record Requirement(String identifier, String text) {}

    /**
     * One answer.
     *
     * @param product null when it is about the supplier as a whole
     * @param predicate what the supplier says, in its words
     * @param reasoning what it says besides; null when nothing
     * @param conformance from 0 to 1; null where the answer does not say
     * @param why on what the conformance rests
     * @param confidence from 0 to 1; null where nothing was answered
     * @param deductions what was taken off, each with its reason
     * @param against what contradicts it
     */
    public record Attested(String standard, String question, @Nullable String product, String predicate, @Nullable String reasoning,
            @Nullable BigDecimal conformance, String why, @Nullable BigDecimal confidence, String deductions, List<String> against,
            List<File> files) {
        public Attested {
            against = List.copyOf(against);
            files = List.copyOf(files);
        }
    }

    /**
     * A file behind an answer.
     *
     * @param description what it is held as, with its SHA-256
     * @param created since when it holds; null when not said
     * @param expires until when it holds; null when not said
     */
    public record File(String name, String description, @Nullable LocalDate created, @Nullable LocalDate expires) {}

    public AttestationDraft {
        standards = List.copyOf(standards);
        answers = List.copyOf(answers);
    }
}
