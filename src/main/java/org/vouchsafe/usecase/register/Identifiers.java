package org.vouchsafe.usecase.register;

import org.vouchsafe.domain.Purl;

/** Identifiers of products and releases as the register keeps them. */
public final class Identifiers {
    private Identifiers() {}

    /** The purl's type, namespace and name in canonical text: what stays the same from version to version. */
    public static String withoutVersion(Purl purl) {
        String text = purl.canonical();
        int end = text.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = text.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        // In canonical text an '@' within namespace or name is escaped, so the last one begins the version.
        int version = text.lastIndexOf('@', end);
        return text.substring(0, version > 0 && version < end ? version : end);
    }
}
