package org.vouchsafe.ui.evidence;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.assurance.ComponentFact;
import org.vouchsafe.domain.assurance.LockfileFacts;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Expander;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.position.CheckList;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;

/** How packages come in, as a lockfile says it: each fact with its count, and on demand the components with their places. */
final class FactsCard extends Card {
    /** As many as one looks through here; the command line names all. */
    private static final int SHOWN = 100;

    FactsCard(LockfileFacts facts, Consumer<Citation> open) {
        VBox body = new VBox(6, Texts.wrapped("How packages come in", "card-title"),
                Texts.wrapped("Of the " + Count.of(facts.components(), "component") + " it lists:", "secondary"));
        body.setStyle("-fx-padding: 16;");
        facts.facts().forEach((kind, all) -> body.getChildren()
                .add(new Expander(Words.sentence(kind.words()) + ": " + Count.plain(all.size()), () -> components(all, open))));
        facts.registries().forEach(host -> body.getChildren().add(Texts.wrapped(Count.of(host.components(), "component") + " from "
                + host.host() + (host.approved() ? ", approved by the policy" : ", not approved by the policy"))));
        facts.silent().forEach(each -> body.getChildren().add(Texts.wrapped(each, "secondary")));
        getChildren().add(body);
    }

    private static Node components(List<ComponentFact> all, Consumer<Citation> open) {
        VBox lines = new VBox(6);
        lines.setStyle("-fx-padding: 0 0 6 20;");
        all.stream().limit(SHOWN).forEach(each -> lines.getChildren().add(line(each, open)));
        if (all.size() > SHOWN) {
            lines.getChildren().add(Texts.wrapped("And " + Count.plain(all.size() - SHOWN)
                    + " more; 'evidence facts' on the command line names them all.", "secondary"));
        }
        return lines;
    }

    private static Node line(ComponentFact fact, Consumer<Citation> open) {
        VBox line = new VBox(1, Texts.wrapped(fact.component(), "mono"));
        String how = Stream.of(fact.range() == null ? "" : "asked for as " + fact.range(),
                fact.source() == null ? "" : "taken from " + fact.source()).filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        if (!how.isEmpty()) {
            line.getChildren().add(Texts.wrapped(how, "secondary", "small-text"));
        }
        line.getChildren().add(CheckList.link(fact.place(), open));
        return line;
    }
}
