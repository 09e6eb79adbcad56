package org.vouchsafe.domain.assurance;

/** What is worth knowing of how a component gets into a product, in the order in which it is shown. */
public enum FactKind {
    /** Asked for in a range that admits versions which did not exist when the file was written. */
    DRIFTING_RANGE,
    /** Asked for in exactly one version. */
    EXACT_PIN,
    /** The project forces another version than its dependants ask for. */
    OVERRIDDEN,
    /** Runs a script when it is installed. */
    INSTALL_SCRIPT,
    /** Taken from a registry without a hash that would notice another content. */
    NO_INTEGRITY,
    /** Taken from a registry that the workspace's policy does not approve. */
    OTHER_REGISTRY,
    GIT_SOURCE,
    FILE_SOURCE,
    BUNDLED,
    /** Changed by the project after it was taken. */
    PATCHED,
    /** Withdrawn by its publisher, which the file itself says. */
    YANKED
}
