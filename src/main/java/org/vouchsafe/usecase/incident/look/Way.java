package org.vouchsafe.usecase.incident.look;

import java.util.List;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * A way by which what an incident is about comes into a release.
 *
 * @param component as a package URL, or by name where it has none
 * @param direct true when the product itself asks for it
 * @param path display names from the product to the component, both included; only the component when no way is known
 * @param place where the inventory lists it
 */
public record Way(ReleaseId release, String component, boolean direct, List<String> path, Citation place) {
    public Way {
        path = List.copyOf(path);
    }
}
