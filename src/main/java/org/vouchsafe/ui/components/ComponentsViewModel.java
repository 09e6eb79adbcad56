package org.vouchsafe.ui.components;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.read.ComponentRow;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.usecase.reading.ReadDependencies;

/** What is searched for, what was found, and where the component chosen is used. */
public final class ComponentsViewModel {
    /** More than a person reads; the search narrows it. */
    static final int LIMIT = 500;

    /** Where components come from. */
    public interface Sources {
        List<ComponentRow> search(String text, int limit, Viewpoint viewpoint);

        List<WhereRow> where(ComponentId component, Viewpoint viewpoint);

        /** The position whose state a use shows; empty when there is none. */
        Optional<PositionRow> position(WhereRow use, Viewpoint viewpoint);

        Optional<ReadDependencies.Start> dependencies(Citation place, Viewpoint viewpoint);

        /** From an open workspace. */
        static Sources of(UseCases use) {
            return new Sources() {
                @Override
                public List<ComponentRow> search(String text, int limit, Viewpoint viewpoint) {
                    return use.components().search(text, limit, viewpoint);
                }

                @Override
                public List<WhereRow> where(ComponentId component, Viewpoint viewpoint) {
                    return use.components().where(component, viewpoint);
                }

                @Override
                public Optional<PositionRow> position(WhereRow row, Viewpoint viewpoint) {
                    return row.advisory() == null ? Optional.empty()
                            : use.states().rows(new StateFilter(row.supplier(), row.product(), row.release(), row.advisory(), null, null),
                                    viewpoint).stream().filter(each -> each.releaseId().equals(row.releaseId())).findFirst();
                }

                @Override
                public Optional<ReadDependencies.Start> dependencies(Citation place, Viewpoint viewpoint) {
                    return use.dependencies().at(place, viewpoint);
                }
            };
        }
    }

    /** The component chosen and every place where it is used. */
    public record Chosen(ComponentRow row, List<WhereRow> where) {}

    private final Session session;
    private final Sources sources;
    private final Following following;
    private final Latest searching;
    private final Latest finding;
    private final Latest walking;
    private final Latest explaining;
    private final TableModel<ComponentRow> table;
    private ToldApart apart = ToldApart.NOTHING;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private @Nullable Long wanted;
    private @Nullable ComponentId shown;

    public ComponentsViewModel(Session session, Sources sources) {
        this.session = session;
        this.sources = sources;
        this.searching = session.tasks().latest("Search the components");
        this.finding = session.tasks().latest("Find where a component is used");
        this.walking = session.tasks().latest("Read the dependencies");
        this.explaining = session.tasks().latest("Find the state of a use");
        this.following = new Following(session, this::read);
        this.table = new TableModel<>(columns(), List.<Filter<ComponentRow>>of());
        query.addListener((o, was, is) -> read());
    }

    private List<Column<ComponentRow>> columns() {
        return List.of(Column.text("name", "Component", 260, r -> name(r.component())),
                Column.identifier("version", "Version", 130, r -> version(r.component())),
                Column.text("type", "Type", 80, r -> type(r.component())),
                Column.identifier("apart", "Told apart by", 150, r -> apart.of(r)),
                Column.<ComponentRow>number("releases", "Releases", 80, r -> (long) r.releases()),
                Column.<ComponentRow>number("inventories", "Inventories", 90, r -> (long) r.inventories()),
                Column.<ComponentRow>identifier("purl", "Package URL", 280,
                        r -> r.component().purl() == null ? "" : r.component().purl().canonical()).hidden());
    }

    /** Namespace or group and name, without the version. */
    static String name(Component component) {
        if (component.purl() != null) {
            PackageName name = component.purl().packageName();
            return name.toString();
        }
        return component.group() == null ? component.name() : component.group() + "/" + component.name();
    }

    static String version(Component component) {
        return component.version() == null ? "not stated" : component.version();
    }

    static String type(Component component) {
        return component.purl() == null ? "no purl" : component.purl().type();
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    public TableModel<ComponentRow> table() {
        return table;
    }

    /** Words of name, version or package URL, or a hash. */
    public StringProperty queryProperty() {
        return query;
    }

    public ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** One line below the title. */
    public String subtitle() {
        int found = table.rows().size();
        if (query.get().isBlank()) {
            return (found == LIMIT ? "The " + Count.plain(LIMIT) + " most used components." : "The most used components first.")
                    + " Search by name, version, package URL or hash.";
        }
        return found == LIMIT ? "The first " + Count.plain(LIMIT) + " found; more words narrow them down."
                : Count.of(found, "component") + " found.";
    }

    /** Shows where this one is used; null: nothing. */
    public void choose(@Nullable ComponentRow row) {
        if (row == null) {
            return;
        }
        shown = row.id();
        Viewpoint from = session.viewpoint();
        finding.read(progress -> new Chosen(row, sources.where(row.id(), from)), chosen::set);
    }

    /** Says at the side why the state of a use is what it is. */
    public void explain(WhereRow use) {
        Viewpoint from = session.viewpoint();
        explaining.read(progress -> sources.position(use, from), row -> row.ifPresent(session::explain));
    }

    /** Reads the inventory a use stands in, and begins a walk there. */
    public void walk(WhereRow use, Consumer<WalkViewModel> ready) {
        Viewpoint from = session.viewpoint();
        walking.read(progress -> sources.dependencies(use.place(), from), start -> start.map(WalkViewModel::new).ifPresent(ready));
    }

    /** Shows the component with this id, once it is found by its name. */
    public void open(String key) {
        wanted = key.matches("\\d{1,18}") ? Long.valueOf(key) : null;
        if (wanted == null) {
            query.set(key);
        } else {
            chooseWanted();
        }
    }

    private void chooseWanted() {
        Long id = wanted;
        if (id != null) {
            table.rows().stream().filter(r -> r.id().value() == id).findFirst().ifPresent(this::choose);
        }
    }

    private void read() {
        Viewpoint from = session.viewpoint();
        String text = query.get().strip();
        searching.read(progress -> sources.search(text, LIMIT, from), fresh -> {
            apart = ToldApart.among(fresh);
            table.fill(fresh);
            follow();
            chooseWanted();
        });
    }

    // Where it is used on another day is another answer; what the search does not show any more is not shown beside it either.
    private void follow() {
        ComponentId id = shown;
        if (id == null) {
            return;
        }
        table.rows().stream().filter(each -> each.id().equals(id)).findFirst().ifPresentOrElse(this::choose, () -> {
            shown = null;
            finding.forget();
            chosen.set(null);
        });
    }
}
