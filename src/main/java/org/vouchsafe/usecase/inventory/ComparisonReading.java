package org.vouchsafe.usecase.inventory;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.assess.comparison.Comparing;
import org.vouchsafe.assess.comparison.Listed;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.comparison.ClaimDifference;
import org.vouchsafe.domain.comparison.Comparison;
import org.vouchsafe.domain.comparison.Side;
import org.vouchsafe.domain.comparison.StateDifference;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.usecase.position.Positions;

/** Reads both sides of a comparison. Valid only within one read of the store. */
public final class ComparisonReading {
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final Positions positions;
    private final HeldInventories held;
    private final JudgedInventories judged;

    public ComparisonReading(ReadTx tx, Viewpoint viewpoint, Positions positions) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.positions = positions;
        this.held = new HeldInventories(tx, viewpoint);
        this.judged = new JudgedInventories(tx, held, viewpoint);
    }

    private record Read(Side side, List<Listed> listed) {}

    /** Compares what somebody means by these words. */
    public Comparison of(String before, String after) {
        HeldInventories.Found first = held.find(before);
        HeldInventories.Found second = held.find(after);
        Read was = read(first);
        Read is = read(second);
        Comparing.Result components = Comparing.of(was.listed(), is.listed());
        List<StateDifference> states = List.of();
        List<ClaimDifference> claims = List.of();
        if (first.release() != null && second.release() != null) {
            var differences = new PositionDifferences(tx, viewpoint, positions.within(tx, viewpoint), first.release().id(),
                    second.release().id());
            states = differences.states();
            claims = differences.claims();
        }
        return new Comparison(was.side(), is.side(), components.changes(), components.unchanged(), states, claims);
    }

    private Read read(HeldInventories.Found found) {
        var listed = new ArrayList<Listed>();
        var inventories = new ArrayList<Side.Inventory>();
        for (InventoryRow row : found.inventories()) {
            InventoryDraft draft = tx.inventories().read(row.id());
            for (int i = 0; i < draft.members().size(); i++) {
                // The root is the product itself, which of course has another version.
                if (i != draft.root()) {
                    Member member = draft.members().get(i);
                    listed.add(new Listed(member.component(), member.particulars(), new Citation(row.evidence(), member.location())));
                }
            }
            InventoryQuality.Complete complete = judged.of(row);
            inventories.add(new Side.Inventory(row.evidence(), held.evidence(row).name(),
                    row.header().format() + " " + row.header().specVersion(), row.header().completeness().members(), complete.enough(),
                    complete.because()));
        }
        return new Read(new Side(found.name(), inventories), listed);
    }
}
