package org.vouchsafe.domain.incident;

import org.vouchsafe.domain.register.ReleaseId;

/** What a record of an incident is about. */
public sealed interface Unit {
    /** The incident as a whole. */
    record Whole() implements Unit {}

    /** A release. */
    record OfRelease(ReleaseId release) implements Unit {}

    /** A place where software is built or used, such as the CI system, a build host or the developers' workstations. */
    record OfEnvironment(String name) implements Unit {}

    /** The incident as a whole. */
    Unit WHOLE = new Whole();
}
