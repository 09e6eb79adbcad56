package org.vouchsafe.ui.questionnaires.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.review.ReviewedAnswer;
import org.vouchsafe.usecase.review.campaign.Comparison;

/** Answers side by side: one row for each question, one column for each supplier and round. Nothing is summed up. */
public final class AnswersBesideViewModel {
    private static final Comparison NOTHING = new Comparison(List.of(), List.of());
    private final Session session;
    private final Following following;
    private final Latest reading;
    private final AnswersBesideSources sources;
    private final ObservableList<String> suppliers = FXCollections.observableArrayList();
    /** Whose answers are shown; null: all. */
    private final ObjectProperty<@Nullable String> supplier = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(
            new Shown(List.of(), new TableModel<>(List.of(), List.of())));
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private Comparison all = NOTHING;

    /**
     * What is shown: the columns change with what came back.
     *
     * @param columns suppliers and rounds
     */
    record Shown(List<Comparison.Column> columns, TableModel<Comparison.Line> table) {}

    public AnswersBesideViewModel(Session session, AnswersBesideSources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Compare answers");
        this.following = new Following(session, this::read);
        supplier.addListener((o, was, is) -> show());
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    /** Suppliers of which answers are held. */
    ObservableList<String> suppliers() {
        return suppliers;
    }

    ObjectProperty<@Nullable String> supplierProperty() {
        return supplier;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How much is compared, in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The supplier; with the day, where several of its workbooks stand side by side. */
    String heading(Comparison.Column column, List<Comparison.Column> among) {
        return among.stream().filter(each -> each.supplier().equals(column.supplier())).count() > 1 ? title(column) : column.supplier();
    }

    /** {@code Northwind, 3 Apr 2026}. */
    String title(Comparison.Column column) {
        return column.supplier() + ", " + session.moments().day(column.received());
    }

    private void read() {
        var from = session.viewpoint();
        reading.read(progress -> sources.all(from), fresh -> {
            all = fresh;
            List<String> names = fresh.columns().stream().map(Comparison.Column::supplier).distinct().toList();
            if (!suppliers.equals(names)) {
                suppliers.setAll(names);
            }
            if (supplier.get() != null && !names.contains(supplier.get())) {
                supplier.set(null);
            } else {
                show();
            }
        });
    }

    private void show() {
        String wanted = supplier.get();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < all.columns().size(); i++) {
            if (wanted == null || all.columns().get(i).supplier().equals(wanted)) {
                kept.add(i);
            }
        }
        List<Comparison.Column> columns = kept.stream().map(all.columns()::get).toList();
        List<Comparison.Line> lines = all.lines().stream().map(line -> only(line, kept))
                .filter(line -> line.cells().stream().anyMatch(Objects::nonNull)).toList();
        TableModel<Comparison.Line> table = new TableModel<>(AnswersBesideColumns.of(columns, this),
                List.of(new Filter<>("Answers differ", AnswersBesideViewModel::differs),
                        new Filter<>("Contradicted", line -> line.cells().stream().filter(Objects::nonNull)
                                .anyMatch(each -> !each.contradictions().isEmpty()))));
        table.fill(lines);
        shown.set(new Shown(columns, table));
        summary.set(Count.of(lines.size(), "question") + ", " + Count.of(columns.size(), "workbook") + " of "
                + Count.of(columns.stream().map(Comparison.Column::supplier).distinct().count(), "supplier") + ", side by side.");
    }

    private static Comparison.Line only(Comparison.Line line, List<Integer> kept) {
        List<@Nullable ReviewedAnswer> cells = new ArrayList<>();
        kept.forEach(at -> cells.add(line.cells().get(at)));
        return new Comparison.Line(line.question(), line.asked(), line.product(), cells);
    }

    private static boolean differs(Comparison.Line line) {
        Set<String> meanings = new HashSet<>();
        for (ReviewedAnswer each : line.cells()) {
            if (each != null && !each.answer().isBlank()) {
                meanings.add(meaning(each));
            }
        }
        return meanings.size() > 1;
    }

    private static String meaning(ReviewedAnswer answer) {
        return answer.answer().value() + " " + answer.answer().raw().strip().toLowerCase(java.util.Locale.ROOT);
    }
}
