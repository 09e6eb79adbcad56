package org.vouchsafe.ui.advisories;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.TrackedScope;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.ViewTabs;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.control.LongList;
import org.vouchsafe.ui.component.position.CheckList;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.read.AdvisoryRow;

/** One advisory: what it says, which releases it concerns, and who has said what about it. */
final class AdvisoryDetail extends VBox {
    private static final int CLAIMS = 25;
    private final Session session;
    private final AdvisoryDialogs dialogs;
    private final AdvisoriesViewModel.Chosen chosen;
    private final ViewTabs<Shown> tabs;
    private final VBox content = new VBox(16);

    /** The views of an advisory. */
    enum Shown {
        SAID, RELEASES, CLAIMS
    }

    AdvisoryDetail(AdvisoriesViewModel.Chosen chosen, Shown first, Session session, AdvisoryDialogs dialogs) {
        super(16);
        this.session = session;
        this.dialogs = dialogs;
        this.chosen = chosen;
        Map<Shown, String> views = new EnumMap<>(Shown.class);
        views.put(Shown.SAID, "What it says");
        views.put(Shown.RELEASES, "Releases " + Count.plain(chosen.releases().counted().size()));
        views.put(Shown.CLAIMS, "Claims " + Count.plain(chosen.claims().size()));
        tabs = new ViewTabs<>(views);
        tabs.chosenProperty().set(first);
        tabs.chosenProperty().addListener((o, was, is) -> show());
        getChildren().addAll(head(), content);
        show();
    }

    /** Which view is shown. */
    ObjectProperty<Shown> shownProperty() {
        return tabs.chosenProperty();
    }

    private void show() {
        content.getChildren().setAll(switch (tabs.chosenProperty().get()) {
            case SAID -> said();
            case RELEASES -> List.of(padded(new ReleaseMatrix(chosen.releases(), session)));
            case CLAIMS -> List.of(claims(chosen.claims()));
        });
    }

    private List<Node> said() {
        List<Node> cards = new ArrayList<>(List.of(said(chosen)));
        // What is no attack is recognised by its version alone.
        if (chosen.row().malicious() || !chosen.indicators().isEmpty() || !IndicatorsCard.hashes(chosen.row()).isEmpty()) {
            cards.add(IndicatorsCard.of(chosen.row(), chosen.indicators(), session));
        }
        cards.add(UrgencyCard.of(chosen.row(), session));
        cards.add(added(chosen.row()));
        return cards;
    }

    private Node head() {
        AdvisoryRow row = chosen.row();
        FlowPane chips = new FlowPane(8, 6);
        if (row.malicious()) {
            chips.getChildren().add(new StateChip(Tone.AFFECTED, "Malicious"));
        }
        if (row.withdrawn()) {
            chips.getChildren().add(new StateChip(Tone.NEUTRAL, "Withdrawn"));
        }
        if (!chosen.tracked().isEmpty()) {
            chips.getChildren().add(new StateChip(Tone.NEUTRAL, "Tracked for " + String.join(", ", chosen.tracked())));
        }
        VBox box = new VBox(10, new VBox(2, Texts.wrapped(row.title(), "card-title"), Texts.wrapped(row.advisory(), "mono")));
        if (row.withdrawn()) {
            box.getChildren().add(Texts.wrapped("Every source has taken it back, so it gives no state.", "secondary"));
        }
        if (!chips.getChildren().isEmpty()) {
            box.getChildren().add(chips);
        }
        FlowPane acts = new FlowPane(8, 8, act("Add a window", () -> dialogs.window(row)), act("Add hashes", () -> dialogs.hashes(row)),
                act(chosen.tracked().isEmpty() ? "Track" : "Stop tracking", () -> dialogs.track(chosen)),
                act("Open an incident", () -> dialogs.incident(row)));
        if (!row.malicious()) {
            acts.getChildren().add(1, act("Mark as malicious", () -> dialogs.malicious(row)));
        }
        box.getChildren().addAll(acts, tabs);
        return padded(box);
    }

