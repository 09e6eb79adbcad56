package org.vouchsafe.domain.questionnaire.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.domain.questionnaire.AnswerValue;

/**
 * What the program knows of questions and of words when it judges answers: data, in all languages at once.
 *
 * @param asserting by question id: which subject an answer asserts, and by which value
 * @param facts ids of questions of fact: no answer to them is better than another
 * @param good by question id: the answer that meets what is asked for, where that is not a yes
 * @param exclusions answers of one workbook that cannot all be right
 * @param sentences by subject: parts of words that assert it when one sentence holds all of them
 * @param words lists of words by their use
 */
public record ReviewGuide(Map<String, Asserting> asserting, Set<String> facts, Map<String, AnswerValue> good, List<Exclusion> exclusions,
        Map<Subject, List<List<String>>> sentences, Map<Words, List<String>> words) {
    /** Lists of words, each in all languages. */
    public enum Words {
        /** Say nothing that could be checked. */
        VAGUE,
        /** Speak of what is yet to come. */
        FUTURE,
        /** Name somebody who did it. */
        WHO,
        /** Name a place where it was done. */
        WHERE,
        /** Say how far it reaches. */
        SCOPE,
        /** Deny what follows. */
        DENIAL,
        /** Use of a component. */
        USE,
        /** Names of months. */
        MONTH
    }

    /** A question of which an answer of this value asserts the subject. */
    public record Asserting(Subject subject, AnswerValue value) {}

    /**
     * Answers that cannot all be right.
     *
     * @param all each must have been answered so; of the same product, where both are asked for each
     */
    public record Exclusion(List<Given> all, String because) {
        public Exclusion {
            all = List.copyOf(all);
        }
    }

    /** An answer to a question. */
    public record Given(String question, Set<AnswerValue> values) {
        public Given {
            values = Set.copyOf(values);
        }
    }

    public ReviewGuide {
        asserting = Map.copyOf(asserting);
        facts = Set.copyOf(facts);
        good = Map.copyOf(good);
        exclusions = List.copyOf(exclusions);
        sentences = Map.copyOf(sentences);
        words = Map.copyOf(words);
    }

    /** The words of one use. */
    public List<String> of(Words use) {
        return words.getOrDefault(use, List.of());
    }
}
