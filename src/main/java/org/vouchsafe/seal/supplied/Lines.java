package org.vouchsafe.seal.supplied;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.seal.supplied.key.SignatureReading;

/** What is said of a file of several envelopes, each over its own line and over no other. */
final class Lines {
    private Lines() {}

    /** All readings where every line passes; else those that pass count no more than the line that does not. */
    static List<SignatureReading> together(List<List<SignatureReading>> lines) {
        if (lines.size() == 1) {
            return lines.getFirst();
        }
        boolean all = lines.stream().allMatch(line -> line.stream().anyMatch(each -> each.verdict() == SignatureVerdict.PASSED));
        List<SignatureReading> together = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SignatureReading best = lines.get(i).stream().min(Comparator.comparingInt(Lines::rank)).orElse(null);
            if (best != null) {
                together.add(of(best, "This is said of envelope %d of %d.".formatted(i + 1, lines.size()),
                        all || best.verdict() != SignatureVerdict.PASSED ? best.verdict() : SignatureVerdict.INDETERMINATE));
            }
        }
        return together;
    }

    private static SignatureReading of(SignatureReading reading, String which, SignatureVerdict verdict) {
        List<String> reasons = new ArrayList<>(reading.reasons());
        reasons.add(which + (verdict == reading.verdict() ? "" : " It passes, but another one in the file does not."));
        return new SignatureReading(reading.fit(), verdict, reading.key(), reading.signer(), reading.proof(), reasons);
    }

    private static int rank(SignatureReading reading) {
        return switch (reading.verdict()) {
            case PASSED -> 0;
            case INDETERMINATE -> 1;
            case FAILED -> 2;
            case NONE -> 3;
        };
    }
}
