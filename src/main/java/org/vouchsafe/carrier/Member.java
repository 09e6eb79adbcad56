package org.vouchsafe.carrier;

import org.vouchsafe.input.SourceFile;

/**
 * One file that came inside another.
 *
 * @param path where it lies in the carrier; unique there
 * @param file its bytes, named {@code carrier!path}
 */
public record Member(String path, SourceFile file, Role role) {
    /** How it came. */
    public enum Role {
        /** In a container, beside whatever else somebody packed. */
        PACKED,
        /** Attached to a mail, so that somebody meant it to be received. */
        ATTACHED,
        /** Part of how a mail looks, such as a logo in its signature. */
        INLINE
    }

    /** Its name without the folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
