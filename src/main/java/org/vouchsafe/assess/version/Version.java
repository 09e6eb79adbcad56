package org.vouchsafe.assess.version;

import org.jspecify.annotations.Nullable;

/** A version together with the order it is read in. */
public final class Version {
    private final VersionScheme scheme;
    private final String text;
    private final VersionScheme.@Nullable Key key;

    Version(VersionScheme scheme, String text, VersionScheme.@Nullable Key key) {
        this.scheme = scheme;
        this.text = text;
        this.key = key;
    }

    /** As it was written, without outer space. */
    public String text() {
        return text;
    }

    /** False for text that is no version of its ecosystem, such as {@code latest}; it compares with nothing but the same text. */
    public boolean canBeOrdered() {
        return key != null;
    }

    /**
     * How this one stands to a version that an advisory names as affected: what was built anew from it counts as the same, as
     * {@code ==2.0.1} includes {@code 2.0.1+cu118} (PEP 440, "Version matching"), unless the advisory names a build itself.
     */
    Order compareWithNamed(Version named) {
        boolean build = scheme != named.scheme || scheme.published(named) != named;
        return compare(named) == Order.SAME || build ? compare(named) : scheme.published(this).compare(named);
    }

    /** How this one stands to the other; UNDECIDABLE when either cannot be ordered or they are of different ecosystems. */
    public Order compare(Version other) {
        if (scheme == other.scheme && text.equals(other.text)) {
            return Order.SAME;
        }
        return scheme != other.scheme || key == null || other.key == null ? Order.UNDECIDABLE : key.compare(other.key);
    }

    @Override
    public String toString() {
        return text;
    }
}
