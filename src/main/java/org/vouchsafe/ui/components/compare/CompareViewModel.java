package org.vouchsafe.ui.components.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.comparison.Aspect;
import org.vouchsafe.domain.comparison.AspectChange;
import org.vouchsafe.domain.comparison.Comparison;
import org.vouchsafe.domain.comparison.ComponentChange;
import org.vouchsafe.domain.comparison.ComponentChange.Kind;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.read.HeldInventory;

/** Two sides, and what differs between them. */
public final class CompareViewModel {
    /** Where sides and comparisons come from. */
    public interface Sources {
        List<HeldInventory> inventories(Viewpoint viewpoint);

        Comparison compare(String before, String after, Viewpoint viewpoint);

        /** From an open workspace. */
        static Sources of(UseCases use) {
            return new Sources() {
                @Override
                public List<HeldInventory> inventories(Viewpoint viewpoint) {
                    return use.quality().inventories(viewpoint);
                }

                @Override
                public Comparison compare(String before, String after, Viewpoint viewpoint) {
                    return use.comparison().compare(before, after, viewpoint);
                }
            };
        }
    }

    private final Session session;
    private final Sources sources;
    private final Following following;
    private final Latest reading;
    private final Latest comparing;
    private final ObservableList<String> sides = FXCollections.observableArrayList();
    private final StringProperty before = new SimpleStringProperty();
    private final StringProperty after = new SimpleStringProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final TableModel<ComponentChange> table = new TableModel<>(columns(), filters());
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();

    public CompareViewModel(Session session, Sources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read what can be compared");
        this.comparing = session.tasks().latest("Compare");
        this.following = new Following(session, this::read);
        table.phaseProperty().set(TableModel.Phase.READY);
        before.addListener((o, was, is) -> compare());
        after.addListener((o, was, is) -> compare());
    }

    private static List<Column<ComponentChange>> columns() {
        return List.of(Column.<ComponentChange>text("change", "Change", 130, r -> word(r.kind()))
                .ordered(java.util.Comparator.comparing(ComponentChange::kind)),
                Column.text("component", "Component", 185, ComponentChange::component),
                Column.identifier("before", "Before", 90, r -> r.before() == null ? "" : r.before()),
                Column.identifier("after", "After", 90, r -> r.after() == null ? "" : r.after()),
                Column.text("also", "Also", 220, CompareViewModel::also));
    }

    private static List<Filter<ComponentChange>> filters() {
        return List.of(new Filter<>("Install scripts", r -> r.has(Aspect.INSTALL_SCRIPT)),
                new Filter<>("Added", r -> r.kind() == Kind.ADDED),
                new Filter<>("Removed", r -> r.kind() == Kind.REMOVED), new Filter<>("Upgraded", r -> r.kind() == Kind.UPGRADED),
                new Filter<>("Downgraded", r -> r.kind() == Kind.DOWNGRADED),
                new Filter<>("Content", r -> r.has(Aspect.HASH) || r.has(Aspect.INTEGRITY)),
                new Filter<>("Origin", r -> r.has(Aspect.ORIGIN) || r.has(Aspect.SUPPLIER)),
                new Filter<>("Licence", r -> r.has(Aspect.LICENCE)));
    }

    /** A kind of change in a word. */
    static String word(Kind kind) {
        return switch (kind) {
            case ADDED -> "Added";
            case REMOVED -> "Removed";
            case UPGRADED -> "Upgraded";
            case DOWNGRADED -> "Downgraded";
            case OTHER_VERSION -> "Other version";
            case SAME_VERSION -> "Same version";
        };
    }

    private static String also(ComponentChange change) {
        return change.aspects().stream().map(CompareViewModel::words).collect(Collectors.joining("; "));
    }

    private static String words(AspectChange each) {
        return switch (each.aspect()) {
            case INSTALL_SCRIPT -> "runs an install script";
            case INTEGRITY -> "no longer bound to a hash";
            case HASH -> "other content";
            case ORIGIN, SUPPLIER, LICENCE -> each.aspect().words() + " " + each.before() + ", now " + each.after();
        };
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    /** Releases and files that hold an inventory. */
    public ObservableList<String> sides() {
        return sides;
    }

    public StringProperty beforeProperty() {
        return before;
    }

    public StringProperty afterProperty() {
        return after;
    }

    /** Why it cannot be compared; empty when it can. */
    public StringProperty problemProperty() {
        return problem;
    }

    public TableModel<ComponentChange> table() {
        return table;
    }

    public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** The other way round. */
    public void swap() {
        String was = before.get();
        before.set(after.get());
        after.set(was);
    }

    /** Shows where a change stands in the original. */
    public void open(@Nullable ComponentChange row) {
        if (row != null) {
            var place = row.placeAfter() != null ? row.placeAfter() : row.placeBefore();
            if (place != null) {
                session.go(Cited.place(place));
            }
        }
    }

    /** Goes to the reports with this comparison begun. */
    public void report() {
        session.go(new Place(ScreenId.REPORTS, "comparison:" + side(before.get()) + " .. " + side(after.get())));
    }

    private void read() {
        Viewpoint from = session.viewpoint();
        reading.read(progress -> sources.inventories(from), fresh -> {
            Set<String> releases = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            fresh.stream().filter(each -> each.release() != null).forEach(each -> releases.add(String.valueOf(each.release())));
            Set<String> all = new LinkedHashSet<>(releases);
            fresh.forEach(each -> all.add(each.evidence() + " " + each.file()));
            String was = before.get();
            String is = after.get();
            sides.setAll(all);
            before.set(was != null && all.contains(was) ? was : first(releases));
            after.set(is != null && all.contains(is) ? is : second(releases));
            compare();
        });
    }

    /** The first product of which two releases are held is likely what one wants to see. */
    private static @Nullable String first(Set<String> releases) {
        List<String> pair = pair(releases);
        return pair.isEmpty() ? null : pair.getFirst();
    }

    private static @Nullable String second(Set<String> releases) {
        List<String> pair = pair(releases);
        return pair.isEmpty() ? null : pair.getLast();
    }

    private static List<String> pair(Set<String> releases) {
        List<String> all = new ArrayList<>(releases);
        for (int i = 1; i < all.size(); i++) {
            if (product(all.get(i)).equals(product(all.get(i - 1)))) {
                return List.of(all.get(i - 1), all.get(i));
            }
        }
        return List.of();
    }

    private static String product(String release) {
        return release.substring(0, Math.max(0, release.lastIndexOf('@')));
    }

    private static String side(String shown) {
        // A file is named by its number; what stands behind it is for people.
        return shown.matches("E-\\d+ .*") ? shown.substring(0, shown.indexOf(' ')) : shown;
    }

    private void compare() {
        String one = before.get();
        String other = after.get();
        if (one == null || other == null) {
            return;
        }
        Viewpoint from = session.viewpoint();
        comparing.read(progress -> sources.compare(side(one), side(other), from), found -> {
            problem.set("");
            comparison.set(found);
            table.fill(found.components());
        }, failure -> {
            comparison.set(null);
            table.fill(List.of());
            problem.set(failure.message());
        });
    }
}
