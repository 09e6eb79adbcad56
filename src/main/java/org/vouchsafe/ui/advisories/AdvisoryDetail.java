package org.vouchsafe.ui.advisories;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.domain.advisory.TrackedScope;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.position.CheckList;
import org.vouchsafe.ui.component.state.StateBar;
import org.vouchsafe.ui.component.state.StateCounts;
import org.vouchsafe.ui.component.state.StateLink;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;

/** One advisory: what it says, which releases it concerns, and who has said what about it. */
final class AdvisoryDetail extends VBox {
    private static final int VERSIONS_SHOWN = 12;

    private final Session session;

    AdvisoryDetail(AdvisoriesViewModel.Chosen chosen, Session session, Button addWindow) {
        super(16);
        this.session = session;
        getChildren().addAll(said(chosen), added(chosen.row().additions(), addWindow), releases(chosen.positions()),
                claims(chosen.claims()));
    }

    private Node said(AdvisoriesViewModel.Chosen chosen) {
        AdvisoryRecord newest = chosen.row().records().isEmpty() ? null : chosen.row().records().getFirst();
        Facts facts = new Facts().code("Id", chosen.row().advisory()).code("Also known as", String.join(", ", chosen.row().aliases()))
                .line("Kind", chosen.row().malicious() ? "Malicious package: code that ran at install time" : "Vulnerability");
        VBox box = new VBox(10, Texts.wrapped(chosen.row().title(), "card-title"), facts);
        if (newest == null) {
            box.getChildren()
                    .add(Texts.wrapped("No advisory document is held for this id; only claims or decisions name it.", "secondary"));
        } else {
            if (newest.summary() != null) {
                box.getChildren().add(1, Texts.wrapped(newest.summary()));
            }
            facts.line("Published", newest.published() == null ? "" : session.moments().utc(newest.published()))
                    .line("Changed", newest.modified() == null ? "" : session.moments().utc(newest.modified()))
                    .line("Withdrawn", newest.withdrawn() == null ? "" : session.moments().utc(newest.withdrawn()))
                    .line("Severity", newest.severity() == null ? "" : newest.severity())
                    .line("Weakness", String.join(", ", newest.weaknesses()));
            chosen.row().records().stream().flatMap(r -> r.affected().stream()).distinct().forEach(p -> addPackage(facts, p));
        }
        return padded(box);
    }

    private static void addPackage(Facts facts, AffectedPackage affected) {
        VBox lines = new VBox(2,
                Texts.wrapped(affected.name().isBlank() ? "Artefacts" : affected.ecosystem() + ": " + affected.name(), "strong"));
        affected.ranges().stream().filter(r -> r.type() != AffectedRange.Type.GIT)
                .forEach(r -> lines.getChildren().add(Texts.wrapped(range(r), "mono")));
        if (!affected.versions().isEmpty()) {
            String shown = affected.versions().stream().limit(VERSIONS_SHOWN).collect(Collectors.joining(", "));
            int more = affected.versions().size() - VERSIONS_SHOWN;
            lines.getChildren().add(Texts.wrapped(more > 0 ? shown + " and " + more + " more" : shown, "mono"));
        }
        if (!affected.hashes().isEmpty()) {
            lines.getChildren().add(Texts.wrapped(Count.of(affected.hashes().size(), "hash of a malicious artefact",
                    "hashes of malicious artefacts") + ": a component that carries one is affected whatever its version.", "secondary"));
        }
        facts.node("Affects", lines);
    }

    private static String range(AffectedRange range) {
        return range.events().stream().map(AdvisoryDetail::event).collect(Collectors.joining(", "));
    }

    private static String event(RangeEvent event) {
        return switch (event.kind()) {
            case INTRODUCED -> event.version().equals("0") ? "from the first version" : "from " + event.version();
            case FIXED -> "before " + event.version();
            case LAST_AFFECTED -> "up to " + event.version();
            case LIMIT -> "below " + event.version();
        };
    }

