package org.vouchsafe.domain.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One place where a release runs: release x environment x owner x customers. */
public record Deployment(DeploymentId id, ReleaseId release, String environment, @Nullable String owner, Criticality criticality,
        List<String> customers) {
    public Deployment {
        customers = List.copyOf(customers);
    }
}
