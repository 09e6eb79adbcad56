package org.vouchsafe.assess.fact;

import java.util.List;
import java.util.Set;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.problem.Citation;

/**
 * What one inventory has to do with the packages that project files ask for.
 *
 * @param asked what a project file asks for and must therefore be installed, in its order; empty for other inventories
 * @param listed those packages, of all that a project file loaded with it asks for, that this inventory lists in whatever version
 * @param ids its own ids of those listings that other documents need
 */
public record Requests(List<Asked> asked, Set<PackageName> listed, Set<String> ids) {
    /** Of an inventory beside which no project file is known. */
    public static final Requests NONE = new Requests(List.of(), Set.of());

    /** A package and where it is asked for. */
    public record Asked(PackageName name, Citation place) {}

    public Requests {
        asked = List.copyOf(asked);
        listed = Set.copyOf(listed);
        ids = Set.copyOf(ids);
    }

    /** Of an inventory that no other document names. */
    public Requests(List<Asked> asked, Set<PackageName> listed) {
        this(asked, listed, Set.of());
    }

    /** The same, with these ids that others need. */
    public Requests needed(Set<String> others) {
        return new Requests(asked, listed, others);
    }
}
