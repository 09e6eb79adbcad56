package org.vouchsafe.seal;

import java.security.cert.X509Certificate;
import java.util.List;

/** The issuers whose word the reader believes; without any, names are shown and nothing is said of whether they are to be believed. */
public record Trust(List<X509Certificate> anchors) {
    /** Nobody named anybody. */
    public static final Trust UNSTATED = new Trust(List.of());

    public Trust {
        anchors = List.copyOf(anchors);
    }

    /** Whether anybody was named at all. */
    public boolean isStated() {
        return !anchors.isEmpty();
    }
}
