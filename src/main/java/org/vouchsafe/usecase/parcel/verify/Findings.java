package org.vouchsafe.usecase.parcel.verify;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.verification.Verification.Verdict;

/** What the checks found, in sentences. */
final class Findings {
    private final List<String> wrong = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> sound = new ArrayList<>();

    /** Something does not agree: the package fails. */
    void wrong(String sentence) {
        wrong.add(sentence);
    }

    /** Something cannot be told. */
    void open(String sentence) {
        open.add(sentence);
    }

    /** Something was checked and agrees. */
    void sound(String sentence) {
        sound.add(sentence);
    }

    int wrongs() {
        return wrong.size();
    }

    Verdict verdict() {
        return !wrong.isEmpty() ? Verdict.FAILED : !open.isEmpty() ? Verdict.INDETERMINATE : Verdict.PASSED;
    }

    /** Most important first. */
    List<String> sentences() {
        List<String> all = new ArrayList<>(wrong);
        all.addAll(open);
        all.addAll(sound);
        return all;
    }
}
