package org.vouchsafe.usecase.reading;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.inventory.Use;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.component.UseReading;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.ComponentRow;

/** Search over interned components. */
public final class ReadComponents {
    private final Workspace workspace;
    private final Positions positions;

    public ReadComponents(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /** Components whose name, group, purl or version contains all words of the text; at most {@code limit}. Blank text: the most used ones. */
    public List<ComponentRow> search(String text, int limit, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.components().search(text.strip(), limit, viewpoint).stream()
                .map(each -> new ComponentRow(each.id(), each.component(), each.inventories(), each.releases())).toList()));
    }

    /** Where one component is used, with paths. */
    public List<WhereRow> where(ComponentId component, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(
                tx -> new UseReading(tx, viewpoint, positions.within(tx, viewpoint)).rows(List.of(component), Use.Paths.WITH)));
    }
}
