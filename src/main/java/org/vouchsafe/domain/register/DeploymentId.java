package org.vouchsafe.domain.register;

/** Identifies one place where a release runs within one workspace; meaningless outside it. */
public record DeploymentId(long value) implements Comparable<DeploymentId> {
    @Override
    public int compareTo(DeploymentId other) {
        return Long.compare(value, other.value);
    }
}
