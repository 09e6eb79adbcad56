package org.vouchsafe.ui.evidence;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.comparison.FileComparison;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Expander;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.position.CheckList;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Moments;
import org.vouchsafe.usecase.read.ComparedFiles;

/** From repository to package: how the files of a source differ from those of what was built from it. */
final class ComparisonCard extends Card {
    private static final int SHOWN = 40;

    ComparisonCard(ComparedFiles compared, Moments moments, Consumer<Citation> open) {
        FileComparison found = compared.found();
        StateChip verdict = found.isExplained() ? new StateChip(Tone.FIXED, "Explained")
                : new StateChip(Tone.AFFECTED, "Not explained by the source");
        FlowPane sides = new FlowPane(6, 2, Texts.of("Source", "secondary"),
                CheckList.link(new Citation(compared.source(), Location.WHOLE_FILE), open), Texts.of("artefact", "secondary"),
                CheckList.link(new Citation(compared.artefact(), Location.WHOLE_FILE), open));
        VBox body = new VBox(8, Texts.wrapped("Source compared with package", "card-title"), verdict, sides,
                Texts.wrapped("Compared " + moments.minute(compared.comparedAt()) + ". " + Count.of(found.same(), "file is", "files are")
                        + " the same" + (found.unknown() == 0 ? "." : ", " + Count.plain(found.unknown()) + " cannot be compared."),
                        "secondary"));
        add(body, "changed", found.changed());
        add(body, "only in the package", found.onlyInArtefact());
        add(body, "made by an ordinary build", found.generated().stream().map(each -> each.path() + " (" + each.pattern() + ")").toList());
        add(body, "only in the source", found.onlyInSource());
        body.setStyle("-fx-padding: 16;");
        getChildren().add(body);
    }

    private static void add(VBox body, String what, List<String> paths) {
        if (!paths.isEmpty()) {
            body.getChildren().add(new Expander(Count.of(paths.size(), "file") + " " + what, () -> lines(paths)));
        }
    }

    private static Node lines(List<String> paths) {
        VBox lines = new VBox(2);
        lines.setStyle("-fx-padding: 0 0 6 20;");
        Stream<String> more = paths.size() > SHOWN
                ? Stream.of("And " + Count.plain(paths.size() - SHOWN) + " more; 'compare-files' on the command line has them all.")
                : Stream.of();
        Stream.concat(paths.stream().limit(SHOWN), more).forEach(each -> lines.getChildren().add(Texts.wrapped(each, "mono")));
        return lines;
    }
}
