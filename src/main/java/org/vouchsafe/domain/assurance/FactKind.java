package org.vouchsafe.domain.assurance;

/** What is worth knowing of how a component gets into a product, in the order in which it is shown. */
public enum FactKind {
    /** Asked for in a range that admits versions which did not exist when the file was written. */
    DRIFTING_RANGE("asked for in a range that drifts"),
    /** Asked for in exactly one version. */
    EXACT_PIN("asked for in exactly one version"),
    /** The project forces another version than its dependants ask for. */
    OVERRIDDEN("overridden by the project"),
    /** Runs a script when it is installed. */
    INSTALL_SCRIPT("runs a script at install time"),
    /** Taken from a registry without a hash that would notice another content. */
    NO_INTEGRITY("without an integrity hash"),
    /** Taken from a registry that the workspace's policy does not approve. */
    OTHER_REGISTRY("from a registry not approved"), GIT_SOURCE("from a source repository"), FILE_SOURCE("from a file or folder"), BUNDLED(
            "bundled in another package"),
    /** Changed by the project after it was taken. */
    PATCHED("patched by the project"),
    /** Withdrawn by its publisher, which the file itself says. */
    YANKED("withdrawn by its publisher");

    private final String words;

    FactKind(String words) {
        this.words = words;
    }

    /** For people, as it is said of a component; none says whether that is good or bad. */
    public String words() {
        return words;
    }
}
