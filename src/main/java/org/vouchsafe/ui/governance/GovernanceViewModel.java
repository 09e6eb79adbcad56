package org.vouchsafe.ui.governance;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.governance.Finding;
import org.vouchsafe.domain.governance.SupplierExposure;
import org.vouchsafe.domain.governance.Weakness;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;

/** Suppliers with their weak places, and the one chosen. */
public final class GovernanceViewModel {
    private final Session session;
    private final GovernanceSources sources;
    private final Following following;
    private final Latest reading;
    private final TableModel<SupplierExposure> table;
    private final ReadOnlyObjectWrapper<@Nullable SupplierExposure> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    public GovernanceViewModel(Session session, GovernanceSources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read how exposed suppliers are");
        this.following = new Following(session, this::read);
        this.table = new TableModel<>(columns(), List.of(new Filter<>("Weak places seen", each -> each.seen() > 0),
                new Filter<>("Something unknown", each -> each.unknown() > 0),
                new Filter<>("Drifting ranges", each -> sees(each, Weakness.Kind.DRIFTING_RANGES)),
                new Filter<>("Install scripts", each -> sees(each, Weakness.Kind.INSTALL_SCRIPTS)),
                new Filter<>("No integrity", each -> sees(each, Weakness.Kind.MISSING_INTEGRITY))));
    }

    private static List<Column<SupplierExposure>> columns() {
        return List.of(Column.text("supplier", "Supplier", 200, SupplierExposure::supplier),
                Column.<SupplierExposure>text("seen", "Weak places", 120, each -> Count.plain(each.seen()) + " seen")
                        .ordered(Comparator.comparingLong(SupplierExposure::seen).reversed()).drawn(GovernanceViewModel::seen),
                Column.<SupplierExposure>text("unknown", "Not known", 120, each -> Count.plain(each.unknown()) + " unknown")
                        .ordered(Comparator.comparingLong(SupplierExposure::unknown).reversed()).drawn(GovernanceViewModel::unknown),
                Column.number("releases", "Releases", 84, each -> (long) each.releases()),
                Column.number("lockfiles", "Lockfiles", 84, each -> (long) each.lockfiles()),
                Column.number("inventories", "Inventories", 96, each -> (long) each.inventories()));
    }

    private static StateChip seen(SupplierExposure each) {
        return each.seen() == 0 ? new StateChip(Tone.NONE, "None seen") : new StateChip(Tone.AFFECTED, Count.plain(each.seen()) + " seen");
    }

    private static StateChip unknown(SupplierExposure each) {
        return each.unknown() == 0 ? new StateChip(Tone.NONE, "None")
                : new StateChip(Tone.UNKNOWN, Count.plain(each.unknown())
                        + " unknown");
    }

    /** How a weakness stands, as a chip. */
    static StateChip chip(Finding finding) {
        return switch (finding.standing()) {
            case SEEN -> new StateChip(Tone.AFFECTED, "Seen");
            case NOT_SEEN -> new StateChip(Tone.NOT_AFFECTED, "Not seen");
            case UNKNOWN -> new StateChip(Tone.UNKNOWN, "Unknown");
        };
    }

    private static boolean sees(SupplierExposure each, Weakness.Kind kind) {
        return each.findings().stream().anyMatch(one -> one.weakness().kind() == kind && one.standing() == Finding.Standing.SEEN);
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    TableModel<SupplierExposure> table() {
        return table;
    }

    ReadOnlyObjectProperty<@Nullable SupplierExposure> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** How many show weak places, in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    void choose(@Nullable SupplierExposure each) {
        if (each != null) {
            chosen.set(each);
        }
    }

    private void read() {
        var from = session.viewpoint();
        reading.read(progress -> sources.suppliers(from), fresh -> {
            table.fill(fresh);
            summary.set("How exposed each supplier is to the next compromise of a package. "
                    + Count.plain(fresh.stream().filter(each -> each.seen() > 0).count()) + " of " + Count.of(fresh.size(), "supplier")
                    + " with weak places seen; what no file says is unknown. No state rests on it.");
            SupplierExposure shown = chosen.get();
            chosen.set(shown == null ? null : fresh.stream().filter(each -> each.id().equals(shown.id())).findFirst().orElse(null));
        });
    }
}
