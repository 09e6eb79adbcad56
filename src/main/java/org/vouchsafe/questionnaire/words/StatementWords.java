package org.vouchsafe.questionnaire.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.Justification;

/** The words for states and justifications in the short form, out and back. Only a whole word counts: "Not affected, we think" is none. */
public final class StatementWords {
    private StatementWords() {}

    /** The word for a state. */
    public static String word(Words words, ClaimStatus status) {
        return words.text(key(status));
    }

    private static String key(ClaimStatus status) {
        return switch (status) {
            case AFFECTED -> "state.affected";
            case NOT_AFFECTED -> "state.notAffected";
            case FIXED -> "state.fixed";
            case UNDER_INVESTIGATION -> "state.investigating";
        };
    }

    /** The word for a justification; empty for the one that stands for words of other formats. */
    public static Optional<String> word(Words words, Justification justification) {
        return switch (justification) {
            case COMPONENT_NOT_PRESENT -> Optional.of(words.text("justification.notPresent"));
            case VULNERABLE_CODE_NOT_PRESENT -> Optional.of(words.text("justification.codeNotPresent"));
            case VULNERABLE_CODE_NOT_IN_EXECUTE_PATH -> Optional.of(words.text("justification.notExecuted"));
            case VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY -> Optional.of(words.text("justification.notControlled"));
            case INLINE_MITIGATIONS_ALREADY_EXIST -> Optional.of(words.text("justification.mitigated"));
            case OTHER -> Optional.empty();
        };
    }

    /** The state somebody wrote, in a word of any of our languages or of VEX, or one that says just the same; empty when it is none. */
    public static Optional<ClaimStatus> status(String text) {
        String simple = simple(text);
        return Arrays.stream(ClaimStatus.values())
                .filter(each -> simple(each.name().replace('_', ' ')).equals(simple)
                        || Words.all().stream().anyMatch(words -> simple(word(words, each)).equals(simple)
                                || isOneOf(simple, words.text(key(each) + ".also"))))
                .findFirst();
    }

    /**
     * The justification somebody wrote; empty when it is none. That the component is absent is known in other words, too: an inventory may say
     * the opposite, and as words of anybody's own it would be held against none.
     */
    public static Optional<Justification> justification(String text) {
        String simple = simple(text);
        return Arrays.stream(Justification.values()).filter(each -> each != Justification.OTHER)
                .filter(each -> simple(each.word()).equals(simple) || Words.all().stream()
                        .anyMatch(words -> word(words, each).filter(word -> simple(word).equals(simple)).isPresent()))
                .findFirst().or(() -> isAbsence(simple) ? Optional.of(Justification.COMPONENT_NOT_PRESENT) : Optional.empty());
    }

    private static boolean isAbsence(String simple) {
        return Words.all().stream().map(words -> words.text("justification.notPresent.also"))
                .anyMatch(list -> isOneOf(simple, list) || simple.startsWith("the ") && isOneOf(simple.substring("the ".length()), list));
    }

    private static boolean isOneOf(String simple, String list) {
        return Arrays.stream(list.split("\\|")).anyMatch(each -> simple(each).equals(simple));
    }

    private static String simple(String text) {
        return text.replace('_', ' ').replaceAll("\\s+", " ").strip().replaceAll("[.!]+$", "").toLowerCase(Locale.ROOT);
    }
}
