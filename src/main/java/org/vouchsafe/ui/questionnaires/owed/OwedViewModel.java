package org.vouchsafe.ui.questionnaires.owed;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.owed.Commitment;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.review.owed.OwedRow;

/** What suppliers must send, and what was agreed on. */
public final class OwedViewModel {
    private final Session session;
    private final OwedSources sources;
    private final Following following;
    private final Latest reading;
    private final TableModel<OwedRow> table;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private List<Commitment> commitments = List.of();

    public OwedViewModel(Session session, OwedSources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read what is owed");
        this.following = new Following(session, this::read);
        this.table = new TableModel<>(columns(session), List.of(
                new Filter<>("Overdue", each -> each.timing() == OwedRow.Timing.OVERDUE), new Filter<>("Not here yet", OwedRow::isOpen),
                new Filter<>("Arrived", each -> !each.isOpen())));
    }

    private static List<Column<OwedRow>> columns(Session session) {
        return List.of(Column.text("supplier", "Supplier", 170, OwedRow::supplier),
                Column.text("what", "What is owed", 330, each -> sentence(each.what().words())),
                Column.<OwedRow>text("due", "Due", 110, each -> each.due() == null ? "day not known" : session.moments().day(each.due()))
                        .ordered(Comparator.comparing(each -> each.due() == null ? LocalDate.MAX : each.due())),
                Column.<OwedRow>text("timing", "Status", 130, each -> words(each.timing())).ordered(Comparator.comparing(OwedRow::timing))
                        .drawn(OwedViewModel::chip),
                Column.text("arrived", "Came as", 90, each -> each.arrived() == null ? "" : each.arrived().toString()),
                Column.<OwedRow>text("on", "On", 110, each -> each.arrivedOn() == null ? "" : session.moments().day(each.arrivedOn()))
                        .ordered(Comparator.comparing(each -> each.arrivedOn() == null ? LocalDate.MAX : each.arrivedOn())),
                Column.identifier("commitment", "Agreed in", 90, each -> each.commitment() == null ? "" : each.commitment().toString()));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String words(OwedRow.Timing timing) {
        return switch (timing) {
            case OVERDUE -> "Overdue";
            case DUE -> "Not due yet";
            case UNDATED -> "No day known";
            case LATE -> "Came late";
            case ARRIVED -> "Arrived";
        };
    }

    private static StateChip chip(OwedRow row) {
        return new StateChip(switch (row.timing()) {
            case OVERDUE -> Tone.AFFECTED;
            case DUE -> Tone.NEUTRAL;
            case UNDATED, LATE -> Tone.UNKNOWN;
            case ARRIVED -> Tone.FIXED;
        }, words(row.timing()));
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    TableModel<OwedRow> table() {
        return table;
    }

    /** What is owed and overdue, in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What was agreed on and stands. */
    List<Commitment> commitments() {
        return commitments;
    }

    /** Whom a commitment binds can be chosen from these. */
    List<String> suppliers() {
        return sources.suppliers();
    }

    /** The letter that chases everything the supplier of this row still owes. */
    void letter(OwedRow row, Language language, Consumer<String> written) {
        List<OwedRow> open = table.rows().stream().filter(each -> each.supplier().equals(row.supplier()) && each.isOpen()).toList();
        session.tasks().read("Write a letter", progress -> sources.letter(open, language, session.actor()), written);
    }

    /**
     * A commitment as typed.
     *
     * @param supplier empty: every supplier
     */
    record Wanted(String supplier, Commitment.Kind kind, String days, @Nullable LocalDate since, String basis) {}

    /** Notes what a supplier must send; what is refused is said, and nothing is noted then. */
    void agree(Wanted wanted, Runnable done, Consumer<String> refused) {
        LocalDate since = wanted.since();
        if (!wanted.days().strip().matches("\\d{1,4}")) {
            refused.accept("Say within how many days, as a number.");
        } else if (since == null) {
            refused.accept("Say from which day on it counts.");
        } else {
            int days = Integer.parseInt(wanted.days().strip());
            String supplier = wanted.supplier().isBlank() ? null : wanted.supplier();
            session.tasks().read("Note what is owed",
                    progress -> sources.agree(supplier, wanted.kind(), days, since, wanted.basis(), session.actor()), id -> {
                        done.run();
                        session.acts().overtaken();
                        session.notices().done("Noted as " + id + ".");
                        session.changed();
                    }, failure -> refused.accept(failure.message()));
        }
    }

    /** It is owed no longer. */
    void end(Commitment commitment, String reason) {
        session.tasks().read("End " + commitment.id(), progress -> {
            sources.end(commitment.id(), reason, session.actor());
            return commitment.id();
        }, id -> {
            session.acts().overtaken();
            session.notices().done(id + " is owed no longer.");
            session.changed();
        });
    }

    private record Read(List<OwedRow> rows, List<Commitment> commitments) {}

    private void read() {
        var from = session.viewpoint();
        reading.read(progress -> new Read(sources.rows(from), sources.commitments(from)), fresh -> {
            commitments = fresh.commitments();
            table.fill(fresh.rows());
            long open = fresh.rows().stream().filter(OwedRow::isOpen).count();
            long overdue = fresh.rows().stream().filter(each -> each.timing() == OwedRow.Timing.OVERDUE).count();
            summary.set(Count.of(open, "thing") + " still owed, " + Count.plain(overdue) + " overdue. "
                    + Count.of(commitments.size(), "commitment") + " noted.");
        });
    }
}
