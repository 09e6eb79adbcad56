package org.vouchsafe.ui.evidence;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.signature.SignatureFinding;
import org.vouchsafe.domain.signature.SignatureRecord;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.position.CheckList;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.words.Moments;
import org.vouchsafe.ui.words.Words;

/** What is known of the signatures on an item and why, what was known before, and which files it signs itself. */
final class SignatureCard extends Card {
    private final Moments moments;
    private final Consumer<Citation> open;
    private final VBox body = new VBox(10, Texts.wrapped("Signatures", "card-title"));

    SignatureCard(EvidenceId id, Known.Signed signed, Moments moments, Consumer<Citation> open) {
        this.moments = moments;
        this.open = open;
        body.setStyle("-fx-padding: 16;");
        SignatureRecord on = signed.on();
        if (on != null) {
            on.findings().forEach(each -> body.getChildren().add(finding(id, each)));
            body.getChildren().add(Texts.wrapped(history(on, signed.history()), "secondary"));
        }
        if (signed.signs() != null) {
            body.getChildren().add(signs(signed.signs()));
        }
        getChildren().add(body);
    }

    /** Whether there is anything to say. */
    static boolean hasWords(Known.Signed signed) {
        return signed.on() != null || signed.signs() != null;
    }

    private Node finding(EvidenceId id, SignatureFinding finding) {
        VBox lines = new VBox(4, StateChip.of(finding.verdict()),
                Texts.wrapped(Words.sentence(finding.method().words()) + by(finding.signer()), "strong"));
        finding.reasons().forEach(each -> lines.getChildren().add(Texts.wrapped(each)));
        if (finding.provenAt() != null) {
            lines.getChildren().add(Texts.wrapped("It existed on " + moments.minute(finding.provenAt()) + ", proven by "
                    + finding.provenBy() + ".", "secondary"));
        }
        if (!finding.carrier().equals(id)) {
            lines.getChildren().add(new FlowPane(6, 2, Texts.of("The signature is", "secondary"), link(finding.carrier())));
        }
        return lines;
    }

    private static String by(@Nullable String signer) {
        return signer == null ? "" : ", by " + signer;
    }

    private String history(SignatureRecord on, List<SignatureRecord> history) {
        String now = "Known so since " + moments.minute(on.recorded().at()) + ".";
        String before = history.stream().limit(Math.max(0, history.size() - 1))
                .map(each -> Words.of(each.verdict()) + " from " + moments.minute(each.recorded().at())).collect(Collectors.joining(", "));
        return before.isEmpty() ? now : now + " Before: " + before + ".";
    }

    private Node signs(List<EvidenceId> signed) {
        if (signed.isEmpty()) {
            return Texts.wrapped("It is a signature, and waits for the file it is about, which has not been received.");
        }
        FlowPane line = new FlowPane(6, 2, Texts.of("It is about"));
        signed.forEach(each -> line.getChildren().add(link(each)));
        return line;
    }

    private Node link(EvidenceId id) {
        return CheckList.link(new Citation(id, Location.WHOLE_FILE), open);
    }
}
