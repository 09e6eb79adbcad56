package org.vouchsafe.ui.shell.verify;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;

/** Each file with its verdict, why, who signed it and what that covers: the words the command line prints. */
public final class VerifyResult {
    private static final double WIDTH = 760;

    private VerifyResult() {}

    /**
     * To be shown on the overlay layer.
     *
     * @param moment writes a moment in the analyst's zone
     * @param trusting judges them again by issuers the analyst names
     */
    public static DialogCard card(List<Verification> files, Function<Instant, String> moment, Runnable close, Runnable trusting) {
        VBox body = new VBox(16);
        files.forEach(each -> body.getChildren().add(file(each, moment)));
        DialogCard card = new DialogCard("Verified: " + summary(files), WIDTH, body);
        card.button("Name issuers you trust", trusting);
        card.primary("Close", close).setCancelButton(true);
        return card;
    }

    /** How many of each verdict, those that did not pass first. */
    static String summary(List<Verification> files) {
        StringBuilder words = new StringBuilder();
        for (Verdict verdict : List.of(Verdict.FAILED, Verdict.INDETERMINATE, Verdict.PASSED)) {
            long count = files.stream().filter(each -> each.verdict() == verdict).count();
            if (count > 0) {
                words.append(words.isEmpty() ? "" : ", ").append(count).append(' ').append(verdict);
            }
        }
        return words.toString();
    }

    private static Node file(Verification each, Function<Instant, String> moment) {
        Label name = Texts.whole(each.file() + " (" + each.kind() + ")", "strong");
        VBox box = new VBox(4, new StateChip(tone(each.verdict()), each.verdict().name()), name);
        each.reasons().forEach(reason -> box.getChildren().add(Texts.wrapped(reason)));
        if (each.signer() != null) {
            box.getChildren().add(Texts.wrapped("Signed by " + each.signer() + (each.level() == null ? "" : ", " + each.level())
                    + (each.signedAt() == null ? "" : ", " + moment.apply(each.signedAt()))
                    + ("signer".equals(each.timeSource()) ? " as the signer says" : ""), "secondary"));
        }
        if (!each.covered().isEmpty()) {
            box.getChildren().add(Texts.wrapped("Covers " + String.join(", ", each.covered()), "secondary"));
        }
        return box;
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> Tone.FIXED;
            case FAILED -> Tone.AFFECTED;
            case INDETERMINATE -> Tone.UNKNOWN;
        };
    }
}
