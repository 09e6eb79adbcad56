package org.vouchsafe.ui.incidents.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.retention.DisposalRequest;
import org.vouchsafe.domain.retention.KeptEvidence;
import org.vouchsafe.domain.retention.Tombstone;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.incidents.room.Bits;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Reply;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.ui.session.link.EvidenceLinks;
import org.vouchsafe.ui.words.Count;

/** One original: how long it is kept, what holds it, what keeps it from being disposed of, and what can be done. */
final class OriginalDetail extends VBox {
    private final Desk desk;
    private final OriginalsViewModel model;
    private final KeptEvidence kept;

    OriginalDetail(Desk desk, OriginalsViewModel model, KeptEvidence kept) {
        super(16);
        this.desk = desk;
        this.model = model;
        this.kept = kept;
        Facts facts = new Facts().node("Evidence", new EvidenceLinks(desk.session(), List.of(kept.evidence())))
                .line("Size", Count.of(kept.size(), "byte")).line("Class", kept.retentionClass())
                .line("Keep until", kept.until() == null ? "No day is set; it is kept" : desk.session().moments().day(kept.until()));
        VBox box = new VBox(10, Bits.flow(model.chip(kept)), Texts.wrapped(kept.name(), "card-title"), facts);
        list(box, "Held by", kept.holds());
        Tombstone gone = kept.tombstone();
        DisposalRequest asked = kept.asked();
        if (gone != null) {
            box.getChildren()
                    .add(Texts.wrapped("Disposed of on " + desk.session().moments().minute(gone.recorded().at()) + ". Asked for by "
                            + gone.askedBy() + ", approved by " + gone.approvedBy() + ": " + gone.reason()));
            box.getChildren().add(new Facts().code("SHA-256", gone.sha256().hex()));
        } else {
            list(box, "Cannot be disposed of now, because", kept.obstacles());
            if (asked != null) {
                box.getChildren().add(Texts.wrapped("Disposal asked for by " + asked.by() + ": " + asked.reason()));
            }
            FlowPane acts = new FlowPane(8, 8);
            acts.getChildren().addAll(acts(asked));
            box.getChildren().add(acts);
        }
        getChildren().add(Card.padded(box));
    }

    private static void list(VBox box, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            box.getChildren().add(Texts.of(title, "field-name"));
            lines.forEach(each -> box.getChildren().add(Texts.wrapped("\u2022 " + each)));
        }
    }

    private List<Node> acts(@Nullable DisposalRequest asked) {
        List<Node> acts = new ArrayList<>();
        acts.add(Bits.act(desk.session(), "Set class and day", this::keep));
        acts.add(Bits.act(desk.session(), "Hold it",
                () -> why("Put " + kept.evidence() + " under legal hold", "Nobody can dispose of it until the hold ends.", "Hold it",
                        (reason, reply) -> model.hold(kept, reason, reply))));
        if (!kept.holds().isEmpty()) {
            acts.add(Bits.act(desk.session(), "End its own hold", () -> why("End the hold of " + kept.evidence(),
                    "Holds of incidents end in the incident.", "End it", (reason, reply) -> model.release(kept, reason, reply))));
        }
        if (asked != null) {
            acts.add(Bits.act(desk.session(), "Do not dispose of it", () -> why("Do not dispose of " + kept.evidence(),
                    "The request is taken back and stays in the log.", "Take it back",
                    (reason, reply) -> model.takeBack(kept, reason, reply))));
            acts.add(Bits.act(desk.session(), "Approve the disposal", this::approve));
        } else {
            acts.add(Bits.act(desk.session(), "Ask for disposal", () -> why("Ask that " + kept.evidence() + " be disposed of",
                    "Another person approves it. The bytes go then and cannot be brought back; name, hash, who and why remain.", "Ask",
                    (reason, reply) -> model.ask(kept, reason, reply))));
        }
        return acts;
    }

    private void keep() {
        Form form = new Form(desk.overlays(), "How long " + kept.evidence() + " is kept", "Holds stay as they are.");
        var name = form.text("Class of the retention schedule", kept.retentionClass());
        var until = form.day("Last day on which it must be kept", kept.until());
        form.beside();
        var reason = form.text("Why", "");
        form.show("Set it", () -> model.keep(kept, name.getText(), until.getValue(), reason.getText(), form.reply()));
    }

    private void approve() {
        Form form = new Form(desk.overlays(), "Dispose of " + kept.evidence(),
                "The bytes of " + kept.name()
                        + ", and of all evidence with the same bytes, go now and cannot be brought back. Backups and copies of the workspace are yours to dispose of.");
        form.show("Dispose of it", () -> model.approve(kept, form.reply()));
    }

    private void why(String title, String explanation, String act, BiConsumer<String, Reply> then) {
        Form form = new Form(desk.overlays(), title, explanation);
        var reason = form.text("Why", "");
        form.show(act, () -> then.accept(reason.getText().strip(), form.reply()));
    }
}
