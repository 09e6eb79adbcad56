package org.vouchsafe.ui.incidents.chain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.chain.AskedQuestion;
import org.vouchsafe.domain.incident.chain.ChainRow;
import org.vouchsafe.domain.incident.chain.EvidenceChain;
import org.vouchsafe.domain.incident.chain.Holding;
import org.vouchsafe.ui.component.Beside;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.incidents.room.Bits;
import org.vouchsafe.ui.incidents.room.PartViews;
import org.vouchsafe.ui.incidents.room.RoomPart;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.link.EvidenceLinks;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** The chain from threat to retention as one table, what must be retained, the questions to suppliers, and every gap. */
public final class ChainView implements RoomPart {
    private static final double DETAIL = 340;

    private enum Shown {
        CHAIN, RETAIN, QUESTIONS, GAPS
    }

    private final Desk desk;
    private final RoomViewModel model;
    private final TableModel<ChainRow> rows = new TableModel<>(ChainColumns.all(), ChainColumns.filters());
    private final DataTable<ChainRow> table;
    private final Beside chain;
    private final PartViews<Shown> views;
    private final ObjectProperty<@Nullable EvidenceChain> read = new SimpleObjectProperty<>();
    private String of = "";

    public ChainView(Desk desk, RoomViewModel model) {
        this.desk = desk;
        this.model = model;
        table = new DataTable<>(new DataTable.Naming("incident-chain", "place", "places"), rows,
                desk.tables(),
                EmptyState.nothing("fth-link", "Nothing is in scope", "The chain has a line for each release and environment in scope."),
                csv -> desk.saveText("Export the chain", "evidence-chain.csv", "CSV", "csv", csv));
        chain = new Beside(new Card(table), DETAIL);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.selectedProperty().addListener((o, was, is) -> {
            if (is != null) {
                chain.show(new ChainDetail(is, desk.session()));
            }
        });
        Map<Shown, String> words = new EnumMap<>(Shown.class);
        words.put(Shown.CHAIN, "Chain");
        words.put(Shown.RETAIN, "To retain");
        words.put(Shown.QUESTIONS, "Questions");
        words.put(Shown.GAPS, "Gaps");
        views = new PartViews<>("Threat, decision, control, evidence, verification, gaps, retention. A hole is a gap.", words, this::view);
        views.show();
    }

    @Override
    public Node node() {
        return views.node();
    }

    @Override
    public void focusSearch() {
        views.choose(Shown.CHAIN);
        table.focusSearch();
    }

    @Override
    public void show(IncidentRoom room) {
        if (!room.incident().id().value().equals(of)) {
            of = room.incident().id().value();
            read.set(null);
            views.show();
        }
        model.chain(fresh -> {
            read.set(fresh);
            String before = table.selectedProperty().get() == null ? "" : table.selectedProperty().get().name();
            rows.fill(fresh.rows());
            chain.show(null);
            rows.rows().stream().filter(each -> each.name().equals(before)).findFirst().ifPresent(table::select);
            // What is not needed is not held either: it does not count.
            List<Holding> needed = fresh.retained().stream().filter(Holding::isNeeded).toList();
            views.say(Shown.RETAIN, "To retain " + needed.stream().filter(Holding::isComplete).count() + " of " + needed.size());
            views.say(Shown.QUESTIONS, "Questions" + (fresh.questions().isEmpty() ? "" : " " + Count.plain(fresh.questions().size())));
            views.say(Shown.GAPS, "Gaps " + Count.plain(fresh.gaps().size()));
            views.show();
        });
    }

    private Node view(Shown shown) {
        EvidenceChain fresh = read.get();
        if (fresh == null) {
            return new Card(EmptyState.loading("Following the chain of evidence."));
        }
        return switch (shown) {
            case CHAIN -> chain;
            case RETAIN -> scrolled(Bits.lines(Bits.head("Seven things to retain", "each with a day until which it is kept, or a hold"),
                    fresh.retained().stream().map(each -> ChainDetail.holding(each, desk.session())).toList(), ""));
            case QUESTIONS -> scrolled(
                    Bits.lines(Bits.head("Five questions to each supplier", "whose release is not clear, or had malicious code"),
                            fresh.questions().stream().map(this::question).toList(),
                            "No supplier has a release that is not clear or had malicious code, so nobody is to be asked."));
            case GAPS -> scrolled(Bits.lines(Bits.head("Gaps", Count.of(fresh.gaps().size(), "hole")),
                    fresh.gaps().stream().map(each -> Texts.wrapped(each)).toList(), "There is no hole in the chain."));
        };
    }

    private Node question(AskedQuestion question) {
        StateChip chip = switch (question.standing()) {
            case NOT_ANSWERED -> new StateChip(Tone.UNKNOWN, "Not answered");
            case WEAK -> new StateChip(Tone.UNKNOWN, "Weak answer");
            case ANSWERED -> new StateChip(Tone.FIXED, "Answered");
        };
        return new VBox(3, Bits.flow(chip, Texts.of(question.supplier(), "strong")), Texts.wrapped(question.text()),
                Texts.wrapped(question.words(), "secondary"), new EvidenceLinks(desk.session(), question.evidence()));
    }

    private static Node scrolled(Node card) {
        ScrollPane scroll = new ScrollPane(new VBox(card));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side-scroll");
        return scroll;
    }
}
