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
import org.vouchsafe.domain.provenance.Artefact;
import org.vouchsafe.domain.provenance.Provenance;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Expander;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.position.CheckList;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Moments;
import org.vouchsafe.usecase.read.ProvenanceRow;

/** How a file came to be: what others say of the item, or what the item says of others. */
final class ProvenanceCard extends Card {
    private static final int SHOWN = 40;
    private final Moments moments;
    private final Consumer<Citation> open;

    private ProvenanceCard(String title, ProvenanceRow row, Moments moments, Consumer<Citation> open) {
        this.moments = moments;
        this.open = open;
        VBox body = new VBox(8, Texts.wrapped(title, "card-title"), facts(row));
        body.setStyle("-fx-padding: 16;");
        List<Artefact> materials = row.provenance().materials();
        if (!materials.isEmpty()) {
            body.getChildren().add(new Expander(Count.of(materials.size(), "material"), () -> materials(materials)));
        }
        getChildren().add(body);
    }

    /** What another file says of how the item came to be. */
    static ProvenanceCard about(ProvenanceRow row, Moments moments, Consumer<Citation> open) {
        var card = new ProvenanceCard("How it came to be", row, moments, open);
        card.body().getChildren().add(1, card.links("Said by", List.of(row.evidence())));
        return card;
    }

    /** What the item says, and of what. */
    static ProvenanceCard in(ProvenanceRow row, Moments moments, Consumer<Citation> open) {
        var card = new ProvenanceCard("It says how others came to be", row, moments, open);
        row.subjects().stream().limit(SHOWN).forEach(each -> card.body().getChildren().add(card.subject(each)));
        if (row.subjects().size() > SHOWN) {
            card.body().getChildren().add(more(row.subjects().size() - SHOWN));
        }
        return card;
    }

    private VBox body() {
        return (VBox) getChildren().getFirst();
    }

    private Facts facts(ProvenanceRow row) {
        Provenance said = row.provenance();
        return new Facts().line("Kind", said.kind()).node("Signature", StateChip.of(row.signature()))
                .line("Built by", orEmpty(said.builder())).line("Build type", orEmpty(said.buildType()))
                .line("From", said.source() == null ? "" : words(said.source())).line("Run", orEmpty(said.invocation()))
                .line("Started", said.startedAt() == null ? "" : moments.utc(said.startedAt()))
                .line("Finished", said.finishedAt() == null ? "" : moments.utc(said.finishedAt()));
    }

    private Node subject(ProvenanceRow.Subject subject) {
        VBox lines = new VBox(2, Texts.wrapped("Speaks of " + words(subject.artefact()), "strong"));
        if (!subject.originals().isEmpty()) {
            lines.getChildren().add(links("held as", subject.originals()));
        }
        subject.components().forEach(each -> lines.getChildren().add(Texts.wrapped("in " + each)));
        if (subject.originals().isEmpty() && subject.components().isEmpty()) {
            lines.getChildren().add(Texts.wrapped("Nothing here has that digest.", "secondary"));
        }
        return lines;
    }

    private Node links(String words, List<EvidenceId> ids) {
        FlowPane line = new FlowPane(6, 2, Texts.of(words, "secondary"));
        ids.forEach(each -> line.getChildren().add(CheckList.link(new Citation(each, Location.WHOLE_FILE), open)));
        return line;
    }

    private static Node materials(List<Artefact> all) {
        VBox lines = new VBox(4);
        lines.setStyle("-fx-padding: 0 0 6 20;");
        all.stream().limit(SHOWN).forEach(each -> lines.getChildren().add(Texts.wrapped(words(each), "small-text")));
        if (all.size() > SHOWN) {
            lines.getChildren().add(more(all.size() - SHOWN));
        }
        return lines;
    }

    private static Node more(int count) {
        return Texts.wrapped("And " + Count.plain(count) + " more; 'evidence show' on the command line has them all.", "secondary");
    }

    private static String words(Artefact artefact) {
        String digests = artefact.digests().entrySet().stream().map(each -> each.getKey() + ":" + breakable(each.getValue()))
                .collect(Collectors.joining(", "));
        String name = artefact.name() == null ? "" : artefact.name();
        return digests.isEmpty() ? name : (name + " (" + digests + ")").strip();
    }

    /** A digest has no place to break a line at. */
    private static String breakable(String digest) {
        return digest.replaceAll("(.{8})(?=.)", "$1\u200B");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