    private Button act(String text, Runnable action) {
        Button button = Controls.button(text);
        String why = session.whyReadOnly();
        button.setDisable(why != null);
        button.setTooltip(why == null ? null : new Tooltip(why));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node said(AdvisoriesViewModel.Chosen chosen) {
        AdvisoryRecord newest = chosen.row().records().isEmpty() ? null : chosen.row().records().getFirst();
        Facts facts = new Facts().code("Also known as", String.join(", ", chosen.row().aliases()))
                .line("Kind", chosen.row().malicious() ? "Malicious package: code that ran at install time" : "Vulnerability");
        VBox box = new VBox(10, facts);
        if (newest == null) {
            box.getChildren()
                    .add(Texts.wrapped("No advisory document is held for this id; only claims or decisions name it.", "secondary"));
        } else {
            if (newest.summary() != null) {
                box.getChildren().addFirst(Texts.wrapped(newest.summary()));
            }
            facts.line("Published", newest.published() == null ? "" : session.moments().utc(newest.published()))
                    .line("Changed", newest.modified() == null ? ""
                            : session.moments().utc(newest.modified()) + ", "
                                    + ago(session.moments().age(newest.modified(), session.standpoint())))
                    .line("Withdrawn", newest.withdrawn() == null ? "" : session.moments().utc(newest.withdrawn()))
                    .line("Weakness", String.join(", ", newest.weaknesses()));
            AffectedLines.into(facts, chosen.row().records());
        }
        return padded(box);
    }

    private static String ago(String age) {
        return age.equals("today") ? "today" : age + " ago";
    }

    private Node added(AdvisoryRow row) {
        VBox box = new VBox(8, Texts.wrapped("Exposure windows and additions", "card-title"));
        for (AdvisoryAddition each : row.additions()) {
            VBox line = new VBox(2, Texts.wrapped(words(each.content()), "strong"), Texts.wrapped("Source: " + each.source()),
                    Texts.wrapped("Addition " + each.id().value() + ", recorded " + session.moments().minute(each.recorded().at()) + " by "
                            + each.addedBy(), "secondary"),
                    ways(row, each));
            line.getStyleClass().add("divided");
            line.setStyle("-fx-padding: 0 0 8 0;");
            box.getChildren().add(line);
        }
        if (row.additions().isEmpty()) {
            box.getChildren().add(Texts.wrapped(
                    "Nothing was added. A window says when affected versions could be had; releases built inside it need a look.",
                    "secondary"));
        }
        return padded(box);
    }

    private Node ways(AdvisoryRow row, AdvisoryAddition addition) {
        FlowPane ways = new FlowPane(8, 4);
        if (addition.content() instanceof AdvisoryAddition.Content.Window) {
            ways.getChildren().add(small("Only this one counts", () -> dialogs.choose(row, addition)));
        }
        ways.getChildren().add(small("Take back", () -> dialogs.takeBack(row, addition)));
        return ways;
    }

    private Button small(String text, Runnable action) {
        Button button = act(text, action);
        button.getStyleClass().add("small");
        return button;
    }

    private String words(AdvisoryAddition.Content content) {
        return switch (content) {
            case AdvisoryAddition.Content.Window window -> "Affected versions could be had from " + session.moments().utc(window.start())
                    + " to " + session.moments().utc(window.end());
            case AdvisoryAddition.Content.Choice choice -> "Of the windows only " + choice.window().value() + " counts";
            case AdvisoryAddition.Content.Malicious ignored -> "It is malicious code";
            case AdvisoryAddition.Content.Artefact artefact -> "An artefact with the " + artefact.hash().algorithm() + " hash "
                    + artefact.hash().hex() + " is affected";
            case AdvisoryAddition.Content.Tracked tracked -> "It is tracked for " + switch (tracked.scope()) {
                case TrackedScope.Everything _ -> "every release";
                case TrackedScope.OfSupplier _ -> "every release of one supplier";
                case TrackedScope.OfProduct _ -> "every release of one product";
                case TrackedScope.OfRelease _ -> "one release";
            };
        };
    }

    private Node claims(List<ClaimLine> claims) {
        VBox box = new VBox(8, Texts.wrapped(Count.of(claims.size(), "claim") + " received", "card-title"));
        box.getChildren().add(new LongList<>(8, claims, CLAIMS, this::claim, "more claim", "more claims"));
        if (claims.isEmpty()) {
            box.getChildren().add(Texts.wrapped("Nobody has said anything about it yet.", "secondary"));
        }
        return padded(box);
    }

    private Node claim(ClaimLine line) {
        Claim claim = line.claim();
        String when = line.statedAt() == null ? "undated" : session.moments().utc(line.statedAt());
        String why = claim.justification() == null ? ""
                : " (" + (claim.nativeJustification() == null ? Words.of(claim.justification()) : claim.nativeJustification()) + ")";
        VBox box = new VBox(2, Texts.wrapped(line.author() + ": " + Words.of(claim.status()) + why, "strong"));
        if (claim.impactStatement() != null) {
            box.getChildren().add(Texts.wrapped("“" + claim.impactStatement() + "”"));
        }
        box.getChildren().addAll(Texts.wrapped(line.format() + ", " + when, "secondary"), Texts.wrapped(standing(line)),
                CheckList.link(new Citation(line.evidence(), claim.location()), c -> session.go(Cited.place(c))));
        box.getStyleClass().add("divided");
        box.setStyle("-fx-padding: 0 0 8 0;");
        return box;
    }

    /** What became of a claim: whether it counts, where, and if not, why. */
    private static String standing(ClaimLine line) {
        if (line.waits() != null) {
            return "Reached nothing. " + line.waits().because();
        }
        String reached = line.reached().stream().map(each -> each.place() + (each.whyNot() == null ? ""
                : " (does not count: " + each.whyNot().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")"))
                .collect(Collectors.joining("; "));
        return reached.isEmpty() ? Words.sentence(line.standing()) + "." : "Speaks of " + reached + ".";
    }

    private static Card padded(VBox box) {
        box.setStyle("-fx-padding: 16;");
        return new Card(box);
    }
}
