package org.vouchsafe.ui.components.quality;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.read.HeldInventory;

/** The inventories that are held, and the quality of the one chosen. */
public final class QualityViewModel {
    /** Where inventories come from. */
    public interface Sources {
        List<HeldInventory> inventories(Viewpoint viewpoint);

        InventoryQuality quality(InventoryId id, Viewpoint viewpoint);

        /** From an open workspace. */
        static Sources of(UseCases use) {
            return new Sources() {
                @Override
                public List<HeldInventory> inventories(Viewpoint viewpoint) {
                    return use.quality().inventories(viewpoint);
                }

                @Override
                public InventoryQuality quality(InventoryId id, Viewpoint viewpoint) {
                    return use.quality().of(id, viewpoint);
                }
            };
        }
    }

    /** An inventory with its quality. */
    public record Chosen(HeldInventory inventory, InventoryQuality quality) {}

    private final Session session;
    private final Sources sources;
    private final Following following;
    private final Latest reading;
    private final Latest judging;
    private final TableModel<HeldInventory> table = new TableModel<>(columns(), filters());
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();

    public QualityViewModel(Session session, Sources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read the inventories");
        this.judging = session.tasks().latest("Judge an inventory");
        this.following = new Following(session, this::read);
    }

    private static List<Column<HeldInventory>> columns() {
        return List.of(Column.text("place", "Release", 200, QualityViewModel::release),
                Column.identifier("evidence", "Evidence", 80, r -> r.evidence().toString()),
                Column.text("format", "Format", 150, r -> r.header().format() + " " + r.header().specVersion()),
                Column.<HeldInventory>number("components", "Components", 100, r -> (long) r.coverage().members()),
                Column.<HeldInventory>number("identified", "Identified %", 100, r -> (long) r.coverage().percentIdentified()),
                Column.text("complete", "Complete", 90, r -> r.complete().enough() ? "yes" : "no"),
                Column.text("supplier", "Supplier", 160, QualityViewModel::supplier),
                Column.text("file", "File", 220, HeldInventory::file).hidden());
    }

    /** Product and version; the supplier has a column of its own. */
    private static String release(HeldInventory row) {
        String written = row.release();
        return written == null ? row.place() : written.substring(written.indexOf('/') + 1).replace('@', ' ');
    }

    private static String supplier(HeldInventory row) {
        String written = row.release();
        return written == null ? "" : written.substring(0, written.indexOf('/'));
    }

    private static List<Filter<HeldInventory>> filters() {
        return List.of(new Filter<>("Not complete", r -> !r.complete().enough()),
                new Filter<>("Not placed", r -> r.release() == null),
                new Filter<>("Lockfiles", r -> r.header().kind().isLockfile()));
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    public TableModel<HeldInventory> table() {
        return table;
    }

    public ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** One line below the title. */
    public String subtitle() {
        return Count.of(table.rows().size(), "inventory", "inventories") + " in force, judged against NTIA, CISA and BSI.";
    }

    /** Judges this one; null: nothing changes. */
    public void choose(@Nullable HeldInventory row) {
        if (row != null) {
            Viewpoint from = session.viewpoint();
            judging.read(progress -> new Chosen(row, sources.quality(row.id(), from)), chosen::set);
        }
    }

    /** Goes to the reports with a letter about this file begun. */
    public void write(HeldInventory row) {
        session.go(new Place(ScreenId.REPORTS, "quality:" + row.evidence()));
    }

    private void read() {
        Viewpoint from = session.viewpoint();
        reading.read(progress -> sources.inventories(from), fresh -> {
            table.fill(fresh);
            Chosen shown = chosen.get();
            if (shown != null) {
                HeldInventory now = fresh.stream().filter(each -> each.id().equals(shown.inventory().id())).findFirst().orElse(null);
                if (now == null) {
                    chosen.set(null);
                } else {
                    choose(now);
                }
            }
        });
    }
}
