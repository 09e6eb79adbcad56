package org.vouchsafe.usecase;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.usecase.read.ComponentRow;

/** Search over interned components. */
public final class ReadComponents {

    /** Components whose name, group, purl or version contains all words of the text; at most {@code limit}. Blank text: the most used ones. */
    public List<ComponentRow> search(String text, int limit, Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Where one component is used, with paths. */
    public List<WhereRow> where(ComponentId component, Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }
}
