package org.vouchsafe.ui.questionnaires.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.action.GapActionId;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.review.action.GapRow;

/** The gaps, and the one chosen. */
public final class GapsViewModel {
    private static final Pattern EVIDENCE = Pattern.compile("[Ee]-?([0-9]{1,15})");
    private final Session session;
    private final GapSources sources;
    private final Following following;
    private final Latest reading;
    private final TableModel<GapRow> table;
    private final ReadOnlyObjectWrapper<@Nullable GapRow> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    public GapsViewModel(Session session, GapSources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read the gaps");
        this.following = new Following(session, this::read);
        this.table = new TableModel<>(columns(session), List.of(
                new Filter<>("Overdue", each -> each.timing() == GapRow.Timing.OVERDUE),
                new Filter<>("Open", each -> each.action().isOpen()), new Filter<>("Closed", each -> !each.action().isOpen())));
    }

    private static List<Column<GapRow>> columns(Session session) {
        return List.of(Column.identifier("id", "Gap", 66, each -> each.action().id().toString()),
                Column.text("what", "What is to be done", 300, each -> each.action().what()),
                Column.text("supplier", "Supplier", 140, GapRow::supplier),
                Column.text("owner", "Owner", 120, each -> each.action().last().owner()),
                Column.<GapRow>text("due", "By", 100, each -> session.moments().day(each.action().last().due()))
                        .ordered(Comparator.comparing(each -> each.action().last().due())),
                Column.<GapRow>text("timing", "Status", 100, each -> words(each.timing())).ordered(Comparator.comparing(GapRow::timing))
                        .drawn(GapsViewModel::chip));
    }

    private static String words(GapRow.Timing timing) {
        return switch (timing) {
            case OPEN -> "Open";
            case OVERDUE -> "Overdue";
            case DONE -> "Closed";
            case DROPPED -> "Was none";
        };
    }

    static StateChip chip(GapRow row) {
        return new StateChip(switch (row.timing()) {
            case OPEN -> Tone.UNKNOWN;
            case OVERDUE -> Tone.AFFECTED;
            case DONE -> Tone.FIXED;
            case DROPPED -> Tone.NEUTRAL;
        }, words(row.timing()));
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    TableModel<GapRow> table() {
        return table;
    }

    ReadOnlyObjectProperty<@Nullable GapRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** How many are open and overdue, in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Shows one; null: leaves what is shown. */
    void choose(@Nullable GapRow row) {
        if (row != null) {
            chosen.set(row);
        }
    }

    /**
     * It is closed.
     *
     * @param typed numbers of evidence, such as {@code E-041, E-042}
     */
    void done(GapRow row, String typed, String note, Runnable done, Consumer<String> refused) {
        List<EvidenceId> evidence = new ArrayList<>();
        for (String each : typed.split("[\\s,;]+")) {
            Matcher number = EVIDENCE.matcher(each);
            if (number.matches()) {
                evidence.add(new EvidenceId(Long.parseLong(number.group(1))));
            } else if (!each.isBlank()) {
                refused.accept("'" + each + "' is no evidence. Write it as E-055.");
                return;
            }
        }
        act(row, "closed", id -> sources.done(id, evidence, note, session.actor()), done, refused);
    }

    /** Another owner or another day. */
    void move(GapRow row, String owner, @Nullable LocalDate due, String reason, Runnable done, Consumer<String> refused) {
        act(row, "moved", id -> sources.move(id, owner.isBlank() ? null : owner.strip(), due, reason, session.actor()), done, refused);
    }

    /** It is open again. */
    void reopen(GapRow row, String reason) {
        act(row, "open again", id -> sources.reopen(id, reason, session.actor()), () -> {}, words -> session.notices().told(words));
    }

    /** It was no gap. */
    void drop(GapRow row, String reason) {
        act(row, "dropped", id -> sources.drop(id, reason, session.actor()), () -> {}, words -> session.notices().told(words));
    }

    private void act(GapRow row, String became, Consumer<GapActionId> act, Runnable done, Consumer<String> refused) {
        GapActionId id = row.action().id();
        session.tasks().read("Gap " + id, progress -> {
            act.accept(id);
            return id;
        }, said -> {
            done.run();
            session.acts().overtaken();
            session.notices().done(said + " is " + became + ".");
            session.changed();
        }, failure -> refused.accept(failure.message()));
    }

    private void read() {
        var from = session.viewpoint();
        reading.read(progress -> sources.rows(from), fresh -> {
            table.fill(fresh);
            summary.set(Count.of(fresh.stream().filter(each -> each.action().isOpen()).count(), "gap") + " open, "
                    + Count.plain(fresh.stream().filter(each -> each.timing() == GapRow.Timing.OVERDUE).count()) + " overdue, "
                    + Count.plain(fresh.stream().filter(each -> !each.action().isOpen()).count()) + " closed.");
            GapRow shown = chosen.get();
            chosen.set(shown == null ? null
                    : fresh.stream().filter(each -> each.action().id().equals(shown.action().id())).findFirst().orElse(null));
        });
    }
}
