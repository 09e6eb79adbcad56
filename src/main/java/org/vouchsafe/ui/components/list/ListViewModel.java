package org.vouchsafe.ui.components.list;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.lookup.WhereUsed;
import org.vouchsafe.usecase.read.ListAnswer;

/** A pasted list and its answer: a row for each use, and one for each line that found nothing or is no coordinate. */
public final class ListViewModel {
    /** Answers a list. */
    public interface Sources {
        ListAnswer answer(String text, Viewpoint viewpoint);

        /** From an open workspace. */
        static Sources of(WhereUsed where) {
            return (text, viewpoint) -> where.findAll(text, WhereUsed.Paths.WITHOUT, viewpoint);
        }
    }

    /**
     * One row.
     *
     * @param asked the line as it was understood, or what is wrong with it
     * @param use null where nothing was found
     */
    public record Row(long line, String asked, Found found, @Nullable WhereRow use) {}

    /** What became of a line. */
    public enum Found {
        USED, NOWHERE, NOT_UNDERSTOOD
    }

    private final Session session;
    private final Sources sources;
    private final Following following;
    private final Latest answering;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final TableModel<Row> table;

    public ListViewModel(Session session, Sources sources) {
        this.session = session;
        this.sources = sources;
        this.table = new TableModel<>(ListColumns.all(session::explain), filters());
        this.answering = session.tasks().latest("Look up a list");
        this.following = new Following(session, this::answer);
        table.phaseProperty().set(TableModel.Phase.READY);
    }

    private static List<Filter<Row>> filters() {
        return List.of(new Filter<>("Affected", r -> r.use() != null && r.use().state() == State.AFFECTED),
                new Filter<>("Used", r -> r.found() == Found.USED), new Filter<>("Not found", r -> r.found() == Found.NOWHERE),
                new Filter<>("Not understood", r -> r.found() == Found.NOT_UNDERSTOOD));
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    /** The list, one coordinate per line. */
    public StringProperty textProperty() {
        return text;
    }

    /** What was found, in one sentence; empty before the first list. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public TableModel<Row> table() {
        return table;
    }

    /** Takes this list and answers it. */
    public void ask(String list) {
        text.set(list);
        answer();
    }

    /** Shows where a row stands in the original. */
    public void open(@Nullable Row row) {
        if (row != null && row.use() != null) {
            session.go(Cited.place(row.use().place()));
        }
    }

    /** Answers the list as it stands. */
    public void answer() {
        String list = text.get();
        if (list.isBlank()) {
            summary.set("");
            table.fill(List.of());
            return;
        }
        Viewpoint from = session.viewpoint();
        answering.read(progress -> sources.answer(list, from), this::show);
    }

    private void show(ListAnswer answer) {
        var rows = new ArrayList<Row>();
        for (ListAnswer.Line line : answer.lines()) {
            if (line.hits().isEmpty()) {
                rows.add(new Row(line.number(), line.asked(), Found.NOWHERE, null));
            }
            line.hits().forEach(hit -> rows.add(new Row(line.number(), line.asked(), Found.USED, hit)));
        }
        answer.problems().forEach(each -> rows.add(new Row(line(each), each.what(), Found.NOT_UNDERSTOOD, null)));
        rows.sort(java.util.Comparator.comparingLong(Row::line));
        table.fill(rows);
        int lines = answer.lines().size();
        summary.set(Count.of(lines, "line") + ": " + Count.plain(answer.found()) + " found, " + Count.plain(lines - answer.found())
                + " not found"
                + (answer.problems().isEmpty() ? "." : ", " + Count.of(answer.problems().size(), "line") + " not understood."));
    }

    private static long line(Problem problem) {
        return problem.location() instanceof Location.LineColumn at ? at.line() : 0;
    }
}
