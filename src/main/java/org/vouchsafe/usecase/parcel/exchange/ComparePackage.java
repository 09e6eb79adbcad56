package org.vouchsafe.usecase.parcel.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.parcel.StateLine;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.register.Spelling;

/** The states of packages that were taken in, beside our own. */
public final class ComparePackage {
    private final Workspace workspace;
    private final Positions positions;

    public ComparePackage(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /**
     * A state there and here.
     *
     * @param here null: there is no such position here
     */
    public record Beside(HeldPackage parcel, StateLine there, @Nullable PositionRow here) {
        /** Whether both say the same. */
        public boolean agrees() {
            return here != null && here.position().state() == there.state();
        }
    }

    /** The packages that were taken in, in order of their number. */
    public List<HeldPackage> held(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.<List<HeldPackage>>read(tx -> new HeldPackages(tx, viewpoint).all()));
    }

    /** Every state of every such package beside our own, in their order. */
    public List<Beside> beside(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            List<HeldPackage> all = new HeldPackages(tx, viewpoint).all();
            List<PositionRow> rows = all.isEmpty() ? List.of() : positions.within(tx, viewpoint).rows();
            List<Beside> beside = new ArrayList<>();
            for (HeldPackage each : all) {
                each.states().forEach(line -> beside.add(new Beside(each, line, here(rows, line))));
            }
            return List.copyOf(beside);
        }));
    }

    private static @Nullable PositionRow here(List<PositionRow> rows, StateLine line) {
        return rows.stream().filter(each -> Spelling.same(each.supplier(), line.supplier()) && Spelling.same(each.product(), line.product())
                && each.release().equals(line.release()) && isAbout(each, line)).findFirst().orElse(null);
    }

    private static boolean isAbout(PositionRow row, StateLine line) {
        return row.position().advisory().equalsIgnoreCase(line.advisory()) || line.aliases().contains(row.position().advisory())
                || row.position().aliases().stream().anyMatch(line.advisory()::equalsIgnoreCase);
    }
}
