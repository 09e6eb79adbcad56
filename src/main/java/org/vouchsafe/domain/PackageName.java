package org.vouchsafe.domain;

import org.jspecify.annotations.Nullable;

/** What a package is called, whatever its version: purl type, namespace (may be null) and name, all in their type's normal form. */
public record PackageName(String type, @Nullable String namespace, String name) {
    /** {@code type/namespace/name}, the key under which components and affected packages meet. */
    public String key() {
        return namespace == null ? type + "/" + name : type + "/" + namespace + "/" + name;
    }

    @Override
    public String toString() {
        return namespace == null ? name : namespace + "/" + name;
    }
}
