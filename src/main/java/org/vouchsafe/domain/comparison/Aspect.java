package org.vouchsafe.domain.comparison;

/** In what a component differs besides its version. The order is the one in which they ask for attention. */
public enum Aspect {
    /** It runs a script at install time, which was not said before. */
    INSTALL_SCRIPT("runs an install script"),
    /** The same version has another content. */
    HASH("hash"),
    /** Taken from another registry, repository or file. */
    ORIGIN("origin"), SUPPLIER("supplier"), LICENCE("licence"),
    /** No longer bound to a hash. */
    INTEGRITY("integrity");

    private final String words;

    Aspect(String words) {
        this.words = words;
    }

    /** As it is shown in running text. */
    public String words() {
        return words;
    }
}