    private Node added(List<AdvisoryAddition> additions, Button addWindow) {
        VBox box = new VBox(8, Texts.wrapped("Exposure windows and additions", "card-title"));
        for (AdvisoryAddition each : additions) {
            VBox line = new VBox(2, Texts.wrapped(words(each.content()), "strong"), Texts.wrapped("Source: " + each.source()),
                    Texts.wrapped("Addition " + each.id().value() + ", recorded " + session.moments().minute(each.recorded().at()) + " by "
                            + each.addedBy(), "secondary"));
            line.getStyleClass().add("divided");
            line.setStyle("-fx-padding: 0 0 8 0;");
            box.getChildren().add(line);
        }
        if (additions.isEmpty()) {
            box.getChildren().add(Texts.wrapped(
                    "Nothing was added. A window says when affected versions could be had; releases built inside it need a look.",
                    "secondary"));
        }
        box.getChildren().add(addWindow);
        return padded(box);
    }

    private String words(AdvisoryAddition.Content content) {
        return switch (content) {
            case AdvisoryAddition.Content.Window window -> "Affected versions could be had from " + session.moments().utc(window.start())
                    + " to " + session.moments().utc(window.end());
            case AdvisoryAddition.Content.Choice choice -> "Of the windows only " + choice.window().value() + " counts";
            case AdvisoryAddition.Content.Malicious ignored -> "It is malicious code";
            case AdvisoryAddition.Content.Tracked tracked -> "It is tracked for " + switch (tracked.scope()) {
                case TrackedScope.Everything _ -> "every release";
                case TrackedScope.OfSupplier _ -> "every release of one supplier";
                case TrackedScope.OfProduct _ -> "every release of one product";
                case TrackedScope.OfRelease _ -> "one release";
            };
        };
    }

    private Node releases(List<PositionRow> positions) {
        VBox box = new VBox(8, Texts.wrapped(Count.of(positions.size(), "release"), "card-title"),
                new StateBar(StateCounts.of(positions.stream().map(PositionRow::position).toList())));
        for (PositionRow row : positions) {
            Hyperlink name = new Hyperlink(row.releaseName());
            name.getStyleClass().add("ink-link");
            name.setOnAction(event -> session
                    .go(new Place(ScreenId.SUPPLIERS, row.supplier() + "/" + row.product() + "@" + row.release())));
            HBox line = new HBox(8, new VBox(1, name, Texts.wrapped(row.supplier(), "secondary", "small-text")), new Spacer(),
                    new StateLink(row, () -> session.explain(row)));
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("divided");
            line.setStyle("-fx-padding: 0 0 6 0;");
            box.getChildren().add(line);
        }
        if (positions.isEmpty()) {
            box.getChildren()
                    .add(Texts.wrapped("No release lists an affected package, and nobody has said anything about it.", "secondary"));
        }
        return padded(box);
    }

    private Node claims(List<ClaimRow> claims) {
        VBox box = new VBox(8, Texts.wrapped(Count.of(claims.size(), "claim") + " received", "card-title"));
        for (ClaimRow row : claims) {
            String when = row.claim().statedAt() != null ? session.moments().utc(row.claim().statedAt())
                    : row.documentTime() != null ? session.moments().utc(row.documentTime()) : "undated";
            String why = row.claim().justification() == null ? ""
                    : " (" + (row.claim().nativeJustification() == null ? Words.of(row.claim().justification())
                            : row.claim().nativeJustification())
                            + ")";
            Citation place = new Citation(row.evidence(), row.claim().location());
            VBox line = new VBox(2, Texts.wrapped(row.author() + ": " + Words.of(row.claim().status()) + why, "strong"),
                    Texts.wrapped(row.format() + ", " + when, "secondary"), CheckList.link(place, c -> session.go(Cited.place(c))));
            if (row.claim().impactStatement() != null) {
                line.getChildren().add(1, Texts.wrapped("“" + row.claim().impactStatement() + "”"));
            }
            line.getStyleClass().add("divided");
            line.setStyle("-fx-padding: 0 0 8 0;");
            box.getChildren().add(line);
        }
        if (claims.isEmpty()) {
            box.getChildren().add(Texts.wrapped("Nobody has said anything about it yet.", "secondary"));
        }
        return padded(box);
    }

    private static Card padded(VBox box) {
        box.setStyle("-fx-padding: 16;");
        return new Card(box);
    }
}
