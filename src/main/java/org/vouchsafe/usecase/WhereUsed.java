package org.vouchsafe.usecase;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.WhereRow;

/** Blast radius: where a component is used. */
public final class WhereUsed {

    /** Whether paths are looked up too. */
    public enum Paths {
        WITH, WITHOUT
    }

    /** A purl (with or without version), {@code name}, {@code name@version}, or a hash in hex. */
    public List<WhereRow> find(String query, Paths paths, Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }
}
