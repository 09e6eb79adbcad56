package org.vouchsafe.ui.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.state.StateCounts;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.read.Overview;

/** States by release and advisory, and what is hidden by the filter. */
public final class OverviewViewModel {
    /** Where the overview comes from. */
    public interface Sources {
        Overview overview(Viewpoint viewpoint);

        /** What presses, and the incidents that are open. */
        default OpenWork work(Viewpoint viewpoint) {
            return OpenWork.NONE;
        }

        /** From an open workspace. */
        static Sources of(UseCases use) {
            return new Sources() {
                @Override
                public Overview overview(Viewpoint viewpoint) {
                    return use.overview().overview(viewpoint);
                }

                @Override
                public OpenWork work(Viewpoint viewpoint) {
                    return OpenWork.of(use, viewpoint);
                }
            };
        }
    }

    private static final int FIGURES = 3;

    private final Session session;
    private final Sources sources;
    private final Following following;
    private final Latest reading;
    private final Latest working;
    private final ReadOnlyObjectWrapper<OpenWork> work = new ReadOnlyObjectWrapper<>(OpenWork.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Overview> overview = new ReadOnlyObjectWrapper<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<MatrixLine> lines = FXCollections.observableArrayList();
    // Held, because the view of a list listens to it weakly: a fresh one for each caller would fall silent.
    private final ObservableList<MatrixLine> linesShown = FXCollections.unmodifiableObservableList(lines);
    private final IntegerProperty firstColumn = new SimpleIntegerProperty();
    private final IntegerProperty columnsFitting = new SimpleIntegerProperty(5);

    /** True while one looks from another day than today. */
    boolean looksBack() {
        return !session.viewpoint().equals(Viewpoint.LATEST);
    }

    public OverviewViewModel(Session session, Sources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read the overview");
        this.working = session.tasks().latest("Read what presses");
        this.following = new Following(session, this::read);
        filter.addListener((o, was, is) -> judge());
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    /** What was read; null while it is being read for the first time. */
    public ReadOnlyObjectProperty<@Nullable Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    /** What presses, and the incidents that are open; nothing until it was read. */
    public ReadOnlyObjectProperty<OpenWork> workProperty() {
        return work.getReadOnlyProperty();
    }

    /** The moment from which one looks. */
    public Instant standpoint() {
        return session.standpoint();
    }

    /** Words of release, supplier or owner. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Suppliers and their releases, as the filter lets them through. */
    public ObservableList<MatrixLine> lines() {
        return linesShown;
    }

    /** How many columns the window has room for. */
    public IntegerProperty columnsFittingProperty() {
        return columnsFitting;
    }

    /** Index of the first advisory shown. */
    public IntegerProperty firstColumnProperty() {
        return firstColumn;
    }

    /** Columns shown at the moment. */
    public List<Overview.Column> columnsShown() {
        List<Overview.Column> all = columns();
        int from = Math.clamp(firstColumn.get(), 0, all.size());
        return all.subList(from, Math.min(all.size(), from + columnsFitting.get()));
    }

    /** Cells of a row that stand under the columns shown. */
    public List<@Nullable PositionRow> cellsShown(Overview.Row row) {
        int from = Math.clamp(firstColumn.get(), 0, row.cells().size());
        return row.cells().subList(from, Math.min(row.cells().size(), from + columnsFitting.get()));
    }

    /** To the next (1) or previous (-1) advisories that fit. */
    public void turn(int pages) {
        int last = Math.max(0, columns().size() - columnsFitting.get());
        firstColumn.set(Math.clamp(firstColumn.get() + (long) pages * columnsFitting.get(), 0, last));
    }

    /** {@code 1 to 5 of 12}; empty when all fit. */
    public String columnsText() {
        int all = columns().size();
        if (all <= columnsFitting.get()) {
            return "";
        }
        return (firstColumn.get() + 1) + " to " + Math.min(all, firstColumn.get() + columnsFitting.get()) + " of "
                + Count.plain(all);
    }

    /** The advisories that matter most, with their counts. */
    public List<AdvisoryFigure> figures() {
        Overview read = overview.get();
        if (read == null) {
            return List.of();
        }
        List<AdvisoryFigure> figures = new ArrayList<>();
        for (int i = 0; i < Math.min(FIGURES, read.advisories().size()); i++) {
            int column = i;
            List<Position> positions = read.rows().stream().map(r -> r.cells().get(column)).filter(Objects::nonNull)
                    .map(PositionRow::position).toList();
            figures.add(new AdvisoryFigure(read.advisories().get(i), StateCounts.of(positions)));
        }
        return figures;
    }

    /** {@code 6 suppliers, 12 products, 24 releases.} */
    public String subtitle() {
        Overview read = overview.get();
        return read == null ? "Reading the workspace."
                : Count.of(read.suppliers(), "supplier") + ", " + Count.of(read.products(), "product") + ", "
                        + Count.of(read.releases(), "release") + ". " + Count.of(read.evidence(), "evidence item") + ".";
    }

    /** {@code 8 of 24 releases, urgent first}. */
    public String matrixText() {
        Overview read = overview.get();
        long shown = lines.stream().filter(l -> l instanceof MatrixLine.ReleaseLine).count();
        return read == null ? ""
                : (shown == read.rows().size() ? Count.of(shown, "release")
                        : Count.plain(shown) + " of " + Count.of(read.rows().size(), "release"))
                        + ", urgent first";
    }

    /** How old something is, seen from the moment one looks from. */
    public String age(@Nullable Instant from) {
        return session.moments().age(from, session.standpoint());
    }

    /** Says at the side of the window why a cell is what it is. */
    public void explain(PositionRow row) {
        session.explain(row);
    }

    /** The matrix as CSV: one line per release, one column per advisory, all of them. */
    public String asCsv() {
        List<Overview.Row> rows = lines.stream().filter(MatrixLine.ReleaseLine.class::isInstance)
                .map(l -> ((MatrixLine.ReleaseLine) l).row()).toList();
        return org.vouchsafe.ui.component.table.Separated.commas(MatrixColumns.of(columns()), rows);
    }

    private List<Overview.Column> columns() {
        Overview read = overview.get();
        return read == null ? List.of() : read.advisories();
    }

    private void read() {
        Viewpoint from = session.viewpoint();
        reading.read(progress -> sources.overview(from), fresh -> {
            overview.set(fresh);
            firstColumn.set(0);
            judge();
        });
        working.read(progress -> sources.work(from), work::set);
    }

    private void judge() {
        Overview read = overview.get();
        if (read == null) {
            return;
        }
        List<MatrixLine> fresh = new ArrayList<>();
        List<Overview.Row> shown = read.rows().stream().filter(this::lets).toList();
        String supplier = null;
        for (Overview.Row row : shown) {
            if (!row.supplier().equals(supplier)) {
                supplier = row.supplier();
                String name = supplier;
                fresh.add(new MatrixLine.SupplierLine(name, (int) shown.stream().filter(r -> r.supplier().equals(name)).count()));
            }
            fresh.add(new MatrixLine.ReleaseLine(row));
        }
        lines.setAll(fresh);
    }

    private boolean lets(Overview.Row row) {
        String text = (row.supplier() + " " + row.product() + " " + row.release() + " " + (row.owner() == null ? "no owner" : row.owner())
                + " "
                + states(row)).toLowerCase(Locale.ROOT);
        return Stream.of(filter.get().strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    private static String states(Overview.Row row) {
        StringBuilder words = new StringBuilder();
        row.cells().stream().filter(Objects::nonNull).forEach(c -> words.append(Words.of(c.position().state())).append(' '));
        return words.toString();
    }
}
