package org.vouchsafe.domain.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;

/**
 * One place where a component is used: a release and, where it is deployed, one deployment of it.
 *
 * @param releaseId null while the inventory is not placed; supplier, product and release are then what the file itself says
 * @param direct true when the product depends on it directly
 * @param path display names from the product to the component; empty when no path is known or none was asked for
 * @param environment null when the release has no deployment
 * @param state the worst state of the release for advisories that match the component, and by claims that name it; null when there is none
 * @param basis what that state rests on; null without a state
 * @param advisoryData false when no advisory is held for the component's ecosystem: shown as "no advisory data", never as zero, and beside a
 *     state that somebody claimed or decided all the same
 * @param ecosystem the purl type of the component, such as {@code npm}; null when it has no purl
 * @param advisory the one that state is towards; null without a state
 * @param contradicted true when sources contradict each other about that state and nobody has dealt with it
 * @param status whether the release is in use; null while the inventory is not placed
 */
public record WhereRow(String supplier, String product, String release, @Nullable ReleaseId releaseId, String component, boolean direct,
        List<String> path,
        Scope scope, @Nullable String environment, @Nullable String owner, Criticality criticality, List<String> customers,
        @Nullable State state, @Nullable Basis basis, @Nullable String advisory, boolean contradicted, boolean advisoryData,
        @Nullable String ecosystem,
        @Nullable ReleaseStatus status,
        Citation place) {}
