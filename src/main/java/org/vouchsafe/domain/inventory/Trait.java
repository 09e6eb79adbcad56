package org.vouchsafe.domain.inventory;

/** Something worth knowing about how a listed component gets into the product, said by the file that lists it. */
public enum Trait {
    /** The package manager says that it runs a script at install time. */
    INSTALL_SCRIPT,
    /** Taken from a registry without a hash that would notice another content. */
    NO_INTEGRITY,
    /** Whoever needs it asks for exactly one version. */
    EXACT_PIN,
    /** Whoever needs it accepts versions that did not exist when the file was written. */
    DRIFTING_RANGE,
    /** The project forces another version than its dependants ask for. */
    OVERRIDDEN,
    /** Taken from a source repository. */
    GIT_SOURCE,
    /** Taken from a file or folder beside the project. */
    FILE_SOURCE,
    /** Shipped inside the package that needs it. */
    BUNDLED,
    /** Withdrawn by its publisher, which the file itself says. */
    YANKED,
    /** Provided by the environment and not shipped (CycloneDX 1.7 {@code isExternal}). */
    EXTERNAL,
    /** Changed by the project after it was taken from its source. */
    PATCHED
}
