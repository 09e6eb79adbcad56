package org.vouchsafe.assess.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide;

/** Exact versions of components that an answer's words name and deny the use of: "No product ever used axios 1.14.1". */
public final class NamedVersions {
    private static final Pattern VERSION = Pattern
            .compile("(?<name>@?[A-Za-z][\\w.+-]*(?:/[\\w.+-]+)?)(?:@| v?| version | Version )(?<version>\\d+\\.\\d+[\\w.+-]*)");
    private static final int NEAR = 6;
    private static final int MOST = 20;
    private static final int LONGEST = 4_000;

    private NamedVersions() {}

    /** {@code name@version} of each, in the order of the text; at most twenty. */
    public static List<String> denied(String text, ReviewGuide guide) {
        Set<String> found = new LinkedHashSet<>();
        // What a cell can hold is more than anybody writes of versions; a limit keeps hostile texts cheap.
        for (String sentence : Wording.sentences(text.substring(0, Math.min(text.length(), LONGEST)))) {
            if (isDenied(sentence, guide)) {
                Matcher matcher = VERSION.matcher(sentence);
                while (matcher.find() && found.size() < MOST) {
                    found.add(matcher.group("name") + "@" + matcher.group("version").replaceAll("[.,;+-]+$", ""));
                }
            }
        }
        return List.copyOf(found);
    }

    /** True when a denial stands shortly before a word of use: "used, but not vulnerable" denies no use. */
    private static boolean isDenied(String sentence, ReviewGuide guide) {
        List<String> words = new ArrayList<>(List.of(Wording.simple(sentence).split("[\\s']+")));
        List<String> denials = guide.of(ReviewGuide.Words.DENIAL);
        List<String> uses = guide.of(ReviewGuide.Words.USE);
        for (int i = 0; i < words.size(); i++) {
            if (denials.contains(bare(words.get(i)))) {
                for (int j = i + 1; j < Math.min(words.size(), i + 1 + NEAR); j++) {
                    if (uses.contains(bare(words.get(j)))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String bare(String word) {
        return word.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }
}
